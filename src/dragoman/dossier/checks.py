"""Figures of one report that constrain each other: what follows from them, and whether they agree.

Everything here is a pure function over Figures. A figure is known only up to the rounding of its last written digit; what
follows is given with the tolerance that this rounding leaves, and figures contradict each other only beyond it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from dragoman.record import Change, Check, Figure, item_id

_OUT = frozenset({"export", "exports", "shipment", "shipments", "deliveries", "delivery", "sales"})
_IN = frozenset({"import", "imports", "purchases"})
_TOTAL = frozenset({"trade", "turnover", "commerce"})
_SHARES = frozenset({"percent", "percentage_point", "percentage points", "basis points"})
_FAR = 120
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Rounded:
    """A number and half of the last digit that it is written with."""

    value: float
    half: float

    @property
    def low(self) -> float:
        """The least it can be."""
        return self.value - self.half

    @property
    def high(self) -> float:
        """The most it can be."""
        return self.value + self.half

    def meets(self, other: Rounded) -> bool:
        """Whether both can be the same number."""
        slack = _SLACK * max(abs(self.value), abs(other.value), 1.0)
        return self.low <= other.high + slack and other.low <= self.high + slack


def find_checks(report: str, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """The checks of one report's figures, in the order of the text.

    Args:
        report: id of the report, from which the checks' ids are made
        figures: the report's figures
    """
    makers = (implied_previous, stated_growth, solved_components, parts_of_total, told_twice)
    return tuple(check for maker in makers for check in maker(report, figures))


def rounded(figure: Figure) -> Rounded | None:
    """The figure's value with its rounding, read from its own characters ("$240.1 billion" is known to 0.05 billion)."""
    if figure.value is None or figure.high is not None:
        return None
    return Rounded(figure.value, _half(figure.span.text, figure.value))


def _half(text: str, value: float) -> float:
    match = re.search(r"(\d[\d,]*)(?:\.(\d+))?", text)
    if match is None or not value:
        return 0.0
    whole, decimals = match.group(1).replace(",", ""), match.group(2) or ""
    written = float(f"{whole}.{decimals or 0}")
    scale = abs(value) / written if written else 1.0
    if decimals:
        return 0.5 * 10.0 ** -min(len(decimals), 300) * scale
    zeros = len(whole) - len(whole.rstrip("0"))
    return 0.5 * scale * (10.0 ** min(zeros, 300) if len(whole) > 3 and zeros else 1.0)


def _growth(figure: Figure, figures: Sequence[Figure]) -> Rounded | None:
    """The figure's relative change (0.263 for "up 26.3%") with its rounding, or None."""
    change = figure.change
    if not _percent(change) or change is None or change.value is None or change.direction == "none":
        return None
    sign = 1.0 if change.direction == "up" else -1.0
    amounts = [f for f in figures if f.unit == "percent" and f.value == change.value]
    nearest = min(amounts, key=lambda f: abs(f.span.start - figure.span.start), default=None)
    half = _half(nearest.span.text, change.value) if nearest is not None else 0.0
    growth = Rounded(sign * change.value / 100, half / 100)
    return growth if growth.low > -1 else None


def _percent(change: Change | None) -> bool:
    return change is not None and change.unit == "percent"


def _previous(value: Rounded, growth: Rounded) -> Rounded:
    corners = [v / (1 + g) for v in (value.low, value.high) for g in (growth.low, growth.high)]
    middle = value.value / (1 + growth.value)
    return Rounded(middle, max(abs(c - middle) for c in corners))


def _sized(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Rounded, Rounded]]:
    """Figures with a size and a relative change."""
    for figure in figures:
        size, growth = rounded(figure), _growth(figure, figures)
        if size is not None and growth is not None and figure.unit not in _SHARES and size.value > 0:
            yield figure, size, growth


def _about(figure: Figure) -> str:
    iso = figure.period.iso if figure.period is not None else None
    return " ".join(
        part
        for part in (figure.measure, "/".join(figure.subjects) and f"({'/'.join(figure.subjects)})", iso)
        if part
    )


def _check(
    report: str,
    kind: str,
    about: str,
    given: Sequence[Figure],
    derived: dict[str, float],
    agrees: bool | None,
    note: str,
) -> Check:
    ids = tuple(f.id for f in given)
    rounded_off = {name: float(f"{value:.6g}") for name, value in derived.items()}
    return Check(
        id=item_id(report, "check", [kind, *ids]),
        about=about,
        given=ids,
        derived=rounded_off,
        agrees=agrees,
        note=note,
    )


def _name(base: str | None) -> str:
    return f"previous_{base}" if base else "previous"


def implied_previous(report: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """A value and its growth give the value before: 240.1 up 26.3% was 190.1."""
    for figure, size, growth in _sized(figures):
        before = _previous(size, growth)
        change = figure.change
        if change is None or not before.value or abs(before.value) > 1e300:
            continue
        amount = next(
            (f for f in figures if f.unit == "percent" and f.value == change.value and f.id != figure.id),
            None,
        )
        given = [figure, amount] if amount is not None else [figure]
        note = f"{size.value:g} / (1 {growth.value:+.4g}) = {before.value:.4g} {figure.unit}; rounding leaves +-{100 * before.half / before.value:.2g} percent"
        yield _check(
            report, "previous", _about(figure), given, {_name(change.base): before.value}, None, note
        )


def stated_growth(report: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """A value, the value before and the growth between them: does the stated percentage follow?"""
    for figure, size, growth in _sized(figures):
        for other in figures:
            earlier = rounded(other)
            if earlier is None or other.id == figure.id or not _is_base(figure, other):
                continue
            real = size.value / earlier.value - 1
            agrees = _previous(size, growth).meets(earlier)
            note = f"{earlier.value:g} to {size.value:g} is {100 * real:+.3g} percent; the report says {100 * growth.value:+.3g}"
            yield _check(
                report,
                "growth",
                _about(figure),
                [figure, other],
                {"growth_percent": 100 * real},
                agrees,
                note,
            )


def _is_base(figure: Figure, other: Figure) -> bool:
    """Whether `other` is the same quantity in the period that the figure's change is measured from."""
    base = figure.change.base if figure.change is not None else None
    period = other.period.iso if other.period is not None else None
    same = other.unit == figure.unit and other.subjects == figure.subjects and _words(other) == _words(figure)
    return same and bool(other.value) and base is not None and period == base


def _words(figure: Figure) -> frozenset[str]:
    return frozenset(
        w
        for w in re.findall(r"\w+", (figure.measure or "").lower())
        if w not in ("the", "a", "of", "its", "their", "in")
    )


def _side(figure: Figure) -> str | None:
    words = _words(figure)
    sides = [
        name for name, nouns in (("exports", _OUT), ("imports", _IN), ("total", _TOTAL)) if words & nouns
    ]
    return sides[0] if len(sides) == 1 else None


def _alike(a: Figure, b: Figure) -> bool:
    """Same subjects and same period, both known."""
    return (
        bool(a.subjects)
        and a.subjects == b.subjects
        and a.period is not None
        and b.period is not None
        and a.period.iso == b.period.iso
    )


def solved_components(report: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """Total trade, its growth and the growth of exports and imports determine both, and what they were before.

    E + M = T and E / (1+e) + M / (1+m) = T / (1+t). The total's growth must lie between those of the components.
    """
    for total, size, growth in _sized(figures):
        if _side(total) != "total":
            continue
        sides: dict[str, tuple[Figure, Rounded]] = {}
        for part in figures:
            side, own = _side(part), _growth(part, figures)
            if (
                side in ("exports", "imports")
                and part.unit == "percent"
                and own is not None
                and _alike(part, total)
            ):
                sides.setdefault(side, (part, own))
        if len(sides) == 2:
            yield _solved(report, (total, size, growth), sides["exports"], sides["imports"])


def solve(total: float, growth: float, exports: float, imports: float) -> tuple[float, float] | None:
    """Both components from the total and the three growths; None where the growths do not determine them."""
    a, b = 1 / (1 + exports), 1 / (1 + imports)
    if abs(a - b) < 1e-6:
        return None
    e = total * (1 / (1 + growth) - b) / (a - b)
    return e, total - e


def _solved(
    report: str,
    total: tuple[Figure, Rounded, Rounded],
    out: tuple[Figure, Rounded],
    back: tuple[Figure, Rounded],
) -> Check:
    figure, size, growth = total
    given = [figure, out[0], back[0]]
    answer = solve(size.value, growth.value, out[1].value, back[1].value)
    low, high = sorted((out[1], back[1]), key=lambda r: r.value)
    possible = low.low - _SLACK <= growth.high and growth.low <= high.high + _SLACK
    if answer is None or not possible or min(answer) < 0:
        note = f"total {100 * growth.value:+.3g} percent, components {100 * out[1].value:+.3g} and {100 * back[1].value:+.3g} percent"
        return _check(report, "components", _about(figure), given, {}, False if not possible else None, note)
    now, base = (
        (figure.period.iso if figure.period else "") or "now",
        (figure.change.base if figure.change else None) or "before",
    )
    before = (answer[0] / (1 + out[1].value), answer[1] / (1 + back[1].value))
    derived = {
        f"exports_{now}": answer[0], f"imports_{now}": answer[1], f"exports_{base}": before[0], f"imports_{base}": before[1],
        f"total_{base}": sum(before),
    }  # fmt: skip
    tolerance = _tolerance(answer, size, growth, out[1], back[1])
    note = (
        f"exports + imports = {size.value:g} {figure.unit}; exports / {1 + out[1].value:g} + imports / {1 + back[1].value:g} = "
        f"{size.value:g} / {1 + growth.value:g}; rounding of the inputs leaves about +-{tolerance:.2g} percent"
    )
    return _check(
        report, "components", _about(figure), given, {**derived, "tolerance_percent": tolerance}, True, note
    )


def _tolerance(answer: tuple[float, float], *inputs: Rounded) -> float:
    """The largest relative error of the components over all corners of the inputs' rounding, in percent."""
    worst = 0.0
    for corner in product(*((r.low, r.high) for r in inputs)):
        other = solve(*corner)
        if other is not None:
            worst = max(
                worst, *(abs(o - a) / abs(a) if a else 0.0 for o, a in zip(other, answer, strict=True))
            )
    return 100 * worst


def parts_of_total(report: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """Exports and imports in money must add up to the trade of the same parties and period."""
    sized = [(f, r) for f in figures if (r := rounded(f)) is not None and f.unit not in _SHARES and f.value]
    for total, whole in sized:
        if _side(total) != "total":
            continue
        parts: dict[str, tuple[Figure, Rounded]] = {}
        for figure, size in sized:
            side = _side(figure)
            if side in ("exports", "imports") and figure.unit == total.unit and _alike(figure, total):
                parts.setdefault(side, (figure, size))
        if len(parts) == 2:
            summed = Rounded(sum(r.value for _, r in parts.values()), sum(r.half for _, r in parts.values()))
            given = [total, *(f for f, _ in (parts["exports"], parts["imports"]))]
            note = f"parts add up to {summed.value:g}; the total is given as {whole.value:g}"
            yield _check(
                report, "parts", _about(total), given, {"sum": summed.value}, summed.meets(whole), note
            )


def told_twice(report: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """One measure of the same subjects and period that the report gives with two values."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for n, figure in enumerate(figures):
        if figure.measure and figure.subjects and figure.period is not None:
            key = (figure.unit, _words(figure), figure.subjects, figure.period.iso)
            alike.setdefault(key, []).append(n)
    for m, n in sorted(pair for group in alike.values() for pair in combinations(group, 2)):
        a, b = figures[m], figures[n]
        first, second = rounded(a), rounded(b)
        far = b.span.start - a.span.end >= _FAR
        if first is None or second is None or not far or (a.change is None) != (b.change is None):
            continue
        if not _compatible(a, first, b, second):
            note = f"{first.value:g} and {second.value:g} {a.unit} for the same measure, subjects and period"
            yield _check(report, "twice", _about(a), [a, b], {}, False, note)


def _compatible(a: Figure, first: Rounded, b: Figure, second: Rounded) -> bool:
    """Whether two bounded values can be one number."""
    if first.meets(second):
        return True
    less, more = (a, b) if first.value < second.value else (b, a)
    if less.bound == "at_least" or more.bound == "at_most":
        return True
    loose = {"about", "nearly"} & {a.bound, b.bound}
    return bool(loose) and abs(first.value - second.value) <= 0.1 * max(abs(first.value), abs(second.value))
