from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import ImageFont

from mapapp.renderers.picture import fonts


@pytest.mark.parametrize("text", ["Hello wörld", "Москва", "Ωμέγα 1 – “x”"])
@pytest.mark.parametrize(("bold", "face"), [(False, "Regular"), (True, "Bold")])
def test_widths_are_those_of_the_font(text: str, bold: bool, face: str) -> None:  # noqa: FBT001 - a parameter of the test
    other = ImageFont.truetype(str(fonts.FOLDER / f"NotoSans-{face}.ttf"), 200)
    unkerned = sum(other.getlength(char) for char in text)
    assert fonts.width(text, 200, bold=bold) == pytest.approx(unkerned, rel=0.01)


def test_right_to_left_letters_have_a_width() -> None:
    assert 0 < fonts.width("سلام", 10) < 40
    assert 0 < fonts.width("שלום", 10) < 40


def test_letters_of_no_shipped_font_are_known() -> None:
    assert fonts.covered("Zürich Ωжש سلام “x”\n")
    assert not fonts.covered("中")


@given(st.text(max_size=200), st.integers(60, 400))
@example("000:©\u0380ڡݭ000ª", 60)
def test_rows_fit_and_lose_nothing(text: str, room: int) -> None:
    rows = fonts.wrap(text, 10, room)
    assert "".join(rows).replace(" ", "") == fonts.row(text).replace(" ", "")
    assert all(fonts.width(row, 10) <= room for row in rows)


def test_too_many_rows_end_in_an_ellipsis() -> None:
    rows = fonts.wrap("word " * 100, 10, 100, most=2)
    assert len(rows) == 2
    assert rows[1].endswith("…")
    assert fonts.width(rows[1], 10) <= 100


def test_what_xml_forbids_is_gone() -> None:
    assert fonts.row("a\x00b\x0b \ud800c\ufffe\n d") == "ab c d"
