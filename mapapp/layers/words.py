"""The words that a map uses for status, stops and dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import PurePath
from typing import Final

from mapapp.model import Graph, Interval, Phase, Place, StatusLabel

STATUSES: Final[dict[StatusLabel, tuple[str, str]]] = {
    "asserted": ("Stated", "the text states it as a fact"),
    "planned": ("Planned", "announced or intended, not done"),
    "alleged": ("Alleged", "reported with doubt, or without proof"),
    "hypothetical": ("Hypothetical", "only if something else happens"),
    "denied": ("Denied", "the text denies it"),
    "ended": ("Past", "over, dropped, put off or called off"),
}
STOPS: Final[dict[Phase, str]] = {
    "completed": "Stop made",
    "begun": "There now",
    "planned": "Stop planned",
    "postponed": "Stop postponed",
    "cancelled": "Stop called off",
    "ended": "Stop made, and over",
}
BOUNDARIES: Final = (
    "Boundaries do not imply endorsement: they follow the worldview of the source named here. "
    "Dashed borders are disputed."
)
_VIEW: Final = "Disputed places are named as {state} sees them; the borders stay as drawn."
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def notes(viewer: Place | None) -> tuple[str, ...]:
    """Return what a map says of its borders, and whose view decides disputed places."""
    return (BOUNDARIES, _VIEW.format(state=viewer.name)) if viewer else (BOUNDARIES,)


def title(status: StatusLabel) -> str:
    """Return the legend's word for a status."""
    return STATUSES[status][0]


def meaning(status: StatusLabel) -> str:
    """Return a status in a sentence: the word and what it says about the text."""
    return ": ".join(STATUSES[status])


def period(interval: Interval) -> str:
    """Return an interval in words, no more precise than the text: "14 May 2019", "since 2010"."""
    start, end, exact = interval.start, interval.end, interval.precision
    known = start or end
    if known is None:
        return "undated"
    if start is None or end is None:
        day = _day(known) if exact == "day" else str(known.year)
        return f"since {day}" if start else f"until {day}"
    if exact == "decade":
        return f"{start.year // 10 * 10}s"
    if exact == "year":
        first, last = str(start.year), str(end.year)
    elif exact == "month":
        first, last = _month(start), _month(end)
    else:
        first, last = _day(start), _day(end)
    return first if first == last else f"{first} to {last}"


def _day(date: dt.date) -> str:
    return f"{date.day} {_month(date)}"


def _month(date: dt.date) -> str:
    return f"{_MONTHS[date.month - 1]} {date.year}"


def file_name(source: str) -> str:
    """Return a source without the folders of the machine that it was read on."""
    return source if "://" in source else PurePath(source.replace("\\", "/")).name or source


def doubts(graph: Graph) -> tuple[str, ...]:
    """Return what a person should look at, in one sentence; nothing where there is no doubt."""
    kinds = Counter(doubt.kind for reading in graph.readings for doubt in reading.doubts)
    listed = ", ".join(f"{count} of {kind}" for kind, count in sorted(kinds.items()))
    points = _count(kinds.total(), "point")
    return (f"{points} of the reading should be looked at: {listed}.",) if kinds else ()


def title_of(graph: Graph) -> str:
    """Return a map's title where nobody gave one."""
    titles = [reading.document.title for reading in graph.readings]
    return titles[0] if len(titles) == 1 and titles[0] else "Travel and influence"


def subtitle_of(graph: Graph) -> str:
    """Return what the map holds, in numbers."""
    relations, tours = _count(len(graph.relations), "relation"), _count(len(graph.tours), "tour")
    return f"{relations} and {tours}, read from {_count(len(graph.readings), 'document')}"


def why_empty(graph: Graph) -> str:
    """Return why there is nothing to map, and what to do."""
    if not graph.readings:
        reasons = "; ".join(f"{failure.source}: {failure.reason}" for failure in graph.failures)
        return f"There is nothing to map: no document could be read. {reasons}".strip()
    read = _count(len(graph.readings), "document")
    if graph.relations:
        return f"There is nothing to map: no end of any relation in {read} has a known place."
    return (
        f"There is nothing to map: {read} read, and no sentence tells of a journey, or of one "
        "state or group acting on another."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
