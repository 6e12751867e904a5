"""The legend: what is on this map, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from mapapp.layers.words import STATUSES, STOPS, title
from mapapp.model import Graph, Layer, LegendEntry, Line, Node, Style

_SYMBOLS: dict[Literal["state", "group", "region", "place"], str] = {
    "state": "State, at its capital",
    "group": "Group, beside the capital of its home",
    "region": "Region, its countries shaded",
    "place": "City or site",
}
_NEUTRAL = "#5a636d"


def legend(graph: Graph, layers: Iterable[Layer], nodes: Iterable[Node]) -> tuple[LegendEntry, ...]:
    """Return the entries: families and tours, statuses, stops, symbols."""
    layers, kinds = list(layers), {node.kind for node in nodes}
    told = {f"tour:{tour.id}": tour.order_told for tour in graph.tours}
    lines = [line for layer in layers for line in layer.lines]
    entries: list[LegendEntry] = []
    for layer in layers:
        if layer.lines:
            part: Literal["tour", "kind"] = "tour" if layer.kind == "tour" else "kind"
            entries.append(LegendEntry(layer.title, part, _plain(layer.lines[0].style)))
    entries += _statuses(line for line in lines if line.kind == "relation")
    phases = {line.phase for line in lines}
    entries += [
        LegendEntry(text, "tour", symbol="stop", phase=phase)
        for phase, text in STOPS.items()
        if phase in phases
    ]
    if not all(told.values()):
        entries.append(LegendEntry("Thin: the text lists the stops, no order told", "tour"))
    entries += [
        LegendEntry(text, "place", symbol=kind) for kind, text in _SYMBOLS.items() if kind in kinds
    ]
    return tuple(entries)


def _statuses(lines: Iterable[Line]) -> list[LegendEntry]:
    found = {line.status: line.style for line in lines}
    return [
        LegendEntry(title(status), "status", replace(found[status], colour=_NEUTRAL, marks=None))
        for status in STATUSES
        if status in found
    ]


def _plain(style: Style) -> Style:
    """Return a family's style without the status of the line that it was taken from."""
    return replace(style, dash="", opacity=1.0, struck=False)
