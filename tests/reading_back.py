"""Reads every format back with a reader that is not ours, for the golden formats test.

One function a format in READ_BACK. It returns a Back: `rows` by id with the cells that the format
holds; `about`, all text in which the file says what it is; `shapes`, the lines of each row. A
format without rows (a picture, a slide, a report) leaves `rows` None and gives all its text as
`about`: the test then looks for title, marking, credits and each label in it.
"""

from __future__ import annotations

import base64
import csv
import io
import json
import lzma
import re
import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx
import geopandas as gpd
import networkx as nx
import office
import openpyxl
import pptx
import pyogrio
import pypdf
from followthemoney import model

Rows = dict[str, dict[str, Any]]
Lines = list[list[tuple[float, float]]]


@dataclass
class Back:
    """What a reader found in a file; `of` tells whether its rows are claims or drawn lines.

    Where `is_set`, the file breaks its texts into lines as its paper wants.
    """

    about: str
    rows: Rows | None = None
    of: str = "claims"
    shapes: dict[str, Lines] = field(default_factory=dict)
    is_set: bool = False


def _json(data: bytes) -> Back:
    content = json.loads(data)
    rows = {
        claim["id"]: {
            **claim["status"],
            "source": claim["source"]["name"],
            "target": claim["target"]["name"],
            "type": claim["type"],
            "sentence": claim["sentence"]["text"],
            "evidence": claim["evidence"]["text"],
            "speaker": claim["attribution"]["speaker"],
        }
        for relation in content["graph"]["relations"]
        for claim in relation["claims"]
    }
    head = {name: value for name, value in content.items() if name != "graph"}
    return Back(json.dumps(head, ensure_ascii=False), rows)


def _html(data: bytes) -> Back:
    found = re.search(rb'id="mapapp-graph">"([^"]+)"</script>', data)
    assert found
    return _json(lzma.decompress(base64.b64decode(found[1])))


def _plain(text: str) -> str:
    """Take away the apostrophes that keep cells from being formulas."""
    text = re.sub(r"^'('*[=+\-@＝＋－＠\t\r\n])", r"\1", text)
    return re.sub(r"(?<=[;\t\r\n])'('*[=+\-@＝＋－＠])", r"\1", text)


def _csv(data: bytes) -> Back:
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    plain = [{name: _plain(cell) for name, cell in row.items()} for row in rows]
    head = "\n".join(cell for name, cell in plain[0].items() if name.startswith("map_"))
    return Back(head, {row["id"]: row for row in plain if row["row"] == "claim"})


def _xlsx(data: bytes) -> Back:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    rows: Rows = {}
    for sheet in (book["claims"], book["relations"], book["tours"]):
        heads, *rest = sheet.iter_rows(values_only=True)
        for row in rest:
            cells = dict(zip(map(str, heads), row, strict=True))
            rows[str(cells["id"])] = {n: "" if c is None else c for n, c in cells.items()}
    about = "\n".join(str(text) for _, text in book["about"].iter_rows(values_only=True))
    assert book.properties.title
    return Back(about, rows, "both")


def _cells(frame: gpd.GeoDataFrame) -> Rows:
    columns = [column for column in frame.columns if column not in ("geometry", "geom")]
    plain = frame[columns].astype(object).where(frame[columns].notna(), "")
    return {str(row["id"]): row for row in plain.to_dict("records")}


def _shapes(frame: gpd.GeoDataFrame) -> dict[str, Lines]:
    return {
        str(name): [[(x, y) for x, y, *_ in line.coords] for line in shape.geoms]
        for name, shape in zip(frame["id"], frame.geometry, strict=True)
        if shape is not None and not shape.is_empty
    }


def _gis(frames: Iterable[gpd.GeoDataFrame], about: str) -> Back:
    back = Back(about, {}, "lines")
    for frame in frames:
        assert frame.crs is None or frame.crs.to_epsg() in (4326, None)
        back.rows = (back.rows or {}) | _cells(frame)
        back.shapes |= _shapes(frame)
    return back


def _gpkg(data: bytes) -> Back:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.gpkg"
        path.write_bytes(data)
        layers = [name for name, _ in pyogrio.list_layers(path)]
        lines = [name for name in layers if name.startswith(("tour_", "family_"))]
        about = pyogrio.read_dataframe(path, layer="about")
        styles = pyogrio.read_dataframe(path, layer="layer_styles")
        assert set(styles["f_table_name"]) == {*lines, "nodes"}
        assert styles["useAsDefault"].astype(bool).all()
        frames = [pyogrio.read_dataframe(path, layer=name) for name in lines]
    return _gis(frames, "\n".join(about["text"]))


def _geojson(data: bytes) -> Back:
    content = json.loads(data)
    assert "crs" not in content
    frame = pyogrio.read_dataframe(data)
    lines = [frame[frame["row"] != "node"]] if len(frame) else []
    return _gis(lines, json.dumps(content["about"], ensure_ascii=False))


def _kml(data: bytes) -> Back:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.kml"
        path.write_bytes(data)
        layers = [str(name) for name, _ in pyogrio.list_layers(path)]
        frames = [pyogrio.read_dataframe(path, layer=name) for name in layers]
    lines = [frame[frame["row"] != "node"] for frame in frames if len(frame)]
    return _gis([frame for frame in lines if len(frame)], data.decode())


def _kmz(data: bytes) -> Back:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return _kml(archive.read("doc.kml"))


def _parquet(data: bytes) -> Back:
    from pyarrow import parquet  # noqa: PLC0415 - only here

    metadata = parquet.read_schema(io.BytesIO(data)).metadata
    return _gis([gpd.read_parquet(io.BytesIO(data))], metadata[b"mapapp"].decode())


def _graphml(data: bytes) -> Back:
    net = nx.read_graphml(io.BytesIO(data), force_multigraph=True)
    rows = {
        str(key): {**cells, "source": net.nodes[a]["label"], "target": net.nodes[b]["label"]}
        for a, b, key, cells in net.edges(keys=True, data=True)
    }
    return Back(str(net.graph["about"]), rows, "lines")


def _ftm(data: bytes) -> Back:
    found = [model.get_proxy(json.loads(line)) for line in data.splitlines()]
    entities = {entity.id: entity for entity in found}
    for entity in found:
        model[entity.schema.name].validate(entity.to_dict())
        targets = [v for p, v in entity.itervalues() if p.type.name == "entity"]
        assert all(target in entities for target in targets)
    rows = {
        str(link.first("recordId")): {
            "source": entities[str(link.first("subject"))].first("name"),
            "target": entities[str(link.first("object"))].first("name"),
            "status": link.first("status"),
            "sentence": link.first("summary"),
        }
        for link in found
        if link.schema.name == "UnknownLink"
    }
    (note,) = (entity for entity in found if entity.schema.name == "Note")
    return Back(str(note.first("description")), rows)


def _plover(data: bytes) -> Back:
    content = json.loads(data)
    rows = {
        event["id"]: {
            **event,
            "source": event["actor"]["name"],
            "target": event["recipient"]["name"],
            "type": event["relation_type"],
            "evidence": event["quotation"],
        }
        for event in content["events"]
    }
    return Back(json.dumps(content["about"], ensure_ascii=False), rows)


def _svg(data: bytes) -> Back:
    return Back(" ".join(ET.fromstring(data).itertext()), is_set=True)  # noqa: S314 - our own


def _png(data: bytes) -> Back:
    """A picture of the SVG: its size alone can be read, and that it is whole."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert data.endswith(b"IEND\xaeB`\x82")
    width, height = struct.unpack(">II", data[16:24])
    assert width > height > 500
    return Back("", is_set=True)


def _pdf(data: bytes) -> Back:
    reader = pypdf.PdfReader(io.BytesIO(data))
    texts = [page.extract_text() for page in reader.pages]
    return Back(" ".join([*texts, *map(str, (reader.metadata or {}).values())]), is_set=True)


def _pptx(data: bytes) -> Back:
    office.check(data)
    deck = pptx.Presentation(io.BytesIO(data))
    parts = [deck.slide_master, *deck.slides, *(s.notes_slide for s in deck.slides)]
    found = [text for part in parts for text in part._element.itertext()]  # noqa: SLF001 - to see all
    return Back(" ".join(found), is_set=True)


def _docx(data: bytes) -> Back:
    office.check(data)
    document = docx.Document(io.BytesIO(data))
    edges = [e for s in document.sections for e in (s.header, s.footer)]
    parts = [document.element.body, *(edge._element for edge in edges)]  # noqa: SLF001 - same
    return Back(" ".join(text for part in parts for text in part.itertext()), is_set=True)


READ_BACK: dict[str, Callable[[bytes], Back]] = {
    ".html": _html,
    ".json": _json,
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".gpkg": _gpkg,
    ".geojson": _geojson,
    ".kml": _kml,
    ".kmz": _kmz,
    ".parquet": _parquet,
    ".graphml": _graphml,
    ".ftm.json": _ftm,
    ".plover.json": _plover,
    ".svg": _svg,
    ".png": _png,
    ".pdf": _pdf,
    ".pptx": _pptx,
    ".docx": _docx,
}
