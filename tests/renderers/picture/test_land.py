from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from mapapp.errors import GeodataError
from mapapp.renderers.picture import land
from mapapp.renderers.picture.primitives import Box
from mapapp.renderers.picture.view import fitted, world

PANEL = Box(0, 0, 1000, 560)


def test_the_world_has_all_countries_and_stays_in_its_box() -> None:
    shapes = land.outlines(world(11, PANEL), ["TUV"])
    assert len(shapes) > 180
    assert "TUV" in shapes
    assert all(PANEL.holds(p, -0.1) for rings in shapes.values() for ring in rings for p in ring)


def test_land_at_the_cut_is_not_smeared_over_the_map() -> None:
    shapes = land.outlines(world(200, PANEL), [])
    for ring in shapes["RUS"]:
        assert all(abs(a[0] - b[0]) < 300 for a, b in itertools.pairwise(ring))


def test_near_views_are_drawn_from_the_finer_shapes() -> None:
    view = fitted([(13.0, 36.0), (24.0, 47.0)], 18, PANEL, room=(10, 10))
    points = sum(len(ring) for ring in land.outlines(view, [])["ITA"])
    assert points > 150
    assert land.disputed(view)


def test_a_region_has_one_outer_edge() -> None:
    view = fitted([(-10.0, 35.0), (20.0, 55.0)], 5, PANEL, room=(10, 10))
    assert len(land.edge(view, ["FRA", "BEL"])) < len(land.edge(view, ["FRA"])) + 2
    assert land.edge(view, ["QQQ"]) == ()


def test_a_view_of_a_country_is_of_its_largest_piece() -> None:
    lons = [lon for lon, _ in land.main_parts(["FRA"])]
    assert -6 < min(lons) < max(lons) < 10


def test_missing_shapes_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(land, "geodata_folder", lambda: tmp_path)
    land._countries.cache_clear()  # noqa: SLF001 - what was read before must not help
    with pytest.raises(GeodataError, match="install mapapp again"):
        land.outlines(world(11, PANEL), [])
    land._countries.cache_clear()  # noqa: SLF001 - same
