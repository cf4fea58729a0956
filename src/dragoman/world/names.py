"""The index of names: from folded name to the rows that bear it, without an object a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from dragoman.world.folding import fold, fold_word
from dragoman.world.sense import Manner

MANNERS: tuple[Manner, ...] = get_args(Manner)
_CODE = {manner: code for code, manner in enumerate(MANNERS)}
_BITS = 4
_MASK = (1 << _BITS) - 1
_ACRONYM = _CODE["acronym"]
_LONGEST = 14
_MIXED = 5

# Words that a name may hold in lower case without being a description.
SMALL = frozenset(
    (  # noqa: SIM905
        "the of and for in on at to by with au aux de des du da do das dos del della di la le les el los "
        "las al an as ad ar ash at az bin ibn bint und der die das van von den ter ten y e et a sur sans "
        "pour o i na za u v od"
    ).split()
)
# Acronyms that are English words too count only when written in capitals, whatever their length.
_WORDS = frozenset(
    (  # noqa: SIM905
        "who us it is aid act care save start hope safe unite plan race state star force form base east "
        "west arab rise reform best fast free help home idea just life link mind move need next open pact "
        "peace people power press right road seed step stop team them then this time true vote ward well "
        "what when will with word work able past pass car must side raid bin pet dna fed met era cap map "
        "pan sat sun ash arc ark ban bar bat bid bit arena rand pace mend boss dane cobra lana bras shape "
        "modem paid most more many main made list last late lead left less like live long look love aids april "
        "may march arms are far mid ice mad ups raw mud err modem"
    ).split()
)

_GENITIVE = frozenset(("'s", "’s", "'S", "’S"))
_ARTICLES = ("the ", "The ")
_TITLES = ("name", "alias")  # "The Hague" is a capital and stays one beside other words
_SILENT = frozenset(("-", "‐", "‑", "–", "'", "’", "."))

Reference = tuple[int, Manner]


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: one word in capitals, dots and digits allowed; an article may go before."""
    if name[:4] in _ARTICLES:
        name = name[4:]
    return name.isupper() and " " not in name and 2 <= len(name) <= 12


def is_mixed(name: str) -> bool:
    """Whether a name is an acronym that keeps small letters, such as LeT, PiS or eNCA: it counts only as written."""
    return (
        len(name) <= _MIXED and name.isalpha() and any(c.isupper() for c in name[1:]) and not name.isupper()
    )


def _needs_article(name: str) -> bool:
    """Whether a name with its article is another word without it: The Times, the States; not "the Taliban movement"."""
    return name[:4] in _ARTICLES and all(word[0].isupper() for word in name[4:].split())


def _glues(word: str) -> bool:
    """Whether the tokenizer cut an elided article off the next word: d' Ivoire, O' Brien."""
    return len(word) <= 3 and word[-1:] in "'’"


class NameIndex:
    """Which rows a folded name stands for. A reference packs row and manner into one integer."""

    def __init__(self) -> None:
        self._rows: dict[str, int | tuple[int, ...]] = {}
        self._widest: dict[str, int] = {}
        self._loose: set[str] = set()
        self._possessive: set[str] = set()
        # The States, The Times, the City: names that are other words without their article; those of one word that are
        # written "The X" only are words with a small article too: "The Hill" is a paper, "the Hill" is not.
        self._articled: set[str] = set()
        self._titled: set[str] = set()
        self._mixed: set[str] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def add(self, name: str, row: int, manner: Manner) -> None:
        """Let a name stand for a row; an alias written as an acronym is entered as one."""
        key = fold(name)
        if not key:
            return
        if name[-2:] in ("'s", "’s"):
            self._possessive.add(key)
        mixed = is_mixed(name)
        if mixed:
            self._mixed.add(name)
        code = _ACRONYM if manner != "metonym" and (mixed or is_acronym(name)) else _CODE[manner]
        packed = row << _BITS | code
        held = self._rows.get(key)
        if _needs_article(name):
            if held is None:
                self._articled.add(key)
                if name[0] == "T" and manner in _TITLES and " " not in key:
                    self._titled.add(key)
            elif name[0] == "t":
                self._titled.discard(key)
        elif key in self._articled:
            self._articled.discard(key)
            self._titled.discard(key)
        if held is None:
            self._rows[key] = packed
        else:
            refs = held if isinstance(held, tuple) else (held,)
            same = [ref for ref in refs if ref >> _BITS == row]
            if not same:
                self._rows[key] = (*refs, packed)
            elif same[0] & _MASK == _ACRONYM and code != _ACRONYM:
                self._rows[key] = tuple(packed if ref == same[0] else ref for ref in refs)
        first, _, rest = key.partition(" ")
        width = 1 if not rest else key.count(" ") + 1
        if width > self._widest.get(first, 0):
            self._widest[first] = min(width, _LONGEST)
        for word in name.split():
            if word[0].islower() and word not in SMALL:
                self._loose.add(key)
                break

    def references(self, key: str) -> tuple[Reference, ...]:
        """Rows and manners of a folded name, in the order in which they were entered."""
        held = self._rows.get(key)
        if held is None:
            return ()
        return tuple(
            (ref >> _BITS, MANNERS[ref & _MASK]) for ref in (held if isinstance(held, tuple) else (held,))
        )

    def find(
        self, words: Sequence[str], at: int, caps: bool
    ) -> Iterator[tuple[int, str, tuple[Reference, ...]]]:
        """Names that start at word `at`, longest first: (end, folded name, references)."""
        start = at + 1 if fold_word(words[at]) == "the" and at + 1 < len(words) else at
        first = fold_word(words[start]).partition(" ")[0]
        articled = fold_word(words[start - 1]) == "the" if start else False
        opens = _glues(words[start]) or (start + 1 < len(words) and words[start + 1] in _GENITIVE)
        limit = _LONGEST if opens else self._widest.get(first, 0)
        if not first or not limit:
            return
        for end, key, cased in _stretches(words, start, limit):
            if key not in self._rows or not (caps or cased or key in self._loose):
                continue
            if words[end - 1] in _GENITIVE and key not in self._possessive:
                continue
            if key in self._articled and not (caps or (articled and self._as_titled(key, words, start, end))):
                continue
            capitals = _in_capitals(words[start]) and not (caps and key in _WORDS and key != "us")
            capitals = capitals or words[start] in self._mixed
            refs = tuple(ref for ref in self.references(key) if capitals or ref[1] != "acronym")
            if refs:
                yield end, key, refs

    def _as_titled(self, key: str, words: Sequence[str], start: int, end: int) -> bool:
        """Whether "The X" is meant and not "the X" or the beginning of a longer name: "The Hill", not "The Hill Country"."""
        if key not in self._titled:
            return True
        return words[start - 1][:1] == "T" and not (end < len(words) and words[end][:1].isupper())


def _stretches(words: Sequence[str], start: int, limit: int) -> list[tuple[int, str, bool]]:
    """Folded stretches from `start`, longest first: end, key, whether they are capitalised as a name is."""
    found: list[tuple[int, str, bool]] = []
    parts: list[str] = []
    cased, capital, glue = True, False, False
    for i in range(start, min(len(words), start + 2 * _LONGEST)):
        word = words[i]
        part = fold_word(word)
        if not part:
            if not parts or word not in _SILENT:
                break
            continue
        if parts and (glue or word in _GENITIVE):
            parts[-1] += part
        else:
            parts.extend(part.split())
        if len(parts) > limit:
            break
        glue = _glues(word)
        joined = i > start and words[i - 1] == "-"  # Ki-moon
        small = not word[0].isupper() and word[0].isalpha() and not joined
        cased = cased and (not small or part.partition(" ")[0] in SMALL or word in _GENITIVE)
        capital = capital or not small
        if not glue:
            found.append((i + 1, " ".join(parts), cased and capital))
    found.reverse()
    return found


def _in_capitals(word: str) -> bool:
    """Whether a token may be an acronym: NATO always, Nato when it is no English word."""
    if word.isupper():
        return True
    return len(word) >= 4 and word.isalpha() and word.istitle() and word.lower() not in _WORDS
