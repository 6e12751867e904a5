from __future__ import annotations

import math

import pytest

from mapapp.renderers.picture import courses


def test_a_course_goes_through_its_points_and_moves_with_its_ends() -> None:
    points = [(0.0, 0.0), (50.0, 20.0), (100.0, 0.0)]
    found = courses.course(points, (0, 0), (10, -5), 0)
    assert found.points[0] == pytest.approx((0, 0))
    assert found.points[-1] == pytest.approx((110, -5))
    assert found.at(0)[:2] == pytest.approx((0, 0))
    assert found.at(found.length)[:2] == pytest.approx((110, -5))


def test_a_piece_is_as_long_as_asked() -> None:
    found = courses.measured([(0, 0), (30, 0), (30, 40)])
    piece = courses.measured(found.piece(10, 60))
    assert found.length == 70
    assert piece.length == pytest.approx(50)
    assert len(found.steps(7)) == 10


def test_ends_that_meet_are_joined_by_a_loop_and_twins_lie_apart() -> None:
    loop = courses.course([(5, 5), (5, 5)], (0, 0), (0, 0), 0)
    assert loop.length > 50
    one, two = (courses.course([(0, 0), (20, 0)], (0, 0), (0, 0), turn) for turn in (0, 1))
    assert one.at(one.length / 2)[:2] != two.at(two.length / 2)[:2]


def test_a_head_points_along_the_line_and_a_cross_lies_over_it() -> None:
    tip = courses.Spot(10, 0, 1, 0)
    corners = courses.head(tip, 10)
    assert corners[0] == pytest.approx((10, 0))
    assert corners[1][1] == -corners[3][1] > 0
    for start, end in courses.cross(tip, 4):
        assert math.dist(start, end) == pytest.approx(8 * math.sqrt(2))
