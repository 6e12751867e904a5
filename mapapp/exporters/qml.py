"""Styles of QGIS (QML) for the layers of a GeoPackage: one symbol a status, an arrowhead each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree as ET

from mapapp.exporters.rows import Table
from mapapp.model import Line, Style

_MM: Final = 0.2646
"""Millimetres to a pixel of the screen, at 96 to the inch."""
_HEAD: Final = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
_NODES: Final = (
    ("state", "circle", "#1c2530"),
    ("group", "circle", "#ffffff"),
    ("region", "diamond", "#55606c"),
    ("place", "square", "#1c2530"),
)


def line_style(table: Table) -> str:
    """Return the style of a layer of lines: each status of its lines drawn as the map draws it."""
    first: dict[str, Line] = {}
    for line in table.layer.lines:
        first.setdefault(line.status, line)
    root = _root()
    renderer = _renderer(root, "status", first)
    symbols = ET.SubElement(renderer, "symbols")
    for name, line in first.items():
        symbol = _symbol(symbols, name, "line", line.style.opacity)
        _line(symbol, line.style)
        if not line.symmetric:
            _arrowhead(symbol, line.style)
        if line.style.struck:
            _crosses(symbol, line.style)
    _labels(root, "stop" if table.layer.kind == "tour" else "", table.layer.colour)
    return _text(root)


def node_style() -> str:
    """Return the style of the symbols, each kind its own, with their names."""
    root = _root()
    renderer = _renderer(root, "kind", [kind for kind, _, _ in _NODES])
    symbols = ET.SubElement(renderer, "symbols")
    for kind, shape, colour in _NODES:
        symbol = _symbol(symbols, kind, "marker", 1.0)
        _marker(symbol, shape, colour, 2.2)
    _labels(root, "label", "#1c2530")
    return _text(root)


def _root() -> ET.Element:
    return ET.Element("qgis", version="3.28.0", styleCategories="Symbology|Labeling")


def _renderer(root: ET.Element, attribute: str, values: Iterable[str]) -> ET.Element:
    renderer = ET.SubElement(
        root, "renderer-v2", type="categorizedSymbol", attr=attribute, symbollevels="0",
        enableorderby="0", forceraster="0",
    )  # fmt: skip
    categories = ET.SubElement(renderer, "categories")
    for value in values:
        ET.SubElement(
            categories, "category", value=value, symbol=value, label=value, type="string",
            render="true",
        )  # fmt: skip
    return renderer


def _symbol(parent: ET.Element, name: str, kind: str, opacity: float) -> ET.Element:
    return ET.SubElement(
        parent, "symbol", name=name, type=kind, alpha=f"{opacity:g}", clip_to_extent="1",
        force_rhr="0",
    )  # fmt: skip


def _options(parent: ET.Element, kind: str, **options: str) -> ET.Element:
    layer = ET.SubElement(
        parent, "layer", {"class": kind, "enabled": "1", "locked": "0", "pass": "0"}
    )
    held = ET.SubElement(layer, "Option", type="Map")
    for name, value in options.items():
        ET.SubElement(held, "Option", name=name, type="QString", value=value)
    return layer


def _line(symbol: ET.Element, style: Style) -> None:
    # Dashes are given in pixels on the map, in millimetres here.
    dash = ";".join(f"{float(part) * _MM:.2f}" for part in style.dash.split())
    _options(
        symbol, "SimpleLine",
        line_color=_colour(style.colour), line_width=f"{style.width * _MM:.2f}",
        line_width_unit="MM", line_style="solid", capstyle="flat", joinstyle="round",
        use_custom_dash="1" if dash else "0", customdash=dash or "5;2", customdash_unit="MM",
    )  # fmt: skip


def _arrowhead(symbol: ET.Element, style: Style) -> None:
    layer = _options(
        symbol, "MarkerLine",
        placements="LastVertex", placement="lastvertex", place_on_every_part="0", rotate="1",
    )  # fmt: skip
    marker = _symbol(layer, f"@{symbol.get('name')}@1", "marker", 1.0)
    _marker(marker, "filled_arrowhead", style.colour, style.width * _MM * 6)


def _crosses(symbol: ET.Element, style: Style) -> None:
    layer = _options(
        symbol, "MarkerLine", placements="Interval", placement="interval", interval="8",
        interval_unit="MM", rotate="1",
    )  # fmt: skip
    marker = _symbol(layer, f"@{symbol.get('name')}@2", "marker", 1.0)
    _marker(marker, "cross2", style.colour, 2.2)


def _marker(symbol: ET.Element, shape: str, colour: str, size: float) -> None:
    _options(
        symbol, "SimpleMarker",
        name=shape, color=_colour(colour), size=f"{size:.2f}", size_unit="MM",
        outline_color=_colour("#1c2530" if colour == "#ffffff" else colour), outline_width="0.3",
        outline_style="solid",
    )  # fmt: skip


def _labels(root: ET.Element, column: str, colour: str) -> None:
    if not column:
        return
    labeling = ET.SubElement(root, "labeling", type="simple")
    settings = ET.SubElement(labeling, "settings")
    style = ET.SubElement(
        settings, "text-style", fieldName=column, isExpression="0", fontSize="8",
        fontSizeUnit="Point", textColor=_colour(colour),
    )  # fmt: skip
    ET.SubElement(
        style, "text-buffer", bufferDraw="1", bufferSize="0.8", bufferSizeUnits="MM",
        bufferColor=_colour("#ffffff"),
    )  # fmt: skip


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"{red},{green},{blue},255"


def _text(root: ET.Element) -> str:
    ET.indent(root)
    return _HEAD + ET.tostring(root, encoding="unicode") + "\n"
