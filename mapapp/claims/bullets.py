"""Lists with bullets or numbers: each point is read with the line that leads it in.

"He will visit:" and "- Kenya, 3 May" are "He will visit Kenya on 3 May" for the parser alone.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    _Text = tuple[str, array[int]]

_POINT = re.compile(r"\s*(?:[-*•–·]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)(?=\S)")
_LEADS = re.compile(
    r"\b(?:on|to|in|from|with|against|for|into|at|visit|visited|visiting|tour|"
    r"announced|announces|imposed|approved|pledged|offered)"
    r"(?:,? today|,? yesterday|,? on [A-Z]\w+)?\s*:\s*$"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?"
_DATED = re.compile(rf"(?P<gap>,\s|\s[–-]\s|:\s|\s\()(?:on\s)?(?={_DATE}\)?[.;,]?$)")
_LONGEST = 30  # words: a longer point is a text of its own
_ENDS = " .;,)"
_LED = 100_000  # characters: how often a lead is read again; the further points stand alone


def is_point(text: str) -> bool:
    """Tell whether a paragraph is a point of a list."""
    return _POINT.match(text) is not None


def led_in(plain: Sequence[_Text], spans: Sequence[tuple[int, int]], text: str) -> Iterator[_Text]:
    """Yield what the parser is to see of each paragraph, the points of lists with their lead."""
    lead: _Text | None = None
    led = 0
    for told, (start, end) in zip(plain, spans, strict=True):
        point = _POINT.match(text, start, end)
        if point is None:
            lead, led = told if _LEADS.search(told[0]) else None, 0
            yield told
        elif lead is None or len(told[0].split()) > _LONGEST or not told[0].strip():
            yield told
        elif led > _LED:
            yield told
        else:
            led += len(lead[0])
            yield _joined(lead, _item(text, point.end(), end))


def _item(text: str, start: int, end: int) -> _Text:
    """Return a point without its mark, its day behind "on"."""
    words = " ".join(text[start:end].split("\n")).rstrip(_ENDS + "\n").removesuffix(" and")
    words = words.rstrip(_ENDS)
    origin = array("I", range(start, start + len(words)))
    day = _DATED.search(words)
    if day is None:
        return words, origin
    first, last = day.span("gap")
    gap = array("I", [origin[first]] * len(" on "))
    return f"{words[:first]} on {words[last:]}", array("I", [*origin[:first], *gap, *origin[last:]])


def _joined(lead: _Text, item: _Text) -> _Text:
    words = lead[0].rstrip().removesuffix(":").rstrip()
    origin = array("I", [*lead[1][: len(words)], item[1][0], *item[1]])
    return f"{words} {item[0]}", origin
