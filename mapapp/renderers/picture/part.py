"""One tour of a map as a map of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mapapp.model import Layer, Line, MapSpec, Node

_CLEAR: Final = 0.12
"""A straight line keeps off other places by so much of its length."""


def alone(spec: MapSpec, layer: Layer) -> MapSpec:
    """Return the map of one layer: its lines, the places they join, and their legend.

    Lines are straight where no other place and no other line is in the way.
    """
    ends = {end for line in layer.lines for end in (line.source, line.target)}
    nodes = tuple(node for node in spec.nodes if node.id in ends)
    lons = [lon for line in layer.lines for lon, _ in line.path] or [0.0]
    phases = {line.phase for line in layer.lines}
    kinds = {node.kind for node in nodes}
    mine = tuple(
        entry
        for entry in spec.legend
        if (entry.part == "tour" and (entry.label == layer.title or entry.phase in phases - {None}))
        or (entry.part == "place" and entry.symbol in kinds)
    )
    _, south, _, north = spec.bounds
    return replace(
        spec,
        title=layer.title,
        subtitle=spec.title,
        layers=(
            replace(layer, lines=tuple(_straight(line, layer, nodes) for line in layer.lines)),
        ),
        nodes=nodes,
        legend=mine,
        undrawn=(),
        bounds=(min(lons), south, max(lons), north),
        extent="content",
    )


def _straight(line: Line, layer: Layer, nodes: Sequence[Node]) -> Line:
    (x0, y0), (x1, y1) = line.path[0], line.path[-1]
    long = math.dist((x0, y0), (x1, y1))
    ends = {line.source, line.target}
    twins = sum({other.source, other.target} == ends for other in layer.lines)
    others = [node for node in nodes if node.id not in ends]
    if long < 1 or twins > 1 or any(_near(node, line, long) for node in others):
        return line
    return replace(line, path=(line.path[0], line.path[-1]))


def _near(node: Node, line: Line, long: float) -> bool:
    (x0, y0), (x1, y1) = line.path[0], line.path[-1]
    lon = (node.lon - x0 + 180) % 360 + x0 - 180
    along = ((lon - x0) * (x1 - x0) + (node.lat - y0) * (y1 - y0)) / long**2
    off = abs((lon - x0) * (y1 - y0) - (node.lat - y0) * (x1 - x0)) / long
    return 0 < along < 1 and off < _CLEAR * long
