"""What the golden formats test does not say of GeoParquet files."""

from __future__ import annotations

import datetime as dt
import io
import json
from typing import Any

import geopandas as gpd
import handmade
import pyarrow as pa
from pyarrow import parquet

from mapapp.exporters.geoparquet import to_geoparquet
from mapapp.exporters.rows import COLUMNS


def made(report: handmade.Report, **settings: object) -> io.BytesIO:
    return io.BytesIO(to_geoparquet(*handmade.laid_out(report, **settings)))


def metadata(report: handmade.Report, **settings: object) -> dict[str, Any]:
    held = parquet.read_schema(made(report, **settings)).metadata
    return {name: json.loads(held[name.encode()]) for name in ("geo", "mapapp")}


def test_columns_have_the_types_of_what_they_hold() -> None:
    schema = parquet.read_schema(made(handmade.hard()))
    assert schema.names == [*COLUMNS, "geometry"]
    kinds = {name: schema.field(name).type for name in schema.names}
    assert (kinds["date_start"], kinds["date_end"]) == (pa.date32(), pa.date32())
    assert (kinds["stop"], kinds["claim_count"]) == (pa.int64(), pa.int64())
    assert (kinds["symmetric"], kinds["order_told"]) == (pa.bool_(), pa.bool_())
    assert (kinds["label"], kinds["geometry"]) == (pa.string(), pa.binary())


def test_dates_before_1970_and_none_at_all_are_kept() -> None:
    rows = parquet.read_table(made(handmade.hard())).to_pylist()
    (held,) = (r for r in rows if r["type"] == "sanction" and r["status"] == "asserted")
    assert (held["date_start"], held["date_end"]) == (dt.date(1850, 1, 1), None)
    assert {r["stop"] for r in rows if r["row"] == "relation"} == {None}
    assert {r["order_told"] for r in rows if r["row"] == "leg"} == {True, False}


def test_its_metadata_are_those_of_geoparquet_1_1(pacific_tour: handmade.Report) -> None:
    geo = metadata(pacific_tour)["geo"]
    assert (geo["version"], geo["primary_column"]) == ("1.1.0", "geometry")
    column = geo["columns"]["geometry"]
    assert (column["encoding"], column["geometry_types"]) == ("WKB", ["MultiLineString"])
    assert "crs" not in column  # OGC:CRS84, as the format has it
    west, south, east, north = column["bbox"]
    assert -180 <= west < east <= 180
    assert -90 < south < north < 90


def test_the_box_is_that_of_the_lines(latin_tour: handmade.Report) -> None:
    box = metadata(latin_tour)["geo"]["columns"]["geometry"]["bbox"]
    frame = gpd.read_parquet(made(latin_tour))
    assert frame.crs.to_epsg() in (4326, None)
    assert list(frame.total_bounds) == box


def test_what_has_no_line_has_no_geometry(latin_tour: handmade.Report) -> None:
    frame = gpd.read_parquet(made(latin_tour))
    bare = frame[frame.geometry.isna()]
    assert list(bare["source"]) == ["Islamic State"]
    assert "no home" in bare["undrawn"].iloc[0]


def test_an_empty_map_is_a_table_without_rows_or_box(report: handmade.Report) -> None:
    frame = gpd.read_parquet(made(report))
    assert frame.empty
    assert list(frame.columns) == [*COLUMNS, "geometry"]
    held = metadata(report, title="T")
    assert "bbox" not in held["geo"]["columns"]["geometry"]
    assert held["mapapp"]["title"] == "T"
