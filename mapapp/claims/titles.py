"""What title, dateline and first sentence tell: whose a text is, between whom, who travels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity, state
from mapapp.claims.issuers import tells
from mapapp.claims.offices import states_before
from mapapp.claims.parse import Passage
from mapapp.geocoder import Geocoder
from mapapp.model import Actor, Place

if TYPE_CHECKING:
    from mapapp.claims.appearances import Appearances

JOURNEYS = frozenset(["visit", "trip", "tour", "travel", "journey"])
_TOWN = re.compile(r"\s*([A-ZÀ-Þ][\w .'’]+\w)\s*[,(/–—-]")
_TALKS = frozenset(["call", "meeting", "conversation", "talk", "talks", "readout"])
_SIDES = (2, 3)  # how many states a title may set side by side


def pair(seen: Appearances, title: Sequence[Passage]) -> tuple[Actor, ...]:
    """Return the states that a title names, none if it names but one, many, or stops.

    Of a journey or a call they are who issues the text and where it led: "Visit to Peru".
    """
    named = [seen.entity(p, t) or seen.person(p, t) for p in title for t in p.parsed]
    states = {e.actor.id: e.actor for e in named if e and e.actor and e.actor.kind == "state"}
    if any(t.lemma_.lower() in JOURNEYS for p in title for t in p.parsed):
        if seen.author is None or len(states | {seen.author.id: seen.author}) != 2:
            return ()
        states |= {seen.author.id: seen.author}
    elif states and any(t.lemma_.lower() in _TALKS for p in title for t in p.parsed):
        seen.talked = seen.author is not None
        states |= {seen.author.id: seen.author} if seen.author is not None else {}
    return tuple(states.values()) if len(states) in _SIDES else ()


def leading_pair(seen: Appearances, passages: Sequence[Passage]) -> tuple[Actor, ...]:
    """Return the two states that the first sentence of a report sets side by side.

    The title names one of them or none; a release is of who issues it, and of another.
    """
    opening = next((p for p in passages[1:] if tells(p)), None)
    if opening is None or seen.author is not None or travellers(seen, passages[:1]):
        return ()
    start = opening.origin[next(iter(opening.parsed.sents))[0].idx]
    states = {
        past.end.actor.id: past.end.actor
        for past in seen.within(start)
        if past.end.actor and past.end.actor.kind == "state"
    }
    named = (seen.entity(passages[0], t) for t in passages[0].parsed)
    titled = {e.actor.id for e in named if e and e.actor and e.actor.kind == "state"}
    is_told = bool(titled) and titled <= states.keys()
    return tuple(states.values()) if is_told and len(states) == min(_SIDES) else ()


def travellers(seen: Appearances, title: Sequence[Passage]) -> set[str]:
    """Return the surnames in the title of a journey: where they are is not whom they serve."""
    travels = any(t.lemma_.lower() in JOURNEYS for p in title for t in p.parsed)
    named = (seen.person(p, t) for p in title for t in p.parsed if travels)
    return {p.name.split()[-1] for p in named if p is not None}


def _acting_throughout(seen: Appearances, opening: Sequence[Passage]) -> Actor | None:
    """Return the state that opens the title, and acts in the first sentence of the report too."""
    told = next((p for p in opening[1:] if tells(p)), None)
    if told is None or seen.author is not None:
        return None
    first = seen.entity(opening[0], opening[0].parsed[0])
    start = told.origin[next(iter(told.parsed.sents))[0].idx]
    acting = {p.end.actor.id for p in seen.within(start) if p.is_subject and p.end.actor}
    actor = first.actor if first is not None and not first.is_demonym else None
    return actor if actor is not None and actor.kind == "state" and acting == {actor.id} else None


def home(
    seen: Appearances,
    opening: Sequence[Passage],
    entities: Sequence[Entity],
    geocoder: Geocoder,
) -> Actor | None:
    """Return the state that the title is about; a dateline in another one leaves it open.

    Of two states it is the one from which the report is written.
    """
    if not opening:
        return None
    titled = states_before(opening[0], opening[0].parsed[-1], seen.entity)
    lines = [(p.start, p.origin[p.parsed[0].idx]) for p in opening]
    written = {
        e.actor.id: e.actor
        for e in entities
        if e.actor is not None and any(start <= e.start < first for start, first in lines)
    }
    if len(titled) == 1:
        return next(iter(titled.values())) if written.keys() <= titled.keys() else None
    written |= _datelines(opening, geocoder)
    if len(written) == 1 and written.keys() <= titled.keys():
        return next(iter(written.values()))
    return None if written else _acting_throughout(seen, opening)


def _datelines(opening: Sequence[Passage], geocoder: Geocoder) -> dict[str, Actor]:
    """Return the states whose towns head a paragraph: "VILNIUS - "."""
    found = (state(place, geocoder) for place in _towns(opening, geocoder))
    return {actor.id: actor for actor in found}


def _towns(opening: Sequence[Passage], geocoder: Geocoder) -> Iterator[Place]:
    heads = (p.document.text[p.start : p.origin[p.parsed[0].idx]] for p in opening)
    towns = (match[1] for head in heads if (match := _TOWN.match(head)) is not None)
    places = (geocoder.resolve(town.strip().title()) for town in towns)
    return (place for place in places if place and place.iso3)


def dateline(opening: Sequence[Passage], geocoder: Geocoder) -> Place | None:
    """Return the one town from which a report is written."""
    towns = {place.id: place for place in _towns(opening, geocoder)}
    return next(iter(towns.values())) if len(towns) == 1 else None
