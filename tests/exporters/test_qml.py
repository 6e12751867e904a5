"""Styles, read as QGIS reads them: XML behind its own document type."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import handmade
import pytest

from mapapp.exporters.qml import line_style, node_style
from mapapp.exporters.rows import Table, tables
from mapapp.model import Line

PX = 25.4 / 96  # millimetres


@pytest.fixture
def every() -> dict[str, Table]:
    return {t.name: t for t in tables(*handmade.laid_out(handmade.hard()))}


def root(style: str) -> ET.Element:
    assert style.startswith("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n")
    return ET.fromstring(style.partition("\n")[2])  # noqa: S314 - our own file


def symbols(style: ET.Element) -> dict[str, ET.Element]:
    """Return the renderer's symbols by name, and prove that each category has one."""
    renderer = style.find("renderer-v2")
    assert renderer is not None
    found = {str(s.get("name")): s for s in renderer.findall("symbols/symbol")}
    categories = renderer.findall("categories/category")
    assert [c.get("symbol") for c in categories] == list(found)
    assert [c.get("value") for c in categories] == list(found)
    return found


def parts(symbol: ET.Element) -> dict[str, dict[str, str]]:
    """Return the options of a symbol's layers by their class; those within markers apart."""
    return {
        str(layer.get("class")): {
            str(o.get("name")): str(o.get("value")) for o in layer.findall("Option/Option")
        }
        for layer in symbol.findall("layer")
    }


def shapes(symbol: ET.Element) -> set[str | None]:
    return {o.get("value") for o in symbol.iter("Option") if o.get("name") == "name"}


def lines(table: Table) -> dict[str, Line]:
    return {line.status: line for line in reversed(table.layer.lines)}


def test_each_status_has_a_symbol_of_its_own(every: dict[str, Table]) -> None:
    table = every["family_pressure"]
    style = root(line_style(table))
    renderer = style.find("renderer-v2")
    assert renderer is not None
    assert renderer.get("attr") == "status"
    found = symbols(style)
    assert set(found) == {line.status for line in table.layer.lines} == {"asserted", "denied"}
    custom = {name: parts(s)["SimpleLine"]["use_custom_dash"] for name, s in found.items()}
    assert custom == {"asserted": "0", "denied": "1"}
    assert shapes(found["asserted"]) == {"filled_arrowhead"}
    assert shapes(found["denied"]) == {"filled_arrowhead", "cross2"}


def test_pixels_become_millimetres_and_colours_their_parts(every: dict[str, Table]) -> None:
    for table in every.values():
        found = symbols(root(line_style(table)))
        for status, line in lines(table).items():
            told = parts(found[status])["SimpleLine"]
            assert (told["line_width_unit"], told["customdash_unit"]) == ("MM", "MM")
            assert float(told["line_width"]) == pytest.approx(line.style.width * PX, abs=0.006)
            if line.style.dash:
                dash = [float(part) for part in told["customdash"].split(";")]
                pixels = [float(part) * PX for part in line.style.dash.split()]
                assert dash == pytest.approx(pixels, abs=0.006)
            *rgb, alpha = map(int, told["line_color"].split(","))
            assert "#" + bytes(rgb).hex() == line.style.colour.lower()
            assert alpha == 255
            assert float(str(found[status].get("alpha"))) == line.style.opacity


@pytest.mark.parametrize(("kind", "has"), [("meeting", False), ("visit", True)])
def test_what_has_no_direction_has_no_arrowhead(
    report: handmade.Report, kind: str, *, has: bool
) -> None:
    report.claim("They met.", kind, report.atlas.actor("IRN"), report.atlas.actor("CUB"))
    (table,) = tables(*handmade.laid_out(report))
    (symbol,) = symbols(root(line_style(table))).values()
    assert ("filled_arrowhead" in shapes(symbol)) == has


def test_stops_are_numbered_and_relations_are_not(every: dict[str, Table]) -> None:
    labels = root(line_style(every["tour_1"])).find("labeling/settings/text-style")
    assert labels is not None
    assert labels.get("fieldName") == "stop"
    assert root(line_style(every["family_pressure"])).find("labeling") is None


def test_each_kind_of_symbol_has_its_shape_and_its_name() -> None:
    style = root(node_style())
    found = {kind: shapes(symbol) for kind, symbol in symbols(style).items()}
    assert found == {
        "state": {"circle"}, "group": {"circle"}, "region": {"diamond"}, "place": {"square"},
    }  # fmt: skip
    inks = {kind: parts(s)["SimpleMarker"] for kind, s in symbols(style).items()}
    assert inks["state"]["color"] != inks["group"]["color"] == "255,255,255,255"
    assert inks["group"]["outline_color"] != inks["group"]["color"]  # white on white is no symbol
    labels = style.find("labeling/settings/text-style")
    assert labels is not None
    assert labels.get("fieldName") == "label"
