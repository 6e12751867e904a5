from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # the state that acts in the sentence before him
        (("Peru and Chile fall out\n\nPeru's ministry said it would answer Chile in kind. Deputy "
         "Foreign Minister Ana Roe visited Togo."), "visit", {("PER", "TGO")}),
        (("Peru and Chile fall out\n\nPeru's army said that Chilean troops had come near. "
         "Spokesperson Colonel Ana Roe accused Chile of trickery."), "accusation",
         {("PER", "CHL")}),
        # who answers the charge is of another
        (("Peru and Chile fall out\n\nPeru said Chile had lied. Foreign Minister Ana Roe denied it "
         "in Togo. Minister Roe visited Mali."), "visit", set()),
        # whom a state accuses is not its own, but of the state that the report comes from
        (("Peru, Chile in row\n\nSANTIAGO - Relations are bad.\n\nPeru's foreign ministry accused "
         "President Ana Roe of lying."), "accusation", {("PER", "CHL")}),
        # what he says himself of a state does not make him its own
        (('A fire at the port\n\n"It was planned in Lima," said Interior Minister Ana Roe. Mr. Roe '
         "accused Chile."), "accusation", set()),
    ],
)  # fmt: skip
def test_an_official_is_of_the_state_told_of_unless_he_is_set_against_it(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
