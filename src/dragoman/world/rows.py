"""World files read: a CSV row becomes a tuple, and a user's row that cannot be used an error that names it."""

from __future__ import annotations

import calendar
import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple, get_args

from dragoman.errors import WorldFileError
from dragoman.record import ActorKind

COLUMNS = (
    "key",
    "name",
    "aliases",
    "kind",
    "country",
    "sectors",
    "office",
    "since",
    "until",
    "wikidata",
    "source",
)
REQUIRED = ("name", "kind", "source")
KINDS = frozenset(get_args(ActorKind)) - {"unknown"}
SECTORS = frozenset(
    (  # noqa: SIM905
        "GOV MIL COP JUD LEG SPY PRM PTY REB UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL "
        "SOC NGO IGO UNO ISM IMG MNC HRI ENV"
    ).split()
)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Row(NamedTuple):
    """One row of an actor file, as written."""

    key: str
    name: str
    aliases: str
    kind: str
    country: str
    sectors: str
    office: str
    since: str
    until: str
    wikidata: str
    source: str


def table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a shipped CSV file by column name.

    Raises:
        OSError: the file cannot be read
    """
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def actor_rows(path: Path) -> Iterator[Row]:
    """The rows of a shipped actor file, unchecked: the tests check them."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        header = next(reader, [])
        if tuple(header) == COLUMNS:
            for fields in reader:
                if fields:
                    yield Row._make(fields)
            return
        places = [header.index(column) if column in header else -1 for column in COLUMNS]
        for fields in reader:
            if fields:
                yield Row._make([fields[place] if place >= 0 else "" for place in places])


def stamp(path: Path) -> tuple[int, int]:
    """When a file was last written (nanoseconds) and its size: whether it has to be read again. Zeros for none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def day(text: str, *, last: bool) -> date | None:
    """The first or last day of a written year, month or day; None for an empty text.

    Raises:
        ValueError: not a date
    """
    text = text.strip()
    if not text:
        return None
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    parts = [int(part) for part in text.split("-")]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    if len(parts) > 2:
        return date(*parts)
    return date(parts[0], month, calendar.monthrange(parts[0], month)[1] if last else 1)


def checked_rows(path: Path, countries: frozenset[str]) -> Iterator[Row]:
    """The rows of a user's actor file.

    Raises:
        WorldFileError: the file or a row of it cannot be used; the error names file, line and field
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise WorldFileError(
            f"World file {path} cannot be read: {error.strerror}.", "Check the path.", file=str(path)
        ) from error
    except UnicodeDecodeError as error:
        raise WorldFileError(
            f"World file {path} is not UTF-8 text.", "Save it as CSV with UTF-8 encoding.", file=str(path)
        ) from error
    reader = csv.reader(text.splitlines(keepends=True))
    try:
        header = [column.strip() for column in next(reader, [])]
        _check_header(path, header)
        for fields in reader:
            if any(field.strip() for field in fields):
                yield _checked(path, reader.line_num, header, fields, countries)
    except csv.Error as error:
        raise WorldFileError(
            f"World file {path}, line {reader.line_num}: not CSV ({error}).",
            "Quote fields that hold commas or quotation marks.",
            file=str(path),
            line=reader.line_num,
        ) from error


def _check_header(path: Path, header: list[str]) -> None:
    for column in REQUIRED:
        if column not in header:
            raise WorldFileError(
                f"World file {path}, line 1: the column {column!r} is missing.",
                f"The first line names the columns: {','.join(COLUMNS)}; {', '.join(REQUIRED)} are required.",
                file=str(path),
                line=1,
                field=column,
            )
    for column in header:
        if column not in COLUMNS or header.count(column) > 1:
            raise WorldFileError(
                f"World file {path}, line 1: the column {column!r} is unknown or stands twice.",
                f"Columns are {', '.join(COLUMNS)}.",
                file=str(path),
                line=1,
                field=column,
            )


def _checked(path: Path, line: int, header: list[str], fields: list[str], countries: frozenset[str]) -> Row:
    if len(fields) > len(header):
        raise WorldFileError(
            f"World file {path}, line {line}: {len(fields)} fields, but {len(header)} columns.",
            "Quote fields that hold commas.",
            file=str(path),
            line=line,
        )
    given = dict(zip(header, (field.strip() for field in fields), strict=False))
    row = Row(*(given.get(column, "") for column in COLUMNS))
    problem = row_problem(row, countries)
    if problem:
        field, what, remedy = problem
        raise WorldFileError(
            f"World file {path}, line {line}, {field}: {what}.",
            remedy,
            file=str(path),
            line=line,
            field=field,
        )
    return row


def row_problem(row: Row, countries: frozenset[str]) -> tuple[str, str, str] | None:
    """What is wrong with a row as (field, what, remedy); None where nothing is."""
    for column in REQUIRED:
        if not getattr(row, column).strip():
            return column, "is empty", f"Give every row a {column}."
    if row.kind not in KINDS:
        return "kind", f"{row.kind!r} is no kind of actor", f"Write one of {', '.join(sorted(KINDS))}."
    if row.country and row.country not in countries:
        return (
            "country",
            f"{row.country!r} is no country code",
            "Write ISO 3166-1 alpha-3, KOS for Kosovo, or nothing.",
        )
    for sector in row.sectors.split():
        if sector not in SECTORS:
            return (
                "sectors",
                f"{sector!r} is no PLOVER sector",
                f"Write one or more of {', '.join(sorted(SECTORS))}.",
            )
    if row.aliases and not all(alias.strip() for alias in row.aliases.split("|")):
        return "aliases", "holds an empty alias", "Join aliases by single | characters."
    return _date_problem(row)


def _date_problem(row: Row) -> tuple[str, str, str] | None:
    days: dict[str, date | None] = {}
    for field in ("since", "until"):
        try:
            days[field] = day(getattr(row, field), last=field == "until")
        except ValueError:
            return field, f"{getattr(row, field)!r} is no date", "Write 2024-04-09, 2024-04 or 2024."
    if days["since"] and days["until"] and days["since"] > days["until"]:
        return (
            "until",
            f"{row.until} lies before {row.since}",
            "Set until to the last day of the time that since opens.",
        )
    return None
