from __future__ import annotations

import drawings
import handmade

from mapapp.renderers.picture.inset import inset, within
from mapapp.renderers.picture.primitives import Box
from mapapp.renderers.picture.view import View

VIEW = View(Box(0, 0, 1000, 560), 0, 150, (0.0, 0.0))
CROWD = [(500.0 + 12 * i, 120.0 + 9 * (i % 3)) for i in range(6)]


def test_a_crowd_is_shown_larger_where_nothing_is_hidden() -> None:
    found = inset(VIEW, [*CROWD, (60.0, 500.0)], [], [])
    assert found is not None
    window, close = found
    assert all(window.holds(point) for point in CROWD)
    assert not close.box.meets(window)
    assert close.scale > 2 * VIEW.scale
    assert not close.box.holds((60, 500))


def test_a_roomy_map_has_no_inset() -> None:
    assert inset(VIEW, [(100.0 * i, 100.0) for i in range(8)], [], []) is None


def test_a_map_without_room_has_no_inset() -> None:
    lines = [(x * 6.0, y * 6.0) for x in range(167) for y in range(94)]
    assert inset(VIEW, CROWD, [], lines) is None


def test_only_lines_that_end_there_are_kept(latin_tour: handmade.Report) -> None:
    kept = within(drawings.spec(latin_tour), {"SYR"})
    lines = [line for layer in kept.layers for line in layer.lines]
    assert lines
    assert all("SYR" in (line.source, line.target) for line in lines)
