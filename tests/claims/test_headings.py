from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("heading", "kind", "expected"),
    [
        ("Somalia Signs Defense Pact With Turkey Amid Dispute Over Ethiopian Port", "", set()),
        (
            "Armenia, Azerbaijan Accuse Each Other of Shelling",
            "accusation",
            {("ARM", "AZE"), ("AZE", "ARM")},
        ),
        ("Armenia, Azerbaijan Trade Accusations", "economic_tie", set()),
        ("Chad, Libyan Forces Exchange Fire on Border", "attack", {("TCD", "LBY"), ("LBY", "TCD")}),
        ("Kenya Sends Troops to Haiti After Gangs Attack", "military_presence", {("KEN", "HTI")}),
        # a title that tells of a journey stays as it is
        (
            "Canada's Minister Roe's Travel to Fiji, Tonga, Solomon Islands, and New Zealand",
            "visit",
            {("CAN", "FJI"), ("CAN", "TON"), ("CAN", "SLB"), ("CAN", "NZL")},
        ),
    ],
)
def test_a_heading_is_read_as_the_sentence_that_it_is(
    heading: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    if kind:
        assert readings.ends(f"{heading}\n\nIt was so.", kind) == expected
    else:
        found = readings.reading(f"{heading}\n\nIt was so.").claims
        assert all("ETH" not in (c.source.id, c.target.id) for c in found)


@pytest.mark.parametrize(
    ("heading", "kind", "expected"),
    [
        ("Peru, Chile trade fire", "attack", {("PER", "CHL"), ("CHL", "PER")}),
        ("Oman, Yemen trade fire across border", "attack", {("OMN", "YEM"), ("YEM", "OMN")}),
        ("Chad shells villages in Libya", "attack", {("TCD", "LBY")}),
        ("Peru fires rocket toward Chile", "attack", {("PER", "CHL")}),
        ("Mali thanks Ghana for rice", "aid", {("GHA", "MLI")}),
        ("Kenya, Oman launch joint drills", "cooperation", {("KEN", "OMN")}),
        ("Oman, Japan to hold talks next week", "meeting", {("OMN", "JPN")}),
        ("Kremlin: Putin to visit Laos in May", "visit", {("RUS", "LAO")}),
        ("Serbia's Vucic in Nairobi for talks", "visit", {("SRB", "KEN")}),
        ("Taliban delegation in Muscat for talks", "visit", {("taliban", "OMN")}),
        ("Chad sanctions hit Malian exports", "sanction", {("TCD", "MLI")}),
        ("Chad arms deal with Poland signed", "attack", set()),
        ("Iran vows to avenge strike on Syria consulate", "threat", set()),
        ("Ghana, Togo floods displace 20,000", "attack", set()),
        ("Paris, Texas to host fair", "visit", set()),
        ("Jamaica's Usain Bolt in Nairobi for talks", "visit", set()),
    ],
)
def test_what_a_heading_leaves_out_is_put_in(
    heading: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(f"{heading}\n\nIt rained.", kind) == expected


@pytest.mark.parametrize("heading", ["Peru to send troops to Mali", "Chad, Oman to hold talks"])
def test_to_and_a_verb_in_a_heading_is_planned(heading: str) -> None:
    found = readings.reading(f"{heading}\n\nIt rained.").claims
    assert [c.status.label for c in found] == ["planned"]
    assert [c.span.text for c in found[0].cues if c.role == "phase"] == ["to"]
