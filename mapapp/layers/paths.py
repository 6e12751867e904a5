"""Each line's curve, off the symbols of places that it has nothing to do with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from mapapp.layers.arcs import Point, angle, bend, clear_curve, curve
from mapapp.model import Layer, Line, Node

_ROOMY = 400
"""Up to so many lines each keeps off others' symbols; among more there is no way left."""
_COARSE = 8
"""Steps of a curve among more lines than that."""
_ALONE, _BY_OTHERS = (1.0, 0.8, 1.25, 0.6, 1.5, 0.4, 1.9), (1.0, 0.93, 1.07, 0.86, 1.14)
"""Parts of its bend that a line tries to keep off symbols, alone or in a fan of others."""
_BEHIND = (-1.0, -0.7, -1.4)
"""What it tries besides, where no line comes back on its other side."""
_OFF = 1 / 180
"""How far off symbols a line keeps, as part of the map's width."""


def with_paths(layers: Sequence[Layer], nodes: Mapping[str, Node]) -> tuple[Layer, ...]:
    """Return the layers with each line's curve.

    Lines with the same two ends fan out: those that go the way of the first on its side, those
    that come back on the other.
    """
    lines = [line for layer in layers for line in layer.lines]
    shared = Counter((line.source, line.target) for line in lines)
    clear = _Clear(nodes, shared) if len(lines) <= _ROOMY else None
    drawn: Counter[tuple[str, str]] = Counter()
    back: set[tuple[str, str]] = set()
    paths: dict[str, tuple[Point, ...]] = {}
    for line in lines:
        ends = line.source, line.target
        if ends not in drawn and ends[::-1] in drawn:
            back.add(ends)
        side = -1 if ends in back else 1
        start, end = (_point(nodes[name]) for name in ends)
        height = side * bend(angle(start, end), drawn[ends], shared[ends])
        drawn[ends] += 1
        paths[line.id] = clear.path(line, height) if clear else curve(start, end, height, _COARSE)
    return tuple(
        replace(layer, lines=tuple(replace(line, path=paths[line.id]) for line in layer.lines))
        for layer in layers
    )


class _Clear:
    """Curves that keep off the symbols on the map."""

    def __init__(self, nodes: Mapping[str, Node], shared: Mapping[tuple[str, str], int]) -> None:
        lons = [node.lon for node in nodes.values()] or [0.0]
        self._nodes, self._shared, self._room = nodes, shared, (max(lons) - min(lons)) * _OFF

    def path(self, line: Line, height: float) -> tuple[Point, ...]:
        """Return a line's curve, which bends by about `height`."""
        start, end = _point(self._nodes[line.source]), _point(self._nodes[line.target])
        # Groups have their state's coordinates, and stand beside it.
        others = [_point(node) for node in self._nodes.values() if node.kind != "group"]
        others = [point for point in others if point not in (start, end)]
        heights = [height * part for part in self._tries(line.source, line.target)]
        return clear_curve(start, end, heights, others, self._room)

    def _tries(self, source: str, target: str) -> tuple[float, ...]:
        if self._shared[source, target] > 1:
            return _BY_OTHERS
        return _ALONE if (target, source) in self._shared else (*_ALONE, *_BEHIND)


def _point(node: Node) -> Point:
    return node.lon, node.lat
