from __future__ import annotations

import json

import proposals
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapapp.errors import UnusableAnswer
from mapapp.extractors.llm.answer import decode

ROW = proposals.row("Chad sanctioned Peru", "sanctioned", "sanction", "Chad", "Peru")


def test_an_answer_is_its_rows() -> None:
    (row,) = decode(proposals.answer(ROW)).claims
    assert (row.type, row.source, row.said_by) == ("sanction", "Chad", None)


def test_a_fence_is_forgiven() -> None:
    assert len(decode(f"```json\n{proposals.answer(ROW)}\n```").claims) == 1


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("<!doctype html><p>Hello", "HTML"),
        (proposals.answer(ROW)[:-20], "no whole JSON"),
        ("Here you are: nothing.", "no whole JSON"),
        ("[]", "another form"),
        ('{"claims": [{}]}', "another form"),
        ('{"rows": []}', "another form"),
        (json.dumps({"claims": [ROW | {"status": "certain"}]}), "another form"),
        (json.dumps({"claims": [ROW | {"colour": "red"}]}), "another form"),
        ("Немає заяв.", "no whole JSON"),
    ],
)
def test_what_is_no_answer_says_why(text: str, what: str) -> None:
    with pytest.raises(UnusableAnswer, match=what):
        decode(text)


@settings(deadline=None)  # the machine may be busy
@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    with pytest.raises(UnusableAnswer, match="the answer"):
        decode(text)
