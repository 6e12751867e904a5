from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("told", "seat"),
    [
        ("Norse Trading LLC (Norse) is a Malta-based firm.", "MLT"),
        ("Norse, a shipping company registered in Panama, has two ships.", "PAN"),
        ("Norse, which is based in Oman, has two ships.", "OMN"),
        ("The Malta-registered shipping company Norse has two ships.", "MLT"),
        ("Norse is a large Turkish bank.", "TUR"),
    ],
)
def test_a_firm_stands_for_itself_with_its_seat(told: str, seat: str) -> None:
    found = readings.claim(f"{told} Canada sanctioned Norse.", "sanction")
    assert found.target.name.startswith("Norse")
    assert found.target.home is not None
    assert found.target.home.iso3 == seat


@pytest.mark.parametrize(
    "told",
    ["Norse is a subsidiary of a Turkish company.", "Norse, a Malta-based company owner, is rich."],
)
def test_who_only_has_to_do_with_a_firm_of_a_seat_is_none(told: str) -> None:
    assert readings.ends(f"{told} Canada sanctioned Norse.", "sanction") == set()


def test_a_state_does_nothing_to_a_firm_of_its_own() -> None:
    text = "Norse is a Turkish company. Turkey supplied Norse with drones."
    assert readings.ends(text, "arms_transfer") == set()


def test_firms_are_of_where_they_operate() -> None:
    text = "Canada sanctioned six firms operating in Mali's oil sector."
    assert readings.ends(text, "sanction") == {("CAN", "MLI")}


@pytest.mark.parametrize(
    ("told", "seats"),
    [
        ("Canada sanctioned Oman-based firms Norse, Orion Ltd. and Vega.", {"OMN"}),
        ("Two companies in Laos, Norse and Orion, were sanctioned by Canada.", {"LAO"}),
        ("In Oman, Canada designated Norse Optics LLC.", {"OMN"}),
        ("Norse is Norse. Canada sanctioned Norse, an exchange house in Muscat.", {"OMN"}),
        (
            "Canada blacklisted Malta-based Norse Sdn. Bhd. and Oman-based Orion Pte. Ltd.",
            {"MLT", "OMN"},
        ),
        ("An Omani company, Norse Oil, was sanctioned by Canada.", {"OMN"}),
    ],
)
def test_firms_are_introduced_in_many_ways(told: str, seats: set[str]) -> None:
    found = readings.claims(told, "sanction")
    assert {c.target.serves for c in found} == seats
    assert all(c.target.kind == "group" for c in found)


def test_a_refinery_named_before_is_meant_by_the_refinery() -> None:
    text = "Norse, a Malta-based refinery, is new. Canada sanctioned the refinery."
    assert readings.ends(text, "sanction") == {("CAN", "norse")}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Kenya Airways suspended flights to China.", "sanction", set()),
        ("The Air India bombing in Ireland was recalled.", "attack", set()),
        ("Royal Jordanian suspended flights to Iraq.", "sanction", set()),
        ("Kenya suspended flights to China.", "sanction", {("KEN", "CHN")}),
        ("Ethiopian Airlines bought a stake in a bank in Zambia.", "economic_tie",
         {("ethiopian-airlines", "ZMB")}),
        # no airline
        ("The Royal Jordanian Air Force bombed Syria.", "attack", {("JOR", "SYR")}),
        ("A Pakistan Air Force jet bombed Iran.", "attack", {("PAK", "IRN")}),
    ],
)  # fmt: skip
def test_an_airline_is_no_state(text: str, kind: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, kind) == expected
