"""The manual is checked: its samples run, its pages agree with the code, every command and option stands in it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from dragoman.cli.app import app

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def samples(page: Path, language: str) -> str:
    return "\n".join(re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.S))


@pytest.mark.parametrize("page", [p for p in PAGES if samples(p, "python")], ids=lambda p: p.name)
def test_samples_run(page: Path) -> None:
    exec(compile(samples(page, "python"), str(page), "exec"), {"__name__": "sample"})


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_record_page_is_what_the_code_says() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "make_docs.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_every_command_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    root = get_command(app)
    assert isinstance(root, typer.core.TyperGroup)
    for name, command in root.commands.items():
        names = (
            [f"{name} {sub}" for sub in command.commands]
            if isinstance(command, typer.core.TyperGroup)
            else [name]
        )
        for each in names:
            assert f"dragoman {each}" in readme


def test_models_have_cards() -> None:
    """Every file of weights is named in a card that says data, licence, figures and limits."""
    cards = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "docs" / "models").glob("*.md"))
    weights = [p for p in (ROOT / "src").rglob("*") if p.suffix == ".npz"]
    assert weights
    assert not [p.name for p in weights if p.name not in cards]
    assert sum(p.stat().st_size for p in weights) < 25_000_000
    for card in (ROOT / "docs" / "models").glob("*.md"):
        text = card.read_text(encoding="utf-8").lower()
        assert all(word in text for word in ("data", "licence", "cross-valid", "limit")), card.name
