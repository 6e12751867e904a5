from __future__ import annotations

import itertools
import math

from handmade import Atlas, Report

from mapapp import layers
from mapapp.config import Settings
from mapapp.model import Line, MapSpec

Point = tuple[float, float]


def off(path: tuple[Point, ...], point: Point) -> float:
    """Return how far a point lies from a path, in degrees."""
    return min(_off(a, b, point) for a, b in itertools.pairwise(path))


def _off(a: Point, b: Point, point: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy)
    part = max(0.0, min(1.0, along))
    return math.hypot(point[0] - a[0] - part * dx, point[1] - a[1] - part * dy)


def drawn(report: Report) -> tuple[MapSpec, dict[str, Line]]:
    spec = layers.build(report.graph(), Atlas(), Settings())
    return spec, {line.label: line for layer in spec.layers for line in layer.lines}


def test_a_line_keeps_off_states_between_its_ends(report: Report) -> None:
    a = Atlas()
    for source, target in (("CHL", "BOL"), ("BOL", "CHL"), ("CHL", "VEN"), ("VEN", "USA")):
        report.claim(f"{source} meets {target}.", "meeting", a.actor(source), a.actor(target))
    report.claim("Chile visits Colombia's neighbour.", "visit", a.actor("CHL"), a.actor("VEN"))
    # A group has its state's coordinates: that must not make every way look blocked.
    band = a.actor("A band", "group", "CHL")
    report.claim("Cuba arms a band.", "arms_transfer", a.actor("CUB"), band)
    spec, lines = drawn(report)
    places = {node.label: (node.lon, node.lat) for node in spec.nodes}
    width = max(lon for lon, _ in places.values()) - min(lon for lon, _ in places.values())
    for line in lines.values():
        if {line.source, line.target} == {"CHL", "VEN"}:
            assert off(line.path, places["Bolivia"]) > width / 200


def test_there_and_back_lie_on_two_sides(report: Report) -> None:
    a = Atlas()
    report.claim("Iran threatens Cuba.", "threat", a.actor("IRN"), a.actor("CUB"))
    report.claim("Cuba threatens Iran.", "threat", a.actor("CUB"), a.actor("IRN"))
    there, back = (drawn(report)[1][name].path for name in
                   ("Iran threatens Cuba", "Cuba threatens Iran"))  # fmt: skip
    middle = there[len(there) // 2]
    assert off(back, middle) > 5
