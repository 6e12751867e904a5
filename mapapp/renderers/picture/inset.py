"""A second, larger view of the spot where a picture is too dense to read."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mapapp.model import MapSpec
from mapapp.renderers.picture.primitives import Box, Point
from mapapp.renderers.picture.view import View

_SIZES: Final = ((310.0, 216.0), (256.0, 200.0), (216.0, 180.0))
_TIMES: Final = 2.2
"""How much larger the inset is."""
_FEW: Final = 1.5
"""So much crowding (1 for two places at one point) makes a second view worth its room."""
_BADGE: Final = 0.5
"""A stop's badge crowds half as much as a place upon another."""
_CROWDED: Final = 60.0
"""Places nearer to each other than so many px crowd."""
_GAP: Final = 10.0
_STEP: Final = 24.0
_HARDLY: Final = 6
_CROSSED: Final = 26
"""An inset may hide so many points (one every 6 px) of lines, and no place."""


def inset(
    view: View, places: Sequence[Point], stops: Sequence[Point], traces: Sequence[Point]
) -> tuple[Box, View] | None:
    """Return the dense part of a view and the larger view of it, None where none is needed.

    `places` are the px of all symbols, `stops` of those with badges, `traces` points on the
    lines. The larger view stands in the place in the box where it hides least.
    """
    for size in (_SIZES[0], _SIZES[-1]):
        window = _dense(view, places, stops, size)
        if window is None:
            continue
        room = _room(view.box, window, places, traces)
        if room is None:
            continue
        x = (window.x + window.width / 2) - (view.box.x + view.box.width / 2)
        y = (window.y + window.height / 2) - (view.box.y + view.box.height / 2)
        centre = view.centre[0] + x / view.scale, view.centre[1] - y / view.scale
        close = View(room, view.middle, view.scale * _TIMES, centre)
        wide, high = room.width / _TIMES, room.height / _TIMES
        seen = Box(window.x + (window.width - wide) / 2, window.y + (window.height - high) / 2,
                   wide, high)  # fmt: skip
        return seen, close
    return None


def within(spec: MapSpec, names: set[str]) -> MapSpec:
    """Return the map of the named nodes and of the lines that end at one of them."""
    layers = tuple(
        replace(
            layer,
            lines=tuple(x for x in layer.lines if x.source in names or x.target in names),
        )
        for layer in spec.layers
    )
    return replace(spec, layers=layers)


def _dense(view: View, places: Sequence[Point], stops: Sequence[Point], size: Point) -> Box | None:
    wide, high = size[0] / _TIMES, size[1] / _TIMES
    best: tuple[float, Box] | None = None
    for x, y in sorted(places):
        for dx, dy in ((0.5, 0.5), (0.2, 0.5), (0.8, 0.5), (0.5, 0.2), (0.5, 0.8), (0.3, 0.3)):
            box = Box(
                max(view.box.x, min(view.box.right - wide, x - wide * dx)),
                max(view.box.y, min(view.box.bottom - high, y - high * dy)),
                wide, high,
            )  # fmt: skip
            mine = [point for point in places if box.holds(point, 5)]
            crowd = sum(_crowding(a, b) for a, b in itertools.combinations(mine, 2))
            crowd += _BADGE * sum(box.holds(stop, 5) for stop in stops) if crowd >= _FEW else 0
            if crowd >= _FEW and (best is None or crowd > best[0]):
                best = (crowd, box)
    return _centred(best[1], view.box, places) if best else None


def _centred(box: Box, outer: Box, places: Sequence[Point]) -> Box:
    """Return a box of the same size about the middle of the places in it."""
    mine = [point for point in places if box.holds(point, 5)]
    x = (min(p[0] for p in mine) + max(p[0] for p in mine) - box.width) / 2
    y = (min(p[1] for p in mine) + max(p[1] for p in mine) - box.height) / 2
    return Box(
        max(outer.x, min(outer.right - box.width, x)),
        max(outer.y, min(outer.bottom - box.height, y)),
        box.width, box.height,
    )  # fmt: skip


def _crowding(a: Point, b: Point) -> float:
    return max(0.0, 1 - max(abs(a[0] - b[0]), abs(a[1] - b[1])) / _CROWDED)


def _room(outer: Box, window: Box, places: Sequence[Point], traces: Sequence[Point]) -> Box | None:
    """Return the box that hides no place and few lines, None where all hide too much.

    A large box that hides hardly a line is best, else the one that hides least.
    """
    lines, symbols = _array(traces), _array(places)
    least: tuple[int, float, Box] | None = None
    for size in _SIZES:
        for box in _boxes(outer, size):
            if box.meets(window) or _held(box.shrunk(-32), symbols):
                continue
            crossed = _held(box, lines)
            found = (crossed, math.dist((box.x, box.y), (window.x, window.y)), box)
            if crossed <= _CROSSED and (least is None or found[:2] < least[:2]):
                least = found
        if least is not None and least[0] <= _HARDLY:
            break
    return least[2] if least else None


def _array(points: Sequence[Point]) -> NDArray[np.float64]:
    return np.array(points, dtype=np.float64).reshape(-1, 2)


def _held(box: Box, points: NDArray[np.float64]) -> int:
    """Return how many points a box holds."""
    x, y = points[:, 0], points[:, 1]
    across = (x >= box.x) & (x <= box.right)
    return int((across & (y >= box.y) & (y <= box.bottom)).sum())


def _boxes(outer: Box, size: Point) -> Iterator[Box]:
    wide, high = size
    for i in range(int((outer.width - wide - 2 * _GAP) / _STEP) + 1):
        for k in range(int((outer.height - high - 2 * _GAP) / _STEP) + 1):
            x, y = outer.right - wide - _GAP - i * _STEP, outer.bottom - high - _GAP - k * _STEP
            yield Box(x, y, wide, high)
