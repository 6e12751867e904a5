"""GeoPackage 1.3: a layer per tour and family, one of symbols, styles that QGIS applies by itself.

Written with SQLite alone: the file is the same bytes each time with one version of SQLite. The
layers hold `rows.COLUMNS`; `about` is a table of headings and texts. What has no line has no
geometry. Times of change are the day the map was made, or 1 January 1970 where none was given.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from typing import Final

from mapapp.exporters.about import about
from mapapp.exporters.geometry import box, point, wkb_lines, wkb_point
from mapapp.exporters.qml import line_style, node_style
from mapapp.exporters.rows import COLUMNS, NODE_COLUMNS, Cell, Table, node_cells, tables
from mapapp.model import Graph, MapSpec, Node

__all__ = ["to_geopackage"]

_TYPES: Final = {
    "symmetric": "BOOLEAN",
    "order_told": "BOOLEAN",
    "date_start": "DATE",
    "date_end": "DATE",
    "claim_count": "INTEGER",
    "stop": "INTEGER",
}
_WGS84: Final = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)
_SCHEMA: Final = """
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE,
  max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
  f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
  styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT,
  owner TEXT(30), ui TEXT(30), update_time DATETIME);
CREATE TABLE about (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, heading TEXT, text TEXT);
"""


def to_geopackage(graph: Graph, spec: MapSpec) -> bytes:
    """Return the map as a GeoPackage."""
    day = spec.made or dt.date(1970, 1, 1)
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(_SCHEMA)
        file = _File(base, f"{day.isoformat()}T00:00:00.000Z")
        file.systems()
        for table in tables(graph, spec):
            file.lines(table)
        file.nodes(spec.nodes)
        file.about(about(graph, spec).lines())
        base.commit()
        return base.serialize()


class _File:
    """One GeoPackage under construction."""

    def __init__(self, base: sqlite3.Connection, changed: str) -> None:
        self._base = base
        self._changed = changed

    def systems(self) -> None:
        """Add the reference systems that the standard asks for."""
        rows = (
            ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
            ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
            ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84, "longitude, latitude in degrees"),
        )
        self._insert("gpkg_spatial_ref_sys", rows)

    def lines(self, table: Table) -> None:
        """Add a layer of lines with its style."""
        box_ = box([feature.path for feature in table.features if feature.path is not None])
        self._layer(table.name, table.title, "MULTILINESTRING", COLUMNS, box_)
        rows = [
            (_blob(wkb_lines(f.path)) if f.path is not None else None, *_plain(f.row.cells()))
            for f in table.features
        ]
        self._insert(table.name, ((i, *row) for i, row in enumerate(rows, 1)))
        self._style(table.name, line_style(table))

    def nodes(self, nodes: Sequence[Node]) -> None:
        """Add the layer of symbols with its style."""
        points = [point(node.lon, node.lat) for node in nodes]
        lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
        box_ = (min(lons), min(lats), max(lons), max(lats)) if points else None
        self._layer("nodes", "Places and actors", "POINT", NODE_COLUMNS, box_)
        rows = ((_blob(wkb_point(n.lon, n.lat)), *node_cells(n).values()) for n in nodes)
        self._insert("nodes", ((i, *row) for i, row in enumerate(rows, 1)))
        self._style("nodes", node_style())

    def about(self, lines: Iterable[tuple[str, str]]) -> None:
        """Add what the map says about itself, and register the tables without geometry."""
        self._insert("about", ((i, *line) for i, line in enumerate(lines, 1)))
        for name, what in (("about", "About this map"), ("layer_styles", "Styles")):
            self._contents(name, "attributes", what, None, None)

    def _layer(
        self,
        name: str,
        title: str,
        geometry: str,
        columns: Mapping[str, str],
        box_: tuple[float, float, float, float] | None,
    ) -> None:
        # The file's own key is called fid, so that the columns keep their names.
        kinds = ", ".join(f'"{column}" {_TYPES.get(column, "TEXT")}' for column in columns)
        self._base.execute(
            f'CREATE TABLE "{name}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, '
            f"geom {geometry}, {kinds})"
        )
        self._contents(name, "features", title, box_, 4326)
        self._insert("gpkg_geometry_columns", [(name, "geom", geometry, 4326, 0, 0)])

    def _contents(
        self,
        name: str,
        kind: str,
        title: str,
        box_: tuple[float, float, float, float] | None,
        system: int | None,
    ) -> None:
        where = box_ or (None, None, None, None)
        row = (name, kind, title, title, self._changed, *where, system)
        self._insert("gpkg_contents", [row])

    def _style(self, name: str, qml: str) -> None:
        row = (None, "", "", name, "geom", "mapapp", qml, "", 1, "", "", None, self._changed)
        self._insert("layer_styles", [row])

    def _insert(self, table: str, rows: Iterable[Sequence[object]]) -> None:
        for row in rows:
            marks = ", ".join("?" * len(row))
            self._base.execute(f'INSERT INTO "{table}" VALUES ({marks})', row)  # noqa: S608 - our own names


def _plain(cells: Mapping[str, Cell]) -> list[object]:
    return [c.isoformat() if isinstance(c, dt.date) else c for c in cells.values()]


def _blob(wkb: bytes) -> bytes:
    """Return well-known binary behind the header of a GeoPackage: little endian, no envelope."""
    return struct.pack("<2sBBi", b"GP", 0, 1, 4326) + wkb
