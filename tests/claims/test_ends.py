from __future__ import annotations

import readings

from mapapp.claims.ends import End, distinct
from mapapp.model import Actor


def test_an_actor_named_twice_is_one_end() -> None:
    peru, chad = (
        Actor(code, code, "state", readings.geocoder().place(code)) for code in ("PER", "TCD")
    )
    ends = [End(peru, 0, 4, 3, "Peru"), End(chad, 9, 13, 3, "Chad"), End(peru, 20, 25, 1, "Peru")]
    assert [(e.actor.id, e.start) for e in distinct(ends)] == [("PER", 20), ("TCD", 9)]


def test_who_holds_the_office_speaks() -> None:
    text = (
        "Peru's president, Ana Roe, is well. The Peruvian president said that Chad attacked Mali."
    )
    assert readings.claim(text, "attack").attribution.nearest == "Ana Roe"


def test_an_office_that_nobody_named_holds_speaks_under_its_words() -> None:
    text = "The Peruvian president said that Chad attacked Mali."
    assert readings.claim(text, "attack").attribution.nearest == "Peruvian president"
