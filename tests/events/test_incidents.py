"""Task `status` on incidents: who did it, by the report's own word or by somebody's?"""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.bench.status import predict
from dragoman.coder import Coder

CASES = [
    ("The Karo Front shelled the Bidu barracks on Friday.", "Karo Front", "Bidu barracks", ("occurred", False)),
    ("Gunmen of the Karo Front kidnapped Father Omondi in Lodwar.", "Karo Front", "Father Omondi", ("occurred", False)),
    ("Police blamed the Karo Front for the raid on the Bidu barracks.", "Karo Front", "Bidu barracks", ("alleged", True)),
    ("The Bidu barracks burned down. The governor accused the Karo Front of the attack.", "Karo Front", "Bidu barracks", ("alleged", True)),
    ("The attack on the Bidu barracks was attributed to the Karo Front.", "Karo Front", "Bidu barracks", ("alleged", True)),
    ("The Karo Front threatened to blow up the Bidu dam.", "Karo Front", "Bidu dam", ("hypothetical", True)),
    ("The Karo Front held a rally. The Bidu dam was damaged by a flood.", "Karo Front", "Bidu dam", None),
    ("Lodwar, 3 May -- [communique] [Karo Front] [TEXT] We inform the people that our struggle goes on at the Bidu dam.", "Karo Front", "Bidu dam", ("alleged", True)),
]  # fmt: skip


def row(text: str, who: str, target: str) -> dict[str, Any]:
    def spans(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]]

    return {"id": "r", "text": text, "events": [{"id": "e", "who": spans(who), "targets": spans(target)}]}


@pytest.mark.parametrize(("text", "who", "target", "expected"), CASES)
def test_who_did_it(
    coder: Coder, text: str, who: str, target: str, expected: tuple[str, bool] | None
) -> None:
    (answer,) = predict(coder, [row(text, who, target)])
    event = answer["events"].get("e")
    assert (event and (event["status"], event["attributed"])) == expected


def test_the_accuser_is_the_source(coder: Coder) -> None:
    text = "Police blamed the Karo Front for the raid on the Bidu barracks."
    (answer,) = predict(coder, [row(text, "Karo Front", "Bidu barracks")])
    source = answer["events"]["e"]["source"]
    assert text[source["start"] : source["end"]] == "Police"
