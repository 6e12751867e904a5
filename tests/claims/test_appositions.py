from __future__ import annotations

import readings


def test_a_noun_is_whom_the_name_beside_it_means() -> None:
    text = "Peru is calm. Its foreign minister, Ana Roe, accused Chad of lies."
    found = readings.claim(text, "accusation")
    assert (found.source.id, found.target.id) == ("PER", "TCD")
    assert readings.ends("A militia, Hezbollah, attacked Israel.", "attack") == {
        ("hezbollah", "ISR")
    }


def test_a_ship_is_of_the_state_that_its_name_begins_with() -> None:
    assert readings.ends("The carrier USS Roe attacked Chad.", "attack") == {("USA", "TCD")}


def test_a_firm_is_of_its_seat() -> None:
    text = "Norddeich, a company in Oman, sold drones to Chad."
    assert [
        c.source.home.iso3 for c in readings.claims(text, "arms_transfer") if c.source.home
    ] == ["OMN"]


def test_a_group_named_behind_its_land_is_meant() -> None:
    text = "Iran's ally in Lebanon, Hezbollah, fired rockets at Peru."
    assert readings.ends(text, "attack") == {("hezbollah", "PER")}
