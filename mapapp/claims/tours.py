"""Visits → tours: one traveller's stops in order, each with its kind, its status and its day."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.claims.found import Found
from mapapp.claims.stop_dates import stop_dates
from mapapp.claims.stop_order import BACK, closes, in_order, is_told, position
from mapapp.claims.tokens import lemma
from mapapp.model import Actor, Leg, Phase, Place, StopKind, Tour

if TYPE_CHECKING:
    from spacy.tokens import Token

_HOMEWARD = re.compile(
    r"\b(?:way|flight|journey) (?:back|home)\b|\breturn (?:flight|leg)\b", re.IGNORECASE
)
_RETINUES = frozenset(
    ["officials", "delegation", "diplomats", "negotiators", "delegates", "lawmakers", "legislators",
     "senators", "aides", "advisers", "advisors", "representatives", "experts", "envoys",
     "leaders", "ministers", "presidents", "generals", "parliamentarians", "mps", "troops",
     "officers", "police", "soldiers", "engineers", "doctors", "inspectors",
     "delegations", "teams"]
)  # fmt: skip
_ONE_EACH = frozenset(  # of several states: one of each
    ["leaders", "ministers", "presidents", "counterparts", "premiers", "chancellors", "kings"]
)
_WHILE_THERE = frozenset(
    f"visit.{name}"
    for name in ("received", "received-by", "meet-in", "talks-in", "attend", "counterpart-in",
                 "officials-in", "pray", "sights")
)  # fmt: skip
_DEPUTIES = frozenset(["vice", "deputy", "crown"])  # whose journey is not their chief's
_TITLE = 4  # words
_OFFICE = re.compile(
    r"\b(?:prime minister|president|premier|chancellor|secretary(?: of \w+)?|king|queen|pope"
    r"|(?:foreign |defen[cs]e |finance )?minister)\b"
)
_LONG = 300  # days: a date as wide tells the year alone
_LONGEST = dt.timedelta(days=90)
"""A journey's length at the most: what lies further back is another."""
_LATEST: tuple[Phase, ...] = ("planned", "begun", "completed", "ended", "postponed", "cancelled")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A stop of a tour that is being put together."""

    visit: Found
    phase: Phase
    kind: StopKind


def tours(found: Sequence[Found], heading: Sequence[Found] = ()) -> list[Tour]:
    """Return one tour for each traveller with a visit to another state, stops in text order.

    `heading` are claims of the heading, which may be no claims of the document: it tells the order
    of the stops, and the text below it all else.
    """
    journeys: dict[Key, list[Found]] = {}
    several = _of_several(found)
    visits = sorted((f for f in found if _is_stop(f, several)), key=position)
    for visit in visits:
        journeys.setdefault(_traveller(visit, visits, journeys), []).append(visit)
    besides: dict[Key, list[Found]] = {}
    for stop in sorted(filter(_is_beside, found), key=position):
        besides.setdefault(_traveller(stop, visits, journeys), []).append(stop)
    order = [
        visit.claim.target.id
        for visit in sorted((f for f in heading if _is_stop(f, several)), key=position)
    ]
    if len(set(order)) < 2:  # one stop alone has no order
        order = []
    return [
        _tour(key[1], in_order(_of_this_journey(own), order), besides.get(key, ()))
        for key, own in journeys.items()
    ]


def _phase(visit: Found, stops: Mapping[str, Found]) -> Phase:
    """Return a visit's phase; who "is travelling to Peru and Chile" has yet to reach Chile."""
    phase = visit.claim.status.phase
    going = phase == "begun" and (visit.frame.kind == "nouns" or visit.frame.token.tag_ == "VBG")
    others = (s for c, s in stops.items() if c != visit.claim.target.id)
    return "planned" if going and any(s.frame.token == visit.frame.token for s in others) else phase


def _goes_on(visit: Found, stops: Mapping[str, Found]) -> bool:
    """Tell more that is planned where somebody is from a journey to where he was before."""
    reached = stops[visit.claim.target.id]
    earlier = BACK.search(reached.claim.sentence.text) or reached.claim.date
    return not earlier and position(visit)[1] > 0 and reached.source.voice == visit.source.voice


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


def _of_this_journey(visits: Sequence[Found]) -> Sequence[Found]:
    """Leave out visits that their dates put long before the others ("who last year visited")."""
    if any(v.claim.status.phase == "planned" for v in visits):
        visits = [v for v in visits if not _is_of_a_year(v)]  # "He visited Oman in 2015"
    # a visit called off has the day of the calling, one put off that of another journey
    made = [v for v in visits if v.claim.status.phase not in ("ended", "postponed")]
    ends = {id(v): v.claim.date.end for v in made if v.claim.date and v.claim.date.end}
    if len(set(ends.values())) < 2:
        return visits
    latest = max(ends.values())
    return [v for v in visits if latest - ends.get(id(v), latest) < _LONGEST]


def _is_stop(found: Found, several: frozenset[int]) -> bool:
    if not _is_visit(found) or found.kind not in ("stop", "side trip"):
        return False
    return not _is_retinue(found) or (_head(found) in _ONE_EACH and id(found) in several)


def _of_several(found: Sequence[Found]) -> frozenset[int]:
    """Return the visits that several states make alike: "the presidents of Peru and Chile"."""
    sources: dict[tuple[int, int, str], set[str]] = {}
    for one in found:
        sources.setdefault(_act(one), set()).add(one.claim.source.id)
    return frozenset(id(one) for one in found if len(sources[_act(one)]) > 1)


def _act(found: Found) -> tuple[int, int, str]:
    return found.claim.sentence.start, found.frame.token.i, found.claim.target.id


def _is_beside(found: Found) -> bool:
    """Tell a stop that visits nobody: to refuel, or back home."""
    return _is_visit(found) and found.kind in ("technical stop", "return")


def _is_visit(found: Found) -> bool:
    claim = found.claim
    return (
        claim.type == "visit"
        and claim.status.polarity != "negated"
        and claim.status.factuality != "denied"
        and claim.source.kind == claim.target.kind == "state"
    )


def _is_retinue(visit: Found) -> bool:
    """Tell officials of no name, whose journey is nobody's tour."""
    if visit.source.is_named:
        return False
    if visit.claim.pattern == "visit.sends-delegation" and not visit.source.is_person:
        return True
    sent = any(lemma(t) in _RETINUES for t in visit.frame.slots.get("A1", ()))
    return sent or _head(visit) in _RETINUES


def _traveller(visit: Found, visits: Sequence[Found], journeys: Iterable[Key]) -> Key:
    """Name the traveller; an office alone joins the one journey of its country."""
    country = visit.claim.source.id
    if visit.source.is_named:
        return country, visit.source.voice
    if _DEPUTIES & set(_words(visit)):
        return country, visit.source.voice
    before = _word_before(visit)
    if before.lower() in _DEPUTIES:  # told without the state, for which the chief's name stands
        return country, f"{before} {visit.source.voice.split()[-1]}"
    own = [f for f in visits if f.source.is_named and f.claim.source.id == country]
    others = {f.source.voice for f in own if _is_another(_titles(f), visit.source.voice)}
    named = {f.source.voice for f in own}
    if len(named) == 1 and not others:
        return country, named.pop()
    same = [
        key
        for key in journeys
        if key[0] == country
        and key[1] not in others
        and not _is_another(key[1], visit.source.voice)
        and not _DEPUTIES & set(key[1].lower().split())
    ]
    return same[-1] if same else (country, _name(visit))


def _word_before(visit: Found) -> str:
    """Return the word before a traveller where the sentence names one: "the *Vice* President"."""
    at = visit.source.start - visit.claim.sentence.start
    words = visit.claim.sentence.text[: max(at, 0)].split()
    return words[-1] if words else ""


def _titles(visit: Found) -> str:
    """Return the words before a traveller's name, which may tell the office."""
    before, name, _ = visit.claim.sentence.text.partition(visit.source.voice)
    return " ".join(before.split()[-_TITLE:]) if name else ""


def _is_another(words: str, voice: str) -> bool:
    """Tell the office in some words from that in others: "Secretary of State", "the President"."""
    first, second = _OFFICE.findall(words.lower()), _OFFICE.findall(voice.lower())
    if not first or not second:
        return False
    return first[-1] not in second[-1] and second[-1] not in first[-1]


def _name(visit: Found) -> str:
    """Return the name of a traveller who has none, of several the one: "president of Peru"."""
    if _head(visit) not in _ONE_EACH:
        return visit.source.voice
    parts = re.split(r" (?:of|from|for) |['’]s ", visit.source.voice)
    office = next(part for part in parts if part.split()[-1].lower() in _ONE_EACH)
    office = office.split()[-1] if " and " in office else office
    return f"{office.removesuffix('s')} of {visit.claim.source.name}"


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


def _rows(visits: Sequence[Found]) -> list[_Row]:
    """Return the stops of a journey, one for each country, as far as the text has it come."""
    stops: dict[str, Found] = {}
    phases: dict[str, Phase] = {}
    for visit in visits:
        country = visit.claim.target.id
        stops.setdefault(country, visit)
        phase = _phase(visit, stops)
        if visit.claim.status.factuality == "hypothetical":
            phase = "planned"
        elif phase == "ended" and closes(visit):  # "ended her tour in Chile"
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
    alone = len(stops) == 1
    return [
        _Row(
            stop,
            "cancelled" if phases[country] == "ended" else phases[country],
            "stop" if alone else stop.kind,
        )
        for country, stop in stops.items()
    ]


def _with_technical(rows: list[_Row], besides: Sequence[Found]) -> list[_Row]:
    """Put stops to refuel before the stop that they are told with, those on the way home last."""
    told = {(row.visit.claim.sentence.start, row.visit.claim.target.id) for row in rows}
    for stop in besides:
        key = stop.claim.sentence.start, stop.claim.target.id
        if stop.kind != "technical stop" or key in told:
            continue
        told.add(key)
        at = len(rows)
        if not _HOMEWARD.search(stop.claim.sentence.text):
            start, side, place = position(stop)
            near = [
                (abs(other[2] - place), i)
                for i, row in enumerate(rows)
                if (other := position(row.visit))[0] == start and row.kind == "stop"
            ]
            before = [i for i, row in enumerate(rows) if position(row.visit)[0] <= start]
            at = min(near)[1] + (side > 1 or _is_added(stop)) if near else max(before, default=0)
        phase = stop.claim.status.phase
        rows.insert(at, _Row(stop, "completed" if phase == "ended" else phase, "technical stop"))
    return rows


def _is_added(stop: Found) -> bool:
    """Tell "visited Peru and *made* a stop in Chile to refuel"."""
    verb = stop.frame.governor if stop.frame.kind == "nouns" else stop.frame.token
    return verb is not None and verb.dep_ == "conj"


def _with_return(rows: list[_Row], besides: Sequence[Found]) -> list[_Row]:
    """Put the way home behind what was made before it, and before a journey that is yet to come."""
    backs = [stop for stop in besides if stop.kind == "return"]
    if not backs:
        return rows
    back = max(backs, key=lambda b: (_LATEST.index(b.claim.status.phase), b.claim.date is not None))
    phase = back.claim.status.phase
    if back.claim.status.factuality == "hypothetical":
        phase = "planned"
    later = [
        i
        for i, row in enumerate(rows)
        if row.phase == "planned" and position(row.visit) > position(back)
    ]
    at = min(later) if later and phase != "planned" else len(rows)
    return [*rows[:at], _Row(back, phase, "return"), *rows[at:]]


def _tour(name: str, visits: Sequence[Found], besides: Sequence[Found]) -> Tour:
    rows = _rows(visits)
    told = is_told([row.visit for row in rows], [row.phase for row in rows])
    stops = [row.visit.claim.target.id for row in rows]
    rows = _with_return(_with_technical(rows, besides), besides)
    dates = stop_dates([r.visit for r in rows], [r.phase for r in rows], is_told=told)
    first = visits[0].claim
    content = "\x1f".join((first.document, first.source.id, name, *stops))
    tour_id = hashlib.sha256(content.encode()).hexdigest()[:12]
    legs = tuple(
        Leg(
            id=f"{tour_id}-{order}",
            order=order,
            place=_home(row.visit.claim.target),
            status=row.phase,
            evidence=row.visit.claim.evidence,
            claim=row.visit.claim.id if _is_claimed(row) else None,
            date=date,
            kind=row.kind,
        )
        for order, (row, date) in enumerate(zip(rows, dates, strict=True), 1)
    )
    return Tour(tour_id, first.document, name, _home(first.source), legs, order_told=told)


def _is_claimed(row: _Row) -> bool:
    """Tell a stop that a claim of the document tells of."""
    claim = row.visit.claim
    return row.kind in ("stop", "side trip") and claim.source != claim.target
