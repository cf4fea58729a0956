"""A record on the terminal: the report marked up, its records below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.record import Actor, Check, Event, Figure, Record, Span, Statement

# what happened is filled, what is only said, planned or denied is open: the same everywhere in Dragoman
_FACT = frozenset({"occurred", "ongoing", "historical"})
_QUADS = {0: "white", 1: "cyan", 2: "green", 3: "yellow", 4: "red"}
_LEGEND = "[cyan]said by somebody[/]  [reverse] event [/] [underline]claimed, planned or denied event[/]  [magenta]figure[/]  [dim]not read[/]"


def print_page(record: Record, console: Console | None = None) -> None:
    """The report's text in colour, then what was read, a line or two an item."""
    out = console or paper()
    report = record.report
    out.rule(
        escape(" · ".join(str(x) for x in (report.publisher, report.published, report.url, report.id) if x)),
        style="dim",
    )
    out.print(marked(record))
    out.print()
    out.print(_LEGEND)
    numbers = {
        item.id: f"{layer[0]}{n}"
        for layer in ("statements", "events", "figures")
        for n, item in enumerate(getattr(record, layer), 1)
    }
    _lines(out, "Events", (_event_line(numbers[e.id], e, numbers) for e in record.events))
    _lines(out, "Statements", (_statement_line(numbers[s.id], s) for s in record.statements))
    _lines(out, "Figures", (_figure_line(numbers[f.id], f) for f in record.figures))
    _lines(
        out,
        "Disputes",
        (f"{d.about}\n{' · '.join(f'{p.actor} {p.stance}' for p in d.positions)}" for d in record.disputes),
    )
    _lines(out, "Checks", (_check_line(c, numbers) for c in record.checks))
    out.print()


def paper() -> Console:
    """Standard output; where it is no terminal, wide enough for tables."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=120)


def _lines(out: Console, title: str, items: Iterable[str]) -> None:
    lines = list(items)
    if lines:
        out.print(f"\n[bold]{title}[/]")
    for line in lines:
        first, *rest = line.split("\n")
        out.print(Padding(Text(first), (0, 0, 0, 2), expand=False))
        for more in rest:
            out.print(Padding(Text(more, style="dim"), (0, 0, 0, 6), expand=False))


def _event_line(number: str, e: Event, numbers: dict[str, str]) -> str:
    kind = e.type + (f".{e.mode}" if e.mode else "") + (f" of {e.planned_type}" if e.planned_type else "")
    sides = _who(e.actors) + (
        " with each other" if e.reciprocal else f" → {_who(e.recipients)}" if e.recipients else ""
    )
    facts = [f"“{_short([e.trigger], 60)}”", e.status, f"in {numbers[e.attributed_to]}" if e.attributed_to in numbers else "",
             e.date.iso or "", e.place.name if e.place else ""]  # fmt: skip
    return f"{number}  {kind}  {sides}\n{' · '.join(x for x in facts if x)}"


def _statement_line(number: str, s: Statement) -> str:
    speaker = _who([s.speaker]) if s.speaker else "nobody named"
    facts = [f"{s.act}, {s.kind}", f"to {s.addressee.name}" if s.addressee else "", f"through {s.via.name}" if s.via else "",
             f"“{s.evidential.text}”" if s.evidential else ""]  # fmt: skip
    return f"{number}  {speaker}  “{_short(s.content, 200)}”\n{s.cue.text if s.cue else 'no cue'} · {' · '.join(x for x in facts if x)}"


def _figure_line(number: str, f: Figure) -> str:
    _, value, unit, measure, about, period, change, source = _figure_cells(number, f)
    facts = [about, period, change, f"according to {source}" if source else ""]
    return f"{number}  {value} {unit}  {measure}\n{' · '.join(x for x in facts if x)}".rstrip("\n")


def _check_line(c: Check, numbers: dict[str, str]) -> str:
    verdict = {True: "agrees", False: "DOES NOT AGREE", None: "nothing to compare"}[c.agrees]
    follows = ", ".join(f"{k} {v:,.4g}" for k, v in c.derived.items())
    return f"{c.about} ({' '.join(numbers.get(g, g) for g in c.given)}): {verdict}\n{follows}{' · ' + c.note if c.note else ''}"


def marked(record: Record) -> Text:
    """The report's text with a style over every span; control characters are shown as a replacement sign."""
    safe = "".join(
        c if c in "\n\t" or (ord(c) >= 32 and not 127 <= ord(c) < 160) else "�" for c in record.report.text
    )
    text = Text(safe)
    for region in record.regions:
        text.stylize("bold" if region.kind == "headline" else "dim", region.start, region.end)
    for statement in record.statements:
        for span in statement.content:
            text.stylize("cyan", span.start, span.end)
        for place in (statement.cue, statement.speaker.span if statement.speaker else None):
            if place is not None:
                text.stylize("bold cyan", place.start, place.end)
    for figure in record.figures:
        text.stylize("magenta", figure.span.start, figure.span.end)
    for event in record.events:
        colour = _QUADS[event.quad]
        style = (
            f"reverse {colour}"
            if event.status in _FACT and not event.attributed_to
            else f"underline bold {colour}"
        )
        text.stylize(style, event.trigger.start, event.trigger.end)
    return text


def print_tables(record: Record, console: Console | None = None) -> None:
    """The record's layers as tables; empty ones are left out."""
    out = console or paper()
    numbers = {s.id: f"s{n}" for n, s in enumerate(record.statements, 1)}
    figures = {f.id: f"f{n}" for n, f in enumerate(record.figures, 1)}
    _table(
        out,
        "Events",
        ("", "type", "who", "to whom", "words", "when", "where", "status", "in"),
        (_event_cells(f"e{n}", e, numbers) for n, e in enumerate(record.events, 1)),
    )
    _table(
        out,
        "Statements",
        ("", "speaker", "act", "cue", "words", "to", "via"),
        (_statement_cells(numbers[s.id], s) for s in record.statements),
    )
    _table(
        out,
        "Figures",
        ("", "value", "unit", "measure", "about", "period", "change", "source"),
        (_figure_cells(figures[f.id], f) for f in record.figures),
    )
    _table(
        out,
        "Disputes",
        ("about", "positions"),
        ((d.about, "; ".join(f"{p.actor} {p.stance}" for p in d.positions)) for d in record.disputes),
    )
    _table(out, "Checks", ("about", "figures", "follows", "agrees"),
           ((c.about, " ".join(figures.get(g, g) for g in c.given), ", ".join(f"{k} {v:,.4g}" for k, v in c.derived.items()),
             {True: "yes", False: "NO", None: ""}[c.agrees]) for c in record.checks))  # fmt: skip


def _table(out: Console, title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    cells = list(rows)
    if not cells:
        return
    table = Table(
        title=f"{title} ({len(cells)})",
        title_justify="left",
        title_style="bold",
        box=None,
        header_style="dim",
        padding=(0, 2, 0, 0),
    )
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in cells:
        table.add_row(*(escape(c) for c in row))
    out.print()
    out.print(table)


def _who(actors: Sequence[Actor]) -> str:
    return ", ".join(f"{a.name} ({a.country or '—'} {a.sectors[0] if a.sectors else '—'})" for a in actors)


def _short(spans: Sequence[Span], width: int = 90) -> str:
    words = " … ".join(" ".join(s.text.split()) for s in spans)
    return words if len(words) <= width else words[: width - 1] + "…"


def _event_cells(number: str, e: Event, statements: dict[str, str]) -> tuple[str, ...]:
    kind = e.type if e.planned_type is None else f"{e.type} ({e.planned_type})"
    return (number, f"{kind} {e.mode or ''}".strip(), _who(e.actors), _who(e.recipients) or ("each other" if e.reciprocal else ""),
            _short([e.trigger], 40), e.date.iso or "", e.place.name if e.place else "", e.status,
            statements.get(e.attributed_to or "", ""))  # fmt: skip


def _statement_cells(number: str, s: Statement) -> tuple[str, ...]:
    return (number, _who([s.speaker]) if s.speaker else "—", s.act, s.cue.text if s.cue else "—", _short(s.content),
            s.addressee.name if s.addressee else "", s.via.name if s.via else "")  # fmt: skip


def _figure_cells(number: str, f: Figure) -> tuple[str, ...]:
    value = (
        "?" if f.value is None else f"{f.value:,.12g}" + (f"–{f.high:,.12g}" if f.high is not None else "")
    )
    bound = {
        "exact": "",
        "about": "about ",
        "at_least": "at least ",
        "at_most": "at most ",
        "nearly": "nearly ",
    }[f.bound]
    change = ""
    if f.change:
        size = "" if f.change.value is None else f" {f.change.value:,.6g} {f.change.unit or ''}"
        change = f"{f.change.direction}{size}".strip()
    return (number, bound + value, f.unit, (f.measure or "") + (" (record)" if f.record else ""), " ".join(f.subjects),
            f.period.iso or "" if f.period else "", change, f.source.name if f.source else "")  # fmt: skip
