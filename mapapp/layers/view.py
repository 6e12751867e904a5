"""Where the map is cut open and what part of it is shown first."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from mapapp.errors import SettingsError
from mapapp.layers.arcs import Point, unwrap
from mapapp.layers.nodes import Gazetteer
from mapapp.model import Place

Box = tuple[float, float, float, float]
WORLD: Box = (-150.0, -52.0, 175.0, 72.0)
"""What an empty map shows: the inhabited world."""
_BERING = -169.0
_LEAST = (26.0, 15.0)
"""The smallest width and height of a first view, in degrees: a place shows with its neighbours."""
_MARGIN = 0.02
ICE = -70.0, 80.0
"""The latitudes that no view goes beyond unless something stands there."""
_END = 85.05
"""Where a map in Web Mercator ends, and draws what lies beyond."""


def western_edge(pairs: Sequence[tuple[float, float]]) -> float:
    """Return the longitude at which to cut the globe, given the longitudes of each line's ends.

    The cut that fewest lines cross on their short way wins; the usual one in the Bering Strait
    wins a tie.
    """
    spans = Counter(tuple(sorted(unwrap(lon, _BERING) for lon in pair)) for pair in pairs)
    lons = sorted({lon for span in spans for lon in span})
    # Between two neighbouring longitudes all cuts are alike: lines begin and end only at them.
    begun = [0] * (len(lons) + 1)
    place = {lon: i for i, lon in enumerate(lons)}
    over = 0
    for (low, high), times in spans.items():
        inside = times if high - low <= 180 else -times
        over += times if high - low > 180 else 0
        begun[place[low]] += inside
        begun[place[high]] -= inside
    best, fewest = _BERING, over
    for (a, b), change in zip(itertools.pairwise(lons), begun, strict=False):
        over += change
        if over < fewest:
            best, fewest = (a + b) / 2, over
    # Ends half the globe apart cross or not by a rounding: the cut must win when counted, too.
    return best if _crossing(pairs, best) < _crossing(pairs, _BERING) else _BERING


def _crossing(pairs: Iterable[tuple[float, float]], west: float) -> int:
    """Return how many lines a cut at a longitude tears."""
    counts = Counter(pairs)
    return sum(n for (a, b), n in counts.items() if abs(unwrap(a, west) - unwrap(b, west)) > 180)


def bounds(points: Iterable[Point]) -> Box:
    """Return the box (west, south, east, north) that shows all points with a margin."""
    points = list(points)
    if not points:
        return WORLD
    lons, lats = [p[0] for p in points], [p[1] for p in points]
    west, east = _widened(min(lons), max(lons), _LEAST[0])
    south, north = _widened(min(lats), max(lats), _LEAST[1])
    south, north = max(south, min(ICE[0], *lats)), min(north, max(ICE[1], *lats))
    south, north = max(-_END, south), min(_END, north)
    return round(west, 2), round(south, 2), round(east, 2), round(north, 2)


def _widened(low: float, high: float, least: float) -> tuple[float, float]:
    size = max(high - low, least)
    middle = (low + high) / 2
    half = size * (0.5 + _MARGIN)
    return middle - half, middle + half


def extent(name: str, gazetteer: Gazetteer) -> Literal["content", "world"] | Place:
    """Return the view that a name asks for. Raises SettingsError where it is no place."""
    if name in ("content", "world"):
        return "world" if name == "world" else "content"
    found = gazetteer.explain(name)
    if found is None:
        raise SettingsError(
            f"{name!r} is no place that mapapp knows; choose content, world, or the name of a "
            "region or country"
        )
    return found[0]
