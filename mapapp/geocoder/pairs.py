"""Names with what they lie in right behind them: "Paris, Texas", "London (Ontario)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import msgspec

from mapapp.geocoder.scan import Hit
from mapapp.geocoder.table import Reading, Row

_REACH = 50  # characters from a town to the country that it lies in
_DIVIDED = frozenset(["USA", "CAN", "AUS"])  # states whose towns are told apart by division
_COMMA = re.compile(r",[^\S\n]|[^\S\n]\(|,?\n(?!\n)|[^\S\n](?=[A-Z.]{2,6}\b)")
# "Palma, a town in northern Mozambique"
_LIES_IN = re.compile(
    r"(,(?: an?(?: [a-z-]+){0,2} (?:town|city|village|port|district))?)? in (?:the )?(?:far )?"
    r"(?:[a-z-]+(?:ern|east|west)[ ]|central )?$"
)
_LISTED = re.compile(r",?\s(?:and|or)\s|,\s[A-Z]")
_TOWN_OF = re.compile(r"(?:City|Town|Village|Mayor)\sof\s$")


def pair(text: str, hits: list[Hit], row: Callable[[int], Row]) -> None:
    """Note where a country or division follows a name: "Paris, Texas", "London (Ontario)"."""
    for first, second in pairwise(hits):
        _lies_in(text, first, second, row)
        if not first.readings or not 0 < second.start - first.end < 4:
            continue
        town = _TOWN_OF.search(text, max(0, first.start - 12), first.start) is not None
        known = any(r.sense in "TAVK" for r in first.readings)
        if not town and not known and _LISTED.match(text, second.end):
            continue  # "in Cuba, Texas and Peru"
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
    _name_again(hits)


def _lies_in(text: str, town: Hit, land: Hit, row: Callable[[int], Row]) -> None:
    """Note a town which a text places in a country, known for one of its name elsewhere or not."""
    if not 0 < land.start - town.end < _REACH or not town.readings:
        return
    country = next((r for r in land.readings if r.sense in "Cc"), None)
    gap = _LIES_IN.match(text[town.end : land.start]) if country is not None else None
    if country is None or gap is None or town.readings[0].sense not in "TK":
        return
    there = (r for r in town.readings if r.sense in "TAVK" and _within(r, land, row))
    if (known := next(there, None)) is not None:
        town.pair = (known, country)
    elif gap[1] and town.readings[0].sense == "T":
        town.pair = (msgspec.structs.replace(country, sense="I"), country)


def _name_again(hits: list[Hit]) -> None:
    """Let a town that a text places where no table has one be the same wherever it is named."""
    placed = {h.key: h.pair for h in hits if h.pair is not None and h.pair[0].sense == "I"}
    for hit in hits if placed else ():
        if hit.pair is None and hit.readings and hit.readings[0].sense == "T":
            hit.pair = placed.get(hit.key)


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
