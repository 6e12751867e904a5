"""One hard graph through every format, read back by a reader that is not ours."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from functools import cache
from typing import Any

import handmade
import pytest
from reading_back import READ_BACK, Back, Lines, Rows

from mapapp import layers
from mapapp.config import Settings
from mapapp.exporters import EXPORTERS, Exporter
from mapapp.merge import merge
from mapapp.model import Claim, Graph, Line, MapSpec

SETTINGS = Settings(
    title="=cmd() </script> \u202eعنوان",
    marking="TLP:AMBER " + "&" * 490,
    made=dt.date(2016, 8, 24),
)
each = pytest.mark.parametrize("row", EXPORTERS, ids=lambda row: row.suffix)


@cache
def hard() -> tuple[Graph, MapSpec]:
    graph = merge(handmade.hard().graph().readings)
    return graph, layers.build(graph, handmade.Atlas(), SETTINGS)


@cache
def made(suffix: str) -> Back:
    (row,) = (row for row in EXPORTERS if row.suffix == suffix)
    return READ_BACK[suffix](row.make(*hard()))


def clean(text: str) -> str:
    """Return a text as every format must hold it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)


def golden_claim(claim: Claim) -> dict[str, str]:
    return {
        "source": claim.source.name,
        "target": claim.target.name,
        "type": claim.type,
        "status": claim.status.label,
        "phase": claim.status.phase,
        "polarity": claim.status.polarity,
        "factuality": claim.status.factuality,
        "sentence": claim.sentence.text,
        "evidence": claim.evidence.text,
        "speaker": claim.attribution.speaker or "",
    }


def golden_claims(graph: Graph) -> Rows:
    return {c.id: golden_claim(c) for r in graph.relations for c in r.claims}


def golden_lines(graph: Graph) -> Rows:
    found: Rows = {}
    for relation in graph.relations:
        found[f"relation:{relation.id}"] = {
            "source": relation.source.name,
            "target": relation.target.name,
            "type": relation.type,
            "status": relation.status,
            "claims": " ".join(claim.id for claim in relation.claims),
            "conflicts": " ".join(relation.conflicts),
            "sentence": "\n\n".join(
                dict.fromkeys(claim.sentence.text for claim in relation.claims)
            ),
        }
    for tour in graph.tours:
        for leg in tour.legs:
            found[f"leg:{leg.id}"] = {
                "source": tour.traveller,
                "target": leg.place.name,
                "phase": leg.status,
                "stop": leg.order,
                "order_told": tour.order_told,
            }
    return found


def told(cell: object) -> str:
    """Return a cell as text: formats differ in how they write a number, a truth, nothing."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else clean(str(cell)).strip()


def test_every_format_is_read_back() -> None:
    assert {row.suffix for row in EXPORTERS} == set(READ_BACK)


@each
def test_rows_agree_cell_for_cell(row: Exporter) -> None:
    graph, _ = hard()
    back = made(row.suffix)
    golden = {
        "claims": golden_claims(graph),
        "lines": golden_lines(graph),
        "both": golden_claims(graph) | golden_lines(graph),
    }[back.of]
    if back.rows is None:
        return
    assert set(back.rows) == set(golden)
    for id_, cells in golden.items():
        found: dict[str, Any] = back.rows[id_]
        for name in cells.keys() & found.keys():
            want = told(cells[name]).lower() if name == "order_told" else told(cells[name])
            have = told(found[name]).lower() if name == "order_told" else told(found[name])
            if name == "order_told" and have in ("0", "1", "0.0", "1.0"):
                have = str(bool(float(have))).lower()
            assert (id_, name, have) == (id_, name, want)
        assert {"source", "target"} <= found.keys()
        assert {"status", "factuality"} & found.keys()


def letters(text: str) -> str:
    """Return a text without its spaces and what a page sets from right to left."""
    return re.sub(r"[^\x21-\x7e]", "", text)


@each
def test_every_export_says_what_it_is(row: Exporter) -> None:
    _, spec = hard()
    back = made(row.suffix)
    about = back.about.replace("&amp;", "&")
    if row.suffix in (".kml", ".kmz"):
        about = about.replace("&lt;", "<").replace("&gt;", ">")
    day = "24 August 2016" if back.is_set else "2016-08-24"
    for part in (spec.title, spec.marking, day, spec.credits[0], spec.notes[0], "0.1.0"):
        assert part
        if back.is_set:
            assert row.suffix == ".png" or letters(part) in letters(about), part
        else:
            assert part in about
    assert "A report" not in about or "The Gazette" in about


@each
def test_nothing_doubtful_reads_as_a_fact(row: Exporter) -> None:
    graph, _ = hard()
    back = made(row.suffix)
    golden = golden_claims(graph) | golden_lines(graph)
    for id_, cells in (back.rows or {}).items():
        status = golden[id_].get("status", "asserted")
        axes = [cells.get(name) for name in ("status", "phase", "polarity", "factuality")]
        assert status == "asserted" or any(value != "asserted" for value in axes if value)


@each
def test_lines_stand_where_they_are_drawn(row: Exporter) -> None:
    _, spec = hard()
    shapes = made(row.suffix).shapes
    if not shapes:
        return
    lines = {line.id: line for layer in spec.layers for line in layer.lines}
    assert set(shapes) == set(lines)
    for id_, parts in shapes.items():
        check_shape(lines[id_], parts)
    assert any(len(parts) == 2 for parts in shapes.values())


def check_shape(line: Line, parts: Lines) -> None:
    points = [point for part in parts for point in part]
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in points)
    for part in parts:
        assert len(part) > 1
        assert all(abs(a[0] - b[0]) < 180 for a, b in itertools.pairwise(part))
    for before, after in itertools.pairwise(parts):
        assert {before[-1][0], after[0][0]} == {-180.0, 180.0}
        assert before[-1][1] == after[0][1]
    if len(set(line.path)) == 1:
        lon, lat = line.path[0]
        assert points[0] == points[-1] == pytest.approx(((lon + 180) % 360 - 180, lat))
        return
    around = iter((lon % 360, lat) for lon, lat in points)
    for lon, lat in line.path:
        assert any(
            x == pytest.approx(lon % 360, abs=1e-6) and y == pytest.approx(lat, abs=1e-6)
            for x, y in around
        ), (line.id, lon, lat)


def test_all_geographic_formats_have_the_same_lines() -> None:
    shapes = [made(s).shapes for s in (".gpkg", ".geojson", ".kml", ".kmz", ".parquet")]
    for other in shapes[1:]:
        assert other.keys() == shapes[0].keys()
        for id_, parts in other.items():
            for mine, theirs in zip(shapes[0][id_], parts, strict=True):
                assert mine == [pytest.approx(point) for point in theirs]


@each
def test_the_same_bytes_twice(row: Exporter) -> None:
    assert row.make(*hard()) == row.make(*hard())


@each
def test_a_graph_without_relations(row: Exporter) -> None:
    graph = Graph((), (), ())
    spec = layers.build(graph, handmade.Atlas(), SETTINGS)
    back = READ_BACK[row.suffix](row.make(graph, spec))
    assert not back.rows
    assert "cmd()" in back.about or row.suffix == ".png"
