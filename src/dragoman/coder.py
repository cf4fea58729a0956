"""Puts the components together: one report in, one record out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib.metadata import version
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.codebook import load_codebook
from dragoman.config import Config
from dragoman.errors import ConfigError, InputError
from dragoman.language import check_report, layout_of, load_model, make_doc, report_of
from dragoman.record import Provenance, Record, Report, iso_day

# reports parsed together: the parser's memory grows with the batch (872 MB at 32, 630 at 16), its speed does not
BATCH = 16
LAYERS = ("dates", "places", "actors", "statements", "figures", "events", "disputes")


class Coder:
    """Reads reports. Load it once; it holds the parser and the world.

    Args:
        config: how to read; the defaults when left out

    Raises:
        ConfigError: a layer is to be dropped that does not exist
        MissingError: the parser's model is not installed
        WorldFileError: a world file of the user's cannot be used
        CodebookError: the user's codebook cannot be used
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        unknown = [layer for layer in self.config.drop if layer not in LAYERS]
        if unknown:
            raise ConfigError(
                f"There is no layer {unknown[0]!r} to drop.", f"The layers are {', '.join(LAYERS)}."
            )
        self.nlp: Language = load_model(self.config.model)
        self.base = tuple(self.nlp.pipe_names)
        self.layers = tuple(f"dragoman_{layer}" for layer in LAYERS if layer not in self.config.drop)
        for layer in self.layers:
            self.nlp.add_pipe(layer, config=self._settings(layer.removeprefix("dragoman_")))
        self.nlp.max_length = self.config.max_chars + 1
        self._provenance = Provenance(
            version=version("dragoman"),
            codebook=load_codebook(self.config.codebook).name,
            model=f"{self.nlp.meta['lang']}_{self.nlp.meta['name']} {self.nlp.meta['version']}",
            config=self.config.digest(),
        )

    def _settings(self, layer: str) -> dict[str, Any]:
        """What a layer's factory is told of the user's own files."""
        if layer == "actors":
            return {"world": [str(path) for path in self.config.world]}
        if layer == "events":
            return {"codebook": str(self.config.codebook) if self.config.codebook else None}
        return {}

    def code(
        self, report: Report | str, *, published: date | str | None = None, publisher: str | None = None
    ) -> Record:
        """The record of one report; day (ISO) and publisher, where given, win over those of a Report.

        Raises:
            InputError: the text is empty, too long, not text, or not in English, or the day is none
        """
        return self.record(self.nlp(self._doc(as_report(report, published, publisher))))

    def pipe(
        self,
        reports: Iterable[Report],
        *,
        batch_size: int = BATCH,
        n_process: int = 1,
        on_bad: Callable[[Report, InputError], None] | None = None,
    ) -> Iterator[Record]:
        """The records of many reports, in their order; the bytes do not depend on batches or processes.

        Args:
            reports: any number of them, taken as needed
            batch_size: reports parsed together
            n_process: processes
            on_bad: told of each report that cannot be read, which is then left out; without it the first one raises

        Raises:
            InputError: a report cannot be read and `on_bad` was not given
        """
        for doc in self.nlp.pipe(self._docs(reports, on_bad), batch_size=batch_size, n_process=n_process):
            yield self.record(doc)

    def _doc(self, report: Report) -> Doc:
        check_report(report, self.config)
        return make_doc(self.nlp, report)

    def _docs(
        self, reports: Iterable[Report], on_bad: Callable[[Report, InputError], None] | None
    ) -> Iterator[Doc]:
        for report in reports:
            try:
                yield self._doc(report)
            except InputError as error:
                if on_bad is None:
                    raise
                on_bad(report, error)

    def parse(self, reports: Iterable[Report], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Docs with the bare parse, no layer read yet."""
        docs = (make_doc(self.nlp, report) for report in reports)
        with self.nlp.select_pipes(enable=list(self.base)):
            yield from self.nlp.pipe(docs, batch_size=batch_size)

    def read(self, doc: Doc) -> Doc:
        """Run the layers on a parsed Doc."""
        # by name, not over the pipeline: `parse` may still hold the layers disabled while its Docs are being read
        for layer in self.layers:
            doc = self.nlp.get_pipe(layer)(doc)
        return doc

    def record(self, doc: Doc) -> Record:
        """The record of a Doc that the layers have read."""
        return Record(
            report=report_of(doc),
            coder=self._provenance,
            regions=layout_of(doc).regions,
            actors=tuple(m.actor for m in doc._.mentions),
            dates=doc._.dates,
            places=doc._.places,
            statements=doc._.statements,
            events=doc._.events,
            figures=doc._.figures,
            disputes=doc._.disputes,
            checks=doc._.checks,
        )


def as_report(
    report: Report | str, published: date | str | None = None, publisher: str | None = None
) -> Report:
    """A Report from a text, with the day it was published (ISO) where known; a Report keeps what is not given anew.

    Raises:
        DateError: the day is not one of the calendar
    """
    day = iso_day(published) if isinstance(published, str) else published
    if isinstance(report, str):
        return Report(text=report, published=day, publisher=publisher)
    given = {"published": day, "publisher": publisher}
    return report.model_copy(update={name: value for name, value in given.items() if value is not None})
