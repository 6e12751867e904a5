from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
import readings
from spacy.tokens import Token

from mapapp.claims.pronouns import (
    earlier_subjects,
    is_empty,
    is_of_both,
    praised,
    recipient,
    subject_behind,
    subjects_around,
)


def _nearest(pronoun: Token) -> Iterable[Token]:
    return next((s for s in subjects_around(pronoun) if s), [])


@pytest.mark.parametrize(
    ("text", "word", "meant", "expected"),
    [
        ("Kenya thanked Peru for its aid.", "its", praised, ["Peru"]),
        ("Kenya saw Peru and its aid.", "its", praised, []),
        ("Kenya is grateful to Peru for the aid it sent.", "it", praised, ["Peru"]),
        ("Peru is a friend; it has helped Chile.", "it", _nearest, ["Peru"]),
        ("The envoy pressed Peru over its war.", "its", praised, ["Peru"]),
        ("Kenya blamed Peru, saying it had lied.", "it", praised, ["Peru"]),
        ("Kenya joined Peru, saying it had lied.", "it", praised, []),
        ("Iran sent drones to Peru for use in its war.", "its", recipient, ["Peru"]),
        ("While he is in Peru, Otieno will speak.", "he", subject_behind, ["Otieno"]),
        ("Otieno spoke while he was in Peru.", "he", subject_behind, []),
        (
            "A minister spoke. A king left. Then he flew.",
            "he",
            earlier_subjects,
            ["king", "minister"],
        ),
    ],
)
def test_grammar_tells_what_a_pronoun_may_point_to(
    text: str, word: str, meant: Callable[[Token], Iterable[Token]], expected: list[str]
) -> None:
    (token,) = (t for t in readings.passage(text).parsed if t.text == word)
    assert [t.text for t in meant(token)] == expected


def test_subjects_are_offered_from_the_inside_out() -> None:
    parsed = readings.passage("Kenya said that Peru had sold its ships.").parsed
    (its,) = (t for t in parsed if t.text == "its")
    assert [[t.text for t in found] for found in subjects_around(its) if found] == [
        ["Peru"], ["Kenya"],
    ]  # fmt: skip


def test_it_may_stand_for_what_the_sentence_goes_on_to_say() -> None:
    words = readings.passage("It is wrong to say so. It attacked Peru.").parsed
    assert [is_empty(t) for t in words if t.text == "It"] == [True, False]


def test_our_countries_are_of_both() -> None:
    words = readings.passage("Our two countries trade. Our army grew.").parsed
    assert [is_of_both(t) for t in words if t.text == "Our"] == [True, False]


def test_whose_role_somebody_is_sanctioned_for() -> None:
    text = "Canada designated five charities located abroad for their role in supporting Hamas."
    assert readings.ends(text, "proxy") == set()
    assert readings.ends(text, "sanction") == {("CAN", "hamas")}


def test_its_is_whose_the_things_are_that_it_is_listed_with() -> None:
    text = "Peru condemned Chad's launches over Malian soil and its military cooperation with Togo."
    assert ("TCD", "TGO") in readings.ends(text, "cooperation")
    assert ("MLI", "TGO") not in readings.ends(text, "cooperation")


def test_each_of_those_deeds_is_whose_the_deed_is() -> None:
    text = "Chadian soldiers threatened our guards. Mali protested every one of those incidents."
    assert readings.ends(text, "accusation") == {("MLI", "TCD")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China signed a pact with Oman. The step alarmed Australia.", {("AUS", "CHN")}),
        ("China bought jets from Oman. Peru was alarmed by the purchase.", {("PER", "CHN")}),
        ("The company raised its prices. The step alarmed Peru.", set()),
        ("The quake in Chile was strong. The damage alarmed Peru.", set()),
    ],
)
def test_a_deed_that_is_feared_is_of_who_did_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, "concern") == expected
