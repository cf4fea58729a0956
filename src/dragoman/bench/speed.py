"""The coder's speed beside the bare spaCy pipeline, on the same texts in one run."""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy

from dragoman.bench.reading import gold_rows
from dragoman.coder import BATCH, Coder
from dragoman.config import Config
from dragoman.errors import EmptyReportError
from dragoman.record import Report
from dragoman.sources import Refusal, read_file, read_folder

ROUNDS = 3  # the machine drifts: both are timed in turn and the median of the ratios counts


def measure(files: Sequence[Path], config: Config) -> dict[str, Any]:
    """Words a second of both, the ratio of their times (median of rounds), peak memory of the process in MB.

    Words are white-space separated. The bare pipeline is the same model loaded anew, without any component of ours.

    Raises:
        EmptyReportError: the files hold no text
    """
    reports = [report for path in files for report in _reports(path)]
    words = sum(len(report.text.split()) for report in reports)
    if not words:
        raise EmptyReportError("There is no text to time.", "Give text files or JSONL with a `text` field.")
    coder, bare = Coder(config.model_copy(update={"any_language": True})), spacy.load(config.model)
    warm = reports[:2]
    _seconds(lambda: list(coder.pipe(warm)))
    _seconds(lambda: list(bare.pipe([r.text for r in warm])))
    times = [
        (
            _seconds(lambda: _drain(coder.pipe(reports))),
            _seconds(lambda: _drain(bare.pipe((r.text for r in reports), batch_size=BATCH))),
        )
        for _ in range(ROUNDS)
    ]
    ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    return {
        "reports": len(reports),
        "words": words,
        "words_per_second": round(words / ours, 1),
        "bare_words_per_second": round(words / theirs, 1),
        "ratio": round(statistics.median(a / b for a, b in times), 3),
        "peak_memory_mb": round(_peak_mb(), 1),
    }


def _reports(path: Path) -> Iterator[Report]:
    if path.is_dir():
        yield from (item for _, item in read_folder(path) if not isinstance(item, Refusal))
    elif path.suffix in {".jsonl", ".gz", ".json"}:
        yield from (Report(text=row["text"]) for row in gold_rows(path) if row.get("text"))
    else:
        yield read_file(path)


def _drain(items: Iterator[object]) -> None:
    for _ in items:
        pass


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024) if sys.platform == "darwin" else peak / 1024
