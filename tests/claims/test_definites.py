from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Hezbollah grew. The Shiite group attacked Israel.", "attack", {("hezbollah", "ISR")}),
        ("Iran looks to Latin America. Iran wields influence in the region.", "influence",
         {("IRN", "region:latin-america")}),
        ("Israeli jets hit Syria. The kingdom was told.", "attack", {("ISR", "SYR")}),
        ("Niger and Jordan met. The kingdom sent blankets to Chad.", "aid", {("JOR", "TCD")}),
        ("Kabul answers Islamabad\n\nOman brought the two sides together.", "mediation",
         {("OMN", "AFG"), ("OMN", "PAK")}),
    ],
)  # fmt: skip
def test_a_definite_description_is_who_was_told_of_before(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


@pytest.mark.parametrize("article", ["A", "Another", "Any"])
def test_what_is_not_definite_points_back_to_nobody(article: str) -> None:
    assert (
        readings.ends(f"Hezbollah grew. {article} Shiite group attacked Israel.", "attack") == set()
    )


def test_the_two_countries_need_exactly_two() -> None:
    two = "Chad and Sudan argued. Norway mediated between the two countries."
    three = "Chad, Togo and Sudan argued. Norway mediated between the two countries."
    assert readings.ends(two, "mediation") == {("NOR", "TCD"), ("NOR", "SDN")}
    assert readings.ends(three, "mediation") == set()


def test_an_office_alone_is_of_who_acts_in_it() -> None:
    trip = (
        "President Ana Roe of Peru will fly to Oman. There, the President will meet with President "
        "Bo Dahl of Norway. The President will also travel to Chad."
    )
    assert readings.ends(trip, "visit") >= {("PER", "OMN"), ("PER", "TCD")}
    call = (
        "Readout of Vice President Roe's Call with Prime Minister Bo Dahl of Norway\n\n"
        "Vice President Ana Roe of Peru spoke today with Prime Minister Bo Dahl of Norway. The "
        "Vice President and the Prime Minister agreed to work together on trade."
    )
    assert readings.ends(call, "cooperation") == {("PER", "NOR")}


def test_the_head_of_state_is_who_acts_in_the_text() -> None:
    text = (
        "Vladimir Putin will receive President of Kyrgyzstan Sadyr Japarov in Moscow. In May, the "
        "head of state will visit Chad."
    )
    assert ("RUS", "TCD") in readings.ends(text, "visit")


def test_the_pope_is_of_the_vatican_wherever_he_is_from() -> None:
    assert readings.ends("The Argentine pope will visit Hungary.", "visit") == {("VAT", "HUN")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hezbollah sells oil. Togo sanctioned the network.", {("TGO", "hezbollah")}),
        ("Chad sells oil. Togo sanctioned the network.", set()),
        ("Hezbollah sells oil. Togo sanctioned the networks.", set()),
    ],
)
def test_the_network_is_of_the_group_named_last(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, "sanction") == expected
