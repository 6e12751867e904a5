"""The numbered badges of tours' stops."""

from __future__ import annotations

import math

from mapapp.model import MapSpec
from mapapp.renderers.picture.drawn import BADGE, Drawn
from mapapp.renderers.picture.fonts import row
from mapapp.renderers.picture.primitives import Badge, Point
from mapapp.renderers.picture.view import View


def badge(
    spec: MapSpec, drawn: Drawn, taken: list[tuple[float, float, float]], view: View
) -> Badge | None:
    """Return a stop's badge near its arrowhead, further off where that place is taken.

    `taken` are the points and radii of what stands there already; the badge's own is added.
    """
    line = drawn.line
    tip = drawn.tip
    if line.number is None or line.phase is None or not view.box.holds((tip.x, tip.y)):
        return None
    spots = [spot for spot in _badge_spots(drawn) if view.box.holds(spot, BADGE + 2)]
    if not spots:
        return None
    spot = next(
        (s for s in spots if all(math.dist(s, (x, y)) > r + BADGE for x, y, r in taken)), spots[0]
    )
    taken.append((*spot, BADGE + (3 if line.phase == "begun" else 1)))
    return Badge(
        f"{row(line.label)}, {line.phase}", line.number, line.phase, spot, line.style.colour,
        spec.theme["paper"], spec.theme["halo"],
    )  # fmt: skip


def _badge_spots(drawn: Drawn) -> list[Point]:
    whole, course = drawn.course.length, drawn.course
    middle = course.at(whole / 2)
    if whole < 1:
        ways = ((-1, -0.8), (1, -0.8), (-1, 0.8), (1, 0.8))
        return [(middle.x + x * 18, middle.y + y * 18) for x, y in ways]
    back = drawn.head + 24
    lengths = [back, back + 16, back + 32, whole / 2, whole * 0.65, whole * 0.35, back + 56]
    spots = [course.at(whole - at) for at in lengths if at < whole * 0.8] + [middle]
    aside = [side * (BADGE + 3) for side in (1, -1, 1.8, -1.8, 2.8, -2.8)]
    return [(s.x, s.y) for s in spots] + [
        (middle.x + middle.dy * by, middle.y - middle.dx * by) for by in aside
    ]
