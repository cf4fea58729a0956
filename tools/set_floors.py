"""Set the floors of the golden records from the present figures.

usage: python tools/set_floors.py [--lower]     without --lower a floor is only ever raised

A floor lies MARGIN under the figure; for `false_fact`, of which less is better, it is a ceiling as much above.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

from dragoman.bench.predict import annotated_rows, predictions
from dragoman.bench.scores import score_reports
from dragoman.coder import Coder
from dragoman.config import Config

GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
SETS = ("reports", "blind")
MARGIN = 0.03
FEWEST = 10  # a share of fewer items moves too far when one of them changes
CEILINGS = frozenset({"false_fact"})

Figures = dict[str, dict[str, dict[str, float]]]


def digest() -> str:
    """SHA-256 over the golden files, names and bytes."""
    h = hashlib.sha256()
    for path in sorted(p for name in SETS for p in (GOLDEN / name).glob("*.json")):
        h.update(path.relative_to(GOLDEN).as_posix().encode())
        h.update(path.read_bytes())
    return h.hexdigest()


def present(coder: Coder) -> Figures:
    """The figures of every set and layer, fields of too few items left out."""
    found: Figures = {}
    for name in SETS:
        rows = annotated_rows(GOLDEN / name)
        found[name] = {}
        for layer, score in score_reports(rows, predictions("dossier", coder, rows)).items():
            many = {field for field, (_, of) in score.fields.items() if of >= FEWEST}
            kept = {"precision", "recall", "f1"} | many
            found[name][layer] = {key: value for key, value in score.figures().items() if key in kept}
    return found


def floors_of(figures: Figures) -> Figures:
    """Each figure less the margin (a ceiling: plus), two digits."""
    return {
        name: {
            layer: {
                key: round(value + MARGIN if key in CEILINGS else max(0.0, value - MARGIN), 2)
                for key, value in fields.items()
            }
            for layer, fields in layers.items()
        }
        for name, layers in figures.items()
    }


def loosened(old: Figures, new: Figures) -> list[str]:
    """Floors that the new ones would lower, and ceilings that they would raise."""
    found = []
    for name, layers in old.items():
        for layer, fields in layers.items():
            for key, value in fields.items():
                now = new.get(name, {}).get(layer, {}).get(key)
                worse = now is None or (now > value if key in CEILINGS else now < value)
                if worse:
                    found.append(f"{name} {layer} {key}: {value} -> {now}")
    return found


def main() -> None:
    """Measure and write, or refuse."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--lower", action="store_true", help="let floors fall")
    lower = arguments.parse_args().lower
    path = GOLDEN / "floors.json"
    new = floors_of(present(Coder(Config(any_language=True))))
    old = json.loads(path.read_text(encoding="utf-8"))["floors"] if path.exists() else {}
    fallen = loosened(old, new)
    if fallen and not lower:
        sys.exit("These floors would be lowered; say --lower if that is meant:\n" + "\n".join(fallen))
    path.write_text(json.dumps({"digest": digest(), "floors": new}, indent=1) + "\n", encoding="utf-8")
    print(f"floors written to {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")


if __name__ == "__main__":
    main()
