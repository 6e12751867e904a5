"""Graphs → files: one row and one function for each format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mapapp.errors import UnknownExport
from mapapp.exporters.commas import to_csv
from mapapp.exporters.files import safe_name, write
from mapapp.exporters.ftm import to_ftm
from mapapp.exporters.geojson import to_geojson
from mapapp.exporters.geopackage import to_geopackage
from mapapp.exporters.geoparquet import to_geoparquet
from mapapp.exporters.graph import to_html, to_json
from mapapp.exporters.graphml import to_graphml
from mapapp.exporters.kml import to_kml, to_kmz
from mapapp.exporters.paper import to_pdf
from mapapp.exporters.paragraphs import to_docx
from mapapp.exporters.pictures import to_png, to_svg
from mapapp.exporters.plover import to_plover
from mapapp.exporters.slides import to_pptx
from mapapp.exporters.workbook import to_xlsx
from mapapp.model import Graph, MapSpec

__all__ = ["EXPORTERS", "Exporter", "exporter", "safe_name", "write"]

Make = Callable[[Graph, MapSpec], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its suffix, what people call it, and what makes its bytes."""

    suffix: str
    title: str
    make: Make


EXPORTERS = (
    Exporter(".html", "map in one HTML file", to_html),
    Exporter(".json", "claims and relations as JSON", to_json),
    Exporter(".svg", "picture, as vectors", to_svg),
    Exporter(".png", "picture, in px", to_png),
    Exporter(".pdf", "map on paper, or a report", to_pdf),
    Exporter(".pptx", "slides of shapes to edit", to_pptx),
    Exporter(".docx", "document with all sentences", to_docx),
    Exporter(".csv", "claims as a table", to_csv),
    Exporter(".xlsx", "relations, tours, claims and sources as a workbook", to_xlsx),
    Exporter(".gpkg", "GeoPackage with styles for QGIS", to_geopackage),
    Exporter(".geojson", "lines and symbols as GeoJSON", to_geojson),
    Exporter(".kml", "KML with styles and times", to_kml),
    Exporter(".kmz", "the same, compressed", to_kmz),
    Exporter(".parquet", "lines as GeoParquet", to_geoparquet),
    Exporter(".graphml", "actors and relations as a network", to_graphml),
    Exporter(".ftm.json", "FollowTheMoney entities", to_ftm),
    Exporter(".plover.json", "PLOVER-coded events", to_plover),
)


def exporter(path: str | Path) -> Make:
    """Return what makes the format of a path's suffix, the longest that is known.

    Raises UnknownExport, naming those known.
    """
    name = Path(path).name.lower()
    fitting = [row for row in EXPORTERS if name.endswith(row.suffix)]
    if fitting:
        return max(fitting, key=lambda row: len(row.suffix)).make
    known = ", ".join(row.suffix for row in EXPORTERS)
    suffix = Path(path).suffix or "a name without suffix"
    raise UnknownExport(f"{path}: no exporter for {suffix}; use {known}")
