"""GeoJSON (RFC 7946): all lines and symbols of a map as one FeatureCollection.

Lines are MultiLineStrings cut at the antimeridian, symbols Points, and what has no line has no
geometry. There are no polygons, so nothing is wound; WGS 84 is the format's own, so there is no
`crs`. Properties are `rows.COLUMNS`; symbols have `row` "node". `about` tells the rest.
"""

from __future__ import annotations

from typing import Any

import msgspec

from mapapp.exporters.about import about
from mapapp.exporters.geometry import parts, point
from mapapp.exporters.rows import Feature, node_cells, tables
from mapapp.model import Graph, MapSpec, Node

__all__ = ["to_geojson"]


def to_geojson(graph: Graph, spec: MapSpec) -> bytes:
    """Return the map as GeoJSON."""
    lines = [_line(feature) for table in tables(graph, spec) for feature in table.features]
    content = {
        "type": "FeatureCollection",
        "about": about(graph, spec),
        "features": [*lines, *(_symbol(node) for node in spec.nodes)],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _line(feature: Feature) -> dict[str, Any]:
    geometry = None
    if feature.path is not None:
        geometry = {"type": "MultiLineString", "coordinates": parts(feature.path)}
    return {
        "type": "Feature",
        "id": feature.row.id,
        "properties": feature.row.cells(),
        "geometry": geometry,
    }


def _symbol(node: Node) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": f"node:{node_cells(node)['id']}",
        "properties": node_cells(node),
        "geometry": {"type": "Point", "coordinates": point(node.lon, node.lat)},
    }
