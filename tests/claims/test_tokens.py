from __future__ import annotations

import readings

from mapapp.claims.tokens import lemma, office_end, verb_above


def test_a_particle_belongs_to_its_verb() -> None:
    assert lemma(readings.word("They firmed up ties.", "firmed")) == "firm_up"


def test_an_office_ends_with_whose_it_is() -> None:
    office = readings.word("The spokesman for the ministry left Peru.", "spokesman")
    assert office_end(office).text == "ministry"


def test_a_word_stands_below_a_verb() -> None:
    above = verb_above(readings.word("Chad held talks with Peru.", "Peru"))
    assert above is not None
    assert above.text == "held"
    assert verb_above(readings.word("Talks with Peru.", "Peru")) is None
