"""The numbered badges of tours' stops."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from mapapp.model import MapSpec
from mapapp.renderers.picture.drawn import BADGE, Drawn
from mapapp.renderers.picture.fonts import row
from mapapp.renderers.picture.primitives import Badge, Point
from mapapp.renderers.picture.view import View

Mark = tuple[float, float, float]
"""The middle and reach of what stands on a map, in px."""
_APART: Final = 34.0
"""A badge so near a symbol is read as that one's number, in px."""
_THEIRS, _COLLIDES = 20, 100
"""What it costs to stand nearer to another's symbol, and to cover something."""


def badge(
    spec: MapSpec,
    drawn: Drawn,
    symbols: Mapping[str, Mark],
    taken: list[Mark],
    view: View,
) -> Badge | None:
    """Return a stop's badge: on its leg near the head, else by its own place.

    `symbols` are the marks of places by their ids, which it is never nearer to than to its own;
    `taken` are those of all that stands there already, to which the badge's is added.
    """
    line = drawn.line
    tip = drawn.tip
    if line.number is None or line.phase is None or not view.box.holds((tip.x, tip.y)):
        return None
    spots = [spot for spot in _badge_spots(drawn) if view.box.holds(spot, BADGE + 2)]
    if not spots:
        return None
    end = drawn.course.points[-1]
    others = [(x, y) for name, (x, y, _) in symbols.items() if name != line.target]

    def cost(order: int) -> int:
        at = spots[order]
        theirs = any(math.dist(at, p) < min(_APART, math.dist(at, end)) for p in others)
        hit = any(math.dist(at, (x, y)) <= r + BADGE for x, y, r in taken)
        return order + _THEIRS * theirs + _COLLIDES * hit

    spot = spots[min(range(len(spots)), key=cost)]
    taken.append((*spot, BADGE + (3 if line.phase == "begun" else 1)))
    return Badge(
        f"{row(line.label)}, {line.phase}", line.number, line.phase, spot, line.style.colour,
        spec.theme["paper"], spec.theme["halo"],
    )  # fmt: skip


def _badge_spots(drawn: Drawn) -> list[Point]:
    whole, course = drawn.course.length, drawn.course
    middle = course.at(whole / 2)
    if whole < 1:
        return _about((middle.x, middle.y), 18)
    back = drawn.head + 24
    lengths = [back, back + 16, back + 32, whole / 2, whole * 0.65, whole * 0.35, back + 56]
    spots = [course.at(whole - at) for at in lengths if at < whole * 0.8] + [middle]
    end = course.points[-1]
    aside = [side * (BADGE + 3) for side in (1, -1, 1.8, -1.8, 2.8, -2.8)]
    beside = [(middle.x + middle.dy * by, middle.y - middle.dx * by) for by in aside]
    own = _about(end, BADGE + 10) + _about(end, BADGE + 20)
    return [(s.x, s.y) for s in spots] + beside[:4] + own + beside[4:]


def _about(at: Point, reach: float) -> list[Point]:
    ways = ((-1, -0.8), (1, -0.8), (-1, 0.8), (1, 0.8), (0, -1.1), (0, 1.1), (-1.2, 0), (1.2, 0))
    return [(at[0] + x * reach, at[1] + y * reach) for x, y in ways]
