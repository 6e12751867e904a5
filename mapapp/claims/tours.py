"""Visits → tours: one traveller's stops in order, each with its status."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from mapapp.claims.patterns import Found
from mapapp.model import Actor, Leg, Phase, Place, Tour

_TOLD = re.compile(
    r"\b(?:first|then|next|after(?:wards)?|before|later|followed by|from there|finally|onward"
    r"|last stop|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_LATEST: tuple[Phase, ...] = ("planned", "begun", "completed", "ended", "cancelled")


def tours(found: Sequence[Found]) -> list[Tour]:
    """Return one tour for each traveller with a visit to another state, stops in text order."""
    journeys: dict[tuple[str, str], list[Found]] = {}
    for visit in sorted(found, key=lambda f: (f.claim.evidence.start, f.target.start)):
        if visit.claim.type != "visit" or visit.claim.status.polarity == "negated":
            continue
        if visit.claim.source.kind == "state" and visit.claim.target.kind == "state":
            journeys.setdefault(_traveller(visit, journeys), []).append(visit)
    return [_tour(name, visits) for (_, name), visits in journeys.items()]


def _traveller(visit: Found, journeys: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Name the traveller; an office alone joins the one journey of its country."""
    country = visit.claim.source.id
    same = [key for key in journeys if key[0] == country]
    if visit.source.is_named or not same:
        return country, visit.source.voice
    return same[-1]


def _home(actor: Actor) -> Place:
    if actor.home is None:  # states always have one; the type cannot say so
        raise ValueError(f"the state {actor.id} has no place")
    return actor.home


def _tour(name: str, visits: Sequence[Found]) -> Tour:
    stops: dict[str, Found] = {}
    phases: dict[str, Phase] = {}
    for visit in visits:
        country = visit.claim.target.id
        stops.setdefault(country, visit)
        phase = visit.claim.status.phase
        if visit.claim.status.factuality == "hypothetical":
            phase = "planned"
        if country not in phases or _LATEST.index(phase) > _LATEST.index(phases[country]):
            phases[country] = phase
    first = visits[0].claim
    content = "\x1f".join((first.document, first.source.id, name, *stops))
    tour_id = hashlib.sha256(content.encode()).hexdigest()[:12]
    legs = tuple(
        Leg(
            id=f"{tour_id}-{order}",
            order=order,
            place=_home(stop.claim.target),
            status="cancelled" if phases[country] == "ended" else phases[country],
            evidence=stop.claim.evidence,
            claim=stop.claim.id,
            date=stop.claim.date,
        )
        for order, (country, stop) in enumerate(stops.items(), 1)
    )
    told = any(_TOLD.search(stop.claim.sentence.text) for stop in stops.values())
    return Tour(tour_id, first.document, name, _home(first.source), legs, order_told=told)
