"""`dragoman bench predict TASK INPUT OUTPUT`: what the scorers of the public benchmarks read.

A task is one file of this folder with a function `predict(coder, rows) -> iterable of prediction rows`. Of a gold row
nothing is used but text, given mentions and date.
"""

from __future__ import annotations

import gzip
import importlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from dragoman.coder import Coder
from dragoman.errors import InputError

TASKS = (
    "attribution", "relation", "pairs", "triples", "status", "actors", "figures", "time", "place", "dossier",
)  # fmt: skip

Row = dict[str, Any]


def gold_rows(path: Path) -> Iterator[Row]:
    """Rows of a gold file: JSON (one object or a list), JSONL, either gzipped, or a folder of such files in name order."""
    if path.is_dir():
        for child in sorted(path.iterdir()):
            if child.suffix in {".json", ".jsonl", ".gz"}:
                yield from gold_rows(child)
        return
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = raw.decode("utf-8")
    if path.name.removesuffix(".gz").endswith(".json"):
        whole = json.loads(text)
        yield from whole if isinstance(whole, list) else [whole]
    else:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())


def predictions(task: str, coder: Coder, rows: Iterable[Row]) -> Iterator[Row]:
    """Prediction rows of a task. Raises InputError for a task that does not exist."""
    if task not in TASKS:
        raise InputError(f"There is no benchmark task {task!r}.", f"Choose one of: {', '.join(TASKS)}.")
    module = importlib.import_module(f"dragoman.bench.{task}")
    yield from module.predict(coder, list(rows))


def write_predictions(task: str, source: Path, target: Path, coder: Coder, *, progress: bool = False) -> int:
    """Write the predictions as JSONL and return how many rows there are. `progress` draws a bar on standard error."""
    count = 0
    rows = list(gold_rows(source))
    shown = Console(stderr=True)
    with target.open("w", encoding="utf-8") as out:
        made = predictions(task, coder, rows)
        for row in track(
            made, task, total=len(rows), console=shown, disable=not (progress and shown.is_terminal)
        ):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count
