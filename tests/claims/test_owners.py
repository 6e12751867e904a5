from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # by a modifier
        ("Israeli warplanes bombed Syria.", "attack", {("ISR", "SYR")}),
        # by who leads it
        ("A coalition led by Oman bombed Yemen.", "attack", {("OMN", "YEM")}),
        # by a tie
        ("Britain froze the assets of firms linked to Hezbollah.", "sanction",
         {("GBR", "hezbollah")}),
        # by what it is a part of
        ("Canada sanctioned 50 firms comprising a network used by Iran's defence ministry.",
         "sanction", {("CAN", "IRN")}),
        # by its seat, told behind a comma
        ("Canada sanctioned two firms, both based in Malta.", "sanction", {("CAN", "MLT")}),
        # by who has it
        ("A report said that Kigali has 4,000 troops in Chad aiding the Hezbollah group.",
         "military_support", {("RWA", "hezbollah")}),
    ],
)  # fmt: skip
def test_whose_something_is(text: str, kind: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, kind) == expected


def test_what_leans_to_a_state_is_not_its_own() -> None:
    assert readings.ends("Pro-Russian fighters attacked Mali.", "attack") == set()


def test_what_stretches_from_one_state_to_another_is_not_in_the_first() -> None:
    text = "Chinese firms built 100 ports from Mauritania to Mozambique."
    assert readings.ends(text, "economic_tie") == set()


def test_a_regime_is_of_who_leads_it() -> None:
    text = "Canada prolonged its sanctions against the Lukashenko regime."
    assert readings.ends(text, "sanction") == {("CAN", "BLR")}


def test_an_office_for_a_state_is_not_its_own() -> None:
    text = "China spoke. The head of its Taiwan Affairs Office accused Peru."
    assert readings.ends(text, "accusation") == {("CHN", "PER")}


def test_who_armed_a_band_does_not_strike() -> None:
    text = "American-armed Kurdish fighters attacked Turkish soldiers in Syria."
    assert readings.ends(text, "attack") == set()


def test_a_group_that_leans_on_a_state_is_not_that_state() -> None:
    assert readings.ends("The Iran-aligned group fired a missile at Riyadh.", "attack") == set()
    assert readings.ends("The Iranian group attacked Iraq.", "attack") == set()
    assert readings.ends("Israeli settlers attacked a village in Gaza.", "attack") == set()
    hacked = "An Iran-linked hacking group attacked a bank in Albania."
    assert readings.ends(hacked, "attack") == {("IRN", "ALB")}
    named = "Hezbollah met. The Iran-aligned group fired a missile at Riyadh."
    assert readings.ends(named, "attack") == {("hezbollah", "SAU")}
