from __future__ import annotations

import datetime as dt

import pytest
import readings


@pytest.mark.parametrize(
    "text",
    [
        "will visit Chad, Niger and Mali.",
        "will visit Chad and Mali next week.",
        "will visit Chad and Mali later this month.",
        "visited Chad and Mali on her first trip abroad.",
        "visited Chad and Mali with the first lady.",
    ],
)
def test_a_list_tells_no_order(text: str) -> None:
    (tour,) = readings.reading(f"Peru's president, Ana Rojas, {text}").tours
    assert not tour.order_told


@pytest.mark.parametrize(
    "text",
    [
        "will first visit Chad, then Mali.",
        "visited Chad before flying to Mali.",
        "visited Chad, followed by Mali.",
        "flew to Chad and went on to Mali.",
        "began her tour in Chad and visited Mali.",
        "is in Chad and will travel to Mali.",
        "visited Chad on May 3 and Mali on May 5.",
    ],
)
def test_words_days_and_what_is_yet_to_come_tell_it(text: str) -> None:
    (tour,) = readings.reading(f"Peru's president, Ana Rojas, {text}", dt.date(2024, 6, 7)).tours
    assert tour.order_told
    assert [leg.place.iso3 for leg in tour.legs] == ["TCD", "MLI"]


def test_days_that_run_backwards_tell_none() -> None:
    text = "Peru's president, Ana Rojas, visited Chad on May 5 and Mali on May 3."
    assert not readings.reading(text).tours[0].order_told
