"""What the golden formats test does not say of GeoJSON files."""

from __future__ import annotations

import json
from typing import Any

import handmade
import pyogrio
import pytest

from mapapp.exporters.geojson import to_geojson
from mapapp.exporters.rows import COLUMNS, NODE_COLUMNS


def made(report: handmade.Report, **settings: object) -> bytes:
    return to_geojson(*handmade.laid_out(report, **settings))


def content(report: handmade.Report, **settings: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(made(report, **settings))
    return found


def test_it_is_read_as_longitude_and_latitude_in_wgs_84(pacific_tour: handmade.Report) -> None:
    frame = pyogrio.read_dataframe(made(pacific_tour))
    assert frame.crs.to_epsg() == 4326
    samoa = frame[frame["label"] == "Samoa"].geometry.iloc[0]
    assert (samoa.x, samoa.y) == (-171.77, -13.83)
    west, south, east, north = frame.total_bounds
    assert -180 <= west < east <= 180
    assert -90 < south < north < 90


def test_a_line_over_the_antimeridian_is_in_two_parts(pacific_tour: handmade.Report) -> None:
    found = content(pacific_tour)["features"]
    (leg,) = (f for f in found if f["properties"]["label"].endswith("stop 3: Samoa"))
    first, second = leg["geometry"]["coordinates"]
    assert (first[-1][0], second[0][0]) == (180, -180)
    assert first[-1][1] == second[0][1]


def test_lines_come_before_symbols_and_each_has_an_id_and_its_columns(
    latin_tour: handmade.Report,
) -> None:
    found = content(latin_tour)["features"]
    kinds = [f["properties"]["row"] for f in found]
    symbols = kinds.index("node")
    assert set(kinds[:symbols]) == {"leg", "relation"}
    assert set(kinds[symbols:]) == {"node"}
    assert len({f["id"] for f in found}) == len(found)
    assert all(list(f["properties"]) == list(COLUMNS) for f in found[:symbols])
    assert all(list(f["properties"]) == list(NODE_COLUMNS) for f in found[symbols:])
    assert {f["geometry"]["type"] for f in found[symbols:]} == {"Point"}


def test_what_has_no_line_has_no_geometry_and_its_reason(latin_tour: handmade.Report) -> None:
    bare = [f for f in content(latin_tour)["features"] if f["geometry"] is None]
    assert [f["properties"]["source"] for f in bare] == ["Islamic State"]
    assert "no home" in bare[0]["properties"]["undrawn"]


@pytest.mark.parametrize("text", handmade.HOSTILE)
def test_hostile_names_stay_text(report: handmade.Report, text: str) -> None:
    group = report.atlas.actor(text, "group", "LBN")
    report.claim("They arm Cuba.", "arms_transfer", group, report.atlas.actor("CUB"))
    (line,) = (f for f in content(report)["features"] if f["properties"]["row"] == "relation")
    kept = [c for c in text if c.isprintable() or c in "\t\u202e"]
    assert [c for c in line["properties"]["source"] if c not in "\n\ufffd"] == kept


def test_an_empty_map_is_a_collection_without_features(report: handmade.Report) -> None:
    found = content(report, title="T")
    assert (found["type"], found["features"]) == ("FeatureCollection", [])
    assert found["about"]["title"] == "T"
    assert "crs" not in found
