"""A noun phrase of the report with the actors it stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

from dragoman.record import Actor

Form = Literal["name", "title", "description", "pronoun", "possessive", "adjective", "metonym", "compound"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an actor.

    Attributes:
        start, end: tokens of the Doc, end exclusive: the full noun phrase with title and apposition, without relative clauses
        head: token of its head noun; the key under which layers look it up
        form: how the text refers to it
        actor: the resolved actor, its span being this mention; a compound's members stand in `actor.members`
    """

    start: int
    end: int
    head: int
    form: Form
    actor: Actor


class MentionIndex:
    """The mentions of a Doc by token, for one pass of a layer."""

    def __init__(self, doc: Doc, mentions: Iterable[Mention] | None = None) -> None:
        self.mentions: tuple[Mention, ...] = tuple(doc._.mentions if mentions is None else mentions)
        self._by_head: dict[int, Mention] = {}
        self._covering: dict[int, Mention] = {}
        for mention in self.mentions:
            self._by_head[mention.head] = mention
            for i in range(mention.start, mention.end):
                held = self._covering.get(i)
                if held is None or held.end - held.start > mention.end - mention.start:
                    self._covering[i] = mention

    def headed(self, token: int) -> Mention | None:
        """The mention whose head is this token."""
        return self._by_head.get(token)

    def covering(self, token: int) -> Mention | None:
        """The shortest mention that holds this token."""
        return self._covering.get(token)
