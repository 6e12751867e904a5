"""The day of each stop: weekdays count on from stop to stop, as the journey goes."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from mapapp.claims.found import Found
from mapapp.model import Interval, Phase

_WEEK = dt.timedelta(days=7)
_WEEKDAYS = frozenset(name.lower() for name in calendar.day_name)
_MEANT = re.compile(r"(?:\b(?:until|till|to|for|from)|,)\s*$", re.IGNORECASE)
_AHEAD = ("next", "later", "tomorrow", "until")


def stop_dates(
    stops: Sequence[Found], phases: Sequence[Phase], *, is_told: bool
) -> list[Interval | None]:
    """Return the date of each stop; a weekday never lies before that of the stop before it.

    What is behind is counted back from the last stop that was made, what is to come on from it. Of
    what is called off, the day of calling off is none.
    """
    found = [
        _meant(stop) if phase in ("postponed", "cancelled", "ended") else _own(stop)
        for stop, phase in zip(stops, phases, strict=True)
    ]
    if not is_told:
        return found
    made = [i for i, phase in enumerate(phases) if phase in ("completed", "begun")]
    for i, later in zip(made[-2::-1], made[:0:-1], strict=True):
        found[i] = _shifted(stops[i], found[i], found[later], -1)
    to_come = [i for i, phase in enumerate(phases) if phase == "planned"]
    for before, i in zip([*made[-1:], *to_come], to_come if made else to_come[1:], strict=False):
        found[i] = _shifted(stops[i], found[i], found[before], 1)
    return found


def _shifted(
    stop: Found, date: Interval | None, other: Interval | None, way: int
) -> Interval | None:
    """Return a weekday's date moved by weeks, until it is not on the wrong side of another."""
    if date is None or other is None or date.start is None or other.start is None:
        return date
    days = (other.start - date.start).days * way
    if days <= 0 or date.precision != "day" or other.precision != "day" or not is_weekday(stop):
        return date
    weeks = -(-days // 7) * way
    return replace(
        date, start=date.start + weeks * _WEEK, end=date.end + weeks * _WEEK if date.end else None
    )


def is_weekday(stop: Found) -> bool:
    """Tell a stop that is dated by a bare weekday."""
    words = [c.span.text.lower().split() for c in stop.claim.cues if c.role == "date"]
    return any(w[-1:] and w[-1] in _WEEKDAYS and w[0] not in ("last", "next") for w in words)


def _own(stop: Found) -> Interval | None:
    """Return when a stop was made: the day when somebody "came from" it is not that."""
    return None if stop.claim.pattern == "visit.from" else stop.claim.date


def _meant(stop: Found) -> Interval | None:
    """Return the date for which a stop was meant: "put off until May", "cancelled next week's"."""
    claim = stop.claim
    for cue in (c for c in claim.cues if c.role == "date"):
        at = cue.span.start - claim.sentence.start
        before, behind = claim.sentence.text[:at], claim.sentence.text[at + len(cue.span.text) :]
        told = cue.span.text.lower().startswith(_AHEAD) or behind.startswith(("'s", "’s"))
        if told or _MEANT.search(before):
            return claim.date
    return None
