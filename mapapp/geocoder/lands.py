"""Counties, rivers, roads: names that a heading noun makes a place without any gazetteer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit
from mapapp.geocoder.table import Entry

_BEFORE = re.compile(r"(?:[A-Z][\w'’.-]*[ \u00a0]){1,3}$")
_FARTHEST = 60  # characters that the words before the noun may take
_NONE = Entry("", (), begins=False)
_MEANT = "CcFRGDdJMX"  # a country, region or people before the noun is meant itself


def lands(text: str, heads: Sequence[tuple[int, int]], hits: list[Hit], rules: Rules) -> list[Hit]:
    """Return the hits with those of headed names among them, which take the place of weak ones."""
    parting = rules.words["not_given"] | rules.words["titles"]
    found: list[Hit] = []
    for start, end in heads:
        before = _BEFORE.search(text, max(0, start - _FARTHEST), start)
        if before is None:
            continue
        begin = start
        for word in reversed(before.group().split()):
            if word in parting:
                break
            begin = text.rindex(word, 0, begin)
        if begin == start:
            continue
        hit = Hit(text[begin:end], begin, end, _NONE, ())
        hit.key = text[start:end]
        found.append(hit)
    return _merged(hits, found, rules) if found else hits


def _merged(hits: list[Hit], found: list[Hit], rules: Rules) -> list[Hit]:
    """Drop a headed name that holds a known one with a better claim, or the weak ones inside it."""
    kept: list[Hit] = list(hits)
    firm = rules.words["firm_lands"]
    for land in found:
        inside = [h for h in kept if h.start < land.end and h.end > land.start]
        if any(
            not h.readings
            or h.start < land.start
            or h.end > land.end
            or (h.end == land.end and h.text != land.key)
            or (h.readings[0].sense in _MEANT and land.key not in firm)
            or h.readings[0].sense in "GR"
            for h in inside
        ):
            continue
        kept = [h for h in kept if h not in inside]
        kept.append(land)
    kept.sort(key=lambda h: h.start)
    return kept


def home(land: Hit, counts: Mapping[str, int], rules: Rules) -> str | None:
    """Return the country of a headed name: the one that the text names most and that has such."""
    states = rules.words["counties"]
    only = land.key in rules.words["firm_lands"]
    named = [(-n, code) for code, n in counts.items() if n and (code in states or not only)]
    if named:
        return min(named)[1]
    return "USA" if land.key in rules.words["county_nouns"] else None
