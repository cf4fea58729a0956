"""The record's types: what Dragoman asserts, each pinned to the characters it was read from."""

from dragoman.record.actor import Actor, ActorKind
from dragoman.record.base import Frozen, Span
from dragoman.record.dossier import Check, Dispute, Position
from dragoman.record.event import Casualties, Event, Status
from dragoman.record.figure import Bound, Change, Direction, Figure
from dragoman.record.ids import item_id
from dragoman.record.record import Layer, Provenance, Record
from dragoman.record.report import Region, RegionKind, Report, iso_day, report_id
from dragoman.record.statement import SpeechAct, Statement, StatementKind
from dragoman.record.when_where import Granularity, Place, TimexType, When

__all__ = [
    "Actor",
    "ActorKind",
    "Bound",
    "Casualties",
    "Change",
    "Check",
    "Direction",
    "Dispute",
    "Event",
    "Figure",
    "Frozen",
    "Granularity",
    "Layer",
    "Place",
    "Position",
    "Provenance",
    "Record",
    "Region",
    "RegionKind",
    "Report",
    "Span",
    "SpeechAct",
    "Statement",
    "StatementKind",
    "Status",
    "TimexType",
    "When",
    "iso_day",
    "item_id",
    "report_id",
]
