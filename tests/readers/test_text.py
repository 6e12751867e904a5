from __future__ import annotations

import datetime as dt

import pytest

from mapapp.readers.text import decode, first_line_title, iso_date


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode("Élysée – “x”".encode(encoding), "f") == "Élysée – “x”"


def test_line_ends_are_one() -> None:
    assert decode(b"a\r\nb\rc", "f") == "a\nb\nc"


def test_a_title_is_short_and_stands_alone() -> None:
    assert first_line_title("A title\n\nText.") == "A title"
    assert first_line_title("A sentence.\n\nText.") is None
    assert first_line_title("No blank\nline") is None


def test_dates_of_files() -> None:
    assert iso_date("2016-08-22T09:00Z") == dt.date(2016, 8, 22)
    assert iso_date("soon") is None
    assert iso_date(None) is None
