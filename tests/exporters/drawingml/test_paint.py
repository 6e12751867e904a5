from __future__ import annotations

from xml.etree import ElementTree as ET

from mapapp.exporters.drawingml import EMU, NAMESPACES
from mapapp.exporters.drawingml.paint import filled, lined, painted
from mapapp.renderers.picture.primitives import Pen

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def xml(text: str) -> ET.Element:
    return ET.fromstring(f"<r {NAMESPACES}>{text}</r>")  # noqa: S314 - our own text


def test_a_fill_has_its_colour_and_says_how_much_shines_through() -> None:
    (colour,) = xml(filled("#aabbcc", 0.5)).iter(f"{A}srgbClr")
    assert colour.get("val") == "AABBCC"
    assert [a.get("val") for a in colour] == ["50000"]
    assert not list(next(xml(filled("#aabbcc", 1)).iter(f"{A}srgbClr")))


def test_what_is_not_painted_is_said_so() -> None:
    # Without a word, programs fill shapes and draw lines in the colours of their theme.
    tags = [e.tag for e in xml(painted(Pen())).iter()]
    assert tags[1:] == [f"{A}noFill", f"{A}ln", f"{A}noFill"]
    assert lined(Pen(stroke="#000000", width=0)) == lined(Pen())


def test_a_line_is_as_wide_in_emu_and_ends_in_its_head() -> None:
    (line,) = xml(lined(Pen(stroke="#112233", width=2), "<a:tailEnd/>"))
    assert line.get("w") == str(2 * EMU)
    assert [e.tag for e in line] == [f"{A}solidFill", f"{A}round", f"{A}tailEnd"]


def test_a_dash_is_told_in_parts_of_the_width() -> None:
    (dash,) = xml(lined(Pen(stroke="#112233", width=2, dash="8 6 1 6"))).iter(f"{A}custDash")
    assert [(s.get("d"), s.get("sp")) for s in dash] == [("400000", "300000"), ("50000", "300000")]


def test_a_hatching_is_a_light_shade_without_a_rim() -> None:
    found = xml(painted(Pen(stroke="#112233", width=2, hatched=True)))
    (colour,) = found.iter(f"{A}srgbClr")
    assert colour.get("val") == "112233"
    assert next(found.iter(f"{A}alpha")).get("val") == "13000"
    assert [e.tag for e in found.findall(f"{A}ln/*")] == [f"{A}noFill"]
