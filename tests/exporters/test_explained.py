from __future__ import annotations

import readings

from mapapp.claims.explain import explain
from mapapp.exporters.explained import explained
from mapapp.readers import read_text


def told(text: str) -> str:
    document = read_text(text, title="T")
    return explained(document, explain(document, readings.geocoder()))


def test_every_part_of_a_claim_is_told() -> None:
    text = told("Canada may sanction Peru, the Kenyan president said.")
    for part in ("T\n", "Canada may sanction Peru", "[sanction, hypothetical]",
                 "pattern  sanction.",
                 "“Peru” is Peru", "factuality “may”", "says     "):  # fmt: skip
        assert part in text


def test_a_sentence_without_claim_tells_why() -> None:
    assert "no claim: no pattern takes what joins Norway and Egypt" in told(
        "Norway returned two paintings to Egypt."
    )


def test_a_text_without_two_actors_says_so() -> None:
    assert told("It rained.") == "T\n  no sentence names two actors\n"
