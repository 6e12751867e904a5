from __future__ import annotations

import datetime as dt

import pytest

from mapapp.readers.text import dateline, decode, document, first_line_title, iso_date


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode("Élysée – “x”".encode(encoding), "f") == "Élysée – “x”"


def test_line_ends_are_one() -> None:
    assert decode(b"a\r\nb\rc", "f") == "a\nb\nc"


def test_a_control_character_is_a_space() -> None:
    assert decode(b"the end of one page\x0cthe next", "f") == "the end of one page the next"


@pytest.mark.parametrize(
    "line",
    [
        "Monday, August 22, 2016",
        "22 August 2016",
        "Aug. 22, 2016",
        "2016-08-22",
        "Published: Mon, 22 Aug 2016",
    ],
)
def test_a_date_on_its_own_line_is_the_reports(line: str) -> None:
    assert dateline(f"A title\n\n{line}\n\nIran spoke.") == dt.date(2016, 8, 22)
    assert dateline(f"{line} was a quiet day.") is None
    assert dateline("word " * 200 + f"\n{line}\n") is None


def test_a_date_that_never_was_is_none() -> None:
    assert dateline("February 30, 2016\n") is None


def test_a_title_is_short_and_stands_alone() -> None:
    assert first_line_title("A title\n\nText.") == "A title"
    assert first_line_title("A sentence.\n\nText.") is None
    assert first_line_title("No blank\nline") is None


def test_dates_of_files() -> None:
    assert iso_date("2016-08-22T09:00Z") == dt.date(2016, 8, 22)
    assert iso_date("soon") is None
    assert iso_date(None) is None


@pytest.mark.parametrize(
    "opening",
    [
        "NAIROBI, 3 June 2024 — Kenya spoke.",
        "NAIROBI, Kenya, June 3, 2024 (AFP) - Kenya spoke.",
        "A title\n\nNAIROBI/KAMPALA, 3 June 2024 (AFP) — Kenya spoke.",
    ],
)
def test_a_date_that_opens_the_report_is_its_date(opening: str) -> None:
    assert dateline(opening) == dt.date(2024, 6, 3)
    assert dateline("Kenya said on 3 June 2024 — a Monday — that it spoke.") is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Iran attacked \x1b[31mIsrael\x1b[0m.", "Iran attacked      Israel    ."),
        ("Turkey \x1b]0;title\x07met Syria.", "Turkey           met Syria."),
        ("Peru \x9b1;31mmet\x9b0m Chile.", "Peru       met    Chile."),
        ("Peru\x1b(B met \x1b[2K\x1b[1;4HChile.", "Peru    met           Chile."),
        ("Peru\x92s king\x9b met \x93Chile\x94.", "Peru’s king  met “Chile”."),
        ("Peru met the king of Chile.\x1b", "Peru met the king of Chile. "),
    ],
)
def test_what_steers_a_terminal_is_no_text(text: str, plain: str) -> None:
    assert document(text, "f").text == plain
    assert decode(text.encode(), "f") == plain


def test_titles_steer_no_terminal_either() -> None:
    assert document("Peru.", "f", title="\x1b[31mRed\x9b").title == "Red"
