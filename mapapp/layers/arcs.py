"""Curves between two points: the great circle, calmed for a Mercator map and bent to one side."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
_TOP = 84.0
"""Degrees of latitude beyond which a Mercator map shows nothing of use."""
_BOW = 0.16
"""How far the great circle may stand off the straight line, as part of its length."""


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


def angle(start: Point, end: Point) -> float:
    """Return the angle between two points on the globe, in degrees."""
    a, b = _vector(start), _vector(end)
    cross = math.hypot(
        a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    )
    return math.degrees(math.atan2(cross, _dot(a, b)))


def bend(degrees: float, place: int, of: int) -> float:
    """Return how far line number `place` of `of` between the same ends bends, as part of its length.

    Long lines bend more; parallel lines fan out, and many share the fan.
    """
    first = 0.07 + 0.09 * min(1.0, degrees / 130)
    step = min(0.6 * first, (0.45 - first) / max(1, of - 1))
    return first + place * step


def curve(start: Point, end: Point, bend: float) -> tuple[Point, ...]:
    """Return the curve from start to end as (lon, lat), bent to the left by `bend` × its length.

    `start` keeps its longitude; the curve goes the short way round, so the end's longitude may
    pass ±180. Two equal points come back as they are.
    """
    degrees = angle(start, end)
    if degrees < 1e-6:
        return (start, end)
    count = max(8, min(28, round(degrees / 4)))
    circle = _great_circle(start, end, degrees, count)
    (x0, y0), (x1, y1) = circle[0], circle[-1]
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy)
    offs = [(x - x0 - dx * i / count, y - y0 - dy * i / count) for i, (x, y) in enumerate(circle)]
    bow = max(math.hypot(*off) for off in offs) / length
    calm = min(1.0, _BOW / bow) if bow else 1.0
    points: list[Point] = []
    for i, (ox, oy) in enumerate(offs):
        t = i / count
        push = bend * 4 * t * (1 - t)
        x = x0 + dx * t + ox * calm - dy * push
        y = y0 + dy * t + oy * calm + dx * push
        points.append((round(x, 2), round(max(-_TOP, min(_TOP, latitude(y))), 2)))
    points[0] = (round(start[0], 2), round(start[1], 2))
    points[-1] = (round(x1, 2), round(end[1], 2))
    return tuple(points)


def _great_circle(start: Point, end: Point, degrees: float, count: int) -> list[Point]:
    """Return count + 1 points (lon, Mercator y) on the great circle, longitudes unwrapped."""
    if degrees > 179:
        # No single great circle joins two opposite points: go straight.
        x1 = unwrap(end[0], start[0] - 180)
        ends = (start[0], northing(start[1])), (x1, northing(end[1]))
        return [_between(*ends, i / count) for i in range(count + 1)]
    a, b, whole = _vector(start), _vector(end), math.radians(degrees)
    points: list[Point] = []
    lon = start[0]
    for i in range(count + 1):
        p, q = math.sin(whole * (1 - i / count)), math.sin(whole * i / count)
        x, y, z = (p * m + q * n for m, n in zip(a, b, strict=True))
        lon = unwrap(math.degrees(math.atan2(y, x)), lon - 180)
        points.append((lon, northing(math.degrees(math.atan2(z, math.hypot(x, y))))))
    return points


def _between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _vector(point: Point) -> tuple[float, float, float]:
    lon, lat = math.radians(point[0]), math.radians(point[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(m * n for m, n in zip(a, b, strict=True))
