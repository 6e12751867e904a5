from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            (
                "Peru's military government says Chilean forces shot down the Peruvian drone last "
                "week over the northern town of Tacna."
            ),
            "attack",
            {("CHL", "PER")},
        ),
        (
            (
                "Oman recalled its ambassador to Chad on Monday, a day after Mali, Niger and Togo "
                "withdrew their envoys from Muscat over the downing of a plane near the border."
            ),
            "diplomatic_rupture",
            {("OMN", "TCD"), ("MLI", "OMN"), ("NER", "OMN"), ("TGO", "OMN")},
        ),
        (
            (
                "Chadian army spokesman Ali Roe said that drones launched from Sudanese territory "
                "had struck two posts in Chad."
            ),
            "attack",
            {("SDN", "TCD")},
        ),
        (
            "Kenya brokered a 2015 peace agreement between Bamako and Tuareg rebels.",
            "mediation",
            {("KEN", "MLI")},
        ),
        (
            "Fighters of the Lebanese movement Hezbollah fired rockets at Israel.",
            "attack",
            {("hezbollah", "ISR")},
        ),
        ("Houthis backed by Oman fired missiles at Peru.", "attack", {("houthis", "PER")}),
        # nobody is seized off a country
        ("A ship that carried weapons from Iran was seized off Oman.", "attack", set()),
    ],
)
def test_what_the_parser_tears_is_put_together(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_what_was_agreed_before_is_agreed_by_nobody_who_breaks_it() -> None:
    text = (
        "Guards of Peru and Chile exchanged fire, using mortars, as each side blamed the other "
        "for breaking a cease-fire agreed a day earlier."
    )
    assert readings.ends(text, "cooperation") == set()
    assert readings.ends(text, "accusation") == {("PER", "CHL"), ("CHL", "PER")}


def test_both_alone_are_the_two_before() -> None:
    text = "The border between Mali and Niger is disputed. Both host Russian military bases."
    assert readings.ends(text, "military_presence") == {("RUS", "MLI"), ("RUS", "NER")}


def test_what_then_follows_is_planned_with_the_first() -> None:
    text = "Kenya's minister, Ada Roe, will travel to Chad on Monday, then go on to Mali on Friday."
    assert {c.status.label for c in readings.reading(text).claims} == {"planned"}


def test_who_cuts_short_a_trip_was_there() -> None:
    text = "Kenya's minister, Ada Roe, cut short her trip to Chad."
    assert readings.claim(text, "visit").status.label == "asserted"


def test_who_leads_a_team_is_no_second_subject() -> None:
    text = "A team of Cuban officials led by Deputy Prime Minister Raul Ortega visited Angola."
    (tour,) = readings.reading(text).tours
    assert (tour.traveller, tour.of.iso3) == ("Raul Ortega", "CUB")


def test_a_verb_with_a_tense_of_its_own_is_not_part_of_what_is_refused() -> None:
    text = "Mali refused to talk and is trying to buy drones from Oman."
    assert readings.ends(text, "arms_transfer") == {("OMN", "MLI")}
    assert readings.claim(text, "arms_transfer").status.label == "asserted"
