"""What of a name the parser need not see: the "and" in it, and the country behind a city.

And what it misses: the comma behind the time or place that opens a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mapapp.claims.entities import Entity
from mapapp.model import Mention

_LIST = re.compile(r"\s\S.*(?:,|\sand)\s.*(?=\s\S+$)|,\s.*(?=\s\S+$)|\sand(?=\s\S+$)", re.DOTALL)
_OF = re.compile(r"\sof(?:\sthe)?(?=\s\S+$)")
_OPENS = r"(?:^|(?<=[.!?]\s)|(?<=[.!?][\"”’']\s)|(?<=\bthat\s)|(?<=[\"“]))"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "On Tuesday Peru met Chile": the parser takes the day and who acts for one name.
_FRONTED = re.compile(
    rf"{_OPENS}(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Dd]uring|[Ll]ate on|[Ee]arly on)"
    rf"\s(?:early\s|late\s|mid-)?(?:{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?"
    rf"|(?:\d{{1,2}}\s)?{_MONTH}(?:\s\d{{1,2}})?(?:,?\s\d{{4}})?|\d{{4}})"
    rf"|(?:Last|This|Next)\s(?:week|month|year|{_WEEKDAY}|{_MONTH}))(?P<gap>\s)(?=[A-Z])",
    re.MULTILINE,
)
_WHERE = re.compile(rf"{_OPENS}(?:In|At|From)\s$", re.MULTILINE)
_WHOLES = ("country", "division", "part")  # what may stand behind a city that lies in it


def left_out(
    text: str, named: Sequence[Entity], mentions: Sequence[Mention]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches [start, end) of a text that only derail the parser.

    "Trinidad and Tobago" is no list of two, nor is "Guangzhou, China, a firm" one of three; the
    semicolons between such pairs are commas once their countries are gone. A space alone is one
    before which a comma is missing.
    """
    yield from (gap.span("gap") for gap in _FRONTED.finditer(text))
    for entity in named:
        inner = _LIST.search(text, entity.start, entity.end)
        if inner is not None:
            yield inner.span()
    placed = [m for m in mentions if m.place is not None]
    for city in placed:
        of = _OF.search(text, city.start, city.end) if city.kind in ("city", "capital") else None
        if of is not None:
            yield of.span()
    for city, whole in pairwise(placed):
        if text[city.end : whole.start] == " " and _is_where(text, city, whole):
            yield city.end, whole.start
        elif text[city.end : whole.start] == ", " and _lies_in(city, whole):
            yield city.end, whole.end + (text[whole.end : whole.end + 1] == ";")


def _is_where(text: str, place: Mention, other: Mention) -> bool:
    """Tell "In Kabul Peru opened an embassy", where who acts stands right behind the place."""
    opens = _WHERE.search(text, max(0, place.start - 6), place.start)
    return opens is not None and place.kind != "demonym" and not _lies_in(place, other)


def _lies_in(city: Mention, whole: Mention) -> bool:
    inner, outer = city.place, whole.place
    if inner is None or outer is None or outer.kind not in _WHOLES or inner.kind == "country":
        return False
    return inner.iso3 is not None and inner.iso3 == outer.iso3 and inner.id != outer.id
