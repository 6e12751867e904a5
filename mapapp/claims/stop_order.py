"""In which order a journey's stops were made, and whether the text tells it or only lists them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.found import Found
from mapapp.claims.setting_out import led_by
from mapapp.claims.stop_dates import is_weekday
from mapapp.claims.tokens import lemma
from mapapp.model import Phase

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACED = re.compile(
    r"\b(?P<ordinal>first|initial|opening|last|final|closing)"
    r" (?:stop|leg|destination|port of call|station|stage)\b",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"\b(?:followed by|from there|last stop|on (?:his|her|their) way)\b", re.IGNORECASE
)
_SEQUENCE = frozenset(
    ["first", "then", "next", "later", "after", "afterwards", "afterward", "finally", "lastly",
     "onward", "onwards", "subsequently", "thereafter"]
)  # fmt: skip
_TALKS = frozenset(["talk", "meeting", "negotiation", "consultation", "summit"])
_GOES_ON = frozenset(
    ["go_on", "continue", "proceed", "fly_on", "travel_on", "move_on", "head_on", "carry_on"]
)
_FIRST = frozenset(["first", "initial", "opening"])
_OPENS = frozenset(["begin", "start", "open", "kick_off", "launch", "commence"])
CLOSES = frozenset(["end", "conclude", "finish", "wrap_up", "round_off", "complete", "close"])
_BESIDE = {"after": 0, "following": 0, "before": 2}
BACK = re.compile(
    r"\b(?:earlier|previously|over the weekend|last (?:week|weekend|month)|before (?:that|then)"
    r"|(?:a|the|one|two|three) (?:days?|weeks?) (?:before|earlier))\b",
    re.IGNORECASE,
)
_BEHIND = -9  # the rank of stops told of as behind
_OFF = 9  # the rank of stops told aside as called off: behind all that are made
_ASIDE = frozenset(["visit.own-stop", "visit.own-visit"])
_REACHED: tuple[Phase, ...] = ("completed", "begun", "planned")


def in_order(visits: Sequence[Found], heading: Sequence[str]) -> list[Found]:
    """Return visits as they follow each other; `heading` has the countries as it names them."""
    listed = {country: place for place, country in enumerate(heading)}
    return sorted(
        _as_told(visits), key=lambda visit: listed.get(visit.claim.target.id, len(listed))
    )


def position(visit: Found) -> tuple[int, int, int]:
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


def is_told(stops: Sequence[Found], phases: Sequence[Phase]) -> bool:
    """Tell whether the text says how stops follow each other, and does not only list them."""
    if len(stops) < 2:
        return True
    held = [p for p in phases if p in _REACHED]
    ranks = [_REACHED.index(phase) for phase in held]
    if len(held) > 1 and all(a < b for a, b in pairwise(ranks)):
        return True  # one behind, where he is, one to come
    places = [position(stop) for stop in stops]
    sides = {(start, told) for start, told, _ in places}
    if len(sides) > len({start for start, _ in sides}):
        return True
    ahead = all(phase == "planned" for phase in phases)
    return _are_dated(stops, ahead=ahead) or any(map(_tells_order, stops))


def _are_dated(stops: Sequence[Found], *, ahead: bool) -> bool:
    """Tell stops on days that follow each other; weekdays to come always do."""
    days = [s.claim.date.start for s in stops if s.claim.date and s.claim.date.precision == "day"]
    known = [day for day in days if day is not None]
    if len(set(known)) < len(stops):
        return False
    return (ahead and all(map(is_weekday, stops))) or known == sorted(known)


def _tells_order(stop: Found) -> bool:
    frame, text = stop.frame, stop.claim.sentence.text
    if frame.lemma in _GOES_ON or _governed_by(stop) in _OPENS | CLOSES or _is_told_back(stop):
        return True
    if _PLACED.search(text) or _LINKED.search(text):
        return True
    return any(_is_sequence(token, frame.token) for token in frame.token.sent)


def _is_sequence(word: Token, stop: Token) -> bool:
    """Tell "first visits" and "then Peru" from "next week", "later this month", "first lady"."""
    if word.lower_ not in _SEQUENCE or word.dep_ not in ("advmod", "npadvmod", "prt"):
        return False
    follower = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if follower.lower_ in ("this", "that", "today", "in") or is_time(lemma(follower)):
        return False
    above = word.head
    if above.pos_ in ("VERB", "AUX"):
        return above == stop or stop.is_ancestor(above) or above.is_ancestor(stop)
    return above.pos_ in ("PROPN", "ADP")


def is_off(visit: Found) -> bool:
    """Tell a visit that is called off or put off."""
    return visit.claim.status.phase in ("postponed", "cancelled", "ended")


def closes(visit: Found) -> bool:
    """Tell the stop in which a tour ends: "ended her tour in Chile"."""
    return _governed_by(visit) in CLOSES


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
        verb = _governed_by(visit)
        places[visit.claim.target.id] += (verb in CLOSES) - (verb in _OPENS)
        if _is_told_back(visit):
            places[visit.claim.target.id] = _BEHIND
    before = _told_later(visits)
    places |= {country: min(places[country], _BEHIND) for country in before}
    aside = {v.claim.target.id for v in visits if v.claim.pattern in _ASIDE and is_off(v)}
    kept = {v.claim.target.id for v in visits if not is_off(v)}
    places |= dict.fromkeys(aside - kept, _OFF)
    mentioned = list(places)
    last = next((c for c in mentioned if places[c] == 1), None)
    if last is not None:  # what is called off is told of behind the end of the tour, not before it
        behind = mentioned[mentioned.index(last) :]
        places |= {c: max(places[c], 1) for c in behind if c not in kept}
    return sorted(visits, key=lambda visit: places[visit.claim.target.id])


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
        and BACK.search(v.claim.sentence.text)
    }


def _named_by(cue: re.Match[str], here: Sequence[Found]) -> Found | None:
    """Return the visit whose place a cue names: the nearest before it, else the next."""
    at = here[0].claim.sentence.start + cue.start()
    before = [visit for visit in here if visit.target.start < at]
    if before:
        return max(before, key=lambda visit: visit.target.start)
    return min(here, key=lambda visit: visit.target.start, default=None)


def _governed_by(visit: Found) -> str | None:
    """Return the verb that governs a visit told by a noun: "began the trip in Mali"."""
    frame = visit.frame
    if frame.kind != "nouns" or frame.governor is None or frame.lemma in _TALKS:
        return None
    if led_by(frame.token) is not None:  # "ending a trip that took him to Lima", and not there
        return None
    return lemma(frame.governor)
