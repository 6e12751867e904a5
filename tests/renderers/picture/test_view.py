from __future__ import annotations

import numpy as np
import pytest

from mapapp.renderers.picture.primitives import Box
from mapapp.renderers.picture.view import fitted, middle_of, project, world

PANEL = Box(10, 20, 1000, 560)


def test_the_projection_is_equal_earth() -> None:
    # The width of the globe and the height of its pole, from the formulas of the paper.
    flat = project(np.array([[180.0, 0.0], [0.0, 90.0], [190.0, 0.0]]), 0)
    assert flat[0] == pytest.approx([2.7066, 0], abs=1e-3)
    assert flat[1] == pytest.approx([0, 1.3173], abs=1e-3)
    assert flat[2, 0] > flat[0, 0]  # no wrapping


def test_equal_areas_stay_equal() -> None:
    def area(south: float, north: float) -> float:
        lats = np.linspace(south, north, 400)
        edge = project(np.column_stack([np.full(400, 10.0), lats]), 0)
        return float(np.trapezoid(edge[:, 0], edge[:, 1]))

    low, high = np.degrees(np.arcsin([0.25, 0.75]))
    assert area(-low, low) == pytest.approx(2 * area(high, 90), rel=1e-3)


def test_a_fitted_view_holds_its_points() -> None:
    points = [(160.0, -40.0), (205.0, 20.0), (240.0, 50.0)]
    view = fitted(points, middle_of(160, 240), PANEL, room=(60, 40))
    assert all(PANEL.holds(view.pixel(*point), 39) for point in points)


def test_one_point_is_shown_with_its_neighbours() -> None:
    view = fitted([(2.0, 48.0)], 2, PANEL, room=(60, 40))
    assert PANEL.holds(view.pixel(8, 50))
    assert view.degree < 60


def test_the_world_is_cut_in_the_bering_strait() -> None:
    assert middle_of(-120, 150) == 11
    assert middle_of(150, 250) == 200
    view = world(11, PANEL)
    assert view.visible.area < PANEL.width * PANEL.height
    assert PANEL.holds(view.pixel(-168, 65)) and PANEL.holds(view.pixel(190, 65))  # noqa: PT018 - one view
