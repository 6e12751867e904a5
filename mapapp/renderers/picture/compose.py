"""The whole picture: its view, its parts from the ground up, and what it shows in words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from mapapp.model import MapSpec, Place
from mapapp.renderers.picture import fonts, labels, land
from mapapp.renderers.picture.ground import ground
from mapapp.renderers.picture.inset import inset, within
from mapapp.renderers.picture.legend import legend, of_view
from mapapp.renderers.picture.primitives import Box, Group, Item, Pen, Picture, Plate, Point, Text
from mapapp.renderers.picture.sheet import about, left_out, made, sheet
from mapapp.renderers.picture.traffic import outside, positions, traffic
from mapapp.renderers.picture.view import View, fitted, middle_of, world

WIDTH, HEIGHT = 1280.0, 720.0
"""The size of a picture in px: a slide of 13⅓ by 7½ inches at 96 px to the inch."""


def picture(spec: MapSpec, width: float = WIDTH, height: float = HEIGHT) -> Picture:
    """Return the picture of a map, `width` x `height` px, the same each time.

    Its view is what `spec.extent` asks for. Raises GeodataError where the shapes are missing.
    """
    page = sheet(spec, width, height)
    view = view_of(spec, page.map)
    remark = _remark(spec, view)
    if remark:
        page = sheet(spec, width, height, remark)
        view = view_of(spec, page.map)
    close = _inset(spec, view)
    told = [close[1].box, close[0]] if close else []
    if spec.empty:
        told.append(_message(spec, view.box)[0].box)
    larger = _close_up(spec, *close) if close else []
    moving = traffic(spec, view, "", told=told, skip=_told(spec, larger))
    groups = [*ground(spec, view, ""), *moving, *larger]
    rim = Plate("Edge of the map", view.box, Pen(stroke=spec.theme["rule"], width=1))
    groups.append(Group("frame", "Edge of the map", (rim,)))
    if spec.empty:
        plate, *texts = _message(spec, view.box)
        groups.append(Group("message", "Message", (plate, *texts)))
    if page.legend:
        entries = of_view(spec, moving) if remark else spec.legend
        groups.append(legend(replace(spec, legend=entries), page.legend))
    groups += page.groups
    return Picture(
        width, height, fonts.row(spec.title), describe(spec), spec.theme["paper"],
        spec.theme["muted"], tuple(groups), about(spec),
    )  # fmt: skip


def describe(spec: MapSpec) -> str:
    """Return in words what a map shows: the alternative text of its picture."""
    tours = [layer for layer in spec.layers if layer.kind == "tour" and layer.lines]
    kinds = [layer for layer in spec.layers if layer.kind == "family" and layer.lines]
    parts = [f"Map: {spec.title}."]
    for layer in tours[:6]:
        stops = ", ".join(
            f"{line.number} {_stop(line.label)} ({line.phase})" for line in layer.lines
        )
        parts.append(f"Tour of {layer.title}: {stops}.")
    if len(tours) > 6:
        parts.append(f"And {len(tours) - 6} more tours.")
    if kinds:
        counts = ", ".join(f"{layer.title.lower()} {len(layer.lines)}" for layer in kinds)
        parts.append(f"Relations: {counts}.")
    doubts: dict[str, int] = {}
    for layer in kinds:
        for line in layer.lines:
            doubts[line.status] = doubts.get(line.status, 0) + 1
    if doubts:
        parts.append("By status: " + ", ".join(f"{k} {n}" for k, n in doubts.items()) + ".")
    parts += [f"{text}." for text in (spec.empty, left_out(spec), made(spec)) if text]
    if spec.marking:
        parts.append(f"Marking: {spec.marking}.")
    return fonts.row(" ".join(parts))


def view_of(spec: MapSpec, box: Box) -> View:
    """Return the view that the map asks for, in a box."""
    west, _, east, _ = spec.bounds
    middle = middle_of(west, east)
    if spec.extent == "world":
        return world(middle, box)
    if isinstance(spec.extent, Place):
        points = _of_place(spec.extent)
        middle = round((min(p[0] for p in points) + max(p[0] for p in points)) / 2)
        return fitted(points, middle, box, room=(16, 16))
    if not spec.nodes:
        return world(middle, box)
    points = [(node.lon, node.lat) for node in spec.nodes]
    low, high = min(p[0] for p in points), max(p[0] for p in points)
    points += [
        (max(low, min(high, lon)), lat)
        for layer in spec.layers
        for line in layer.lines
        for lon, lat in line.path
    ]
    return fitted(points, middle, box, room=(62, 40))


def _of_place(place: Place) -> list[Point]:
    """Return the points that a view of a place must show, longitudes unwrapped about it."""
    points = land.main_parts(place.members or ((place.iso3,) if place.iso3 else ()))
    if place.kind in ("city", "capital", "division", "site") or not points:
        points = [(place.lon, place.lat)]
    turned = np.array(points)
    turned[:, 0] = (turned[:, 0] - place.lon + 180) % 360 + place.lon - 180
    return [(x, y) for x, y in turned.tolist()]


def _stop(label: str) -> str:
    return label.rpartition(": ")[2]


def _remark(spec: MapSpec, view: View) -> str | None:
    count = outside(spec, view)
    if not count:
        return None
    return f"{count} line{' ends' if count == 1 else 's end'} outside this view"


def _inset(spec: MapSpec, view: View) -> tuple[Box, View] | None:
    at = positions(spec.nodes, view)
    paths = [line.path for layer in spec.layers for line in layer.lines]
    traces: list[Point] = []
    for path in paths:
        traces += _traced(view.pixels(np.array(path, dtype=np.float64)).tolist())
    legs = [line.target for layer in spec.layers for line in layer.lines if line.kind == "leg"]
    shown = [p for p in at.values() if view.box.holds(p)]
    return inset(view, shown, [at[name] for name in legs], traces)


def _traced(points: Sequence[Sequence[float]]) -> list[Point]:
    """Return points about every 6 px of a path."""
    found: list[Point] = []
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        count = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / 6))
        found += [(x0 + (x1 - x0) * i / count, y0 + (y1 - y0) * i / count) for i in range(count)]
    return found


def _close_up(spec: MapSpec, window: Box, view: View) -> list[Group]:
    """Return the groups of the inset, and the frame of what it shows larger."""
    at = positions(spec.nodes, view)
    mine = within(spec, {name for name, point in at.items() if view.box.holds(point, 2)})
    pen = Pen(stroke=spec.theme["ink"], width=1.1)
    return [
        Group("inset-window", "What the inset shows", (Plate("Inset, here", window, pen),)),
        *ground(spec, view, "inset-"),
        *traffic(mine, view, "inset-"),
        Group("inset-frame", "Inset", (Plate("Inset, larger", view.box, pen),)),
    ]


def _told(spec: MapSpec, larger: Sequence[Group]) -> set[str]:
    """Return the nodes whose names the inset had room for."""
    texts = {
        item.text
        for group in larger
        if group.id == "inset-names"
        for item in group.items
        if isinstance(item, Text)
    }
    return {node.id for node in spec.nodes if texts.issuperset(labels.rows(node.label))}


def _message(spec: MapSpec, box: Box) -> tuple[Plate, *tuple[Text, ...]]:
    """Return what an empty map says, on a plate at its top."""
    rows = fonts.wrap(spec.empty or "", 14, box.width - 80, most=4)
    plate = Plate(
        "Message",
        Box(box.x + 24, box.y + 24, box.width - 48, 20.0 * len(rows) + 16),
        Pen(fill=spec.theme["mark"]),
    )
    texts = [
        Text(box.x + 40, box.y + 48 + 20.0 * i, text, 14, spec.theme["ink"], fonts.width(text, 14))
        for i, text in enumerate(rows)
    ]
    return plate, *texts


__all__ = ["HEIGHT", "WIDTH", "Item", "describe", "picture", "view_of"]
