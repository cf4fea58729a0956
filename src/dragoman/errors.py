"""Everything that Dragoman raises on purpose.

DragomanError
 ├── InputError              what was given to read cannot be read
 │    ├── EmptyReportError       no text in it
 │    ├── BinaryReportError      not a text file
 │    ├── TooLongError           more characters than the parser is allowed to take
 │    ├── LanguageError          not in English
 │    └── DateError              a date that is none
 ├── ConfigError             a configuration, codebook or world file that does not hold together
 │    ├── WorldFileError         a row of a world file: file, line, field
 │    └── CodebookError          an entry of a codebook: file, entry, field
 └── MissingError            something to install or to name is not there (model, extra)

A message has three parts: what happened to which input, what it means, what to do about it.
"""

from __future__ import annotations


class DragomanError(Exception):
    """Root of the tree; catch this to catch all of it.

    Attributes:
        message: what happened and to which input
        remedy: what to do about it, or an empty string
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class InputError(DragomanError):
    """A report, or what should be one, cannot be read."""


class EmptyReportError(InputError):
    """There is no text in the report."""


class BinaryReportError(InputError):
    """The bytes are not text."""


class TooLongError(InputError):
    """The report is longer than the parser is allowed to take."""


class LanguageError(InputError):
    """The report is not in English."""


class DateError(InputError):
    """A date that is none, or not one of the calendar."""


class ConfigError(DragomanError):
    """A configuration, codebook or world file does not hold together."""


class WorldFileError(ConfigError):
    """A row of a world file cannot be used; `file`, `line` and `field` say which."""

    def __init__(
        self, message: str, remedy: str = "", *, file: str = "", line: int = 0, field: str = ""
    ) -> None:
        super().__init__(message, remedy)
        self.file, self.line, self.field = file, line, field

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.remedy, self.__dict__)


class CodebookError(ConfigError):
    """An entry of a codebook cannot be used; `file`, `entry` and `field` say which."""

    def __init__(
        self, message: str, remedy: str = "", *, file: str = "", entry: str = "", field: str = ""
    ) -> None:
        super().__init__(message, remedy)
        self.file, self.entry, self.field = file, entry, field

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.remedy, self.__dict__)


class MissingError(DragomanError):
    """A model or an optional library is not installed; the remedy names the command."""


def _rebuild(cls: type[DragomanError], message: str, remedy: str, state: dict[str, object]) -> DragomanError:
    """Unpickle an error with its fields (errors cross process borders in `Coder.pipe`)."""
    error = cls(message, remedy)
    error.__dict__.update(state)
    return error
