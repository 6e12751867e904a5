from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from mapapp.exporters.drawingml import NAMESPACES, Shapes
from mapapp.model import Marks
from mapapp.renderers.picture.primitives import Arrow, Group, Item, Symbol, Text

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


def test_a_dash_is_told_in_parts_of_the_width() -> None:
    found = xml(arrow((0, 0), (50, 40), (100, 0), dash="8 6"))
    step = next(found.iter(f"{A}ds"))
    assert (step.get("d"), step.get("sp")) == ("400000", "300000")
    assert next(found.iter(f"{A}alpha")).get("val") == "50000"


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
