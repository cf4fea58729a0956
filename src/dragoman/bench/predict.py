"""`dragoman bench predict TASK INPUT OUTPUT`: what the scorers of the public benchmarks read.

A task is one file of this folder with a function `predict(coder, rows) -> iterable of prediction rows`. Of a gold row
nothing is used but text, given mentions and date.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import track

from dragoman.bench.reading import Row, check_rows, gold_rows
from dragoman.bench.scores import LAYERS
from dragoman.coder import Coder
from dragoman.errors import InputError

# what a task's rows must have beside `text`
NEEDED = {
    "attribution": ("doc_id",), "relation": ("uid", "source", "target"), "pairs": ("uid",), "triples": ("id",),
    "status": ("id", "events"), "actors": ("id", "mention"), "figures": ("id",), "time": ("id",), "place": ("id",),
    "dossier": ("id",),
}  # fmt: skip
TASKS = tuple(NEEDED)


def annotated_rows(path: Path) -> list[Row]:
    """Gold rows of the form `dossier`. Raises InputError for a row that is none, and where there are no rows."""
    rows = list(gold_rows(path))
    if not rows:
        raise InputError(
            f"There are no annotated reports in {path}.",
            "Give a JSON file of the form `dossier`, or a folder of them.",
        )
    for row in rows:
        missing = [key for key in ("id", "text", *LAYERS) if key not in row]
        if missing:
            raise InputError(
                f"{path}: the report {row.get('id', '?')!r} is not annotated: {', '.join(missing)} missing.",
                "The keys are those that `dragoman bench predict dossier` writes, with `text` and `published`.",
            )
    return rows


def predictions(task: str, coder: Coder, rows: Iterable[Row]) -> Iterator[Row]:
    """Prediction rows of a task. Raises InputError for a task that does not exist and a row that is not of its form."""
    if task not in TASKS:
        raise InputError(f"There is no benchmark task {task!r}.", f"Choose one of: {', '.join(TASKS)}.")
    module = importlib.import_module(f"dragoman.bench.{task}")
    yield from module.predict(coder, check_rows(rows, NEEDED[task]))


def write_predictions(task: str, source: Path, target: Path, coder: Coder, *, progress: bool = False) -> int:
    """Write the predictions as JSONL and return how many rows there are. `progress` draws a bar on standard error."""
    count = 0
    rows = list(gold_rows(source))
    shown = Console(stderr=True)
    with _opened(target) as out:
        made = predictions(task, coder, rows)
        for row in track(
            made, task, total=len(rows), console=shown, disable=not (progress and shown.is_terminal)
        ):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def _opened(target: Path) -> TextIO:
    try:
        return target.open("w", encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{target} cannot be written: {error.strerror or error}.", "Name a file in a folder that exists."
        ) from error
