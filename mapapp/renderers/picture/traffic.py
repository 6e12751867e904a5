"""What moves on a view: arrows, symbols, badges and names, each off the others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

import numpy as np

from mapapp.model import Layer, Line, MapSpec, Node
from mapapp.renderers.picture import courses
from mapapp.renderers.picture.courses import Course
from mapapp.renderers.picture.drawn import RADIUS, Drawn
from mapapp.renderers.picture.fonts import row
from mapapp.renderers.picture.naming import blocks, names, numbers
from mapapp.renderers.picture.primitives import (
    Arrow,
    Box,
    Group,
    Point,
    Symbol,
)
from mapapp.renderers.picture.stops import badge
from mapapp.renderers.picture.view import View

_APART = 160.0
"""Px from one cross of a denied line to the next, about."""
_WAYS = (
    (0.0, 0.0),
    *((x * far, y * far)
    for far in (9.0, 15.0, 21.0)
    for x, y in (
        (0, -1), (1, 0), (-1, 0), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7),
    )),
)  # fmt: skip
"""Steps aside in px, the shortest first."""
_SMALL = 30.0
"""Px of a line that has room for one cross alone."""


def traffic(
    spec: MapSpec,
    view: View,
    prefix: str,
    *,
    told: Sequence[Box] = (),
    skip: AbstractSet[str] = frozenset(),
) -> list[Group]:
    """Return the groups over the ground, the lowest first.

    `told` are boxes that stand over the view and that nothing may hide under; `skip` are the
    ids of nodes whose names the inset tells.
    """
    spec = replace(spec, nodes=tuple(_aside(spec.nodes, view)))
    nodes = {node.id: node for node in spec.nodes}
    at = positions(spec.nodes, view)
    drawn = list(_lines(spec, view, nodes))
    symbols = [
        _symbol(spec, node, at[node.id], view)
        for node in spec.nodes
        if view.box.holds(at[node.id], 2)
    ]
    marks = {symbol.id: (*symbol.at, RADIUS[symbol.kind] + 2) for symbol in symbols}
    taken = list(marks.values())
    badges = [stop for one in drawn if (stop := badge(spec, one, marks, taken, view)) is not None]
    scene = [item for item in drawn if item.arrows]
    taken_by = blocks(symbols, badges, scene, told)
    said = names(spec, symbols, taken_by, numbers(badges), scene, view, skip)
    return [
        *_layers(spec, scene, prefix),
        Group(f"{prefix}nodes", "Places and actors", tuple(symbols)),
        Group(f"{prefix}stops", "Stops", tuple(badges)),
        Group(f"{prefix}names", "Names", tuple(said)),
    ]


def outside(spec: MapSpec, view: View) -> int:
    """Return how many lines have an end that the view does not show."""
    at = positions(spec.nodes, view)
    shown = {name for name, point in at.items() if view.box.holds(point)}
    lines = [line for layer in spec.layers for line in layer.lines]
    return sum(line.source not in shown or line.target not in shown for line in lines)


def positions(nodes: Iterable[Node], view: View) -> dict[str, Point]:
    """Return where each node stands in px, groups beside their homes."""
    found = {}
    for node in nodes:
        x, y = view.pixel(_near(node.lon, view.middle), node.lat)
        found[node.id] = (x + node.offset[0], y + node.offset[1])
    return found


def _aside(nodes: Sequence[Node], view: View) -> Iterator[Node]:
    """Yield the nodes, regions moved off states and places: a region stands for no point."""
    at = positions(nodes, view)
    fixed = [(at[node.id], RADIUS[node.kind]) for node in nodes if node.kind != "region"]
    for node in nodes:
        if node.kind != "region":
            yield node
            continue
        (x, y), own = at[node.id], RADIUS["region"] + 1
        free = (
            way
            for way in _WAYS
            if all(math.dist((x + way[0], y + way[1]), p) > r + own for p, r in fixed)
        )
        yield replace(node, offset=next(free, (0.0, 0.0)))


def _near(lon: float, middle: float) -> float:
    """Return the longitude by whole turns, at most 180 degrees off the map's middle."""
    return (lon - middle + 180) % 360 + middle - 180


def _symbol(spec: MapSpec, node: Node, at: Point, view: View) -> Symbol:
    home = (
        view.pixel(_near(node.lon, view.middle), node.lat)
        if any(node.offset) and node.kind != "region"
        else None
    )
    colour = spec.theme
    return Symbol(
        node.id,
        row(node.label),
        node.kind,
        at,
        colour["ink"],
        colour["paper"],
        colour["halo"],
        home,
    )


def _lines(spec: MapSpec, view: View, nodes: dict[str, Node]) -> Iterable[Drawn]:
    """Return the lines, relations first: tours lie over them."""
    turns: Counter[tuple[str, str]] = Counter()
    for layer in reversed(spec.layers):
        for line in layer.lines:
            ends = nodes[line.source], nodes[line.target]
            turn = turns[line.source, line.target]
            turns[line.source, line.target] += 1
            yield _line(spec, line, layer, ends, turn, view)


def _line(
    spec: MapSpec, line: Line, layer: Layer, ends: tuple[Node, Node], turn: int, view: View
) -> Drawn:
    source, target = ends
    path = np.array(line.path, dtype=np.float64)
    # A line over the edge of the map is drawn at both edges: from its source, and to its target.
    here = _near(source.lon, view.middle) - path[0, 0]
    there = _near(target.lon, view.middle) - path[-1, 0]
    shifts = sorted({round(here / 360) * 360.0, round(there / 360) * 360.0})
    last = round(there / 360) * 360.0
    made: Drawn | None = None
    for shift in sorted(shifts, key=lambda shift: shift != last):
        points = [(x, y) for x, y in view.pixels(path + np.array([shift, 0.0])).tolist()]
        course = courses.course(points, source.offset, target.offset, turn)
        start, end, head = _cut(line, ends, course)
        drawn = Drawn(line, layer, course, start, end, head)
        drawn.arrows = _arrows(spec, drawn, view, headed=shift == last)
        if made is None:
            made = drawn
        else:
            made.arrows += drawn.arrows
    if made is None:
        raise AssertionError("a line is drawn at least once")
    return made


def _cut(line: Line, ends: tuple[Node, Node], course: Course) -> tuple[float, float, float]:
    """Return where on its course a line starts and ends, and how long its head is."""
    first, last = (RADIUS[end.kind] + 2.5 for end in ends)
    whole = course.length
    head = 0.0 if line.symmetric else min(5.5 + 2.1 * line.style.width, whole / 2)
    if whole < first + last + head + 4:
        first, last = 0.0, min(last, whole / 4)
    return first, whole - last, head


def _arrows(spec: MapSpec, drawn: Drawn, view: View, *, headed: bool) -> list[Arrow]:
    """Return the pieces of a line that the view shows; the one that ends in it bears the head."""
    line, course = drawn.line, drawn.course
    points = course.piece(drawn.start, drawn.end)
    whole = _whole(points, view)
    pieces = [points] if whole else _clipped(points, view)
    status = line.phase or ("" if line.status == "asserted" else line.status)
    arrows = []
    for piece in pieces:
        # A piece without a cross would look planned, so each of a cut line has its own.
        shown = course if whole else courses.measured(piece)
        crosses = _crosses(shown) if line.style.struck else ()
        tipped = headed and math.dist(piece[-1], points[-1]) < 0.5
        arrows.append(
            Arrow(
                label=row(line.label), status=status, course=piece, colour=line.style.colour,
                width=line.style.width, dash=line.style.dash, opacity=line.style.opacity,
                halo=spec.theme["halo"], head=drawn.head if tipped else 0.0,
                marks=line.style.marks, crosses=crosses,
                ends=(line.source, line.target) if whole else ("", ""),
            )
        )  # fmt: skip
    return arrows


def _crosses(course: Course) -> tuple[tuple[Point, Point], ...]:
    """Return the strokes of a denied line's crosses: at least two, for one is soon covered."""
    count = max(2, round(course.length / _APART)) if course.length > _SMALL else 1
    at = ((i + 0.5) / count * course.length for i in range(count))
    return tuple(stroke for length in at for stroke in courses.cross(course.at(length), 4))


def _whole(points: Sequence[Point], view: View) -> bool:
    """Tell whether all of a line is on the map."""
    if not all(view.box.holds(point) for point in points):
        return False
    half = math.pi * view.scale  # no map is wider than this at each side of its middle
    centre = view.box.x + view.box.width / 2 - view.centre[0] * view.scale
    if all(abs(x - centre) < half * 0.5 for x, _ in points):
        return True
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    return bool(shapely.contains_xy(view.visible, np.array(points)).all())


def _clipped(points: Sequence[Point], view: View) -> list[tuple[Point, ...]]:
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    cut = shapely.LineString(points) & view.visible
    parts = shapely.get_parts(shapely.line_merge(cut) if cut.geom_type != "LineString" else cut)
    found = [
        tuple((x, y) for x, y in part.coords)
        for part in parts
        if part.geom_type == "LineString" and part.length > 3
    ]
    order = {point: i for i, point in enumerate(points)}
    for i, piece in enumerate(found):
        inner = [order[point] for point in piece if point in order]
        if len(inner) > 1 and inner[0] > inner[-1]:
            found[i] = piece[::-1]
    return found


def _layers(spec: MapSpec, drawn: Sequence[Drawn], prefix: str) -> Iterable[Group]:
    for layer in reversed(spec.layers):
        mine = [one for one in drawn if one.layer.id == layer.id]
        # A denied line lies over the others: with its crosses covered it would look planned.
        mine.sort(key=lambda one: one.line.style.struck)
        arrows = tuple(arrow for one in mine for arrow in one.arrows)
        if arrows:
            yield Group(f"{prefix}{layer.id}", row(layer.title), arrows)
