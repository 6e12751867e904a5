from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from mapapp.exporters.drawingml import EMU, NAMESPACES
from mapapp.exporters.drawingml.boxes import (
    box_about,
    box_of,
    box_of_text,
    freeform,
    is_straight,
    placed,
    site,
)
from mapapp.renderers.picture.drawn import BADGE
from mapapp.renderers.picture.primitives import Area, Badge, Box, Item, Pen, Plate, Stroke, Text

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def xml(text: str) -> ET.Element:
    return ET.fromstring(f"<r {NAMESPACES}>{text}</r>")  # noqa: S314 - our own text


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Area("a", (((1, 2), (5, 2), (5, 9)), ((-3, 4), (0, 4), (0, 5))), Pen()),
         Box(-3, 2, 8, 7)),
        (Stroke("s", (((1, 2), (4, 8)),), Pen()), Box(1, 2, 3, 6)),
        (Plate("p", Box(1, 2, 3, 4), Pen()), Box(1, 2, 3, 4)),
        (Badge("b", 1, "planned", (50, 50), "#000000", "#ffffff", "#ffffff", 0.5),
         Box.about((50, 50), BADGE / 2)),
    ],
)  # fmt: skip
def test_each_item_has_its_box(item: Item, expected: Box) -> None:
    assert box_of(item) == expected


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 80), ("end", 60)])
def test_a_text_is_about_its_anchor_with_room_for_each_row(anchor: str, left: float) -> None:
    row = Text(100, 50, "a\nb", 10, "#000000", 40, anchor=anchor)  # type: ignore[arg-type] # one of three
    found = box_of_text([row, row])
    assert (found.x, found.width) == (left, 40)
    assert found.height == pytest.approx(4 * 12)
    assert found.y < 50 < found.bottom


def test_a_box_is_about_all_points() -> None:
    assert box_about([(3, 4)]) == Box(3, 4, 0, 0)
    assert box_about([(3, 4), (-1, 9), (2, 2)]) == Box(-1, 2, 4, 7)


def test_places_are_whole_emu() -> None:
    found = xml(placed(Box(1.5, -2, 10, 0.00001)))
    off, size = found.find(f"{A}off"), found.find(f"{A}ext")
    assert off is not None
    assert size is not None
    assert (off.get("x"), off.get("y")) == (str(round(1.5 * EMU)), str(-2 * EMU))
    assert (size.get("cx"), size.get("cy")) == (str(10 * EMU), "0")


@pytest.mark.parametrize("closed", [True, False])
def test_a_freeform_counts_tenths_of_a_px_from_its_corner(*, closed: bool) -> None:
    ring = ((10.0, 20.0), (14.0, 20.0), (14.0, 25.5))
    found = xml(freeform([ring], box_about(ring), closed=closed))
    spots = [(p.get("x"), p.get("y")) for p in found.iter(f"{A}pt")]
    assert spots == [("0", "0"), ("40", "0"), ("40", "55")]
    (path,) = found.iter(f"{A}path")
    assert (path.get("w"), path.get("h")) == ("40", "55")
    assert (path.get("fill") == "none") != closed
    assert len(list(found.iter(f"{A}close"))) == closed


@pytest.mark.parametrize(
    ("course", "expected"),
    [
        (((0, 0), (50, 0.5), (100, 0)), True),
        (((0, 0), (50, 0.7), (100, 0)), False),
        (((0, 0), (50, 40), (0, 0)), False),  # a loop
        (((0, 0), (0, -9)), True),
    ],
)
def test_what_bends_less_than_a_px_is_straight(
    course: tuple[tuple[float, float], ...], *, expected: bool
) -> None:
    assert is_straight(course) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [((0, -9), 0), ((-9, -9), 1), ((-9, 0), 2), ((0, 9), 4), ((9, 0), 6), ((9, -9), 7)],
)
def test_sites_go_round_from_the_top_against_the_clock(
    other: tuple[float, float], expected: int
) -> None:
    assert site((0, 0), other) == expected
