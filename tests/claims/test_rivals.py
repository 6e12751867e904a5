from __future__ import annotations

import pytest
import readings


def test_the_same_pair_is_claimed_once_a_sentence() -> None:
    text = "Canada imposed sanctions on Peru, and the Canadian sanctions on Peru hurt."
    assert len(readings.claims(text, "sanction")) == 1


def test_ties_that_are_cut_are_no_ties() -> None:
    found = readings.reading("Peru severed all trade ties with Chile.").claims
    assert [c.type for c in found] == ["diplomatic_rupture"]


def test_firms_of_a_group_are_sanctioned_as_the_group() -> None:
    text = "Canada sanctioned two firms in Lebanon for funding Hezbollah."
    assert readings.ends(text, "sanction") == {("CAN", "hezbollah")}


def test_partners_who_are_thanked_for_aid_are_told_of_once() -> None:
    text = "Fiji thanks its partners, Japan and Oman, for their aid."
    assert readings.ends(text, "aid") == {("JPN", "FJI"), ("OMN", "FJI")}
    assert readings.ends(text, "cooperation") == set()


def test_talks_that_a_third_hosts_are_his_mediation_and_a_meeting_of_the_two() -> None:
    text = "Qatar has hosted two rounds of talks between Chad and Sudan."
    assert readings.ends(text, "mediation") == {("QAT", "TCD"), ("QAT", "SDN")}
    assert readings.ends(text, "meeting") == {("TCD", "SDN")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey financed rebels in Syria.", {"rebels-in-syria"}),
        ("Russia backs separatists in Georgia.", {"separatists-in-georgia"}),
        ("Turkish-backed Syrian fighters fled.", {"fighters-in-syria"}),
        ("Iran gave weapons to Hezbollah and to Lebanon.", {"hezbollah", "LBN"}),
    ],
)
def test_who_backs_a_band_backs_no_state(text: str, expected: set[str]) -> None:
    assert {c.target.id for c in readings.reading(text).claims} == expected


def test_what_two_agree_to_do_tells_more_than_that_they_agree() -> None:
    text = "Peru and Chile agreed to restore diplomatic relations."
    assert {c.type for c in readings.reading(text).claims} == {"diplomatic_relations"}
    assert readings.ends("Peru and Chile agreed to fight smuggling.", "cooperation")
