from __future__ import annotations

import readings

from mapapp.claims.relatives import beyond_place, hung_on


def test_the_verb_tells_how_many_a_clause_is_of() -> None:
    many = readings.word("We met Peru and Chile, which have built schools.", "built")
    assert [t.text for t in hung_on(many, many)] == ["Peru", "Chile"]
    one = readings.word("We met Peru and Chile, which has built schools.", "built")
    assert [t.text for t in hung_on(one, one)] == ["Chile"]


def test_a_place_is_not_who_fights_in_it() -> None:
    text = "Canada helped fighters in Yemen, who have attacked ships."
    found = beyond_place(readings.word(text, "who"), readings.word(text, "attacked"))
    assert [t.text for t in found] == ["fighters"]


def test_who_acts_may_be_named_above_several_phrases() -> None:
    text = "Canada named members of a cell operating in Peru, who have robbed banks."
    found = beyond_place(readings.word(text, "who"), readings.word(text, "robbed"))
    assert [t.text for t in found] == ["members"]
