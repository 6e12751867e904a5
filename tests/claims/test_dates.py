from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.claims.dates import when

PUBLISHED = dt.date(2016, 8, 23)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("on 4 May 2018", "2018-05-04", "2018-05-04", "day"),
        ("on May 4, 2018", "2018-05-04", "2018-05-04", "day"),
        ("on Sept. 3", "2016-09-03", "2016-09-03", "day"),
        ("from 12 to 15 January 2018", "2018-01-12", "2018-01-15", "day"),
        ("between June 3 and June 7", "2016-06-03", "2016-06-07", "day"),
        ("on June 3 and June 7", "2016-06-03", "2016-06-03", "day"),
        ("between 3 and 5 March", "2016-03-03", "2016-03-05", "day"),
        ("January 5 to 11", "2016-01-05", "2016-01-11", "day"),
        ("30 January\u20132 February 2018", "2018-01-30", "2018-02-02", "day"),
        ("on January 5 to 11 towns", "2016-01-05", "2016-01-05", "day"),
        ("on 3 and 9 March", "2016-03-09", "2016-03-09", "day"),
        ("late 2022", "2022-09-01", "2022-12-31", "year"),
        ("this October", "2016-10-01", "2016-10-31", "month"),
        ("in March 2019", "2019-03-01", "2019-03-31", "month"),
        ("in late February 2020", "2020-02-21", "2020-02-29", "week"),
        ("the 1994 bombing", "1994-01-01", "1994-12-31", "year"),
        ("from 1975 to 1991", "1975-01-01", "1991-12-31", "year"),
        ("between 1975 and 1991", "1975-01-01", "1991-12-31", "year"),
        ("in 1975\u20131991", "1975-01-01", "1991-12-31", "year"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("yesterday", "2016-08-22", "2016-08-22", "day"),
        ("on Monday", "2016-08-22", "2016-08-22", "day"),
        ("last week", "2016-08-15", "2016-08-21", "week"),
        ("next month", "2016-09-01", "2016-09-30", "month"),
        ("earlier this year", "2016-01-01", "2016-08-23", "year"),
        ("in late March", "2016-03-21", "2016-03-31", "week"),
        ("in October", "2015-10-01", "2015-10-31", "month"),
        ("next March", "2017-03-01", "2017-03-31", "month"),
        ("three months ago", "2016-05-01", "2016-05-31", "month"),
        ("two weeks ago", "2016-08-08", "2016-08-14", "week"),
        ("five years ago", "2011-01-01", "2011-12-31", "year"),
        ("over the past five years", "2011-01-01", "2016-08-23", "year"),
        ("in the summer of 2014", "2014-06-01", "2014-08-31", "season"),
        ("in winter 2014", "2014-12-01", "2015-02-28", "season"),
        ("since last year", "2015-01-01", "None", "open"),
        ("since March", "2016-03-01", "None", "open"),
    ],
)
def test_date_words_become_an_interval(text: str, start: str, end: str, precision: str) -> None:
    found = when(f"They met {text}.", PUBLISHED)
    assert found is not None
    interval = found[0]
    assert (str(interval.start), str(interval.end), interval.precision) == (start, end, precision)


def test_since_is_open() -> None:
    found = when("It has been so since 2010.", None)
    assert found is not None
    assert (found[0].start, found[0].end) == (dt.date(2010, 1, 1), None)


def test_relative_words_stay_unresolved_without_a_publication_date() -> None:
    assert when("They met last week.", None) is None


@pytest.mark.parametrize("text", ["They may meet.", "They march in may.", "In the end, it fell."])
def test_words_that_are_no_months(text: str) -> None:
    assert when(text, PUBLISHED) is None


def test_no_such_day_is_no_day() -> None:
    found = when("on 31 February 2020", None)
    assert found is None or found[0].precision != "day"


@given(st.text(max_size=200), st.none() | st.dates(dt.date(1900, 2, 1), dt.date(2100, 1, 1)))
def test_any_text_gives_an_interval_in_order_or_none(text: str, published: dt.date | None) -> None:
    found = when(text, published)
    if found is not None and found[0].start and found[0].end:
        assert found[0].start <= found[0].end
