from __future__ import annotations

import pytest
import readings

from mapapp.claims.conditions import condition, who_may, words_of


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Peru threatened to invade Chile unless Oman paid.", "threatened", "unless Oman paid"),
        ("Peru threatened to invade Chile should Oman pay.", "threatened", "should Oman pay"),
        ("Peru will help Chile as long as Oman pays.", "help", "as long as Oman pays"),
        ("Peru agreed to help provided that Oman paid.", "help", "provided that Oman paid"),
        ("Peru promised to help Chile in case of war.", "help", "in case of war"),
        ("Peru will strike Chile until Oman pays.", "strike", "until Oman pays"),
    ],
)
def test_what_an_act_hangs_on_is_found_in_its_words(text: str, verb: str, expected: str) -> None:
    act = readings.word(text, verb)
    stated = condition(act)
    assert stated is not None
    first, last = words_of(stated)
    assert act.doc[first.i : last.i + 1].text == expected


@pytest.mark.parametrize(
    "text",
    ["Peru fought until Oman paid.", "Peru fought while Oman paid.", "In case 12 Peru fought."],
)
def test_what_is_told_with_an_act_is_no_condition(text: str) -> None:
    assert condition(readings.word(text, "fought")) is None


def test_whom_a_threat_names_is_threatened_and_not_who_may_act() -> None:
    threat = readings.word("Peru threatened to invade Chile unless Oman left.", "threatened")
    assert who_may(threat, None) == []
    threat = readings.word("Peru threatened to close the port if Oman left.", "threatened")
    assert [t.text for t in who_may(threat, None)] == ["Oman"]
    text = "Turkey threatened to invade Syria unless the YPG withdrew."
    assert readings.ends(text, "threat") == {("TUR", "SYR")}


def test_a_claim_shows_its_condition() -> None:
    text = "Turkey threatened to invade Syria unless the YPG withdrew."
    claim = readings.claim(text, "threat")
    told = [c.span.text for c in claim.cues if c.role == "condition"]
    assert told == ["unless the YPG withdrew"]
    assert claim.status.label == "asserted"


def test_a_plan_under_a_condition_is_what_may_be() -> None:
    text = "Kenya agreed to send troops to Haiti if Chad paid."
    assert readings.claim(text, "military_presence").status.label == "hypothetical"
