"""`dragoman bench`: predictions for the public benchmarks, and speed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.code import build_coder
from dragoman.cli.exits import reported, stderr
from dragoman.cli.options import ModelOption, QuietOption

app = typer.Typer(help="Measure the coder.", no_args_is_help=True)


@app.command()
def predict(
    task: Annotated[
        str,
        typer.Argument(
            help="attribution, relation, pairs, triples, status, actors, figures, time, place or dossier."
        ),
    ],
    source: Annotated[
        Path,
        typer.Argument(
            metavar="INPUT",
            exists=True,
            help="Gold file (JSON, JSONL, .gz) or a folder of them; only text, given mentions and date are used.",
        ),
    ],
    target: Annotated[Path, typer.Argument(metavar="OUTPUT", help="Predictions, one JSON object a line.")],
    model: ModelOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write predictions in the form that the benchmark's scorer reads."""
    from dragoman.bench.predict import write_predictions

    with reported():
        coder = build_coder(model, force=True)
        count = write_predictions(task, source, target, coder, progress=not quiet)
    if not quiet:
        stderr().print(f"{count} rows written to {target}", markup=False)


@app.command()
def score(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD",
            exists=True,
            help="Reports annotated by hand in the form `dossier` (JSON, JSONL, .gz), or a folder of them.",
        ),
    ],
    model: ModelOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Code the gold's reports and print how near they come: precision, recall, F1 and the fields of each layer."""
    from dragoman.bench.predict import annotated_rows, predictions
    from dragoman.bench.scores import score_reports

    with reported():
        rows = annotated_rows(gold)
        coder = build_coder(model, force=True)
        scores = score_reports(rows, predictions("dossier", coder, rows))
    if as_json:
        layers = {name: s.figures() | {"gold": s.gold, "said": s.said} for name, s in scores.items()}
        typer.echo(json.dumps({"reports": len(rows), **layers}))
        return
    typer.echo(f"{len(rows)} reports")
    for name, layer in scores.items():
        figures = layer.figures()
        whole = "  ".join(f"{key} {figures.pop(key):.3f}" for key in ("precision", "recall", "f1"))
        typer.echo(f"{name:<11} {whole}  ({layer.paired} found of {layer.gold}, {layer.said} said)")
        if figures:
            typer.echo("            " + "  ".join(f"{key} {value:.2f}" for key, value in figures.items()))


@app.command()
def speed(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", exists=True, help="Text files, folders, or JSONL with a `text` field."
        ),
    ],
    model: ModelOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Time the coder beside the bare spaCy pipeline on the same texts: words a second, their ratio, peak memory."""
    from dragoman.bench.speed import measure
    from dragoman.config import Config

    with reported():
        result = measure(files, Config(model=model) if model else Config())
    if as_json:
        typer.echo(json.dumps(result))
        return
    typer.echo(f"{result['reports']} reports, {result['words']:,} words")
    typer.echo(f"coder             {result['words_per_second']:>10,.0f} words a second")
    typer.echo(f"bare pipeline     {result['bare_words_per_second']:>10,.0f} words a second")
    typer.echo(f"ratio             {result['ratio']:>10.2f} times the bare pipeline's time")
    typer.echo(f"peak memory       {result['peak_memory_mb']:>10,.0f} MB")
