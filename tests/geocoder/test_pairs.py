from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "name", "iso3"),
    [
        ("The fair opens in London, Ontario, on Friday.", "London", "CAN"),
        ("He was born in Paris, Texas.", "Paris", "USA"),
        ("RICHMOND, Va. (AP) - The court met.", "RICHMOND", "USA"),
        ("The Mayor of Cuba, Missouri, spoke to the press.", "Cuba", "USA"),
        ("Ann Hale, Mayor, Cuba, Missouri", "Cuba", "USA"),
        ("Teams came from Cuba, Texas and Peru.", "Cuba", "CUB"),
    ],
)
def test_what_stands_behind_a_name_tells_which_is_meant(text: str, name: str, iso3: str) -> None:
    mention = next(m for m in readings.geocoder().find(text) if m.text == name)
    assert mention.place is not None, mention.why
    assert mention.place.iso3 == iso3


def test_two_places_of_one_name_in_one_text() -> None:
    text = "From Birmingham, Alabama, he wrote to Birmingham, England."
    found = [m for m in readings.geocoder().find(text) if m.text == "Birmingham"]
    assert [m.place.iso3 if m.place else None for m in found] == ["USA", "GBR"]


def test_a_list_of_countries_is_no_address() -> None:
    text = "Envoys of China, Japan and Peru met."
    found = {m.text: m.place.iso3 if m.place else None for m in readings.geocoder().find(text)}
    assert found == {"China": "CHN", "Japan": "JPN", "Peru": "PER"}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Militants shelled Palma, in northern Mozambique.", "Palma", "MOZ"),
        ("Militants shelled Palma, a small town in Mozambique.", "Palma", "MOZ"),
        ("Palma is quiet. In May men shelled Palma, in Mozambique.", "Palma", "MOZ"),
        ("He sailed from Palma in May and went on to Mozambique.", "Palma", "ESP"),
        ("The port of Tripoli in northern Lebanon burned.", "Tripoli", "LBN"),
        ("Envoys of Tripoli in Tunisia spoke to the press.", "Tripoli", "LBY"),
        ("He flew to Valencia, in eastern Spain.", "Valencia", "ESP"),
        ("He flew from Lima, in a Mozambican plane.", "Lima", "PER"),
    ],
)
def test_a_town_is_where_the_text_says_it_lies(text: str, name: str, expected: str) -> None:
    places = {m.text: m.place for m in readings.geocoder().find(text)}
    found = places[name]
    assert found is not None
    assert found.iso3 == expected
