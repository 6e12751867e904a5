from __future__ import annotations

import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from mapapp.layers.arcs import angle, bend, clear_curve, curve, latitude, northing, unwrap

lons = st.floats(-180, 180).map(lambda x: round(x, 2))
lats = st.floats(-80, 80).map(lambda x: round(x, 2))
points = st.tuples(lons, lats)
TEHRAN, HAVANA, WASHINGTON, BEIJING = (51.42, 35.69), (-82.38, 23.13), (-77.04, 38.9), (116.4, 39.9)
SUVA, APIA = (178.44, -18.14), (-171.77, -13.83)


def standoff(path: tuple[tuple[float, float], ...]) -> float:
    """The largest distance from the straight line on a Mercator map, left positive, by length."""
    (x0, y0), (x1, y1) = ((lon, northing(lat)) for lon, lat in (path[0], path[-1]))
    dx, dy = x1 - x0, y1 - y0
    offs = [(northing(lat) - y0) * dx - (lon - x0) * dy for lon, lat in path]
    return max(offs, key=abs) / (dx * dx + dy * dy)


@given(points, points)
def test_a_curve_joins_its_ends_the_short_way(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    path = curve(start, end, 0.1)
    assert path[0] == start
    assert math.isclose(unwrap(path[-1][0], -180), unwrap(end[0], -180), abs_tol=0.011) or (
        abs(end[0]) > 179.98
    )
    assert path[-1][1] == end[1]
    assert abs(path[-1][0] - start[0]) <= 180.01
    assert all(math.isfinite(lon) and abs(lat) <= 84 for lon, lat in path)


@given(lats)
def test_mercator_comes_back(lat: float) -> None:
    assert math.isclose(latitude(northing(lat)), lat, abs_tol=1e-9)


@given(points, points)
def test_a_curve_has_no_jump(start: tuple[float, float], end: tuple[float, float]) -> None:
    path = curve(start, end, 0.1)
    steps = [abs(a[0] - b[0]) for a, b in itertools.pairwise(path)]
    assert max(steps) < 90


def test_equal_points_come_back() -> None:
    assert curve(TEHRAN, TEHRAN, 0.1) == (TEHRAN, TEHRAN)


def test_opposite_points_are_joined() -> None:
    path = curve((0.0, 0.0), (180.0, 0.0), 0.1)
    assert len(path) > 8
    assert path[-1][0] in (180, -180)


def test_a_line_over_the_pacific_stays_whole() -> None:
    path = curve(SUVA, APIA, 0.1)
    assert path[0] == SUVA
    assert path[-1] == (188.23, -13.83)
    assert all(178 < lon < 189 for lon, _ in path)


def test_a_curve_bends_to_the_side_of_the_great_circle() -> None:
    north = max(lat for _, lat in curve(TEHRAN, HAVANA, 0.15))
    assert north > 45
    assert max(lat for _, lat in curve(HAVANA, TEHRAN, 0.15)) > 45
    assert min(lat for _, lat in curve(TEHRAN, HAVANA, -0.15)) < 23.13


def test_a_polar_great_circle_stays_on_the_map() -> None:
    assert angle(WASHINGTON, BEIJING) > 90
    assert max(lat for _, lat in curve(WASHINGTON, BEIJING, 0.16)) < 75


def test_a_meridian_bends_too() -> None:
    there, back = curve((10.0, 10.0), (10.0, 40.0), 0.1), curve((10.0, 40.0), (10.0, 10.0), -0.1)
    assert abs(standoff(there)) > 0.08
    assert {round(x, 1) for x, _ in there}.isdisjoint({round(x, 1) for x, _ in back[1:-1]})


@given(st.floats(0, 180), st.integers(1, 400))
def test_many_lines_share_the_fan(degrees: float, count: int) -> None:
    heights = [bend(degrees, place, count) for place in range(count)]
    assert heights == sorted(set(heights))
    assert heights[-1] <= 0.5 + 1e-9


def test_long_lines_bend_more() -> None:
    assert bend(5, 0, 1) < bend(50, 0, 1) < bend(110, 0, 1)


def test_a_line_keeps_off_a_symbol_that_is_not_its_own() -> None:
    plain = curve(WASHINGTON, TEHRAN, 0.14)
    in_the_way = plain[len(plain) // 2]
    path = clear_curve(WASHINGTON, TEHRAN, (0.14, 0.2), [in_the_way])
    assert path == curve(WASHINGTON, TEHRAN, 0.2)
    assert clear_curve(WASHINGTON, TEHRAN, (0.14, 0.2), [(0.0, -60.0)]) == plain


def test_where_every_way_is_blocked_the_first_is_taken() -> None:
    ways = (0.14, 0.2)
    blocks = [curve(WASHINGTON, TEHRAN, way)[10] for way in ways]
    assert clear_curve(WASHINGTON, TEHRAN, ways, blocks) == curve(WASHINGTON, TEHRAN, 0.14)


def test_a_high_great_circle_comes_to_no_peak() -> None:
    path = curve(WASHINGTON, BEIJING, 0.16)
    turns = [
        math.atan2(northing(b[1]) - northing(a[1]), b[0] - a[0])
        for a, b in itertools.pairwise(path)
    ]
    steps = [abs(math.remainder(b - a, math.tau)) for a, b in itertools.pairwise(turns)]
    assert max(steps) < 0.2
