"""Events: who did what to whom, when, where, and whether it happened."""

from dragoman.events.features import Sentence
from dragoman.events.relation import RelationModel, load_relation_model
from dragoman.events.sides import Resolver, political
from dragoman.events.tree import Tree
from dragoman.events.wide import WideEvent, wide_events

__all__ = [
    "RelationModel",
    "Resolver",
    "Sentence",
    "Tree",
    "WideEvent",
    "load_relation_model",
    "political",
    "wide_events",
]
