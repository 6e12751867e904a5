from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.exporters.commas import plain, safe

SIGNS = "=+-@＝＋－＠\t\r\n"


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert safe(text).startswith("'")
    assert plain(safe(text)) == text


def test_a_text_that_is_split_gives_no_formula_either() -> None:
    assert safe("a;=1") == "a;'=1"
    assert safe("a\n+1\tb\t@c") == "a\n'+1\tb\t'@c"


def test_other_text_stays_as_it_is() -> None:
    for text in ("", "Iran's ally", "'quoted'", "a = b; c - d", "حزب الله"):
        assert safe(text) == text


@given(st.text(st.sampled_from(f"a;'{SIGNS}")))
def test_the_text_comes_back_and_no_part_is_a_formula(text: str) -> None:
    assert plain(safe(text)) == text
    assert not safe(text).startswith(tuple(SIGNS))
    for part in safe(text).replace(";", "\n").replace("\t", "\n").replace("\r", "\n").split("\n"):
        assert not part.startswith(tuple("=+-@＝＋－＠"))
