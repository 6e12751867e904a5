"""Visits → tours: one traveller's stops in order, each with its status."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from mapapp.claims.found import Found
from mapapp.claims.tokens import lemma
from mapapp.model import Actor, Leg, Phase, Place, Tour

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD = re.compile(
    r"\b(?:first|then|next|after(?:wards)?|before|later|followed by|from there|finally|onward"
    r"|last stop|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?P<ordinal>first|initial|opening|last|final|closing)"
    r" (?:stop|leg|destination|port of call|station|stage)\b",
    re.IGNORECASE,
)
_FIRST = frozenset(["first", "initial", "opening"])
_OPENS = frozenset(["begin", "start", "open", "kick_off", "launch", "commence"])
_CLOSES = frozenset(["end", "conclude", "finish", "wrap_up", "round_off", "complete", "close"])
_RETINUES = frozenset(
    ["officials", "delegation", "diplomats", "negotiators", "delegates", "lawmakers", "legislators",
     "senators", "aides", "advisers", "advisors", "representatives", "experts", "envoys",
     "leaders", "ministers", "presidents", "generals", "parliamentarians", "mps", "troops",
     "delegations", "teams"]
)  # fmt: skip
_WHILE_THERE = frozenset(
    f"visit.{name}"
    for name in ("received", "received-by", "meet-in", "talks-in", "attend", "counterpart-in",
                 "officials-in", "pray", "sights")
)  # fmt: skip
_DEPUTIES = frozenset(["vice", "deputy", "crown"])  # whose journey is not their chief's
_LONG = 300  # days: a date as wide tells the year alone
_BESIDE = {"after": 0, "following": 0, "before": 2}
_BACK = re.compile(
    r"\b(?:earlier|previously|over the weekend|last (?:week|weekend|month)|before (?:that|then)"
    r"|(?:a|the|one|two|three) (?:days?|weeks?) (?:before|earlier))\b",
    re.IGNORECASE,
)
_BEHIND = -9  # the rank of stops told of as behind
_OFF = 9  # the rank of stops told aside as called off: behind all that are made
_ASIDE = frozenset(["visit.own-stop", "visit.own-visit"])
_LONGEST = dt.timedelta(days=90)
"""A journey's length at the most: what lies further back is another."""
_LATEST: tuple[Phase, ...] = ("planned", "begun", "completed", "ended", "cancelled")


def tours(found: Sequence[Found], heading: Sequence[Found] = ()) -> list[Tour]:
    """Return one tour for each traveller with a visit to another state, stops in text order.

    `heading` are claims of the heading, which may be no claims of the document: it tells the order
    of the stops, and the text below it all else.
    """
    journeys: dict[tuple[str, str], list[Found]] = {}
    visits = sorted(filter(_is_stop, found), key=_position)
    for visit in visits:
        journeys.setdefault(_traveller(visit, visits, journeys), []).append(visit)
    order = [visit.claim.target.id for visit in sorted(filter(_is_stop, heading), key=_position)]
    if len(set(order)) < 2:  # one stop alone has no order
        order = []
    return [
        _tour(name, sorted(_as_told(_of_this_journey(own)), key=lambda v: _rank(v, order)))
        for (_, name), own in journeys.items()
    ]


def _as_told(visits: Sequence[Found]) -> Sequence[Found]:
    """Put first and last what the text calls so, whenever it tells of it."""
    places = {visit.claim.target.id: 0 for visit in visits}
    for visit in visits:
        sentence = visit.claim.sentence
        here = [v for v in visits if v.claim.sentence == sentence]
        for cue in _PLACED.finditer(sentence.text):
            if _named_by(cue, here) is visit:
                is_first = cue["ordinal"].lower() in _FIRST
                places[visit.claim.target.id] = -1 if is_first else 1
        verb = _governor(visit)
        places[visit.claim.target.id] += (verb in _CLOSES) - (verb in _OPENS)
        if _is_told_back(visit):
            places[visit.claim.target.id] = _BEHIND
    before = _told_later(visits)
    places |= {country: min(places[country], _BEHIND) for country in before}
    aside = {v.claim.target.id for v in visits if v.claim.pattern in _ASIDE and _is_off(v)}
    kept = {v.claim.target.id for v in visits if not _is_off(v)}
    places |= dict.fromkeys(aside - kept, _OFF)
    mentioned = list(places)
    last = next((c for c in mentioned if places[c] == 1), None)
    if last is not None:  # what is called off is told of behind the end of the tour, not before it
        behind = mentioned[mentioned.index(last) :]
        places |= {c: max(places[c], 1) for c in behind if c not in kept}
    return sorted(visits, key=lambda visit: places[visit.claim.target.id])


def _is_off(visit: Found) -> bool:
    return visit.claim.status.phase in ("cancelled", "ended")


def _is_told_back(visit: Found) -> bool:
    """Tell "came from Bogotá, where she had spent Monday", which was before where she is."""
    if visit.claim.pattern == "visit.from":
        return True
    verb = visit.frame.governor if visit.frame.kind == "nouns" else visit.frame.token
    while verb is not None and verb.dep_ == "conj" and not _has_subject(verb):
        if _had(verb):
            return True
        verb = verb.head  # "had begun in Lima and then met him in Quito"
    return verb is not None and _had(verb)


def _had(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in ("had", "having") for c in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _told_later(visits: Sequence[Found]) -> set[str]:
    """Return the countries told of as behind, in a sentence of its own, once others are told of."""
    first = visits[0].claim.sentence.start if visits else 0
    return {
        v.claim.target.id
        for v in visits
        if v.claim.sentence.start != first
        and v.claim.status.phase in ("completed", "begun")
        and _BACK.search(v.claim.sentence.text)
    }


def _phase(visit: Found, stops: Mapping[str, Found]) -> Phase:
    """Return a visit's phase; who "is travelling to Peru and Chile" has yet to reach Chile."""
    phase = visit.claim.status.phase
    going = phase == "begun" and visit.frame.token.tag_ == "VBG"
    others = (s for c, s in stops.items() if c != visit.claim.target.id)
    return "planned" if going and any(s.frame.token == visit.frame.token for s in others) else phase


def _goes_on(visit: Found, stops: Mapping[str, Found]) -> bool:
    """Tell more that is planned where somebody is from a journey to where he was before."""
    reached = stops[visit.claim.target.id]
    earlier = _BACK.search(reached.claim.sentence.text) or reached.claim.date
    return not earlier and _position(visit)[1] > 0 and reached.source.voice == visit.source.voice


def _stays(visits: Sequence[Found], phases: dict[str, Phase]) -> None:
    """Read who has flown "to Ankara, where he is to meet" somebody as there now."""
    for visit in visits:
        verb = visit.frame.token
        if visit.frame.kind != "verbs" or phases[visit.claim.target.id] != "completed":
            continue
        told = (t for t in verb.subtree if t.lower_ == "where" and t.i > verb.i)
        if any(_is_to_come(where.head) for where in told):
            phases[visit.claim.target.id] = "begun"


def _is_to_come(verb: Token) -> bool:
    """Tell "where he will meet" and "where he is to meet"."""
    to = any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children)
    will = any(c.dep_ == "aux" and c.lower_ in ("will", "'ll") for c in verb.children)
    return will or (lemma(verb) in ("be", "plan", "expect", "schedule") and to)


def _moved_on(phases: dict[str, Phase], stops: Iterable[str]) -> None:
    """Take who has come to a later stop as gone from those before it."""
    reached = [country for country in stops if phases[country] in ("begun", "completed")]
    for country in reached[:-1]:
        if phases[country] == "begun":
            phases[country] = "completed"


def _governor(visit: Found) -> str | None:
    """Return the verb that governs a visit told by a noun: "began the trip in Mali"."""
    frame = visit.frame
    return lemma(frame.governor) if frame.kind == "nouns" and frame.governor is not None else None


def _named_by(cue: re.Match[str], here: Sequence[Found]) -> Found | None:
    """Return the visit whose place a cue names: the nearest before it, else the next."""
    at = here[0].claim.sentence.start + cue.start()
    before = [visit for visit in here if visit.target.start < at]
    if before:
        return max(before, key=lambda visit: visit.target.start)
    return min(here, key=lambda visit: visit.target.start, default=None)


def _of_this_journey(visits: Sequence[Found]) -> Sequence[Found]:
    """Leave out visits that their dates put long before the others ("who last year visited")."""
    if any(v.claim.status.phase == "planned" for v in visits):
        visits = [v for v in visits if not _is_of_a_year(v)]  # "He visited Oman in 2015"
    ends = {id(v): v.claim.date.end for v in visits if v.claim.date and v.claim.date.end}
    if len(set(ends.values())) < 2:
        return visits
    latest = max(ends.values())
    return [v for v in visits if latest - ends.get(id(v), latest) < _LONGEST]


def _position(visit: Found) -> tuple[int, int, int]:
    """Order stops by sentence, what comes "after" another before it, and then as they stand."""
    told = 1
    word = visit.frame.token
    while word.head != word and word.pos_ != "AUX":
        above = word.head
        told = _BESIDE.get(word.lower_, told) if word.dep_ in ("prep", "mark") else told
        marks = [c.lower_ for c in word.children if c.dep_ == "mark" and word.dep_ == "advcl"]
        told = next((_BESIDE[m] for m in marks if m in _BESIDE), told)
        word = above
    return visit.claim.sentence.start, told, visit.target.start


def _rank(visit: Found, order: Sequence[str]) -> int:
    country = visit.claim.target.id
    return order.index(country) if country in order else len(order)


def _is_stop(found: Found) -> bool:
    claim = found.claim
    return (
        claim.type == "visit"
        and claim.status.polarity != "negated"
        and claim.status.factuality != "denied"
        and claim.source.kind == claim.target.kind == "state"
        and not _is_retinue(found)
    )


def _is_retinue(visit: Found) -> bool:
    """Tell officials of no name, whose journey is nobody's tour."""
    if visit.source.is_named:
        return False
    if visit.claim.pattern == "visit.sends-delegation" and not visit.source.is_person:
        return True
    sent = any(lemma(t) in _RETINUES for t in visit.frame.slots.get("A1", ()))
    return sent or _head(visit) in _RETINUES


def _traveller(
    visit: Found, visits: Sequence[Found], journeys: Iterable[tuple[str, str]]
) -> tuple[str, str]:
    """Name the traveller; an office alone joins the one journey of its country."""
    country = visit.claim.source.id
    if visit.source.is_named:
        return country, visit.source.voice
    named = {f.source.voice for f in visits if f.source.is_named and f.claim.source.id == country}
    if len(named) == 1 and not _DEPUTIES & set(_words(visit)):
        return country, named.pop()
    if _DEPUTIES & set(_words(visit)):
        return country, visit.source.voice
    same = [key for key in journeys if key[0] == country]
    return same[-1] if same else (country, visit.source.voice)


def _head(visit: Found) -> str:
    """Return the noun for a traveller of no name: "*leaders* of Peru", "Peru's *negotiators*"."""
    head = re.split(r" (?:of|from|for) ", visit.source.voice)[0]
    return (head.split() or [""])[-1].lower()


def _words(visit: Found) -> list[str]:
    return visit.source.voice.lower().replace("-", " ").split()


def _home(actor: Actor) -> Place:
    if actor.home is None:  # states always have one; the type cannot say so
        raise ValueError(f"the state {actor.id} has no place")
    return actor.home


def _is_of_a_year(visit: Found) -> bool:
    date = visit.claim.date
    wide = date is not None and date.start and date.end and (date.end - date.start).days > _LONG
    return bool(wide) and visit.claim.status.phase in ("completed", "ended")


def _tour(name: str, visits: Sequence[Found]) -> Tour:
    stops: dict[str, Found] = {}
    phases: dict[str, Phase] = {}
    for visit in visits:
        country = visit.claim.target.id
        stops.setdefault(country, visit)
        phase = _phase(visit, stops)
        if visit.claim.status.factuality == "hypothetical":
            phase = "planned"
        elif phase == "ended" and _governor(visit) in _CLOSES:  # "ended her tour in Chile"
            phase = "completed"
        if phase == "completed" and visit.claim.pattern in _WHILE_THERE and country in phases:
            continue  # who has arrived, and is received, is there still
        if phase == "planned" and phases.get(country) == "completed" and _goes_on(visit, stops):
            phases[country] = "begun"  # "held talks in Lima, where he will also meet the mayor"
            continue
        if country not in phases or _LATEST.index(phase) > _LATEST.index(phases[country]):
            phases[country] = phase
    _stays(visits, phases)
    _moved_on(phases, stops)
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
            claim=stop.claim.id if stop.claim.target != first.source else None,
            date=stop.claim.date,
        )
        for order, (country, stop) in enumerate(stops.items(), 1)
    )
    told = len(legs) == 1 or any(_TOLD.search(stop.claim.sentence.text) for stop in stops.values())
    return Tour(tour_id, first.document, name, _home(first.source), legs, order_told=told)
