from __future__ import annotations

import datetime as dt

import pytest

from mapapp.errors import ReadError
from mapapp.readers.plain import read_markdown, read_plain


def test_front_matter_is_taken_and_marks_go() -> None:
    text = (
        "---\ntitle: A tour\npublisher: Times\npublished: 2020-02-03\nnote: made up\n---\n\n"
        "# Head\n\nIran **armed** [Cuba](http://x) and *left*.\n> Quoted `code`.\n"
    )
    found = read_markdown(text.encode(), "a.md")
    assert (found.title, found.publisher) == ("A tour", "Times")
    assert found.published == dt.date(2020, 2, 3)
    assert found.text == "Head\n\nIran armed Cuba and left.\nQuoted code.\n"


def test_markdown_without_front_matter() -> None:
    found = read_markdown(b"# Title here\n\nIran left.", "a.md")
    assert (found.title, found.published) == ("Title here", None)


@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("title: [", r"a\.md, line \d"),
        ("title: x\ntitel: x", r"line 3.*`titel`"),
        ("publisher: x\npublished: soon", "line 3.*YYYY-MM-DD"),
        ("published: 2016-02-30", "YYYY-MM-DD"),
        ("published: 23 August 2016", "YYYY-MM-DD"),
        ("- a\n- b", "front matter"),
        ("title: " + "[" * 5000, "front matter"),
    ],
)
def test_wrong_front_matter_is_told(front: str, what: str) -> None:
    with pytest.raises(ReadError, match=what):
        read_markdown(f"---\n{front}\n---\nIran.".encode(), "a.md")


def test_front_matter_without_an_end_is_told() -> None:
    with pytest.raises(ReadError, match="line 1"):
        read_markdown(b"---\ntitle: A tour\n\nIran left.", "a.md")


def test_a_rule_on_top_is_no_front_matter() -> None:
    assert read_markdown(b"---\n\nIran left.", "a.md").text == "---\n\nIran left."


def test_empty_front_matter_states_nothing() -> None:
    found = read_markdown(b"---\ntitle:\npublished:\n---\nIran left.", "a.md")
    assert (found.title, found.published, found.text) == (None, None, "Iran left.")


def test_plain_text_is_verbatim() -> None:
    text = "Iran’s\u00a0minister\n\n*not* markdown"
    assert read_plain(text.encode(), "a.txt").text == text


def test_what_its_author_struck_out_is_not_read() -> None:
    assert read_markdown(b"Peru ~~attacked~~ met Chile ~ 5 times.", "a.md").text == (
        "Peru met Chile ~ 5 times."
    )
