from __future__ import annotations

import pytest
import readings
from spacy.tokens import Token

from mapapp.claims.grammar import conjuncts, is_passive, lemma, owners, prepositions, subjects


def word(text: str, wanted: str) -> Token:
    return next(t for t in readings.passage(text).parsed if t.text == wanted)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Canada plans to visit Peru.", "visit", ["Canada"]),
        ("Canada urged Chile to leave Peru.", "leave", ["Chile"]),
        ("Canada, which left Peru, slept.", "left", ["Canada"]),
        ("Canada entered Chile and left Peru.", "left", ["Canada"]),
        ("Canada made an effort to help Peru.", "help", ["Canada"]),
    ],
)
def test_subjects_are_inherited(text: str, verb: str, expected: list[str]) -> None:
    assert [t.text for t in subjects(word(text, verb))] == expected


def test_lists_are_spread_out() -> None:
    found = conjuncts(word("They saw Chad, Kenya and Togo along with Peru.", "Chad"))
    assert {t.text for t in found} >= {"Chad", "Kenya", "Togo"}


def test_owners_stand_behind_a_noun() -> None:
    assert [t.text for t in owners(word("They felt Canada's embargo.", "embargo"))] == ["Canada"]


def test_prepositions_are_joined() -> None:
    found = prepositions(word("They fight on behalf of Syria.", "fight"))
    assert [(name, t.text) for name, t in found] == [("on_behalf_of", "Syria")]


def test_a_particle_belongs_to_its_verb() -> None:
    assert lemma(word("They firmed up ties.", "firmed")) == "firm_up"


def test_a_perfect_is_no_passive() -> None:
    parsed = readings.passage("Canada has invited Peru.").parsed
    assert not is_passive(next(t for t in parsed if t.text == "invited"))


def test_a_subject_may_hang_on_an_auxiliary() -> None:
    text = "He left. Oman has been mediating between Chad and Peru for more than two years."
    assert readings.ends(text, "mediation") == {("OMN", "TCD"), ("OMN", "PER")}


def test_a_list_of_states_read_apart_is_a_list() -> None:
    text = (
        "The foreign ministers of the Democratic Republic of Congo and Rwanda met in Luanda under "
        "the mediation of Angola."
    )
    assert readings.ends(text, "meeting") == {("COD", "RWA")}
    assert readings.ends(text, "mediation") == {("AGO", "COD"), ("AGO", "RWA")}


def test_a_visit_made_to_do_something_is_an_object() -> None:
    text = "Vladimir Putin will make an official visit to Ulaanbaatar to take part in a ceremony."
    assert readings.ends(text, "visit") == {("RUS", "MNG")}


def test_who_is_named_last_behind_a_fronted_phrase_acts() -> None:
    text = "In talks with the emir of Qatar, Iran's president, Ali Roe, accused Oman of fraud."
    assert readings.ends(text, "accusation") == {("IRN", "OMN")}


def test_what_somebody_is_sanctioned_for_is_done_by_him() -> None:
    text = "Canada sanctioned Peru and four of its firms for arming Mali."
    assert readings.ends(text, "arms_transfer") == {("PER", "MLI")}
    text = "Canada sanctioned a network recruiting Colombian soldiers."
    assert readings.ends(text, "recruitment") == set()
