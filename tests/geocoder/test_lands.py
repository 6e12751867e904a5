from __future__ import annotations

import pytest
import readings

from mapapp.model import Mention


def mention(text: str, name: str) -> Mention:
    return next(m for m in readings.geocoder().find(text) if m.text == name)


@pytest.mark.parametrize(
    ("text", "name", "iso3"),
    [
        ("A barn burned in Switzer County.", "Switzer County", "USA"),
        ("Police in Kenya searched Elmwood County.", "Elmwood County", "KEN"),
        ("Flooding in France closed Rue Verte Bridge.", "Rue Verte Bridge", "FRA"),
        ("Germany shut Halloway Airport.", "Halloway Airport", "DEU"),
    ],
)
def test_a_heading_noun_makes_a_place(text: str, name: str, iso3: str) -> None:
    place = mention(text, name).place
    assert place is not None
    assert place.iso3 == iso3


def test_a_country_before_the_noun_is_meant_itself() -> None:
    texts = [m.text for m in readings.geocoder().find("They swam in the Jordan River.")]
    assert "Jordan" in texts


def test_a_headed_name_without_a_country_says_so() -> None:
    assert (
        mention("He fished in Elmhollow Lake.", "Elmhollow Lake").why == "no country to place it in"
    )
