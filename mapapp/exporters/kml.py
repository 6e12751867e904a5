"""KML 2.2 and KMZ: a folder per tour and family, with styles and times.

KML knows no dashes. So a status that is no stated fact stands in the placemark's name, in its
description, and as opacity and width of its line. The extended data are `rows.COLUMNS`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from xml.etree import ElementTree as ET

from mapapp.exporters.about import About, about
from mapapp.exporters.geometry import parts, point
from mapapp.exporters.rows import (
    COLUMNS,
    NODE_COLUMNS,
    Cell,
    Feature,
    Path,
    Row,
    Table,
    node_cells,
    tables,
)
from mapapp.model import Graph, Line, MapSpec, Node

__all__ = ["to_kml", "to_kmz"]

_FAINT: Final = {"asserted": 1.0, "planned": 0.75, "ended": 0.5}
_FAINTEST: Final = 0.4
_TYPES: Final = {"claim_count": "int", "stop": "int"}


def to_kml(graph: Graph, spec: MapSpec) -> bytes:
    """Return the map as KML."""
    root = ET.Element("kml", xmlns="http://www.opengis.net/kml/2.2")
    document = ET.SubElement(root, "Document")
    said = about(graph, spec)
    _say(document, "name", said.title)
    _say(document, "description", _heading(said))
    layers = tables(graph, spec)
    for table in layers:
        _styles(document, table)
    _schema(document, "row", COLUMNS)
    _schema(document, "symbol", NODE_COLUMNS)
    for table in layers:
        _folder(document, table)
    _symbols(document, spec.nodes)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def to_kmz(graph: Graph, spec: MapSpec) -> bytes:
    """Return the map as KMZ: the KML in an archive without times."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        entry = zipfile.ZipInfo("doc.kml", (1980, 1, 1, 0, 0, 0))
        entry.external_attr = 0o644 << 16
        archive.writestr(entry, to_kml(graph, spec), zipfile.ZIP_DEFLATED, 9)
    return held.getvalue()


def _heading(said: About) -> str:
    return said.text()


def _styles(document: ET.Element, table: Table) -> None:
    for line in {line.status: line for line in reversed(table.layer.lines)}.values():
        style = ET.SubElement(document, "Style", id=f"{table.name}-{line.status}")
        drawn = ET.SubElement(style, "LineStyle")
        _say(drawn, "color", _colour(line))
        _say(drawn, "width", f"{line.style.width:g}")


def _colour(line: Line) -> str:
    """Return a line's colour as KML writes it: opacity, blue, green, red."""
    opacity = round(255 * _FAINT.get(line.status, _FAINTEST))
    red, green, blue = (line.style.colour[i : i + 2] for i in (1, 3, 5))
    return f"{opacity:02x}{blue}{green}{red}"


def _schema(document: ET.Element, name: str, columns: Mapping[str, str]) -> None:
    schema = ET.SubElement(document, "Schema", name=name, id=name)
    for column, what in columns.items():
        kind = _TYPES.get(column, "string")
        field = ET.SubElement(schema, "SimpleField", type=kind, name=column)
        _say(field, "displayName", what)


def _folder(document: ET.Element, table: Table) -> None:
    folder = ET.SubElement(document, "Folder", id=table.name)
    _say(folder, "name", table.title)
    for feature in table.features:
        _placemark(folder, table, feature)


def _placemark(folder: ET.Element, table: Table, feature: Feature) -> None:
    row = feature.row
    mark = ET.SubElement(folder, "Placemark", id=row.id)
    _say(mark, "name", row.label)
    _say(mark, "description", _told(row))
    _times(mark, row)
    if feature.path is not None:
        _say(mark, "styleUrl", f"#{table.name}-{row.status}")
    _data(mark, "row", row.cells().items())
    if feature.path is not None:
        _lines(mark, feature.path)


def _told(row: Row) -> str:
    """Return a row for the balloon: status first, then the words and who says them."""
    voices = ", ".join(filter(None, (row.speaker, row.agency, row.outlet)))
    lines = (
        row.status_meaning,
        row.date,
        row.sentence,
        f"Says: {voices}" if voices else "",
        ", ".join(filter(None, (row.document, row.publisher, row.published))),
        row.undrawn,
    )
    return "\n".join(filter(None, lines))


def _times(mark: ET.Element, row: Row) -> None:
    if row.date_start is None and row.date_end is None:
        return
    span = ET.SubElement(mark, "TimeSpan")
    if row.date_start is not None:
        _say(span, "begin", row.date_start.isoformat())
    if row.date_end is not None:
        _say(span, "end", row.date_end.isoformat())


def _data(mark: ET.Element, schema: str, cells: Iterable[tuple[str, Cell]]) -> None:
    data = ET.SubElement(mark, "ExtendedData")
    held = ET.SubElement(data, "SchemaData", schemaUrl=f"#{schema}")
    for column, cell in cells:
        if cell is not None and cell != "":
            text = str(cell).lower() if isinstance(cell, bool) else str(cell)
            ET.SubElement(held, "SimpleData", name=column).text = text


def _lines(mark: ET.Element, path: Path) -> None:
    several = ET.SubElement(mark, "MultiGeometry")
    for part in parts(path):
        line = ET.SubElement(several, "LineString")
        _say(line, "tessellate", "1")
        _say(line, "coordinates", " ".join(f"{lon},{lat}" for lon, lat in part))


def _symbols(document: ET.Element, nodes: Sequence[Node]) -> None:
    folder = ET.SubElement(document, "Folder", id="nodes")
    _say(folder, "name", "Places and actors")
    for node in nodes:
        cells = node_cells(node)
        mark = ET.SubElement(folder, "Placemark", id=f"node:{cells['id']}")
        _say(mark, "name", cells["label"])
        _data(mark, "symbol", cells.items())
        lon, lat = point(node.lon, node.lat)
        _say(ET.SubElement(mark, "Point"), "coordinates", f"{lon},{lat}")


def _say(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
