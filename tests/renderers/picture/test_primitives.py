from __future__ import annotations

from mapapp.renderers.picture.primitives import Box


def test_boxes_know_what_they_hold_and_meet() -> None:
    box = Box(10, 10, 20, 30)
    assert (box.right, box.bottom) == (30, 40)
    assert box.holds((10, 40))
    assert not box.holds((11, 39), 2)
    assert box.meets(Box(29, 39, 5, 5))
    assert not box.meets(Box(30, 10, 5, 5))
    assert Box.about((20, 25), 5) == Box(15, 20, 10, 10)
    assert box.shrunk(-2) == Box(8, 8, 24, 34)
