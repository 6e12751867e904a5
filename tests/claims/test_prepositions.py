from __future__ import annotations

import readings

from mapapp.claims.prepositions import measured, prepositions


def test_prepositions_are_joined() -> None:
    found = prepositions(readings.word("They fight on behalf of Syria.", "fight"))
    assert [(name, t.text) for name, t in found] == [("on_behalf_of", "Syria")]


def test_what_is_counted_is_measured() -> None:
    found = measured(readings.word("They fired dozens of rounds of artillery.", "dozens"))
    assert [t.text for t in found] == ["rounds", "artillery"]
