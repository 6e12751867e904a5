"""Which year a date without one lies in, by the tense of its verb, and where a date is open.

"Bombed it on 29 September" was the last one before publication, "will visit on 5 January" the next.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.dates import has_bare_month
from mapapp.model import Interval, Phase, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

BOUNDS = ("before", "since")
_WEEKDAYS = frozenset(name.lower() for name in calendar.day_name)
_PUT_OFF_TO = ("to", "until", "till", "for")
_UP_TO = ("until", "till", "by", "before")
_GOES_WITH = ("xcomp", "conj", "advcl", "acl", "dobj", "pobj", "prep", "pcomp", "dative", "agent")
_LATELY = dt.timedelta(days=45)
"""A plan told of a day that is as far back was made for it: texts are printed again later."""
_ZONES = dt.timedelta(days=2)  # it may be tomorrow already where it happened

Dated = tuple[Interval, Span, "Token"]


def settled(
    date: Dated | None, verb: Token, phase: Phase, published: dt.date | None
) -> Dated | None:
    """Return a date in the year that the tense of its verb tells, and open where it is a bound."""
    if date is None:
        return None
    interval, words, token = date
    if phase == "postponed" and interval.precision == "day" and words.text.lower()[:4] == "from":
        interval = replace(interval, start=interval.end)  # "moved from 3 to 7 June"
    if published is not None:
        interval = _moved(interval, words.text.lower(), token, verb, phase, published)
    return _bounded(interval, token, phase), words, token


def _moved(
    interval: Interval, words: str, token: Token, verb: Token, phase: Phase, published: dt.date
) -> Interval:
    """Move a bare weekday or month of a plan behind the day of publication, a deed's before it."""
    if interval.start is None or interval.end is None or words.startswith(("last", "this", "next")):
        return interval
    put_off = phase == "postponed" and token.head.lower_ in _PUT_OFF_TO
    ahead = (phase == "planned" and verb.tag_ != "VBD") or put_off
    if ahead and interval.end < published and _last(words) in _WEEKDAYS:
        days = dt.timedelta(days=7)
        return replace(interval, start=interval.start + days, end=interval.end + days)
    if not has_bare_month(words):
        return interval
    near = _LATELY if interval.precision == "day" else dt.timedelta()
    if ahead and interval.end < published - near:
        return _years_on(interval, 1)
    if not ahead and interval.start > published + _ZONES and tells_of_past(verb):
        return _years_on(interval, -1)
    return interval


def _last(words: str) -> str:
    return words.rpartition(" ")[2].rpartition("-")[2]


def _bounded(interval: Interval, token: Token, phase: Phase) -> Interval:
    """Return a date that is a bound as open: "until 2016", "before the 2022 war"."""
    here = token
    while here.head != here and here.dep_ in ("nummod", "compound", "amod", "npadvmod", "nmod"):
        here = here.head
    prep = here.head if here.dep_ == "pobj" else here
    word = prep.lower_ if prep.dep_ == "prep" else ""
    if word in _UP_TO and phase not in ("planned", "postponed", "cancelled"):
        if word in ("until", "till") and phase != "ended":  # "did not … until 1979"
            return interval
        return Interval(None, interval.end, "open")
    return Interval(interval.start, None, "open") if word == "since" else interval


def _years_on(interval: Interval, years: int) -> Interval:
    start, end = (_year_on(d, years) if d else None for d in (interval.start, interval.end))
    return replace(interval, start=start, end=end)


def _year_on(day: dt.date, years: int) -> dt.date:
    last = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))


def tells_of_past(word: Token) -> bool:
    """Tell whether the finite verb that a word hangs on tells of what has been."""
    for _ in range(6):
        helpers = [c for c in word.children if c.dep_ in ("aux", "auxpass")]
        if any(c.tag_ == "MD" for c in helpers):
            return False
        if is_past(word) or any(c.lower_ in ("has", "have", "'ve") for c in helpers):
            return True
        if word.tag_ == "VBN" and word.dep_ == "acl" and not helpers:  # "Chad, bombed on 9 October"
            return True
        if word.tag_ in ("VBZ", "VBP") or (word.tag_ == "VBN" and helpers):
            return False
        if word.dep_ not in _GOES_WITH:
            return False
        word = word.head
    return False


def is_past(verb: Token) -> bool:
    """Tell whether a verb stands in the past, its auxiliaries asked."""
    if verb.tag_ == "VBD":
        return True
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(c.tag_ == "VBD" for c in helpers)
