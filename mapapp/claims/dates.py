"""When a claim holds: date words of its sentence → an interval with its precision."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from mapapp.model import Interval, Precision
from mapapp.vocabulary.cues import cues

_MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_DAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""\b(?:
      (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>(?:1[89]|20)\d\d))?
    | (?P<m2>{_MONTH})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y2>(?:1[89]|20)\d\d))?
    | (?:(?P<part>early|mid|late)[\s-]+)?(?P<m3>{_MONTH})\b\.?,?\s+(?P<y3>(?:1[89]|20)\d\d)
    | (?:from|between)\s+(?P<first>(?:1[89]|20)\d\d)
        \s+(?:to|until|till|through|and)\s+(?P<final>(?:1[89]|20)\d\d)
    | (?P<years>(?:1[89]|20)\d\d\s?[-\u2013]\s?(?:1[89]|20)\d\d)
    | (?P<since>since|from)\s+(?P<y4>(?:1[89]|20)\d\d)
    | (?P<decade>(?:1[89]|20)\d0)s
    | (?P<y5>(?:1[89]|20)\d\d)(?![\d,]*\s*(?:percent|%))
    | (?P<relative>today|yesterday|tomorrow
        |(?:last|this|next|earlier\s+this|later\s+this)\s+(?:week|month|year))
    | (?:on\s+|last\s+|next\s+)?(?P<weekday>{"|".join(_DAYS)})
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

_YEAR = re.compile(r"\d{4}")
_TIME = re.compile(r"(?:1[89]|20)\d\d(?:0s|s)?|\d{1,2}(?:st|nd|rd|th)")


def is_time(word: str) -> bool:
    """Tell whether a lower-case word names a time: a year, a month, a day, "week"."""
    return (
        word in _MONTHS
        or word in _DAYS
        or word in cues().spans_of_time
        or _TIME.fullmatch(word) is not None
    )


def dates(text: str, published: dt.date | None) -> Iterator[tuple[Interval, int, int]]:
    """Yield the dates in a sentence as (interval, start, end) in it.

    Relative words ("last week") count from `published` and stay unresolved without it.
    """
    for match in _DATE.finditer(text):
        found = _interval(match, published)
        if found is not None:
            yield found, match.start(), match.end()


def when(text: str, published: dt.date | None) -> tuple[Interval, int, int] | None:
    """Return the first of a sentence's `dates`, None without one."""
    return next(dates(text, published), None)


def _interval(match: re.Match[str], published: dt.date | None) -> Interval | None:
    part = match.groupdict()
    day, month = part["d1"] or part["d2"], part["m1"] or part["m2"]
    if day and month:
        year = part["y1"] or part["y2"] or (published.year if published else None)
        return _day(year, _MONTHS[month.lower()], int(day)) if year else None
    if part["m3"]:
        return _month(int(part["y3"]), _MONTHS[part["m3"].lower()], part["part"])
    if part["first"] or part["years"]:
        first, final = (
            (part["first"], part["final"]) if part["first"] else _YEAR.findall(part["years"])
        )
        return _years(int(first), int(final))
    if part["y4"]:
        return Interval(dt.date(int(part["y4"]), 1, 1), None, "open")
    if part["decade"]:
        first = int(part["decade"])
        return Interval(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade")
    if part["y5"]:
        year = int(part["y5"])
        return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    if published is None:
        return None
    if part["weekday"]:
        return _weekday(match.group().lower(), _DAYS[part["weekday"].lower()], published)
    return _relative(part["relative"].lower(), published)


def _day(year: int | str, month: int, day: int) -> Interval | None:
    try:
        exact = dt.date(int(year), month, day)
    except ValueError:
        return None
    return Interval(exact, exact, "day")


def _years(first: int, final: int) -> Interval | None:
    if final < first:
        return None
    return Interval(dt.date(first, 1, 1), dt.date(final, 12, 31), "year")


def _month(year: int, month: int, part: str | None) -> Interval:
    last = calendar.monthrange(year, month)[1]
    first, final = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(
        (part or "").lower(), (1, last)
    )
    precision: Precision = "week" if part else "month"
    return Interval(dt.date(year, month, first), dt.date(year, month, final), precision)


def _weekday(words: str, weekday: int, published: dt.date) -> Interval:
    """A bare weekday in a report is the last one up to the day of publication."""
    back = (published.weekday() - weekday) % 7
    if words.startswith("next"):
        back -= 7
    elif words.startswith("last") and back == 0:
        back = 7
    day = published - dt.timedelta(days=back)
    return Interval(day, day, "day")


def _relative(words: str, published: dt.date) -> Interval:
    near = {"today": 0, "yesterday": -1, "tomorrow": 1}
    if words in near:
        day = published + dt.timedelta(days=near[words])
        return Interval(day, day, "day")
    step = -1 if words.startswith("last") else 1 if words.startswith("next") else 0
    if words.endswith("week"):
        monday = published + dt.timedelta(days=7 * step - published.weekday())
        return Interval(monday, monday + dt.timedelta(days=6), "week")
    if words.endswith("year"):
        year = published.year + step
        start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
        if words.startswith("earlier"):
            end = published
        if words.startswith("later"):
            start = published
        return Interval(start, end, "year")
    index = published.year * 12 + published.month - 1 + step
    return _month(index // 12, index % 12 + 1, None)
