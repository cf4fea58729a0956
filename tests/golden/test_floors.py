"""The gate: no figure on the golden records falls below its floor."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dragoman.coder import Coder

HERE = Path(__file__).parent
HINT = "If the change is meant, run: python tools/set_floors.py --lower"


def _tool() -> ModuleType:
    path = HERE.parent.parent / "tools" / "set_floors.py"
    spec = importlib.util.spec_from_file_location("set_floors", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["set_floors"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return _tool()


@pytest.fixture(scope="module")
def stored() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    return kept


def below(figures: Any, floors: Any, ceilings: frozenset[str]) -> list[str]:
    """Figures on the wrong side of their floor, in words."""
    return [
        f"{name} {layer} {key}: {figures[name][layer].get(key)} against {floor}"
        for name, layers in floors.items()
        for layer, fields in layers.items()
        for key, floor in fields.items()
        if (value := figures[name][layer].get(key)) is None
        or (value > floor if key in ceilings else value < floor)
    ]


def test_the_gold_is_what_the_floors_were_set_for(tool: ModuleType, stored: dict[str, Any]) -> None:
    assert tool.digest() == stored["digest"], f"The golden files changed. {HINT}"


def test_no_figure_falls(tool: ModuleType, stored: dict[str, Any], coder: Coder) -> None:
    fallen = below(tool.present(coder), stored["floors"], tool.CEILINGS)
    assert not fallen, "\n".join([*fallen, HINT])


def test_the_gate_can_fail(tool: ModuleType, stored: dict[str, Any]) -> None:
    floors = stored["floors"]
    assert floors["reports"]["statements"]["f1"] > 0.5
    worse = json.loads(json.dumps(floors))
    worse["reports"]["statements"]["f1"] -= 0.2
    worse["blind"]["events"]["false_fact"] += 0.2
    assert len(below(worse, floors, tool.CEILINGS)) == 2
    assert len(tool.loosened(floors, worse)) == 2
    assert not tool.loosened(floors, floors)


def test_the_tool_lowers_no_floor_unless_told(
    tool: ModuleType, stored: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "floors.json"
    kept.write_text(json.dumps(stored), encoding="utf-8")
    figures = json.loads(
        json.dumps(stored["floors"])
    )  # each stands on its floor, so a margin would lower all
    monkeypatch.setattr(tool, "GOLDEN", tmp_path)
    monkeypatch.setattr(tool, "Coder", lambda config: None)
    monkeypatch.setattr(tool, "present", lambda coder: figures)
    monkeypatch.setattr(sys, "argv", ["set_floors.py"])
    with pytest.raises(SystemExit, match="--lower") as refused:
        tool.main()
    assert "reports statements f1" in str(refused.value)
    assert json.loads(kept.read_text(encoding="utf-8")) == stored
    monkeypatch.setattr(sys, "argv", ["set_floors.py", "--lower"])
    tool.main()
    lowered = json.loads(kept.read_text(encoding="utf-8"))["floors"]
    assert lowered["reports"]["statements"]["f1"] == pytest.approx(
        stored["floors"]["reports"]["statements"]["f1"] - tool.MARGIN
    )


def test_every_span_of_the_gold_slices() -> None:
    def spans(value: Any) -> Any:
        if isinstance(value, dict):
            if {"text", "start", "end"} <= set(value):
                yield value
            for item in value.values():
                yield from spans(item)
        elif isinstance(value, list):
            for item in value:
                yield from spans(item)

    for path in HERE.glob("*/*.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        layers = [gold[layer] for layer in ("statements", "events", "figures")]
        assert all(gold["text"][s["start"] : s["end"]] == s["text"] for s in spans(layers)), path.name
