from __future__ import annotations

import itertools
import struct

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from mapapp.exporters.geometry import box, parts, point, wkb_lines, wkb_point

LON = st.floats(-540, 540).map(lambda x: round(x, 2))
LAT = st.floats(-84, 84).map(lambda x: round(x, 2))


def test_a_line_across_the_pacific_is_cut() -> None:
    assert parts(((170.0, 0.0), (190.0, 10.0))) == (
        ((170.0, 0.0), (180.0, 5.0)),
        ((-180.0, 5.0), (-170.0, 10.0)),
    )
    assert parts(((-170.0, 0.0), (-190.0, 10.0))) == (
        ((-170.0, 0.0), (-180.0, 5.0)),
        ((180.0, 5.0), (170.0, 10.0)),
    )


@pytest.mark.parametrize("path", [((170.0, 0.0), (180.0, 1.0)), ((180.0, 0.0), (170.0, 1.0))])
def test_a_line_that_ends_at_the_antimeridian_is_whole(
    path: tuple[tuple[float, float], ...],
) -> None:
    assert parts(path) == (path,)


def test_a_line_from_there_goes_on_at_the_other_side() -> None:
    assert parts(((180.0, 0.0), (190.0, 1.0))) == (((-180.0, 0.0), (-170.0, 1.0)),)
    assert parts(((360.0, 0.0), (370.0, 1.0))) == (((0.0, 0.0), (10.0, 1.0)),)


@pytest.mark.parametrize("lat", [0.0, 33.89, 89.9, -89.9])
def test_a_line_to_itself_is_a_loop(lat: float) -> None:
    (loop,) = parts(((35.5, lat), (35.5, lat)))
    assert loop[0] == loop[-1] == (35.5, lat)
    assert len(set(loop)) > 8
    assert all(abs(y) <= 90 for _, y in loop)


@given(st.lists(st.tuples(LON, LAT), min_size=2, max_size=8, unique=True))
def test_every_part_is_on_the_globe_and_no_step_goes_round_it(
    points: list[tuple[float, float]],
) -> None:
    found = parts(tuple(points))
    assert all(-180 <= lon <= 180 for part in found for lon, _ in part)
    for before, after in itertools.pairwise(found):
        assert abs(before[-1][0]) == abs(after[0][0]) == 180
    shape = shapely.from_wkb(wkb_lines(tuple(points)))
    assert [tuple(line.coords) for line in shape.geoms] == list(found)


def test_points_and_boxes() -> None:
    assert point(190.0, 1.0) == (-170.0, 1.0)
    assert point(180.0, 1.0) == (180.0, 1.0)
    assert struct.unpack("<BIdd", wkb_point(-185.0, 2.0)) == (1, 1, 175.0, 2.0)
    assert box([]) is None
    assert box([((170.0, 0.0), (190.0, 10.0))]) == (-180.0, 0.0, 180.0, 10.0)
