"""Plain text files, folders of them, and standard input."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import BinaryReportError, InputError, TooLongError
from dragoman.record import Report

MAX_BYTES = 8_000_000  # no report in any language is longer; read before the parser's own limit is known


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that gave no report: its name and the reason as an error that was not raised."""

    name: str
    error: InputError


def read_file(path: Path, *, published: date | None = None, publisher: str | None = None) -> Report:
    """The report in a text file (UTF-8, UTF-16 with a mark, else Windows-1252). Offsets count characters after decoding.

    Line ends are kept as they are, so that offsets hold for the file's own text.

    Raises:
        InputError: the file cannot be read or is not text
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TooLongError(
                f"{path} has {path.stat().st_size:,} bytes; one report may have {MAX_BYTES:,}.",
                "Split it into one file a report.",
            )
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{path} cannot be read: {error.strerror or error}.",
            "Check that the file exists and that you may read it.",
        ) from error
    return Report(text=decode(raw, str(path)), published=published, publisher=publisher)


def read_stream(stream: BinaryIO, *, published: date | None = None, publisher: str | None = None) -> Report:
    """The report on a stream, such as standard input. Raises InputError like `read_file`."""
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise TooLongError(f"Standard input has more than {MAX_BYTES:,} bytes.", "Give one report at a time.")
    return Report(text=decode(raw, "standard input"), published=published, publisher=publisher)


def read_folder(
    folder: Path, *, published: date | None = None, publisher: str | None = None
) -> Iterator[tuple[Path, Report | Refusal]]:
    """Every file below the folder that is not hidden, in the order of their paths, as a Report or a Refusal.

    A report's `url` is the file's path below the folder: it tells the records apart and names no machine.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        try:
            report = read_file(path, published=published, publisher=publisher)
            yield path, report.model_copy(update={"url": path.relative_to(folder).as_posix()})
        except InputError as error:
            yield path, Refusal(str(path), error)


def decode(raw: bytes, name: str) -> str:
    """Text from bytes. Raises BinaryReportError for what is none."""
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
        if b"\0" in raw:
            raise BinaryReportError(
                f"{name} is not a text file: it holds NUL bytes.",
                "Give plain text; HTML and PDF need their text taken out first.",
            )
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16" or _control_share(raw) > 0.02:
            raise BinaryReportError(
                f"{name} is not a text file (byte {error.start} is neither UTF-8 nor Latin text).",
                "Save it as UTF-8 text.",
            ) from error
        return raw.decode("cp1252", errors="replace")


def _control_share(raw: bytes) -> float:
    sample = raw[:65536]
    return sum(b < 32 and b not in b"\t\n\r\f\x1b" for b in sample) / max(len(sample), 1)
