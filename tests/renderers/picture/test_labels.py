from __future__ import annotations

from mapapp.renderers.picture import labels
from mapapp.renderers.picture.primitives import Box

FRAME = Box(0, 0, 400, 300)


def wish(x: float, y: float, *rows: str) -> labels.Wish:
    return labels.Wish((x, y), 4.5, rows or ("Somewhere",), bold=True, italic=False)


def test_long_names_stand_in_two_rows_and_are_cut() -> None:
    assert labels.rows("Cuba") == ("Cuba",)
    assert labels.rows("Marshall Islands") == ("Marshall", "Islands")
    assert labels.rows("L" * 300) == ("L" * 21 + "…",)
    assert len(labels.rows("word " * 80)) == 2


def test_names_keep_off_blocks_and_each_other() -> None:
    block = Box(105, 80, 100, 40)
    spots = labels.place([wish(100, 100), wish(104, 104)], [block], [], FRAME)
    one, two = (spot.box for spot in spots if spot)
    assert not one.meets(two)
    assert not one.meets(block)
    assert not two.meets(block)


def test_names_keep_off_lines_where_they_can() -> None:
    line = [(100.0 + x, 100.0) for x in range(0, 120, 6)]
    (spot,) = labels.place([wish(100, 100)], [], line, FRAME)
    assert spot is not None
    assert not any(spot.box.holds(point) for point in line)


def test_a_name_without_room_is_left_out_and_a_far_one_is_led() -> None:
    assert labels.place([wish(100, 100)], [FRAME], [], FRAME) == [None]
    near = Box(70, 85, 60, 30)
    (spot,) = labels.place([wish(100, 100)], [Box(40, 60, 130, 78)], [], FRAME)
    assert spot is not None
    assert spot.led
    assert not spot.box.meets(near)
    line = labels.lead(spot.box, (100, 100), 4.5)
    assert line is not None


def test_no_line_leads_to_a_name_that_touches() -> None:
    assert labels.lead(Box(105, 95, 50, 15), (100, 100), 4.5) is None
