from __future__ import annotations

import readings

from mapapp.claims.lists import objects_of
from mapapp.claims.penalties import punished


def test_what_somebody_is_sanctioned_for_is_done_by_him() -> None:
    text = "Canada sanctioned Peru and four of its firms for arming Mali."
    assert readings.ends(text, "arms_transfer") == {("PER", "MLI")}
    text = "Canada sanctioned a network recruiting Colombian soldiers."
    assert readings.ends(text, "recruitment") == set()


def test_who_is_punished_did_it() -> None:
    verb = readings.word("Canada took revenge on Peru for arming Mali.", "took")
    assert [t.text for t in punished(verb, objects_of(verb))] == ["Peru"]


def test_at_whom_somebody_rages_he_did_it() -> None:
    text = "Norway lashed out at Rwanda for arming the M23."
    assert readings.ends(text, "arms_transfer") == {("RWA", "m23")}
