from __future__ import annotations

import readings

CALL = (
    "Readout of President Roe's Call with President Ade of Ghana\n\nPresident Daniel Roe spoke "
    "with President Kofi Ade of Ghana. The United States is a friend."
)


def test_they_are_who_met_in_the_sentence_before() -> None:
    text = (
        "The Foreign Minister of Chad met with Mali's Defence Minister. "
        "They agreed to work together."
    )
    assert {frozenset(e) for e in readings.ends(text, "cooperation")} == {frozenset({"TCD", "MLI"})}


def test_they_of_a_readout_are_its_two_sides() -> None:
    text = CALL + "\n\nThey agreed to deepen their cooperation."
    assert {frozenset(e) for e in readings.ends(text, "cooperation")} == {frozenset({"USA", "GHA"})}


def test_them_are_both_leaders_told_of_before() -> None:
    text = (
        "Statement by the President of Kenya on the Peace Between Chad and Mali\n\nI spoke with "
        "both leaders. I invited them to Nairobi."
    )
    assert readings.ends(text, "visit") == {("TCD", "KEN"), ("MLI", "KEN")}


def test_they_are_nobody_where_one_alone_is_told_of() -> None:
    text = "The Foreign Minister of Chad praised the soldiers. They invaded Mali."
    assert ("TCD", "MLI") not in readings.ends(text, "attack")
