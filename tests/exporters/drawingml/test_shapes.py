from __future__ import annotations

import dataclasses
from xml.etree import ElementTree as ET

import pytest

from mapapp.exporters.drawingml import EMU, NAMESPACES, Shapes
from mapapp.model import Marks, Phase
from mapapp.renderers.picture.primitives import Arrow, Badge, Group, Item, Symbol, Text

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def xml(*items: Item) -> ET.Element:
    text = Shapes().group(Group("g", "G & <g>", items))
    return ET.fromstring(f"<r {NAMESPACES}>{text}</r>")  # noqa: S314 - our own text


def arrow(*course: tuple[float, float], dash: str = "", marks: Marks | None = None) -> Arrow:
    return Arrow("A to B", "planned", course, "#112233", 2, dash, 0.5, "#ffffff", 9, marks,
                 ends=("A", "B"))  # fmt: skip


def test_rows_of_one_text_share_a_box() -> None:
    rows = [Text(10, 20 + 15 * i, word, 12.5, "#000000", 40) for i, word in enumerate("ab")]
    found = xml(*rows, Text(90, 20, "c", 12.5, "#000000", 10))
    boxes = list(found.iter(f"{P}sp"))
    assert len(boxes) == 2
    assert [t.text for t in boxes[0].iter(f"{A}t")] == ["a", "b"]


@pytest.mark.parametrize("end", [(100, 0), (-100, -50), (0, 80)])
def test_a_straight_arrow_is_a_connector_between_its_symbols(end: tuple[float, float]) -> None:
    symbols = [
        Symbol(name, name, "state", at, "#000000", "#ffffff", "#ffffff")
        for name, at in (("A", (0.0, 0.0)), ("B", end))
    ]
    found = xml(arrow((0, 0), end), *symbols)
    ids = {e.get("name"): e.get("id") for e in found.iter(f"{P}cNvPr")}
    (connector,) = found.iter(f"{P}cxnSp")
    assert next(connector.iter(f"{A}stCxn")).get("id") == ids["A"]
    assert next(connector.iter(f"{A}endCxn")).get("id") == ids["B"]
    frame = next(connector.iter(f"{A}xfrm"))
    assert (frame.get("flipH") == "1") == (end[0] < 0)
    assert (frame.get("flipV") == "1") == (end[1] < 0)


def test_marks_lie_along_the_line() -> None:
    beads = xml(arrow((0, 0), (0, 200), marks=Marks("0.1 40", 5, round=True)))
    ticks = xml(arrow((0, 0), (0, 200), marks=Marks("1.5 36", 7)))
    count = [
        sum(e.get("name") == "Mark" for e in found.iter(f"{P}cNvPr")) for found in (beads, ticks)
    ]
    assert count == [5, 5]


def test_an_empty_group_is_nothing() -> None:
    assert Shapes().group(Group("g", "g", ())) == ""


def test_ids_are_unique_on_a_slide_and_groups_hold_their_shapes() -> None:
    shapes = Shapes()
    texts = tuple(Text(10, y, word, 12, "#000000", 40) for word, y in (("a", 20), ("b", 60)))
    made = "".join(shapes.group(Group("g", "G", texts)) for _ in range(2))
    root = ET.fromstring(f"<r {NAMESPACES}>{made}</r>")  # noqa: S314 - our own text
    ids = [e.get("id") for e in root.iter(f"{P}cNvPr")]
    assert len(ids) == len(set(ids)) == 6
    group = next(root.iter(f"{P}grpSp"))
    off, child = next(group.iter(f"{A}off")), next(group.iter(f"{A}chOff"))
    assert (off.get("x"), off.get("y")) == (child.get("x"), child.get("y"))
    assert int(str(off.get("x"))) == 10 * EMU


@pytest.mark.parametrize("phase", ["completed", "planned", "begun", "postponed", "cancelled"])
def test_a_stop_looks_as_its_phase_without_colour(phase: Phase) -> None:
    badge = Badge("Stop 3", 3, phase, (50, 50), "#112233", "#ffffff", "#ffffff")
    found = xml(badge)
    names = {e.get("name") for e in found.iter(f"{P}cNvPr")}
    assert ("There now" in names) == (phase == "begun")
    assert ("Stop called off" in names) == (phase == "cancelled")
    assert ("Stop postponed" in names) == (phase == "postponed")
    fill = next(next(found.iter(f"{P}sp")).iter(f"{A}srgbClr")).get("val")
    assert (fill == "FFFFFF") == (phase in ("planned", "postponed", "cancelled"))
    assert [t.text for t in found.iter(f"{A}t")] == ["3"]


def test_an_arrow_that_is_denied_is_crossed_and_says_so() -> None:
    denied = dataclasses.replace(
        arrow((0, 0), (100, 0)), status="denied", crosses=(((48, -4), (52, 4)),)
    )
    names = [str(e.get("name")) for e in xml(denied).iter(f"{P}cNvPr")]
    assert "A to B, denied" in names
    assert "Denied" in names
