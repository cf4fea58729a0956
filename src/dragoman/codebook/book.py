"""Reads codebooks: the shipped one, and a user's that extends or replaces it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from dragoman.codebook.entries import CameoCode, Context, Entry, EventType, Predicate
from dragoman.errors import CodebookError
from dragoman.world.rows import stamp

HERE = Path(__file__).parent / "data"
KEYS = {"name", "source", "replace", "types", "future", "auxiliary_modes", "contexts", "cameo", "predicates"}
E = TypeVar("E", bound=Entry)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which `on`, `off`, `yes` and `no` are words: prepositions are data here."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, at) for tag, at in found if tag != "tag:yaml.org,2002:bool"]
    for first, found in _Loader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


class Codebook:
    """Event types, contexts, CAMEO codes and predicates.

    Attributes:
        name: name and version, as the record's provenance gives it
        types: event types by name
        future: the type that a future act of a type is coded as
        auxiliary_modes: PLOVER's historical, future, hypothetical, negation
        contexts: contexts by name
        cameo: CAMEO codes
        predicates: the words for the acts, the surest first
        verbs, nouns, adjs: predicates by the lemma that a sentence shows them by, with the words that must stand beside it
    """

    def __init__(
        self,
        name: str,
        types: dict[str, EventType],
        contexts: dict[str, Context],
        cameo: dict[str, CameoCode],
        predicates: Iterable[Predicate],
        future: dict[str, str],
        auxiliary_modes: tuple[str, ...] = (),
    ) -> None:
        self.name, self.types, self.contexts, self.cameo = name, types, contexts, cameo
        self.future, self.auxiliary_modes = future, auxiliary_modes
        self.predicates = tuple(sorted(predicates, key=lambda p: -p.strength))
        self.verbs = _index((w, p) for p in self.predicates for w in p.verbs)
        self.nouns = _index((w, p) for p in self.predicates for w in p.nouns)
        self.adjs = _index((w, p) for p in self.predicates for w in p.adjs)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """Lemmas of the nouns that name an act by themselves."""
        return frozenset(
            lemma
            for lemma, hits in self.nouns.items()
            if any(p.strength >= 0.6 and not words for words, p in hits)
        )

    def quad(self, name: str) -> int:
        """The quad of a type; 0 for an unknown one."""
        return self.types[name].quad if name in self.types else 0

    def score(self, name: str, mode: str | None = None) -> float | None:
        """The score of a mode, or of its type where the mode has none."""
        if name not in self.types:
            return None
        own = self.types[name].modes.get(mode) if mode else None
        return self.types[name].score if own is None else own

    def trigger_count(self) -> int:
        """How many different triggers there are: words, and verb with object counted apart."""
        seen = {(w, "n", "") for p in self.predicates for w in p.nouns} | {
            (w, "a", "") for p in self.predicates for w in p.adjs
        }
        for p in self.predicates:
            seen |= {(w, "v", o) for w in p.verbs for o in (p.objects or ("",))}
        return len(seen)


Hit = tuple[tuple[str, ...], Predicate]


def _order(hit: Hit) -> tuple[object, ...]:
    """What is asked first of a lemma: predicates with a condition, then longer triggers, then surer ones."""
    words, predicate = hit
    conditional = bool(predicate.objects or predicate.preposed or predicate.complements)
    return not predicate.to_only, not conditional, -len(words), -predicate.strength


def _index(pairs: Iterable[tuple[str, Predicate]]) -> dict[str, tuple[Hit, ...]]:
    """By lemma. Of `call_on` the key is `call`; of `drone_strike` it is `strike` (the noun's head is its last word)."""
    found: dict[str, list[Hit]] = {}
    for words, predicate in pairs:
        parts = words.split("_")
        at = 0 if words in predicate.verbs else len(parts) - 1
        found.setdefault(parts[at], []).append((tuple(parts[:at] + parts[at + 1 :]), predicate))
    return {lemma: tuple(sorted(hits, key=_order)) for lemma, hits in found.items()}


def _read(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except OSError as error:
        raise CodebookError(
            f"The codebook {path} cannot be read: {error.strerror}.", "Check the path.", file=str(path)
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CodebookError(
            f"The codebook {path} is not YAML: {error}.", "Mend the line it names.", file=str(path)
        ) from error


def _entry(kind: type[E], value: Any, file: Path, entry: str) -> E:
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise CodebookError(
            f"{file}: entry {entry!r}, field {field!r}: {first['msg']}.",
            "The fields are those of dragoman.codebook.entries.",
            file=str(file), entry=entry, field=field,
        ) from error  # fmt: skip


def _mapping(value: Any, file: Path, entry: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise CodebookError(
            f"{file}: {entry!r} must be a mapping.", "Write `name: {...}` lines.", file=str(file), entry=entry
        )
    return value


def _listing(value: Any, file: Path, entry: str) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise CodebookError(
            f"{file}: {entry!r} must be a list.", "Begin every entry with `- `.", file=str(file), entry=entry
        )
    return value


class _Draft:
    """A codebook while files are being added to it."""

    def __init__(self) -> None:
        self.name = ""
        self.types: dict[str, EventType] = {}
        self.contexts: dict[str, Context] = {}
        self.cameo: dict[str, CameoCode] = {}
        self.predicates: list[tuple[Path, str, Predicate]] = []
        self.future: dict[str, str] = {}
        self.auxiliary: tuple[str, ...] = ()

    def add(self, raw: dict[str, Any], file: Path) -> None:
        if unknown := [str(k) for k in raw if k not in KEYS]:
            raise CodebookError(
                f"{file}: unknown entry {unknown[0]!r}.",
                f"Known: {', '.join(sorted(KEYS))}.",
                file=str(file),
                entry=unknown[0],
            )
        self.name = "+".join(filter(None, (self.name, str(raw.get("name") or file.stem))))
        for name, value in _mapping(raw.get("types"), file, "types").items():
            self.types[name] = _entry(EventType, value, file, str(name))
            for i, predicate in enumerate(self.types[name].predicates):
                own = predicate.model_copy(update={"type": predicate.type or str(name)})
                self.predicates.append((file, f"{name}.predicates[{i}]", own))
        for name, value in _mapping(raw.get("contexts"), file, "contexts").items():
            self.contexts[name] = _entry(Context, value, file, str(name))
        self.future |= {str(k): str(v) for k, v in _mapping(raw.get("future"), file, "future").items()}
        self.auxiliary = (
            tuple(_listing(raw.get("auxiliary_modes"), file, "auxiliary_modes")) or self.auxiliary
        )
        self.add_cameo(_listing(raw.get("cameo"), file, "cameo"), file)
        self.add_predicates(_listing(raw.get("predicates"), file, "predicates"), file)

    def add_cameo(self, rows: list[Any], file: Path) -> None:
        for i, row in enumerate(rows):
            code = _entry(CameoCode, row, file, f"cameo[{i}]")
            self.cameo[code.code] = code

    def add_predicates(self, rows: list[Any], file: Path) -> None:
        for i, row in enumerate(rows):
            words = row.get("verbs") or row.get("nouns") or row.get("adjs") if isinstance(row, dict) else None
            entry = f"predicates[{i}] {str(words or '')[:30]}".strip()
            self.predicates.append((file, entry, _entry(Predicate, row, file, entry)))

    def finish(self) -> Codebook:
        done = [self.checked(file, entry, p) for file, entry, p in self.predicates]
        return Codebook(self.name, self.types, self.contexts, self.cameo, done, self.future, self.auxiliary)

    def checked(self, file: Path, entry: str, p: Predicate) -> Predicate:
        """The predicate with type and mode from its CAMEO code where it gives none of its own."""
        code = self.cameo.get(p.cameo or "")
        if p.cameo and code is None:
            raise _wrong(file, entry, "cameo", f"there is no CAMEO code {p.cameo!r}")
        if not p.type and code is None:
            raise _wrong(file, entry, "type", "neither a type nor a CAMEO code is given")
        name = p.type or (code.type if code else "")
        if name not in self.types:
            raise _wrong(file, entry, "type", f"there is no event type {name!r}")
        mode = p.mode or (code.mode if code and code.type == name else None)
        if mode and mode not in self.types[name].modes:
            raise _wrong(file, entry, "mode", f"{name} has no mode {mode!r}")
        contexts = p.contexts or (code.contexts if code and code.type == name else ())
        if lost := [c for c in contexts if c not in self.contexts]:
            raise _wrong(file, entry, "contexts", f"there is no context {lost[0]!r}")
        return p.model_copy(update={"type": name, "mode": mode, "contexts": contexts})


def _wrong(file: Path, entry: str, field: str, what: str) -> CodebookError:
    return CodebookError(
        f"{file}: entry {entry!r}, field {field!r}: {what}.", "Correct the entry or add what it names.",
        file=str(file), entry=entry, field=field,
    )  # fmt: skip


def _shipped(draft: _Draft) -> None:
    draft.add(_read(HERE / "plover.yaml"), HERE / "plover.yaml")
    draft.add_cameo(_read(HERE / "cameo.yaml"), HERE / "cameo.yaml")
    for path in sorted((HERE / "predicates").glob("*.yaml")):
        draft.add_predicates(_listing(_read(path), path, path.name), path)


def load_codebook(path: Path | str | None = None) -> Codebook:
    """The shipped codebook, or that of a user.

    Args:
        path: a YAML file with any of the keys name, types, contexts, cameo, predicates, future; it extends the shipped
            codebook (an entry of the same name wins), or stands alone with `replace: true`

    Raises:
        CodebookError: the file cannot be read or an entry does not hold; `file`, `entry` and `field` say where
    """
    file = None if path is None else Path(path)
    return _load(file, None if file is None else stamp(file))


@lru_cache(maxsize=8)
def _load(file: Path | None, _written: tuple[int, int] | None) -> Codebook:
    """The codebook of a file as it was last written: an edited file is read again."""
    draft = _Draft()
    if file is None:
        _shipped(draft)
        return draft.finish()
    raw = _mapping(_read(file), file, "the file")
    if not raw.get("replace"):
        _shipped(draft)
    draft.add(raw, file)
    return draft.finish()
