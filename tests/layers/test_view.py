from __future__ import annotations

import pytest
from handmade import Atlas
from hypothesis import example, given
from hypothesis import strategies as st

from mapapp.errors import SettingsError
from mapapp.layers.arcs import unwrap
from mapapp.layers.view import WORLD, bounds, extent, western_edge

lons = st.floats(-180, 180)


def test_the_usual_map_is_cut_in_the_bering_strait() -> None:
    assert western_edge([(51.4, -82.4), (-82.4, -70.7)]) == -169
    assert western_edge([]) == -169


def test_a_pacific_tour_moves_the_cut() -> None:
    pairs = [(116.4, 159.9), (159.9, 173.0), (173.0, -171.8), (-171.8, 178.4), (-77.0, -175.2)]
    west = western_edge(pairs)
    assert all(abs(unwrap(a, west) - unwrap(b, west)) < 180 for a, b in pairs)


@example([(0.0, -179.99999999999997), (0.0, -179.99999999999997), (140.0, -41.0)])
@given(st.lists(st.tuples(lons, lons), max_size=12))
def test_a_cut_crosses_no_more_lines_than_the_usual_one(pairs: list[tuple[float, float]]) -> None:
    def crossings(west: float) -> int:
        return sum(abs(unwrap(a, west) - unwrap(b, west)) > 180 for a, b in pairs)

    assert crossings(western_edge(pairs)) <= crossings(-169)


def test_a_view_shows_all_points_and_a_margin() -> None:
    west, south, east, north = bounds([(-82.4, 23.1), (51.4, 35.7)])
    assert west < -82.4
    assert east > 51.4
    assert south < 23.1
    assert north > 35.7


def test_one_place_shows_with_its_neighbours() -> None:
    west, south, east, north = bounds([(35.5, 33.9)])
    assert 20 < east - west < 40
    assert 10 < north - south < 25


def test_nothing_shows_the_world() -> None:
    assert bounds([]) == WORLD


def test_an_extent_is_a_word_or_a_place() -> None:
    assert extent("content", Atlas()) == "content"
    assert extent("world", Atlas()) == "world"
    assert extent("Latin America", Atlas()) == Atlas().place("region:latin-america")
    with pytest.raises(SettingsError, match="choose content, world"):
        extent("Qwertyland", Atlas())


def test_the_ice_is_shown_only_where_something_is() -> None:
    assert bounds([(0, -69.0), (10, 79.0)])[1::2] == (-70.0, 80.0)
    assert bounds([(0, -75.0), (10, 10.0)])[1] == -75.0
    assert bounds([(0, -90.0), (10, 90.0)])[1::2] == (-85.05, 85.05)
