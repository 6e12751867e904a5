"""Frames × patterns → claims: which relation a predicate states, between whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mapapp.claims.attribution import Voices
from mapapp.claims.claim import claimed
from mapapp.claims.ends import End
from mapapp.claims.evoked import frames
from mapapp.claims.found import Found
from mapapp.claims.frames import Frame
from mapapp.claims.matching import evoking, fits, index
from mapapp.claims.no_claim import (
    has_other_object,
    is_hindered,
    is_other_act,
    is_thanked_for_other,
    is_unsaid,
    joins_nobody,
)
from mapapp.claims.noun_frames import talked_of
from mapapp.claims.parse import Passage
from mapapp.claims.parties import Parties
from mapapp.claims.references import Cast
from mapapp.claims.rivals import (
    best_of,
    telling,
    without_covered,
    without_guessed,
    without_severed,
)
from mapapp.claims.tales import is_tale
from mapapp.model import Actor
from mapapp.vocabulary.relations import Pattern, RelationType, relations

_LIST = 2  # places that make a journey of several stops


class Reader:
    """Matches the frames of one document's passages against the patterns."""

    def __init__(self, cast: Cast, voices: Voices) -> None:
        self._cast = cast
        self._voices = voices
        self._parties = Parties(cast)
        self._read: list[Found] = []  # of the passage at hand
        self.stops: list[Found] = []  # of journeys abroad, no visits: at home, to refuel, back

    def read(self, passage: Passage) -> list[Found]:
        """Return the passage's claims: one for each type, pair of ends and sentence."""
        best: dict[tuple[str, str, str, int], Found] = {}
        self._read = []
        plays: dict[int, bool] = {}
        for frame in frames(passage.parsed, evoking()):
            sentence = frame.token.sent
            if sentence.start not in plays:
                plays[sentence.start] = any(is_tale(t) for t in sentence)
            if plays[sentence.start]:
                continue
            for found in self._of_frame(passage, frame):
                self._read.append(found)
                claim = found.claim
                ends = (claim.source.id, claim.target.id)
                first, second = sorted(ends) if relations()[claim.type].symmetric else ends
                key = (claim.type, first, second, claim.sentence.start)
                older = best.get(key)
                best[key] = found if older is None else telling(older, found)
                if claim.type == "visit":
                    self._parties.travels(found.source, found.target)
        return without_severed(without_covered(without_guessed(best.values())))

    def _of_frame(self, passage: Passage, frame: Frame) -> list[Found]:
        """Where a frame reads as several types between the same ends, the best score wins."""
        readings: dict[tuple[str, str], list[tuple[Found, Pattern]]] = defaultdict(list)
        named = frame.kind == "nouns" and self._cast.entity(passage, frame.token) is not None
        if named or is_hindered(frame.token):
            return []  # a word of a name: the "Force" of the Qods Force is none in a country
        whole, own = frame, talked_of(frame)
        for relation, pattern in index().get((frame.kind, frame.lemma), ()):
            frame = whole if relation.symmetric else own
            if not fits(pattern, frame) or self._names_group(passage, frame, pattern):
                continue
            if is_other_act(frame, pattern, relation):
                continue
            for found in self._of_pattern(passage, frame, relation, pattern):
                if found.kind in ("technical stop", "return"):
                    self.stops.append(found)
                    continue
                readings[found.source.actor.id, found.target.actor.id].append((found, pattern))
                if relation.id == "visit":
                    self._stop_at_home(passage, frame, found, relation, pattern)
        return [found for rows in readings.values() for found in best_of(rows)]

    def _of_pattern(
        self, passage: Passage, frame: Frame, relation: RelationType, pattern: Pattern
    ) -> Iterator[Found]:
        """Yield what a frame tells that fits a pattern, once for each pair of ends."""
        for source, target in self._pairs(passage, frame, pattern, relation):
            if joins_nobody(relation, source, target) and not pattern.homeward:
                continue
            other = has_other_object(passage, frame, pattern, target)
            if other or is_thanked_for_other(passage, frame, pattern, source, target):
                continue
            found = claimed(passage, frame, relation, pattern, source, target, self._voices)
            if not is_unsaid(pattern, frame, found.claim.status, passage):
                yield found

    def _pairs(
        self, passage: Passage, frame: Frame, pattern: Pattern, relation: RelationType
    ) -> list[tuple[End, End]]:
        """Return whom a pattern joins, by name, or as the sentences before tell."""
        pairs = list(self._parties.of(passage, frame, pattern, relation))
        if pairs or not pattern.unsaid:
            return pairs
        told = self._told_before(passage, frame, relation)
        return self._parties.unsaid(passage, frame, pattern, told)

    def _told_before(self, passage: Passage, frame: Frame, relation: RelationType) -> list[Actor]:
        """Return to whom the sentence before tells that the same was done."""
        start = frame.token.sent.start
        last = passage.origin[frame.token.doc[start - 1].sent[0].idx] if start > 0 else None
        claims = (f.claim for f in self._read)
        return [c.target for c in claims if c.type == relation.id and c.sentence.start == last]

    def _stop_at_home(
        self,
        passage: Passage,
        frame: Frame,
        abroad: Found,
        relation: RelationType,
        pattern: Pattern,
    ) -> None:
        """Keep the stop in the traveller's own country: "will travel to Miami, Lima and Quito"."""
        stops = frame.slots.get("to", ())
        home = abroad.source.actor
        if len(stops) < _LIST or "to" not in pattern.target or not abroad.source.is_person:
            return
        for token in stops:
            entity = self._cast.entity(passage, token)
            if entity is not None and entity.actor == home and not entity.is_demonym:
                end = End(home, entity.start, entity.end, 3, entity.voice)
                stop = claimed(passage, frame, relation, pattern, abroad.source, end, self._voices)
                self.stops.append(stop)

    def _names_group(self, passage: Passage, frame: Frame, pattern: Pattern) -> bool:
        """Tell "the Russian force Wagner": what the group does is not given to its state."""
        name = frame.token.head
        if frame.token.dep_ not in ("compound", "nmod") or "mod" not in pattern.source:
            return False
        entity = self._cast.entity(passage, name) if "self" not in pattern.target else None
        return entity is not None and entity.actor is not None and entity.actor.kind == "group"
