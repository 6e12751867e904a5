"""Names with what they lie in right behind them: "Paris, Texas", "London (Ontario)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import msgspec

from mapapp.geocoder.scan import Hit
from mapapp.geocoder.table import Reading, Row

_DIVIDED = frozenset(["USA", "CAN", "AUS"])  # states whose towns are told apart by division
_COMMA = re.compile(r",[^\S\n]|[^\S\n]\(|,?\n(?!\n)|[^\S\n](?=[A-Z.]{2,6}\b)")
_TOWN_OF = re.compile(r"(?:City|Town|Village|Mayor)\sof\s$")


def pair(text: str, hits: list[Hit], row: Callable[[int], Row]) -> None:
    """Note where a country or division follows a name: "Paris, Texas", "London (Ontario)"."""
    for first, second in pairwise(hits):
        if not 0 < second.start - first.end < 4:
            continue
        town = _TOWN_OF.search(text, max(0, first.start - 12), first.start) is not None
        if not town and not any(r.sense in "TAVK" for r in first.readings):
            continue
        if first.text.isupper() and len(first.text) > 3 and text[first.end : second.start] == " ":
            continue  # "CAIRO ON TUESDAY"
        firm = first.readings[0].sense in "CcFRGJ"
        gap = _COMMA.match(text, first.end)
        if gap is None or gap.end() != second.start:
            continue
        for reading in first.readings:
            match = _within(reading, second, row) if reading.sense in "TAVK" else None
            if match and not (firm and match.sense not in "VB"):
                first.pair = (reading, match)
                second.pair = second.pair or (match, match)
                break
        else:
            division = next((r for r in second.readings if r.sense in "VB"), None)
            if division is not None and row(division.place).iso3 in _DIVIDED:
                first.pair = (msgspec.structs.replace(division, sense="I"), division)
                second.pair = second.pair or (division, division)


def _within(inner: Reading, outer: Hit, row: Callable[[int], Row]) -> Reading | None:
    """Return the reading of `outer` that `inner` lies in."""
    own = row(inner.place)
    for reading in outer.readings:
        if reading.sense not in "CcFVBPX":
            continue
        other = row(reading.place)
        if other.id == own.division or (
            other.iso3 == own.iso3
            and reading.place != inner.place
            and (reading.sense in "CcFPX" or not own.division or other.division)
        ):
            return reading
    return None
