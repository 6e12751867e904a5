"""GeoDataFrames: one a layer, for those who go on in geopandas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapapp.exporters.geometry import parts, point
from mapapp.exporters.rows import COLUMNS, NODE_COLUMNS, Path, node_cells, tables
from mapapp.model import Graph, MapSpec

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["to_geodataframes"]


def to_geodataframes(graph: Graph, spec: MapSpec) -> dict[str, gpd.GeoDataFrame]:
    """Return a GeoDataFrame for each tour and family, and "nodes" for the symbols, in WGS 84.

    The columns are `rows.COLUMNS` (`rows.NODE_COLUMNS` for the symbols) and `geometry`: lines are
    MultiLineStrings cut at the antimeridian, None for what has no line. `attrs["title"]` is the
    layer's title on the map.
    """
    import geopandas as gpd  # noqa: PLC0415 - half a second
    import shapely  # noqa: PLC0415 - same

    def lines(path: Path | None) -> Any:  # noqa: ANN401 - shapely carries no types
        return None if path is None else shapely.MultiLineString(parts(path))

    frames: dict[str, gpd.GeoDataFrame] = {}
    for table in tables(graph, spec):
        frames[table.name] = gpd.GeoDataFrame(
            [feature.row.cells() for feature in table.features],
            columns=list(COLUMNS),
            geometry=[lines(feature.path) for feature in table.features],
            crs="EPSG:4326",
        )
        frames[table.name].attrs["title"] = table.title
    frames["nodes"] = gpd.GeoDataFrame(
        [node_cells(node) for node in spec.nodes],
        columns=list(NODE_COLUMNS),
        geometry=[shapely.Point(point(node.lon, node.lat)) for node in spec.nodes],
        crs="EPSG:4326",
    )
    frames["nodes"].attrs["title"] = "Places and actors"
    return frames
