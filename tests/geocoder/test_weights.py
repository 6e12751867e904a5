from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "name", "iso3"),
    [
        ("The fair opens in London on Friday.", "London", "GBR"),
        ("He was born in Paris.", "Paris", "FRA"),
        ("The minister flew to Nagasaki.", "Nagasaki", "JPN"),
    ],
)
def test_the_greatest_town_of_a_bare_name_is_meant(text: str, name: str, iso3: str) -> None:
    mention = next(m for m in readings.geocoder().find(text) if m.text == name)
    assert mention.place is not None, mention.why
    assert mention.place.iso3 == iso3


def test_the_north_is_a_state_where_both_koreas_are_named() -> None:
    text = "North Korea and South Korea talked. Then the North left; the South stayed."
    found = {m.text: m.place.iso3 for m in readings.geocoder().find(text) if m.place}
    assert (found["North"], found["South"]) == ("PRK", "KOR")
    assert readings.geocoder().find("He moved from the North to the South.") == []


@pytest.mark.parametrize(
    ("text", "name", "iso3"),
    [
        ("Gangs struck in northern Benin near the border with Nigeria.", "Benin", "BEN"),
        ("Armenia and Colombia signed a pact.", "Armenia", "ARM"),
        ("He was born in Benin City, Nigeria.", "Benin City", "NGA"),
    ],
)
def test_a_state_is_no_town_of_the_state_beside_it(text: str, name: str, iso3: str) -> None:
    mention = next(m for m in readings.geocoder().find(text) if m.text == name)
    assert mention.place is not None, mention.why
    assert mention.place.iso3 == iso3
