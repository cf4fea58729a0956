"""The spaCy component `dragoman_actors`: writes `doc._.mentions`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.actors.reading import read_mentions
from dragoman.world.world import World, load_world


@Language.factory("dragoman_actors", default_config={"world": []})
def make_actors(nlp: Language, name: str, world: Sequence[str]) -> Callable[[Doc], Doc]:
    """The component. `world` lists the user's own actor files, which win over the shipped ones."""
    return ActorReader(load_world(tuple(Path(path) for path in world)))


class ActorReader:
    """Resolves the mentions of each Doc against one world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __call__(self, doc: Doc) -> Doc:
        """Write `doc._.mentions`, in order of their heads."""
        doc._.mentions = read_mentions(doc, self.world)
        return doc
