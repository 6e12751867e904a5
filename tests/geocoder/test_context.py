from __future__ import annotations

import pytest
import readings

from mapapp.model import Mention


def place(text: str, name: str) -> tuple[str | None, str]:
    mention: Mention = next(m for m in readings.geocoder().find(text) if m.text == name)
    assert mention.place is not None, mention.why
    return mention.place.iso3, mention.place.name


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The fair opens in London, Ontario, on Friday.", "London", "CAN"),
        ("The fair opens in London on Friday.", "London", "GBR"),
        ("He was born in Paris, Texas.", "Paris", "USA"),
        ("He was born in Paris.", "Paris", "FRA"),
        ("RICHMOND, Va. (AP) - The court met.", "RICHMOND", "USA"),
        ("Voters in Georgia, Alabama and Florida chose; Atlanta was calm.", "Georgia", "USA"),
        ("Russia and Georgia fought near Tbilisi.", "Georgia", "GEO"),
        ("The Mayor of Cuba, Missouri, spoke to the press.", "Cuba", "USA"),
        ("A Republican from Georgia asked about Ukraine.", "Georgia", "USA"),
        ("Gov. Ann Roe of Georgia signed it.", "Georgia", "USA"),
        ("Soldiers of the Georgia National Guard left for Mali.", "Georgia", "USA"),
        ("The minister flew to Nagasaki.", "Nagasaki", "JPN"),
        ("She will travel to Dubai and Geneva on Monday.", "Geneva", "CHE"),
        ("Rebels in Kinshasa fought the Congolese army.", "Congolese", "COD"),
        ("Seoul answered. Korean ships sailed on.", "Korean", "KOR"),
        ("Talks between Niger and Nigeria go on.", "Niger", "NER"),
    ],
)
def test_the_text_tells_which_is_meant(text: str, name: str, expected: str) -> None:
    assert place(text, name)[0] == expected


def test_two_places_of_one_name_in_one_text() -> None:
    text = "From Birmingham, Alabama, he wrote to Birmingham, England."
    found = [m for m in readings.geocoder().find(text) if m.text == "Birmingham"]
    assert [m.place.iso3 if m.place else None for m in found] == ["USA", "GBR"]


def test_a_list_of_countries_is_no_address() -> None:
    text = "Envoys of China, Japan and Peru met."
    found = {m.text: m.place.iso3 if m.place else None for m in readings.geocoder().find(text)}
    assert found == {"China": "CHN", "Japan": "JPN", "Peru": "PER"}


def test_an_unlikely_town_says_so_and_keeps_quiet_as_a_word() -> None:
    found = readings.geocoder().find("Reading is fun. Mobile phones ring.")
    assert all(m.place is None for m in found)


def test_other_towns_of_the_name_are_candidates() -> None:
    mention = readings.geocoder().find("A fire broke out in Springfield, Illinois.")[0]
    assert mention.place is not None
    assert mention.place.iso3 == "USA"
    assert len(mention.candidates) >= 2
    assert all(0 <= c.score <= 1 for c in mention.candidates)


def test_some_names_need_their_article() -> None:
    found = {m.text: m.place.name for m in readings.geocoder().find(
        "Ships crossed the Gulf. Gulf coast towns flooded. He left the States."
    ) if m.place}  # fmt: skip
    assert found == {"Gulf": "Persian Gulf", "States": "United States"}


def test_the_north_is_a_state_where_both_koreas_are_named() -> None:
    text = "North Korea and South Korea talked. Then the North left; the South stayed."
    found = {m.text: m.place.iso3 for m in readings.geocoder().find(text) if m.place}
    assert (found["North"], found["South"]) == ("PRK", "KOR")
    assert readings.geocoder().find("He moved from the North to the South.") == []
