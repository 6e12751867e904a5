from __future__ import annotations

import datetime as dt

import pytest
import readings

FRIDAY = dt.date(2024, 6, 7)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("will visit Chad on Thursday and Mali on Tuesday.", [(6, 13), (6, 18)]),
        ("flew to Chad on Thursday and went on to Mali on Tuesday.", [(5, 30), (6, 4)]),
        ("arrived in Chad on Monday and will fly to Mali on Tuesday.", [(6, 3), (6, 11)]),
        ("was in Chad on Thursday and in Mali on Tuesday.", [(6, 6), (6, 4)]),  # not told in order
        ("put off her visit to Chad until May.", [None]),  # a month, not a day
        ("called off her visit to Chad on Monday.", [None]),
        ("put off her visit to Chad to June 9.", [(6, 9)]),
    ],
)
def test_days_follow_the_journey(text: str, days: list[tuple[int, int] | None]) -> None:
    (tour,) = readings.reading(f"Peru's president, Ana Rojas, {text}", FRIDAY).tours
    dates = [leg.date if leg.date and leg.date.precision == "day" else None for leg in tour.legs]
    starts = [date.start if date else None for date in dates]
    assert [(d.month, d.day) if d else None for d in starts] == days


def test_what_is_put_off_to_a_month_lies_ahead() -> None:
    text = "Peru's president, Ana Rojas, put off her visit to Chad until May."
    (tour,) = readings.reading(text, FRIDAY).tours
    date = tour.legs[0].date
    assert date is not None
    assert date.start == dt.date(2025, 5, 1)
