"""Drawn curves as geometry in longitudes from -180 to 180, and as well-known binary."""

from __future__ import annotations

import math
import struct
from typing import Final

from mapapp.exporters.rows import Path
from mapapp.layers.arcs import unwrap

_LOOP: Final = 0.6
"""Degrees: the radius of the loop that a line from a place to itself becomes."""
_WKB_POINT, _WKB_LINE, _WKB_LINES = 1, 2, 5


def parts(path: Path) -> tuple[Path, ...]:
    """Return a drawn path as lines from -180 to 180, cut where it crosses the antimeridian.

    RFC 7946 asks for the cut. A path that stays at one point becomes a small loop beside it.
    """
    if len(set(path)) == 1:
        path = _loop(*path[0])
    found: list[list[tuple[float, float]]] = [[]]
    world = _world(path[0][0])
    for i, (lon, lat) in enumerate(path):
        while not _inside(lon, world):
            step = 1 if lon > 180 + 360 * world else -1
            edge = 180.0 * step + 360 * world
            crossing = _crossing(path[i - 1], (lon, lat), edge)
            found[-1].append((180.0 * step, crossing))
            found.append([(-180.0 * step, crossing)])
            world += step
        found[-1].append((round(lon - 360 * world, 6), lat))
    return tuple(kept for kept in map(_once, found) if len(kept) > 1)


def point(lon: float, lat: float) -> tuple[float, float]:
    """Return a point with its longitude from -180 to 180."""
    return (lon if -180 <= lon <= 180 else round(unwrap(lon, -180), 6)), lat


def wkb_lines(path: Path) -> bytes:
    """Return the parts of a drawn path as a MultiLineString in well-known binary."""
    lines = parts(path)
    data = struct.pack("<BII", 1, _WKB_LINES, len(lines))
    for line in lines:
        data += struct.pack("<BII", 1, _WKB_LINE, len(line))
        data += b"".join(struct.pack("<dd", *at) for at in line)
    return data


def wkb_point(lon: float, lat: float) -> bytes:
    """Return a point in well-known binary."""
    return struct.pack("<BIdd", 1, _WKB_POINT, *point(lon, lat))


def box(paths: list[Path]) -> tuple[float, float, float, float] | None:
    """Return the box (west, south, east, north) about the parts of paths, None for no path."""
    points = [at for path in paths for line in parts(path) for at in line]
    if not points:
        return None
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return min(lons), min(lats), max(lons), max(lats)


def _world(lon: float) -> int:
    return math.ceil((lon - 180) / 360)


def _inside(lon: float, world: int) -> bool:
    return -180 + 360 * world <= lon <= 180 + 360 * world


def _crossing(a: tuple[float, float], b: tuple[float, float], edge: float) -> float:
    part = (edge - a[0]) / (b[0] - a[0])
    return round(a[1] + part * (b[1] - a[1]), 6)


def _once(line: list[tuple[float, float]]) -> Path:
    """Drop points that repeat the one before."""
    return tuple(at for i, at in enumerate(line) if i == 0 or at != line[i - 1])


def _loop(lon: float, lat: float) -> Path:
    """Return a circle that touches a point from the pole's side, away from the pole near it."""
    middle = lat + (_LOOP if lat < 80 else -_LOOP)
    start = -90 if lat < 80 else 90
    turns = [math.radians(start + 360 * i / 24) for i in range(25)]
    found = [
        (round(lon + _LOOP * math.cos(turn), 4), round(middle + _LOOP * math.sin(turn), 4))
        for turn in turns
    ]
    return ((lon, lat), *found[1:-1], (lon, lat))
