"""The tables in geodata/ hold the rows that records.py says, and nothing that breaks them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from mapapp.config import geodata_folder
from mapapp.geocoder.records import M49, Country, Demonym, Division, Names


def decoded(name: str, kind: Any) -> Any:  # noqa: ANN401 - any of the tables
    return msgspec.json.decode((geodata_folder() / name).read_bytes(), type=kind)


COUNTRIES: list[Country] = decoded("places.json", list[Country])
CODES = {country.iso3 for country in COUNTRIES}


def test_a_country_has_its_codes_once_and_lies_on_the_globe() -> None:
    assert len(CODES) == len(COUNTRIES)
    assert len({c.iso2 for c in COUNTRIES}) == len(COUNTRIES)
    assert all(len(c.iso3) == 3 and len(c.iso2) == 2 and c.name for c in COUNTRIES)
    points = [(c.lon, c.lat) for c in COUNTRIES]
    points += [(capital.lon, capital.lat) for c in COUNTRIES for capital in c.capitals]
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in points)


def test_a_second_capital_says_what_it_is_for() -> None:
    several = {c.iso3: [capital.role for capital in c.capitals] for c in COUNTRIES
               if len(c.capitals) > 1}  # fmt: skip
    assert "ZAF" in several
    assert all(all(roles) for roles in several.values())


def test_names_and_peoples_are_of_countries_that_exist() -> None:
    names: Names = decoded("names.json", Names)
    demonyms: dict[str, Demonym] = decoded("demonyms.json", dict[str, Demonym])
    assert {*names.iso, *names.also} <= CODES
    assert all(set(rows) <= CODES for rows in names.cldr.values())
    assert set(demonyms) <= CODES
    assert "Chilean" in demonyms["CHL"].adjectives


def test_regions_and_divisions_are_of_countries_that_exist() -> None:
    regions: list[M49] = decoded("regions.json", list[M49])
    assert all(region.members and set(region.members) <= CODES for region in regions)
    assert len({region.m49 for region in regions}) == len(regions)
    divisions: list[Division] = decoded("divisions.json", list[Division])
    ids = {division.id for division in divisions}
    assert {division.iso3 for division in divisions} <= CODES
    assert {d.parent for d in divisions if d.parent} <= ids


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        (Demonym, b'{"adjectives": ["Chilean"], "singular": []}'),
        (M49, b'{"m49": 5, "members": []}'),
        (Division, b'{"id": "a", "iso3": "CHL", "name": "A", "type": "b"}'),
    ],
)
def test_a_row_that_lacks_or_mistakes_a_cell_is_refused(kind: type, row: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(row, type=kind)
