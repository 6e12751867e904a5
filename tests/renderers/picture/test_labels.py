from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

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


def gap(box: Box, at: tuple[float, float]) -> float:
    x = max(box.x - at[0], 0, at[0] - box.right)
    y = max(box.y - at[1], 0, at[1] - box.bottom)
    return math.hypot(x, y)


@given(
    st.lists(
        st.tuples(st.integers(20, 380), st.integers(20, 280)), min_size=2, max_size=25, unique=True
    )
)
def test_a_name_is_nearest_to_its_own_symbol_or_led_to_it(places: list[tuple[int, int]]) -> None:
    wishes = [wish(x, y) for x, y in places]
    found = labels.place(wishes, [], [], FRAME)
    boxes = [spot.box for spot in found if spot]
    for own, spot in zip(wishes, found, strict=True):
        if spot is None:
            continue
        if not spot.led:
            assert all(gap(spot.box, own.at) <= gap(spot.box, other.at) for other in wishes)
            continue
        line = labels.lead(spot.box, own.at, own.radius)
        assert line
        ways = [(line[0][0] + (line[1][0] - line[0][0]) * i / 50,
                 line[0][1] + (line[1][1] - line[0][1]) * i / 50) for i in range(51)]  # fmt: skip
        others = [box.shrunk(0.5) for box in boxes if box is not spot.box]
        assert not any(box.holds(way) for box in others for way in ways)
        assert all(math.dist(w, o.at) > 4.5 for o in wishes if o is not own for w in ways)


def test_no_line_leads_through_what_is_solid() -> None:
    block, badge = Box(60, 60, 80, 80), Box(140, 92, 19, 19)
    (spot,) = labels.place([wish(100, 100)], [block, badge], [], FRAME, [], [badge])
    assert spot is not None
    line = labels.lead(spot.box, (100, 100), 4.5)
    assert line
    for i in range(51):
        at = tuple(a + (b - a) * i / 50 for a, b in zip(*line, strict=True))
        assert not badge.holds((at[0], at[1]))
