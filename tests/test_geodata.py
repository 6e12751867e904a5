"""The built geography: complete, sound, credited, and the same when built again."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pycountry
import pytest
import shapely
import yaml

from mapapp.config import geodata_folder

FOLDER = geodata_folder()
ISO = {country.alpha_3: country for country in pycountry.countries}
CODES = {*ISO, "XKX"}
ROLES = {"capital", "constitutional", "seat", "claimed", "de facto", "former"}
LEVELS = ("low", "middle")


@cache
def table(name: str) -> Any:  # noqa: ANN401 - each table has its own shape
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


@cache
def places() -> dict[str, dict[str, Any]]:
    return {row["iso3"]: row for row in table("places")}


@cache
def features(name: str) -> list[dict[str, Any]]:
    collection = json.loads((FOLDER / f"{name}.geojson").read_text("utf-8"))
    found: list[dict[str, Any]] = collection["features"]
    return found


@cache
def level(name: str) -> dict[str, Any]:
    """Shapes by code; a code that stands twice fails here."""
    if name == "low":
        rows = [
            (row["id"], shapely.geometry.shape(row["geometry"]))
            for row in features("countries_low")
        ]
    else:
        frame = geopandas.read_file(FOLDER / "countries_middle.fgb")
        rows = list(zip(frame["iso3"], frame.geometry, strict=True))
    assert len(rows) == len({code for code, _ in rows})
    return dict(rows)


def capitals() -> list[tuple[str, dict[str, Any]]]:
    return [(code, row) for code, place in places().items() for row in place["capitals"]]


@cache
def cities() -> list[list[str]]:
    return [line.split("\t") for line in (FOLDER / "cities.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", LEVELS)
def test_every_code_has_one_shape(name: str) -> None:
    assert level(name).keys() == CODES
    assert len(CODES) == 250


@pytest.mark.parametrize("name", LEVELS)
def test_shapes_are_valid_areas(name: str) -> None:
    for code, shape in level(name).items():
        assert shape.is_valid, code
        assert shape.area > 0, code
        assert {part.geom_type for part in shapely.get_parts(shape)} == {"Polygon"}, code


@pytest.mark.parametrize("name", LEVELS)
def test_no_edge_streaks_across_the_map(name: str) -> None:
    for code, shape in level(name).items():
        for part in shapely.get_parts(shape):
            for ring in (part.exterior, *part.interiors):
                assert np.abs(np.diff(shapely.get_coordinates(ring)[:, 0])).max() <= 60, code


def test_low_level_crosses_the_antimeridian_in_one_piece() -> None:
    assert level("low")["RUS"].bounds[2] > 185
    assert level("low")["RUS"].bounds[0] > 0
    assert level("middle")["RUS"].bounds[2] <= 180


def test_low_level_fits_into_a_page() -> None:
    assert sum(map(shapely.get_num_coordinates, level("low").values())) <= 14_000


@pytest.mark.parametrize("name", LEVELS)
def test_neighbours_keep_one_border(name: str) -> None:
    shapes = level(name)
    pairs = [("FRA", "DEU"), ("ARG", "CHL"), ("IRN", "IRQ"), ("BRA", "BOL"), ("TZA", "KEN")]
    for one, other in pairs:
        overlap = shapely.intersection(shapes[one], shapes[other]).area
        assert overlap < 1e-3 * min(shapes[one].area, shapes[other].area), (one, other)
        assert shapes[one].boundary.intersection(shapes[other].boundary).length > 1, (one, other)


@pytest.mark.parametrize("name", LEVELS)
def test_label_points_lie_inside(name: str) -> None:
    for code, place in places().items():
        assert level(name)[code].contains(shapely.Point(place["lon"], place["lat"])), code


def test_labels_stand_on_the_main_part() -> None:
    boxes = {
        "FRA": (-5, 42, 9, 51),
        "NOR": (4, 58, 31, 71),
        "FJI": (177, -19, 180, -16),
        "HRV": (13, 42, 20, 47),
        "USA": (-125, 24, -66, 50),
        "KIR": (172, -3, 177, 4),
        "NZL": (166, -48, 179, -34),
        "NLD": (3, 50, 8, 54),
    }
    for code, (west, south, east, north) in boxes.items():
        assert west < places()[code]["lon"] < east, code
        assert south < places()[code]["lat"] < north, code


def test_views_show_the_label_and_never_the_whole_globe() -> None:
    for code, place in places().items():
        west, south, east, north = place["view"]
        assert west < place["lon"] < east, code
        assert south < place["lat"] < north, code
        if code not in ("ATA", "RUS"):
            assert east - west < 100, code
    assert places()["RUS"]["view"][0] > 0


def test_views_show_the_capitals() -> None:
    for code, row in capitals():
        west, south, east, north = places()[code]["view"]
        assert west <= row["lon"] <= east, code
        assert south <= row["lat"] <= north, code


def test_split_territories_left_their_parents() -> None:
    assert level("middle")["FRA"].bounds[0] > -110  # Clipperton stays French
    for parent, child in [("FRA", "GUF"), ("NOR", "SJM"), ("NLD", "BES"), ("NZL", "TKL")]:
        assert shapely.intersection(level("middle")[parent], level("middle")[child]).area == 0
        assert places()[child]["sovereign"] == parent


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [
        (34.2, 45.2, "UKR"),
        (20.9, 42.6, "XKX"),
        (121, 23.7, "TWN"),
        (35.3, 32.1, "PSE"),
        (-13, 24.5, "ESH"),
        (35.8, 33.0, "SYR"),
        (33.5, 35.25, "CYP"),
        (44.5, 9.8, "SOM"),
    ],
)
def test_disputed_areas_follow_the_stated_view(lon: float, lat: float, code: str) -> None:
    holding = [
        key for key, shape in level("middle").items() if shape.contains(shapely.Point(lon, lat))
    ]
    assert holding == [code]
    assert places()[code]["note"]


@pytest.mark.parametrize("name", LEVELS)
def test_disputed_borders_lie_on_the_borders_drawn(name: str) -> None:
    rows = features(f"disputed_{name}")
    assert {"SRB-XKX", "MAR-ESH"} <= {"-".join(row["properties"]["between"]) for row in rows}
    for row in rows:
        line = shapely.geometry.shape(row["geometry"])
        assert row["properties"]["note"]
        for code in row["properties"]["between"]:
            assert level(name)[code].boundary.distance(shapely.Point(line.bounds[:2])) < 5
            assert line.difference(level(name)[code].boundary.buffer(1e-6)).length < 1e-6


def test_codes_agree_with_the_authority() -> None:
    for code, place in places().items():
        if code == "XKX":
            assert (place["iso2"], place["numeric"]) == ("XK", None)
            continue
        assert (place["iso2"], place["numeric"]) == (ISO[code].alpha_2, ISO[code].numeric)
        assert table("names")["iso"][code][0] == ISO[code].name


def test_names_are_the_common_english_ones() -> None:
    expected = {
        "IRN": "Iran", "RUS": "Russia", "BOL": "Bolivia", "VEN": "Venezuela", "SYR": "Syria",
        "LAO": "Laos", "MDA": "Moldova", "TZA": "Tanzania", "PRK": "North Korea",
        "KOR": "South Korea", "COD": "DR Congo", "COG": "Republic of the Congo", "TUR": "Turkey",
        "KNA": "Saint Kitts and Nevis", "PSE": "Palestine", "CIV": "Ivory Coast",
    }  # fmt: skip
    assert {code: places()[code]["name"] for code in expected} == expected
    assert len({place["name"] for place in places().values()}) == 250


def test_territories_name_their_state() -> None:
    for code, place in places().items():
        assert place["kind"] in ("country", "territory"), code
        if place["kind"] == "country":
            assert place["sovereign"] is None, code
        elif code not in ("ATA", "ESH"):
            assert places()[place["sovereign"]]["kind"] == "country", code
    assert sum(place["kind"] == "country" for place in places().values()) == 197


def test_capitals_have_roles_and_reasons() -> None:
    without = {code for code, place in places().items() if not place["capitals"]}
    assert without == {"ATA", "BVT", "HMD", "IOT", "TKL", "UMI"}
    for code, row in capitals():
        assert row["role"] in ROLES, code
        assert row["note"] or row["role"] == "capital", code
    two = [row["name"] for row in places()["BOL"]["capitals"]]
    assert two == ["La Paz", "Sucre"]


def test_capitals_lie_in_their_country() -> None:
    beside = {
        (code, row["name"])
        for code, row in capitals()
        if level("middle")[code].distance(shapely.Point(row["lon"], row["lat"])) > 0.1
    }
    assert not beside


def test_names_in_thirty_languages_and_more() -> None:
    languages = table("names")["cldr"]
    assert len(languages) >= 30
    assert all(names.keys() == CODES for names in languages.values())
    assert languages["es"]["DEU"] == "Alemania"
    assert table("names")["regions"]["fr"]["419"] == "Amérique latine"


def test_demonyms_for_all_who_have_inhabitants() -> None:
    demonyms = table("demonyms")
    assert CODES - demonyms.keys() == {"ATA", "ATF", "BVT", "HMD", "SGS", "SJM", "UMI"}
    assert all(row["adjectives"] for row in demonyms.values())
    assert demonyms["FIN"] == {"adjectives": ["Finnish"], "singular": ["Finn"], "plural": ["Finns"]}
    assert {"Dutchman", "Dutchwoman"} <= set(demonyms["NLD"]["singular"])
    words = {word for row in demonyms.values() for forms in row.values() for word in forms}
    assert not any(mark in word for word in words for mark in "();/")
    assert not words & {place["name"] for place in places().values()} - {
        "Guernsey", "Hong Kong", "Jersey", "Kiribati", "Liechtenstein", "Luxembourg", "Macau",
        "Myanmar", "New Zealand", "Singapore", "Christmas Island",
    }  # fmt: skip


def test_regions_divide_the_world() -> None:
    regions = {row["m49"]: row for row in table("regions")}
    assert set(regions["001"]["members"]) == CODES
    parts = [
        code for m49 in ("002", "009", "019", "142", "150") for code in regions[m49]["members"]
    ]
    assert sorted(parts) == sorted(CODES - {"ATA"})
    assert {"CUB", "BRA", "MEX"} <= set(regions["419"]["members"])
    assert not {"USA", "CAN"} & set(regions["419"]["members"])
    for row in regions.values():
        west, south, east, north = row["view"]
        assert west < row["lon"] < east, row["id"]
        assert south < row["lat"] < north, row["id"]


def test_cities_are_whole_rows_most_people_first() -> None:
    assert {len(row) for row in cities()} == {8}
    people = [int(row[4]) for row in cities()]
    assert people == sorted(people, reverse=True)
    assert len(people) > 60_000
    assert any(row[2] == "NA" for row in cities())  # Namibia, not nothing
    assert {row[2] for row in cities()} <= {place["iso2"] for place in places().values()}


def test_divisions_agree_with_the_authority() -> None:
    divisions = {row["id"]: row for row in table("divisions")}
    assert divisions.keys() == {row.code for row in pycountry.subdivisions}
    inner = {row.code: row.parent_code for row in pycountry.subdivisions if row.parent_code}
    assert {key: row["parent"] for key, row in divisions.items() if row["parent"]} == inner
    assert "Calif." in divisions["US-CA"]["also"]
    states = [row for row in divisions.values() if row["type"] == "State" and row["iso3"] == "USA"]
    assert len(states) == 50
    assert all(row["admin1"] and row["lon"] for row in states)


def test_sources_and_notice_are_complete() -> None:
    sources = yaml.safe_load((FOLDER / "SOURCES.yaml").read_text("utf-8"))
    text = (FOLDER / "NOTICE").read_text("utf-8")
    for source in sources:
        assert len(source["sha256"]) == 64
        for key in ("name", "version", "licence", "origin", "used"):
            assert source[key]
            assert source[key] in text
    credits_due = [source["credit"] for source in sources if source["credit"]]
    assert any("GeoNames, CC BY 4.0" in line for line in credits_due)
    assert any("Natural Earth" in line for line in credits_due)
    assert "UNICODE LICENSE V3" in (FOLDER / "licences" / "unicode.txt").read_text("utf-8")


def test_building_again_gives_the_same_bytes() -> None:
    script = Path(__file__).parent.parent / "geodata" / "build.py"
    done = subprocess.run(
        [sys.executable, script, "--check"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
