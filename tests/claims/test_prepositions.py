from __future__ import annotations

import readings

from mapapp.claims.prepositions import measured, prepositions


def test_prepositions_are_joined() -> None:
    found = prepositions(readings.word("They fight on behalf of Syria.", "fight"))
    assert [(name, t.text) for name, t in found] == [("on_behalf_of", "Syria")]


def test_what_is_counted_is_measured() -> None:
    found = measured(readings.word("They fired dozens of rounds of artillery.", "dozens"))
    assert [t.text for t in found] == ["rounds", "artillery"]


def test_what_lies_close_to_a_coast_is_near_it() -> None:
    text = "China claims nearly all of the sea, including waters close to the coast of Peru."
    found = prepositions(readings.word(text, "waters"))
    assert ("near", "coast") in [(name, t.text) for name, t in found]
