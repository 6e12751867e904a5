from __future__ import annotations

import pytest
import readings
from hypothesis import given
from hypothesis import strategies as st

from mapapp.geocoder.typed import bag, cleaned, distance, halves, keys


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Iran (Islamic Republic of)", "IRN"),
        ("Korea, Dem. People's Rep. of", "PRK"),
        ("Gambia, The", "GMB"),
        ("the Republic of Moldova", "MDA"),
        ("Macao, China", "MAC"),
        ("Congo (Kinshasa)", "COD"),
        ("Congo, Rep.", "COG"),
        ("Aruba (Netherlands)", "ABW"),
        ("Marshall Isl.", "MHL"),
        ("St Kitts & Nevis", "KNA"),
        ("France excluding Corsica", "FRA"),
        ("Hungarian Republic", "HUN"),
        ("Cook Islanders", "COK"),
        ("CÃ´te d'Ivoire", "CIV"),
        ("Republika Bulgaria", "BGR"),
        ("\u202eCuba\u202c", "CUB"),
        ("Cuba\x00", "CUB"),
        ("Kazahkstan", "KAZ"),
        ("Philipines", "PHL"),
        ("Soviet Union", "RUS"),
        ("England", "GBR"),
        ("Foggy Bottom", "USA"),
        ("Crimea", "UKR"),
        ("DE", "DEU"),
    ],
)
def test_many_ways_to_write_a_name(name: str, iso3: str) -> None:
    place = readings.geocoder().resolve(name)
    assert place is not None
    assert place.iso3 == iso3


@pytest.mark.parametrize(
    "name", ["Nothing", "qwertz", "Western Asia", "Belgium and Luxembourg", "de"]
)
def test_no_country_is_refused(name: str) -> None:
    place = readings.geocoder().resolve(name)
    assert place is None or place.iso3 is None


def test_slips_are_counted() -> None:
    assert distance("niger", "nigeria", 3) == 2
    assert distance("swaziland", "swasiland", 3) == 1
    assert distance("iarn", "iran", 3) == 1
    assert distance("short", "a long one", 2) == 3


@given(st.text(max_size=20), st.text(max_size=20))
def test_slips_are_the_same_both_ways(first: str, second: str) -> None:
    assert distance(first, second, 40) == distance(second, first, 40)
    assert (distance(first, second, 40) == 0) == (first == second)


def test_words_in_any_order() -> None:
    assert bag(["virgin", "islands", "the", "british"]) == bag(["british", "virgin", "islands"])
    assert halves("Congo (DRC)") == ("Congo", "DRC")
    assert halves("Cuba") is None


@given(st.text(st.characters(), max_size=600))
def test_cleaning_and_keys_take_anything(name: str) -> None:
    assert "\n" not in cleaned(name)
    assert all(key for key, _ in keys(cleaned(name)))
