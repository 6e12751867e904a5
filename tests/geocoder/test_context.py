from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A Republican from Georgia asked about Ukraine.", "Georgia", "USA"),
        ("Gov. Ann Roe of Georgia signed it.", "Georgia", "USA"),
        ("Soldiers of the Georgia National Guard left for Mali.", "Georgia", "USA"),
        ("She will travel to Dubai and Geneva on Monday.", "Geneva", "CHE"),
        ("Talks between Niger and Nigeria go on.", "Niger", "NER"),
    ],
)
def test_the_text_tells_which_is_meant(text: str, name: str, expected: str) -> None:
    mention = next(m for m in readings.geocoder().find(text) if m.text == name)
    assert mention.place is not None, mention.why
    assert mention.place.iso3 == expected


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


def test_what_heads_a_longer_name_is_no_place_of_its_own() -> None:
    text = "Ann Roe of the Upper Peninsula Hospital Association met a nurse from Cuba, Missouri."
    assert "Peninsula Hospital" not in {m.text for m in readings.geocoder().find(text) if m.place}


def test_food_is_no_country() -> None:
    found = readings.geocoder().find("Turkey baskets were handed out in Ohio.")
    assert {m.text for m in found if m.place} == {"Ohio"}
