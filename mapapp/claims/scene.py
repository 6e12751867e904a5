"""One document made ready to be read: its passages, its actors, its voices, what its frames say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from mapapp.claims.attribution import Voices
from mapapp.claims.entities import Entity, entities
from mapapp.claims.firms import FIRM
from mapapp.claims.found import Found, pair
from mapapp.claims.parse import Passage, passages
from mapapp.claims.patterns import Reader
from mapapp.claims.rebuttals import rebutted
from mapapp.claims.references import Cast
from mapapp.claims.retracted import is_correction, retracted
from mapapp.claims.scope import endless, readable, scope
from mapapp.claims.unseen import left_out
from mapapp.geocoder import Geocoder
from mapapp.model import Document, Mention, Status
from mapapp.vocabulary.cues import cues

_BY_DESCRIPTION = 2  # the level of an end that is no name: "a company in Turkey"
_PHONES = frozenset(["phone", "telephone", "videolink", "videoconference", "videoconferencing"])
_CALLS = frozenset(["meeting.call", "meeting.calls", "meeting.takes-call", "meeting.call-with"])


class Scene:
    """The parts of a document that its claims are read from."""

    def __init__(self, document: Document, geocoder: Geocoder) -> None:
        text = document.text[: readable(document.text)]
        mentions = geocoder.find(text)
        named = entities(text, mentions, geocoder)
        self.mentions = _outside_names(mentions, named)
        wanted, self.left_out = scope(document, named)
        names = [(e.start, e.end) for e in named]
        unseen = sorted(left_out(text, named, mentions))
        self.passages = list(passages(document, wanted, names, unseen))
        self.left_out = (*self.left_out, *endless(self.passages))
        self.cast = Cast(self.passages, named, geocoder)
        self.read: list[Found] = []  # all that was found, what belongs to another claim included
        self._reader = Reader(self.cast, Voices(self.passages, self.cast, document.publisher))

    def found(self) -> tuple[list[Found], list[Found]]:
        """Return what the document says, and what its heading alone would say."""
        parts = [p for p in self.passages if not is_correction(p)]
        told = [rebutted(p, self._reader.read(p), self.cast) for p in parts]
        read = list(retracted(parts, told))
        heading = read[0] if read and _is_heading(self.passages[0]) else []
        self.read = _as_announced([found for rows in read for found in rows])
        kept = _beyond_things(_beyond_heading(heading, self.read))
        return _beyond_visits(kept, self.read), heading

    def further_stops(self, found: Sequence[Found]) -> list[Found]:
        """Return the stops that visit nobody, of the journeys that claims tell of.

        A stop in the traveller's own country is one where the same sentence tells of the journey.
        """
        told = {f.claim.sentence.start for f in found if f.claim.type == "visit"}
        return [f for f in self._reader.stops if f.kind != "stop" or f.claim.sentence.start in told]


def _outside_names(mentions: Sequence[Mention], named: Sequence[Entity]) -> list[Mention]:
    """Leave out words within a body's name, which are no places: "Islamic State in *Iraq*"."""
    bodies = sorted((e for e in named if _is_body(e)), key=lambda e: (e.start, e.end))
    starts = [e.start for e in bodies]
    kept = []
    for mention in mentions:
        at = bisect_left(starts, mention.start)
        body = bodies[at - 1] if at else None
        inside = body is not None and body.start < mention.start and mention.end <= body.end
        if body is None or not inside or (_serves(body) and mention.kind != "city"):
            kept.append(mention)
    return kept


def _is_body(entity: Entity) -> bool:
    actor = entity.actor
    return entity.is_agency if actor is None else actor.kind in ("group", "igo")


def _serves(entity: Entity) -> bool:
    """Tell a body that acts for its state, whose name in its own is a place all the same."""
    actor = entity.actor
    return actor is not None and actor.serves is not None and entity.words != FIRM


def _is_heading(passage: Passage) -> bool:
    return not passage.parsed.text.rstrip().endswith((".", "!", "?", '"'))


def _beyond_heading(heading: list[Found], found: list[Found]) -> list[Found]:
    """Drop what the heading says in fewer words than the text below it, which tells its status."""
    own = {f.claim.id for f in heading}
    below = [f for f in found if f.claim.id not in own]
    told = {_triple(f) for f in below}
    return [
        f if f.claim.id not in own else _like_the_rest(f, below)
        for f in found
        if f.claim.id not in own or _triple(f) not in told
    ]


def _like_the_rest(found: Found, below: list[Found]) -> Found:
    """Give a heading's bare noun ("his travel to Peru") the status of what the text says of it."""
    claim = found.claim
    statuses = {
        f.claim.status
        for f in below
        if (f.claim.type, f.claim.source.id) == (claim.type, claim.source.id)
    }
    if claim.status.label != "asserted" or len(statuses) != 1:
        return found
    return replace(found, claim=replace(claim, status=statuses.pop()))


def _as_announced(found: list[Found]) -> list[Found]:
    """Read "From there she *flies* on to Peru" as planned where the text has announced it so."""
    planned: dict[tuple[str, str, str], Status] = {}
    told = []
    for row in sorted(found, key=lambda f: f.claim.sentence.start):
        status = row.claim.status
        if row.claim.type == "visit" and status.phase == "planned":
            planned.setdefault(_triple(row), status)
        announced = planned.get(_triple(row))
        if announced is not None and status.label == "asserted" and _is_timetable(row):
            told.append(replace(row, claim=replace(row.claim, status=announced)))
        else:
            told.append(row)
    return told


def _is_timetable(found: Found) -> bool:
    verb = found.frame.token
    return verb.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in verb.children)


def _triple(found: Found) -> tuple[str, str, str]:
    return found.claim.type, found.claim.source.id, found.claim.target.id


def _beyond_things(found: list[Found]) -> list[Found]:
    """Drop what is told of a thing of a state where another sentence names the body there.

    "Designates a company in Turkey" is told of Turkey alone until the company is named.
    """
    bodies = {
        (f.claim.type, f.claim.source.id, home.id, f.claim.status.label)
        for f in found
        if f.claim.target.kind == "group" and (home := f.claim.target.home) is not None
    }
    return [
        f
        for f in found
        if f.target.level > _BY_DESCRIPTION
        or f.claim.target.kind != "state"
        or (f.claim.type, f.claim.source.id, f.claim.target.id, f.claim.status.label) not in bodies
    ]


def _beyond_visits(found: list[Found], read: list[Found]) -> list[Found]:
    """Drop talks that belong to a visit: a visit covers the meetings with the host.

    Talks that were held are no part of a visit that is still to come.
    """
    mediated = {pair(f) for f in found if f.claim.type == "mediation"}
    found = [
        f
        for f in found  # a body that "has sent its envoy" to mediate does no more than that
        if not (
            f.claim.pattern == "visit.sends-delegation"
            and f.claim.source.kind == "igo"
            and pair(f) in mediated
        )
    ]
    visits = [f for f in found if f.claim.type == "visit" and f.claim.status.label != "ended"]
    made = {pair(f) for f in visits if f.claim.status.label != "planned"}
    coming = {pair(f) for f in visits} - made
    together = {(pair(f), f.claim.sentence.start) for f in visits}
    phoned = {pair(f) for f in read if f.claim.type == "meeting" and _is_by_phone(f)}
    return [
        f
        for f in found
        if f.claim.type != "meeting"
        or pair(f) in phoned
        or not (
            (pair(f), f.claim.sentence.start) in together
            or pair(f) in made
            or (pair(f) in coming and (f.claim.status.label != "asserted" or _is_to_come(f)))
        )
    ]


def _is_to_come(found: Found) -> bool:
    """Tell "in *talks* with Peru, he will review", which are to be held."""
    prep = found.frame.token.head
    modals = cues().modal_planned
    return prep.dep_ == "prep" and any(c.lower_ in modals for c in prep.head.children)


def _is_by_phone(found: Found) -> bool:
    """Tell talks over a distance, which are part of no visit."""
    words = {t.lower_ for t in found.frame.token.subtree} | {found.frame.lemma}
    return bool(words & _PHONES) or found.claim.pattern in _CALLS
