"""Where shapes stand on a slide: boxes in px, places and outlines in DrawingML."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from mapapp.renderers.picture.drawn import BADGE
from mapapp.renderers.picture.primitives import (
    Area,
    Arrow,
    Badge,
    Box,
    Item,
    Plate,
    Point,
    Stroke,
    Symbol,
    Text,
)

EMU: Final = 9525
"""English metric units to a px, at 96 px to the inch."""


def box_of(item: Item) -> Box:
    """Return the box about an item, in px."""
    match item:
        case Area():
            return box_about(point for ring in item.rings for point in ring)
        case Stroke():
            return box_about(point for line in item.lines for point in line)
        case Plate():
            return item.box
        case Text():
            return box_of_text([item])
        case Arrow():
            return box_about(item.course)
        case Symbol():
            return Box.about(item.at, 8)
        case Badge():
            return Box.about(item.at, BADGE * item.size)


def box_of_text(rows: Sequence[Text]) -> Box:
    """Return the box about rows of one text, each with room for its letters."""
    text = rows[0]
    lines = sum(row.text.count("\n") + 1 for row in rows)
    shift = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    return Box(text.x - shift, text.y - text.size * 0.98, text.width, text.size * 1.2 * lines)


def box_about(points: Iterable[Point]) -> Box:
    """Return the box about points, of which there is one at the least."""
    listed = list(points)
    xs, ys = [x for x, _ in listed], [y for _, y in listed]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def placed(box: Box) -> str:
    """Return where a shape stands and how large it is, in EMU."""
    return (
        f'<a:off x="{round(box.x * EMU)}" y="{round(box.y * EMU)}"/>'
        f'<a:ext cx="{round(box.width * EMU)}" cy="{round(box.height * EMU)}"/>'
    )


def freeform(parts: Sequence[Sequence[Point]], box: Box, *, closed: bool) -> str:
    """Return a geometry of straight pieces in tenths of a px from the corner of its box."""
    out: list[str] = []
    for part in parts:
        for i, (x, y) in enumerate(part):
            tag = "lnTo" if i else "moveTo"
            spot = f'x="{round((x - box.x) * 10)}" y="{round((y - box.y) * 10)}"'
            out.append(f"<a:{tag}><a:pt {spot}/></a:{tag}>")
        if closed:
            out.append("<a:close/>")
    size = f'w="{round(box.width * 10)}" h="{round(box.height * 10)}"'
    fill = "" if closed else ' fill="none"'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst><a:path {size}{fill}>{''.join(out)}</a:path></a:pathLst></a:custGeom>"
    )


def is_straight(course: Sequence[Point]) -> bool:
    """Tell a line that leaves the way between its ends by less than a px."""
    (x0, y0), (x1, y1) = course[0], course[-1]
    long = math.dist((x0, y0), (x1, y1))
    return long > 1 and all(
        abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / long < 0.6 for x, y in course
    )


def site(at: Point, other: Point) -> int:
    """Return the connection site of an ellipse that looks from a point to another.

    Its eight sites go round from the top against the clock.
    """
    turn = math.atan2(at[0] - other[0], at[1] - other[1])
    return round(turn / (math.pi / 4)) % 8
