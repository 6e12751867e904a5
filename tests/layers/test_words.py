from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from mapapp.layers import words
from mapapp.model import (
    Document,
    Doubt,
    Failure,
    Graph,
    Interval,
    Phase,
    Precision,
    Reading,
    StatusLabel,
)

DAY = dt.date(2016, 8, 23)


@pytest.mark.parametrize(
    ("start", "end", "precision", "text"),
    [
        (DAY, DAY, "day", "23 August 2016"),
        (DAY, dt.date(2016, 8, 29), "week", "23 August 2016 to 29 August 2016"),
        (dt.date(2016, 8, 1), dt.date(2016, 8, 31), "month", "August 2016"),
        (dt.date(2016, 6, 1), dt.date(2016, 8, 31), "season", "1 June 2016 to 31 August 2016"),
        (dt.date(2016, 1, 1), dt.date(2016, 12, 31), "year", "2016"),
        (dt.date(2010, 1, 1), dt.date(2016, 12, 31), "year", "2010 to 2016"),
        (dt.date(2010, 1, 1), dt.date(2019, 12, 31), "decade", "2010s"),
        (dt.date(2010, 1, 1), None, "open", "since 2010"),
        (None, DAY, "day", "until 23 August 2016"),
        (None, None, "open", "undated"),
    ],
)
def test_dates_are_no_more_precise_than_the_text(
    start: dt.date | None, end: dt.date | None, precision: Precision, text: str
) -> None:
    assert words.period(Interval(start, end, precision)) == text


def test_every_status_and_stop_has_its_words() -> None:
    assert set(words.STATUSES) == set(get_args(StatusLabel))
    assert set(words.STOPS) == set(get_args(Phase))


def test_an_empty_graph_says_why() -> None:
    graph = Graph((), (), (), failures=(Failure("scan.pdf", "holds only pictures"),))
    assert words.why_empty(graph) == (
        "There is nothing to map: no document could be read. scan.pdf: holds only pictures"
    )


def test_what_should_be_looked_at_is_counted_by_kind() -> None:
    doubts = (Doubt("d", "type", "a"), Doubt("d", "type", "b"), Doubt("d", "unproven", "c"))
    reading = Reading(Document("d", "x", "x"), (), (), (), doubts=doubts)
    assert words.doubts(Graph((reading,), (), ())) == (
        "3 points of the reading should be looked at: 2 of type, 1 of unproven.",
    )
    assert words.doubts(Graph((), (), ())) == ()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/home/roe/report.txt", "report.txt"),
        (r"C:\Users\roe\report.txt", "report.txt"),
        ("folder/", "folder"),
        ("https://example.org/a/b?c=d", "https://example.org/a/b?c=d"),
        ("/", "/"),
        ("", ""),
    ],
)
def test_a_source_is_named_without_its_folders(source: str, expected: str) -> None:
    assert words.file_name(source) == expected
