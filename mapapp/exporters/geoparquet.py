"""GeoParquet 1.1: all lines of a map in one table, `rows.COLUMNS` and a WKB geometry.

The file's own metadata hold `mapapp`: what the map says about itself, as JSON.
"""

from __future__ import annotations

import io
import json
from typing import Any, Final

import msgspec

from mapapp.exporters.about import about
from mapapp.exporters.geometry import box, wkb_lines
from mapapp.exporters.rows import COLUMNS, Feature, tables
from mapapp.model import Graph, MapSpec

__all__ = ["to_geoparquet"]

_GEOMETRY: Final = "geometry"


def to_geoparquet(graph: Graph, spec: MapSpec) -> bytes:
    """Return the lines of the map as GeoParquet."""
    import pyarrow as pa  # noqa: PLC0415 - a tenth of a second
    from pyarrow import parquet  # noqa: PLC0415 - same

    kinds = {
        "symmetric": pa.bool_(), "order_told": pa.bool_(), "claim_count": pa.int64(),
        "stop": pa.int64(), "date_start": pa.date32(), "date_end": pa.date32(),
    }  # fmt: skip
    features = [feature for table in tables(graph, spec) for feature in table.features]
    fields = [pa.field(name, kinds.get(name, pa.string())) for name in COLUMNS]
    metadata = {
        b"geo": json.dumps(_geo(features)).encode(),
        b"mapapp": msgspec.json.encode(about(graph, spec)),
    }
    schema = pa.schema([*fields, pa.field(_GEOMETRY, pa.binary())], metadata=metadata)
    columns = [[feature.row.cells()[name] for feature in features] for name in COLUMNS]
    shapes = [wkb_lines(f.path) if f.path is not None else None for f in features]
    arrays = [
        pa.array(values, field.type)
        for values, field in zip([*columns, shapes], schema, strict=True)
    ]
    held = io.BytesIO()
    parquet.write_table(pa.table(arrays, schema=schema), held, compression="zstd")
    return held.getvalue()


def _geo(features: list[Feature]) -> dict[str, Any]:
    """Return the metadata of the geometry; without a `crs` it is OGC:CRS84."""
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["MultiLineString"]}
    where = box([feature.path for feature in features if feature.path is not None])
    if where is not None:
        column["bbox"] = list(where)
    return {"version": "1.1.0", "primary_column": _GEOMETRY, "columns": {_GEOMETRY: column}}
