from __future__ import annotations

from pathlib import Path

import pytest

from mapapp.errors import VocabularyError
from mapapp.geocoder import Geocoder

NAMES = """
aliases:
  CUB: [the Big Island, Paris]
  region:sahel: [Dust Belt]
places:
  - {name: Camp Elm, country: DJI, at: [43.1, 11.5], also: [Elm Base], note: Closed in 2020.}
"""


def geocoder(tmp_path: Path, content: str) -> Geocoder:
    path = tmp_path / "mine.yaml"
    path.write_text(content, encoding="utf-8")
    return Geocoder(own=path)


def test_own_names_are_found_and_win(tmp_path: Path) -> None:
    mine = geocoder(tmp_path, NAMES)
    text = "Crews left Camp Elm and Paris for the Dust Belt; France and Elm Base stayed calm."
    found = {m.text: m.place for m in mine.find(text)}
    ids = {name: place.id if place else None for name, place in found.items()}
    assert ids == {
        "Camp Elm": "own:camp-elm",
        "Paris": "CUB",
        "Dust Belt": "region:sahel",
        "France": "FRA",
        "Elm Base": "own:camp-elm",
    }
    camp = mine.resolve("camp elm")
    assert camp is not None
    assert (camp.iso3, camp.lon, camp.lat, camp.note) == ("DJI", 43.1, 11.5, "Closed in 2020.")
    assert "mine.yaml" in mine.find(text)[0].why
    assert mine.place("own:camp-elm") == camp


def test_without_them_nothing_changes() -> None:
    place = Geocoder().resolve("Camp Elm")
    assert place is None or place.kind != "site"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("aliases: {QQQ: [Nowhere]}", "QQQ"),
        ("places: [{name: X1, country: region:sahel, at: [0, 0]}]", "no country's code"),
        ("places: [{name: X1, country: CUB, at: [0, 99]}]", "number 1.*99"),
        ("places: [{name: X1, country: CUB, at: [0, 9], where: x}]", "where"),
        ("aliases: {CUB: ['--']}", "letters"),
        ("aliases: [", "line"),
    ],
)
def test_a_wrong_file_says_where_and_what(tmp_path: Path, content: str, what: str) -> None:
    with pytest.raises(VocabularyError, match=rf"mine\.yaml.*{what}"):
        geocoder(tmp_path, content)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"none\.yaml"):
        Geocoder(own=tmp_path / "none.yaml")
