"""Curves in px, as the page's geometry.js has them: smooth, cut at symbols, with heads, crosses."""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from mapapp.renderers.picture.primitives import Point

_SHORT: Final = 40.0
_LOOP: Final = 26.0
_BOW: Final = 11.0


class Spot(NamedTuple):
    """A point on a course, with the direction there as a unit vector."""

    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Course:
    """A drawn curve: its points in px, and how far along it each lies."""

    points: tuple[Point, ...]
    sums: tuple[float, ...]

    @property
    def length(self) -> float:
        """The length of the whole curve in px."""
        return self.sums[-1]

    def at(self, length: float) -> Spot:
        """Return the point so many px along the curve."""
        last = len(self.points) - 1
        i = max(1, min(last, bisect.bisect_left(self.sums, length)))
        a, b = self.points[i - 1], self.points[i]
        step = self.sums[i] - self.sums[i - 1]
        part = max(0.0, min(1.0, (length - self.sums[i - 1]) / step)) if step > 0 else 0.0
        long = math.dist(a, b) or 1.0
        x, y = _mix(a, b, part)
        return Spot(x, y, (b[0] - a[0]) / long, (b[1] - a[1]) / long)

    def piece(self, start: float, end: float) -> tuple[Point, ...]:
        """Return the points of the curve from one length to another."""
        inner = [
            point
            for point, length in zip(self.points, self.sums, strict=True)
            if start < length < end
        ]
        first, last = self.at(start), self.at(end)
        return ((first.x, first.y), *inner, (last.x, last.y))

    def steps(self, by: float) -> list[Spot]:
        """Return a point at every `by` px of the curve."""
        return [self.at(i * by) for i in range(max(1, math.ceil(self.length / by)))]


def course(points: Sequence[Point], start: Point, end: Point, turn: int) -> Course:
    """Return the curve through points whose ends are moved by the offsets `start` and `end`.

    The offsets fade towards the other end. Two ends that nearly meet are joined by a bow, or a
    loop; `turn` sets those of several such lines apart.
    """
    last = len(points) - 1
    moved = [
        (
            x + start[0] * (1 - i / last) + end[0] * i / last,
            y + start[1] * (1 - i / last) + end[1] * i / last,
        )
        for i, (x, y) in enumerate(points)
    ]
    near = math.dist(moved[0], moved[-1]) < _SHORT
    return measured(_bow(moved[0], moved[-1], turn) if near else _smooth(moved, 4))


def measured(points: Sequence[Point]) -> Course:
    """Return a course with the length at each of its points."""
    steps = (math.dist(a, b) for a, b in itertools.pairwise(points))
    return Course(tuple(points), tuple(itertools.accumulate(steps, initial=0.0)))


def head(tip: Spot, length: float) -> tuple[Point, ...]:
    """Return the corners of an arrowhead with its tip at a spot."""
    half, notch = length * 0.42, length * 0.74
    bx, by = tip.x - tip.dx * length, tip.y - tip.dy * length
    return (
        (tip.x, tip.y),
        (bx - tip.dy * half, by + tip.dx * half),
        (tip.x - tip.dx * notch, tip.y - tip.dy * notch),
        (bx + tip.dy * half, by - tip.dx * half),
    )


def cross(at: Spot, size: float) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    """Return the two strokes of a cross over a line, turned with it."""
    ax, ay = (at.dx + at.dy) * size, (at.dy - at.dx) * size
    return (
        ((at.x - ax, at.y - ay), (at.x + ax, at.y + ay)),
        ((at.x - ay, at.y + ax), (at.x + ay, at.y - ax)),
    )


def _mix(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _smooth(points: Sequence[Point], parts: int) -> list[Point]:
    """Return a Catmull-Rom curve through the points, `parts` pieces to a step."""
    out = [points[0]]
    for i in range(len(points) - 1):
        four = (
            points[max(0, i - 1)],
            points[i],
            points[i + 1],
            points[min(i + 2, len(points) - 1)],
        )
        for k in range(1, parts + 1):
            t = k / parts
            out.append((_spline([p[0] for p in four], t), _spline([p[1] for p in four], t)))
    return out


def _spline(values: Sequence[float], t: float) -> float:
    p, q, r, s = values
    return 0.5 * (
        2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3
    )


def _bow(a: Point, b: Point, turn: int) -> list[Point]:
    """Return a bow of set height between two ends that nearly meet, a loop where they do."""
    length = math.dist(a, b)
    high = (_LOOP if length < 24 else _BOW) + 7 * turn
    if length < 1:
        one, two = (a[0] - high, a[1] - high * 1.2), (a[0] + high, a[1] - high * 1.2)
    else:
        dx, dy, wide = (b[0] - a[0]) / length, (b[1] - a[1]) / length, length * 0.15
        one = (a[0] + dy * high - dx * wide, a[1] - dx * high - dy * wide)
        two = (b[0] + dy * high + dx * wide, b[1] - dx * high + dy * wide)
    return [
        (
            _bezier((a[0], one[0], two[0], b[0]), i / 24),
            _bezier((a[1], one[1], two[1], b[1]), i / 24),
        )
        for i in range(25)
    ]


def _bezier(values: Sequence[float], t: float) -> float:
    p, q, r, s = values
    u = 1 - t
    return u**3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t**3 * s
