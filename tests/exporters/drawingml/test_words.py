from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from mapapp.exporters.drawingml import NAMESPACES
from mapapp.exporters.drawingml.words import merged, quoted, runs
from mapapp.renderers.picture.primitives import Box, Item, Pen, Plate, Text

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def row(y: float, text: str, **look: object) -> Text:
    return Text(10, y, text, 10, "#000000", 40, **look)  # type: ignore[arg-type] # looks of several types


def xml(text: str) -> ET.Element:
    return ET.fromstring(f"<r {NAMESPACES}>{text}</r>")  # noqa: S314 - our own text


def test_rows_below_each_other_are_one_text_as_wide_as_the_widest() -> None:
    wide = Text(10, 32, "b", 10, "#000000", 70)
    (one,) = merged([row(20, "a"), wide, row(44, "c")])
    assert isinstance(one, Text)
    assert (one.text, one.y, one.width) == ("a\nb\nc", 20, 70)


@pytest.mark.parametrize(
    "other",
    [
        row(60, "b"),  # too far below
        row(20, "b"),  # beside it
        row(32, "b", bold=True),
        row(32, "b", anchor="end"),
        Text(11, 32, "b", 10, "#000000", 40),
        Text(10, 32, "b", 10, "#ff0000", 40),
    ],
)
def test_rows_of_another_look_or_place_stay_apart(other: Text) -> None:
    assert merged([row(20, "a"), other]) == [row(20, "a"), other]


def test_what_stands_between_parts_a_text() -> None:
    items: list[Item] = [row(20, "a"), Plate("p", Box(0, 0, 1, 1), Pen()), row(32, "b")]
    assert merged(items) == items
    assert merged([]) == []


def test_letters_have_their_size_and_look_and_rows_their_breaks() -> None:
    found = xml(runs(row(20, "a\nb", bold=True, halo="#ffffff")))
    assert [e.tag for e in found] == [f"{A}r", f"{A}br", f"{A}r"]
    look = next(found.iter(f"{A}rPr"))
    assert (look.get("sz"), look.get("b"), look.get("i")) == ("750", "1", None)  # 7.5 points
    assert [e.tag for e in look] == [f"{A}solidFill", f"{A}effectLst"]
    assert not list(xml(runs(row(20, "a"))).iter(f"{A}glow"))


@pytest.mark.parametrize("text", ["</a:t>&amp;<b>", "]]>", "a\x00b", "\ud800", "\"'", "حزب \u202e"])
def test_hostile_text_stays_text(text: str) -> None:
    kept = text.replace("\x00", "").replace("\ud800", "")
    (found,) = xml(runs(row(20, text))).iter(f"{A}t")
    assert (found.text or "") == kept
    assert ET.fromstring(f"<r name={quoted(text)}/>").get("name") == kept.strip()  # noqa: S314 - our own


def test_a_name_is_one_short_row() -> None:
    name = ET.fromstring(f"<r name={quoted('a ' + chr(10) + 'b ' * 300)}/>").get("name")  # noqa: S314 - our own
    assert name is not None
    assert name.startswith("a b b")
    assert len(name) == 250
