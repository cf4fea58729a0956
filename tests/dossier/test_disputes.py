"""Disputes: who denies what another side says, who else is blamed, which tolls differ."""

from __future__ import annotations

import pytest

from dragoman.coder import Coder


def sides(coder: Coder, text: str) -> list[set[tuple[str, str]]]:
    record = coder.code(text, published="2023-06-14")
    return [{(p.actor, p.stance) for p in d.positions} for d in record.disputes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Colombia accused Venezuela of sheltering the guerrillas. Venezuela denied the accusation.",
            {("COL", "attributes to VEN"), ("VEN", "denies")},
        ),
        (
            "India said Chinese troops had crossed the line in Ladakh. China denied that its soldiers had crossed the line.",
            {("IND", "attributes to CHN"), ("CHN", "denies")},
        ),
        (
            "Boko Haram claimed responsibility for the attack on the market. "
            "Nigeria accused Cameroon of being behind the attack on the market.",
            {("Boko Haram", "claims responsibility"), ("NGA", "attributes to CMR")},
        ),
    ],
)
def test_two_sides_of_one_proposition(coder: Coder, text: str, expected: set[tuple[str, str]]) -> None:
    assert sides(coder, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Spain praised the treaty. Portugal denied entry to two ships.",
        "Peru denied the report.",
        "Kenya rejected the proposal. Uganda accepted it.",
        "Chile accused Bolivia of dumping steel. Chile denied that it would retaliate.",
    ],
)
def test_no_dispute_where_nobody_contradicts(coder: Coder, text: str) -> None:
    assert sides(coder, text) == []


def test_positions_are_statements_of_the_record(coder: Coder) -> None:
    record = coder.code("Sudan accused Chad of arming rebels. Chad denied it.", published="2023-06-14")
    (dispute,) = record.disputes
    by_id = {s.id: s for s in record.statements}
    assert [by_id[str(p.statement)].act for p in dispute.positions] == ["accuse", "deny"]
    assert "arming rebels" in dispute.about
