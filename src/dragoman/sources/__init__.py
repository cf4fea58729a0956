"""Text in: one file a format; each yields Reports, or a Refusal that says why there is none."""

from dragoman.sources.plain import Refusal, read_file, read_folder, read_stream

__all__ = ["Refusal", "read_file", "read_folder", "read_stream"]
