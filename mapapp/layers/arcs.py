"""Curves between two points, in the shape of the great circle and of a set height."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache

Point = tuple[float, float]
_TOP = 84.0
"""Degrees of latitude beyond which a Mercator map shows nothing of use."""
_RADIAN = math.pi / 180
_FLAT = 0.02
"""A great circle that stands off less than this part of its length has no shape of its own."""
_HIGH = 0.2
"""A great circle that stands off more than this comes to a peak near the pole."""
_PAIRS = 8192
"""Pairs of ends whose measures are kept: many relations join the same two."""


def northing(lat: float) -> float:
    """Return the Mercator y of a latitude, in degrees of longitude at the equator."""
    lat = max(-_TOP, min(_TOP, lat))
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


def latitude(y: float) -> float:
    """Return the latitude of a Mercator y; the inverse of `northing`."""
    return math.degrees(math.atan(math.sinh(math.radians(y))))


def unwrap(lon: float, west: float) -> float:
    """Return the longitude in [west, west + 360)."""
    return (lon - west) % 360 + west


@lru_cache(maxsize=_PAIRS)
def angle(start: Point, end: Point) -> float:
    """Return the angle between two points on the globe, in degrees."""
    a, b = _vector(start), _vector(end)
    cross = math.hypot(
        a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    )
    return math.degrees(math.atan2(cross, _dot(a, b)))


def bend(degrees: float, place: int, of: int) -> float:
    """Return how far line `place` of the `of` between two ends bends, as part of its length.

    Long lines bend more; parallel lines fan out, and where they are many they share the fan.
    """
    first = 0.08 + 0.08 * min(1.0, degrees / 120)
    step = min(0.55 * first, (0.5 - first) / max(1, of - 1))
    return first + place * step


def curve(start: Point, end: Point, bend: float, most: int = 28) -> tuple[Point, ...]:
    """Return the curve from start to end as (lon, lat), after the great circle.

    It stands off the straight line by `bend` x its length: to the side of the great circle where
    `bend` is positive, to the other where it is negative. (A great circle's own bow would leave a
    Mercator map near a pole, and vanish along a meridian.) `start` keeps its longitude; the curve
    goes the short way round, so the end's longitude may pass 180. It has at most `most` steps. Two
    equal points come back as they are.
    """
    degrees = angle(start, end)
    if degrees < 1e-6:
        return (start, end)
    count = max(8, min(most, round(degrees / 4)))
    (x0, y0), (x1, y1), shape = _course(start, end, count)
    dx, dy = x1 - x0, y1 - y0
    points: list[Point] = []
    for i, off in enumerate(shape):
        t, push = i / count, bend * off
        # `latitude`, spelled out: this runs for each point of each line.
        lat = math.atan(math.sinh((y0 + dy * t + dx * push) * _RADIAN)) / _RADIAN
        if not -_TOP < lat < _TOP:
            lat = math.copysign(_TOP, lat)
        points.append((round(x0 + dx * t - dy * push, 2), round(lat, 2)))
    points[0] = (round(start[0], 2), round(start[1], 2))
    points[-1] = (round(x1, 2), round(end[1], 2))
    return tuple(points)


def clear_curve(
    start: Point, end: Point, bends: Sequence[float], others: Sequence[Point], room: float = 0.0
) -> tuple[Point, ...]:
    """Return the first of the curves that passes over the fewest of the other points.

    A line through a symbol would be read as one that ends there. It keeps off them by an eightieth
    of its length or `room` degrees; a short one by less.
    """
    best: tuple[int, tuple[Point, ...]] | None = None
    for height in bends:
        path = curve(start, end, height)
        count = _passes(path, others, room)
        if best is None or count < best[0]:
            best = count, path
        if not count:
            break
    return best[1] if best else (start, end)


def _passes(path: Sequence[Point], others: Sequence[Point], room: float) -> int:
    """Return how many of the points a path runs over, or nearly so for its length."""
    lons, lats = [lon for lon, _ in path], [lat for _, lat in path]
    wide = max(max(lons) - min(lons), max(lats) - min(lats))
    near = min(max(wide / 80, room), wide / 5)
    low, high = (min(lons) - near, min(lats) - near), (max(lons) + near, max(lats) + near)
    return sum(
        any(_distance(a, b, other) < near for a, b in itertools.pairwise(path))
        for other in others
        if low[0] < other[0] < high[0] and low[1] < other[1] < high[1]
    )


def _distance(a: Point, b: Point, point: Point) -> float:
    """Return how far a point lies from the stretch a to b, in degrees."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square if square else 0.0
    t = max(0.0, min(1.0, along))
    return math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy)


@lru_cache(maxsize=_PAIRS)
def _course(start: Point, end: Point, count: int) -> tuple[Point, Point, tuple[float, ...]]:
    """Return both ends as (lon, Mercator y) and the shape of the great circle between them."""
    circle = _great_circle(start, end, angle(start, end), count)
    return circle[0], circle[-1], tuple(_shape(circle))


def _shape(circle: list[Point]) -> list[float]:
    """Return how far each point stands off the straight line, its left positive, the most about 1.

    Up to half is the great circle's own bow, the rest a parabola's on the same side: less of a
    high bow, which would come to a peak, none of one that is too flat or changes sides.
    """
    (x0, y0), (x1, y1) = circle[0], circle[-1]
    dx, dy = x1 - x0, y1 - y0
    last = len(circle) - 1
    offs = [((y - y0) * dx - (x - x0) * dy) / (dx * dx + dy * dy) for x, y in circle]
    top = max(offs, key=abs)
    side = -1 if top < 0 or (top == 0 and (x0, y0) > (x1, y1)) else 1
    one_sided = abs(top) > _FLAT and min(off * side for off in offs) > -_FLAT / 10
    own = 0.5 * min(1, _HIGH / abs(top)) ** 2 if one_sided else 0.0
    return [
        side * (1 - own) * 4 * i / last * (1 - i / last) + (own * off / abs(top) if own else 0)
        for i, off in enumerate(offs)
    ]


def _great_circle(start: Point, end: Point, degrees: float, count: int) -> list[Point]:
    """Return count + 1 points (lon, Mercator y) on the great circle, longitudes unwrapped."""
    if degrees > 179:
        # No single great circle joins two opposite points: go straight.
        x1 = unwrap(end[0], start[0] - 180)
        ends = (start[0], northing(start[1])), (x1, northing(end[1]))
        return [_between(*ends, i / count) for i in range(count + 1)]
    (ax, ay, az), (bx, by, bz) = _vector(start), _vector(end)
    whole = math.radians(degrees)
    points: list[Point] = []
    lon = start[0]
    for i in range(count + 1):
        p, q = math.sin(whole * (1 - i / count)), math.sin(whole * i / count)
        x, y, z = p * ax + q * bx, p * ay + q * by, p * az + q * bz
        lon = unwrap(math.degrees(math.atan2(y, x)), lon - 180)
        points.append((lon, northing(math.degrees(math.atan2(z, math.hypot(x, y))))))
    return points


def _between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


@lru_cache(maxsize=_PAIRS)
def _vector(point: Point) -> tuple[float, float, float]:
    lon, lat = math.radians(point[0]), math.radians(point[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(m * n for m, n in zip(a, b, strict=True))
