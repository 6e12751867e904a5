"""When a claim holds: date words of its sentence → an interval with its precision."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from mapapp.model import Interval, Precision
from mapapp.vocabulary.cues import cues

_MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_DAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_COUNT = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_SEASONS = {
    "spring": 3,
    "summer": 6,
    "autumn": 9,
    "fall": 9,
    "winter": 12,
}  # as north of the equator
_JOINED = r"\s*[-\u2013]\s*|\s+(?:to|until|till|through|and)\s+"
_DATE = re.compile(
    rf"""\b(?:
      (?:(?P<span>(?:from|between)\s+)?(?P<r1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<rm1>{_MONTH}))?
        (?P<j1>{_JOINED}))?
      (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>(?:1[89]|20)\d\d))?
    | (?P<span2>(?:from|between)\s+)?(?P<m2>{_MONTH})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b
        (?:(?P<j2>{_JOINED})(?:(?P<rm2>{_MONTH})\s+)?
          (?P<r2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s+(?:{_MONTH}|[a-z]+s)\b))?
        (?:,?\s+(?P<y2>(?:1[89]|20)\d\d))?
    | (?:(?P<part>early|mid|late)[\s-]+)?(?P<m3>{_MONTH})\b\.?,?\s+(?P<y3>(?:1[89]|20)\d\d)
    | (?:from|between)\s+(?P<first>(?:1[89]|20)\d\d)
        \s+(?:to|until|till|through|and)\s+(?P<final>(?:1[89]|20)\d\d)
    | (?P<years>(?:1[89]|20)\d\d\s?[-\u2013]\s?(?:1[89]|20)\d\d)
    | (?:since|from)\s+(?P<y4>(?:1[89]|20)\d\d)
    | (?P<near>early|mid|late|since|in|last|next|this|until|by)[\s-]+(?P<m4>{_MONTH})\b
        (?!\.?,?\s*\d)
    | (?:(?P<back>{_COUNT})\s+)(?P<ago>day|week|month|year|decade)s?\s+(?:ago|earlier)
    | (?:in|over|during|for)\s+the\s+(?:past|last)\s+(?:(?P<past>{_COUNT})\s+)?
        (?P<unit>day|week|month|year|decade)s?
    | (?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?P<y6>(?:1[89]|20)\d\d)
    | (?P<decade>(?:1[89]|20)\d0)s
    | (?:(?P<third>early|mid|late)[\s-]+)?(?P<y5>(?:1[89]|20)\d\d)(?![\d,]*\s*(?:percent|%))
    | (?P<relative>today|yesterday|tomorrow
        |(?:since\s+)?(?:last|this|next|earlier\s+this|later\s+this)\s+(?:week|month|year))
    | (?:on\s+|last\s+|next\s+|since\s+)?(?P<weekday>{"|".join(_DAYS)})
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
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
        return _days(part, _day(year, _MONTHS[month.lower()], int(day))) if year else None
    if part["m3"]:
        return _month(int(part["y3"]), _MONTHS[part["m3"].lower()], part["part"])
    if part["first"] or part["years"]:
        first, final = (
            (part["first"], part["final"]) if part["first"] else _YEAR.findall(part["years"])
        )
        return _years(int(first), int(final))
    if part["y4"]:
        return Interval(dt.date(int(part["y4"]), 1, 1), None, "open")
    if part["season"]:
        return _season(int(part["y6"]), _SEASONS[part["season"].lower()])
    if part["decade"]:
        first = int(part["decade"])
        return Interval(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade")
    if part["y5"]:
        year = int(part["y5"])
        begins, ends = _THIRDS.get((part["third"] or "").lower(), (1, 12))
        return replace(_month(year, ends, None), start=dt.date(year, begins, 1), precision="year")
    if published is None:
        return None
    return _from_then(match, part, published)


def _from_then(
    match: re.Match[str], part: dict[str, str | None], published: dt.date
) -> Interval | None:
    """Return the interval of words that count from the day of publication."""
    words = match.group().lower()
    if part["m4"] and part["near"]:
        if part["m4"].islower():  # "in may", "by march": no month
            return None
        return _near_month(part["near"].lower(), _MONTHS[part["m4"].lower()], published)
    if part["ago"] and part["back"]:
        return _ago(_count(part["back"]), part["ago"].lower(), published)
    if part["unit"]:
        began = _ago(_count(part["past"] or "one"), part["unit"].lower(), published).start
        return Interval(began, published, "week" if part["unit"] in ("day", "week") else "year")
    found = (
        _weekday(words.removeprefix("since ").strip(), _DAYS[part["weekday"].lower()], published)
        if part["weekday"]
        else _relative((part["relative"] or "").lower().removeprefix("since").strip(), published)
    )
    return Interval(found.start, None, "open") if words.startswith("since") else found


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _near_month(word: str, month: int, published: dt.date) -> Interval:
    """Return a month without a year: the last one up to publication, "next March" the first after.

    "since March" is open; plans move ahead in `times.ahead`.
    """
    year = published.year - (month > published.month and word != "this")
    if word == "next":
        year += 1
    found = _month(year, month, word if word in ("early", "mid", "late") else None)
    return Interval(found.start, None, "open") if word == "since" else found


def _ago(count: int, unit: str, published: dt.date) -> Interval:
    if unit in ("day", "week"):
        day = published - dt.timedelta(days=count * (7 if unit == "week" else 1))
        return Interval(day, day, "day") if unit == "day" else _relative("this week", day)
    if unit == "month":
        index = published.year * 12 + published.month - 1 - count
        return _month(index // 12, index % 12 + 1, None)
    year = max(published.year - count * (10 if unit == "decade" else 1), 1)
    return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _day(year: int | str, month: int, day: int) -> Interval | None:
    try:
        exact = dt.date(int(year), month, day)
    except ValueError:
        return None
    return Interval(exact, exact, "day")


def _days(part: dict[str, str | None], told: Interval | None) -> Interval | None:
    """Return the days from one to another: "12 to 15 January", "January 30-February 2"."""
    other, joined = part["r1"] or part["r2"], (part["j1"] or part["j2"] or "").strip().lower()
    if told is None or told.start is None or not other:
        return told
    month = part["rm1"] or part["rm2"]
    number = _MONTHS[month.lower()] if month else told.start.month
    other_day = _day(told.start.year, number, int(other))
    if other_day is None or other_day.start is None:
        return told
    first, final = sorted([told.start, other_day.start])
    if joined == "and" and not (part["span"] or part["span2"]) and (final - first).days > 1:
        return told  # two days, and not those between
    is_forward = (first == other_day.start) == bool(part["r1"])
    return Interval(first, final, "day") if is_forward else told


def has_bare_month(words: str) -> bool:
    """Tell a month, or a day of one, without its year: "29 September", "in january"."""
    named = any(word in _MONTHS for word in re.split(r"[\s.,\u2013-]+", words.lower()))
    return named and _YEAR.search(words) is None


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


def _season(year: int, month: int) -> Interval:
    last = _month(year + (month == 12), (month + 1) % 12 + 1, None).end
    return Interval(dt.date(year, month, 1), last, "season")


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
