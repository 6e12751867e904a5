from __future__ import annotations

import pytest
import readings

POSTPONED = (
    "In view of the damage caused by floods in Chile, the official visit of Peru's foreign "
    "minister to Bolivia, which was scheduled for May, has been postponed."
)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (POSTPONED, "visit", {("PER", "BOL")}),
        ("My country Fiji thanks Japan for its assistance.", "aid", {("JPN", "FJI")}),
        (
            "Fiji values the aid of the Governments of Japan and Oman.",
            "aid",
            {("JPN", "FJI"), ("OMN", "FJI")},
        ),
        (
            "Canada's Minister Roe's Travel to Fiji, Tonga, Solomon Islands, and New Zealand",
            "visit",
            {("CAN", "FJI"), ("CAN", "TON"), ("CAN", "SLB"), ("CAN", "NZL")},
        ),
        (
            "Sweden's minister, Eva Lund, will travel to Kenya, the Gambia, Togo and the Maldives.",
            "visit",
            {("SWE", "KEN"), ("SWE", "GMB"), ("SWE", "TGO"), ("SWE", "MDV")},
        ),
        (
            "Chad broke with Ankara, leaving Turkey with two allies in the region: Mali and Togo.",
            "diplomatic_rupture",
            {("TCD", "TUR")},
        ),
        ("It was Norway that sent engineers to Malawi.", "aid", {("NOR", "MWI")}),
        ("It was Oman, and not Chad, that sent rice to Mali.", "aid", {("OMN", "MLI")}),
        ("Chile agreed to join and will send rice to Peru.", "aid", {("CHL", "PER")}),
        (
            "Oman's king met with Minister Ada Berg of Peru and Foreign Minister Lena Dia of Togo.",
            "meeting",
            {("OMN", "PER"), ("OMN", "TGO")},
        ),
        (
            "Oman accused Kuwait, armed by Yemen, of bombing Chad.",
            "arms_transfer",
            {("YEM", "KWT")},
        ),
        # a list of two clauses stays one
        ("Peru bought ships from Chile, and Mali from Chad.", "arms_transfer", set()),
    ],
)
def test_what_the_parser_hangs_wrongly_is_read_right(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_a_visit_put_off_is_no_visit() -> None:
    assert readings.claim(POSTPONED, "visit").status.label == "ended"


def test_a_participle_behind_to_describes_who_gets_something() -> None:
    text = "Laos made 60 shipments of microelectronics to sanctioned Belarusian firms."
    assert readings.ends(text, "sanction") == set()
    assert readings.ends(text, "economic_tie") == {("LAO", "BLR")}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Moscow has delivered to us missiles and radars.", "arms_transfer", {("RUS", "MLI")}),
        ("Chadian armed forces have on several occasions threatened our coast guard.", "threat",
         {("TCD", "MLI")}),
    ],
)  # fmt: skip
def test_words_of_a_speech_are_hung_where_they_belong(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    speech = "Mali - general debate, 2023\n\nWe speak for our people.\n\n"
    assert readings.ends(speech + text, kind) == expected


def test_a_second_preposition_is_of_what_the_first_is() -> None:
    parsed = readings.passage("We had aid from Peru, which sent rice, and from Chile.").parsed
    first, second = (t for t in parsed if t.lower_ == "from")
    assert second.head == first


def test_who_stopped_to_do_something_and_went_on_has_gone() -> None:
    text = "Kenya's minister, Ada Roe, stopped in Chad to refuel and then flew to Japan."
    assert readings.claim(text, "visit").status.phase == "completed"


def test_a_place_told_behind_a_stop_on_the_way_is_of_the_flight() -> None:
    text = "Danish Minister Bo Holm flew to Peru, stopping in Mali to refuel, and to Chile."
    (tour,) = readings.reading(text).tours
    assert [leg.place.iso3 for leg in tour.legs if leg.kind == "stop"] == ["PER", "CHL"]
