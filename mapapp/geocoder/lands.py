"""Counties, rivers, roads: names that a heading noun makes a place without any gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit
from mapapp.geocoder.table import Entry

_BEFORE = re.compile(r"(?:[A-Z][\w'’.-]*[ \u00a0]){1,3}$")
_NAME = r"(?:[A-Z][\w'’]+(?:[ -](?=[A-Z]))?){1,3}"
_ADDRESS = re.compile(rf"(?:\b(?:in|at|near|from|of|to|outside)[ \n]|(?:^|\n))({_NAME}), $")
_FARTHEST = 60  # characters that the words before the noun may take
_NONE = Entry("", (), begins=False)
_MEANT = "CcFRGDdJMX"  # a country, region or people before the noun is meant itself


def lands(text: str, heads: Sequence[tuple[int, int]], hits: list[Hit], rules: Rules) -> list[Hit]:
    """Return the hits with those of headed names among them, which take the place of weak ones."""
    found = [*_headed(text, heads, rules), *_addressed(text, hits, rules)]
    return _merged(hits, found, rules) if found else hits


def _headed(text: str, heads: Sequence[tuple[int, int]], rules: Rules) -> Iterator[Hit]:
    """Yield names that end in what they are: "Switzer County"."""
    for start, end in heads:
        before = _BEFORE.search(text, max(0, start - _FARTHEST), start)
        begin = start
        for word in reversed(before.group().split()) if before is not None else ():
            if word in rules.parting:
                break
            begin = text.rindex(word, 0, begin)
        if begin < start:
            yield _land(text, begin, end, text[start:end])


def _addressed(text: str, hits: list[Hit], rules: Rules) -> Iterator[Hit]:
    """Yield unknown names before a known place: "in Matias Romero, Oaxaca"."""
    for hit in hits:
        if not text.startswith(", ", hit.start - 2) or hit.sense not in "CcPVXTK":
            continue
        match = _ADDRESS.search(text, max(0, hit.start - _FARTHEST), hit.start)
        if match is not None and match[1].split()[0] not in rules.parting:
            yield _land(text, match.start(1), match.start(1) + len(match[1].rstrip()), "")


def _land(text: str, start: int, end: int, noun: str) -> Hit:
    hit = Hit(text[start:end], start, end, _NONE, ())
    hit.key = noun
    return hit


def _merged(hits: list[Hit], found: list[Hit], rules: Rules) -> list[Hit]:
    """Drop a headed name that holds a known one with a better claim, or the weak ones inside it."""
    kept: list[Hit] = list(hits)
    firm = rules.words["firm_lands"]
    for land in found:
        inside = [h for h in kept if h.start < land.end and h.end > land.start]
        if (inside and not land.key) or any(
            not h.readings
            or h.start < land.start
            or h.end > land.end
            or (h.end == land.end and h.text != land.key)
            or (h.sense in _MEANT and land.key not in firm)
            or (_is_known(h) and land.key not in firm)
            or h.sense in "GR"
            for h in inside
        ):
            continue
        kept = [h for h in kept if h not in inside]
        kept.append(land)
    kept.sort(key=lambda h: h.start)
    return kept


def _is_known(hit: Hit) -> bool:
    return hit.sense in "KPV" or len(hit.readings) > 3


def able(land: Hit, code: str, rules: Rules) -> bool:
    """Tell whether a state has such lands: not every state has counties."""
    return land.key not in rules.words["firm_lands"] or code in rules.words["counties"]


def home(land: Hit, counts: Mapping[str, int], rules: Rules) -> str | None:
    """Return the country of a headed name: the one that the text names most and that has such."""
    named = [(-n, code) for code, n in counts.items() if n and able(land, code, rules)]
    if named:
        return min(named)[1]
    return "USA" if land.key in rules.words["county_nouns"] else None
