from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapapp.extractors.llm.folded import Folded, fold

TEXT = "Chad’s envoy  said:\n“We\u00a0met Peru’s envoy.” Romania did not."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Chad's envoy said", "Chad’s envoy  said"),
        ('"We met', "“We\u00a0met"),
        ("  met Peru's  envoy ", "met Peru’s envoy"),
    ],
)
def test_white_space_and_quotation_marks_are_forgiven(words: str, found: str) -> None:
    ((start, end),) = Folded(TEXT).find(words)
    assert TEXT[start:end] == found


@pytest.mark.parametrize("words", ["chad's envoy", "Chads envoy", "Oman", "", " ", "Chad’s … said"])
def test_nothing_else_is(words: str) -> None:
    assert list(Folded(TEXT).find(words)) == []


def test_every_place_is_found() -> None:
    assert [start for start, _ in Folded(TEXT).find("envoy")] == [7, 35]


@settings(deadline=None)  # the machine may be busy
@given(st.text(), st.integers(0, 20), st.integers(1, 20))
def test_a_stretch_of_a_text_is_found_where_it_stands(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    for first, last in Folded(text).find(words):
        assert fold(text[first:last]) == fold(words)
