"""Names with what they lie in right behind them: "Paris, Texas", "London (Ontario)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import msgspec

from mapapp.geocoder.scan import Hit
from mapapp.geocoder.table import Reading, Row

_REACH = 30  # characters from a town to the country that it lies in
_DIVIDED = frozenset(["USA", "CAN", "AUS"])  # states whose towns are told apart by division
_COMMA = re.compile(r",[^\S\n]|[^\S\n]\(|,?\n(?!\n)|[^\S\n](?=[A-Z.]{2,6}\b)")
# "Palma, in northern Mozambique"
_LIES_IN = re.compile(r", in (?:the )?(?:far )?(?:[a-z-]+(?:ern|east|west)[ ]|central )?$")
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


def _lies_in(text: str, town: Hit, land: Hit, row: Callable[[int], Row]) -> None:
    """Note a town of a name known elsewhere alone, which a text places in a country."""
    if not 0 < land.start - town.end < _REACH or not town.readings or town.readings[0].sense != "T":
        return
    country = next((r for r in land.readings if r.sense in "Cc"), None)
    if country is None or not _LIES_IN.match(text[town.end : land.start]):
        return
    if not any(_within(r, land, row) for r in town.readings if r.sense in "TAVK"):
        town.pair = (msgspec.structs.replace(country, sense="I"), country)


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
