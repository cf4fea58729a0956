"""The cue lexicon: words that attribute, with the act they do. The file's grammar stands on its top."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dragoman.record import SpeechAct


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One row of `data/cues.tsv`.

    Attributes:
        words: lemma of the head, then the words that follow it
        pos: v verb, n noun, a adjective, p preposition, r adverb
        group: speech, think, will or attitude
        takes_object: whether a bare noun phrase can be what is said
        act: the speech act by default
    """

    words: tuple[str, ...]
    pos: str
    group: str
    takes_object: bool
    act: SpeechAct


@lru_cache(maxsize=1)
def entries() -> dict[tuple[str, str], tuple[CueEntry, ...]]:
    """Entries by (head lemma, part of speech), the longest first."""
    found: dict[tuple[str, str], list[CueEntry]] = {}
    for line in files("dragoman.statements").joinpath("data/cues.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cue, pos, group, takes, act = line.split("\t")
            words = tuple(cue.split())
            entry = CueEntry(words, pos, group, takes == "1", act)  # type: ignore[arg-type]
            found.setdefault((words[0], pos), []).append(entry)
    return {key: tuple(sorted(group, key=lambda e: -len(e.words))) for key, group in found.items()}
