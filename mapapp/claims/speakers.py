"""Who speaks: whom "we" stands for, and of whom a speaker tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.ends import End, end_at, of_person
from mapapp.claims.meant import meant_by
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.claims.pronouns import is_of_both, speaks, told_before
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma
from mapapp.claims.transcripts import addressee
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast

_DEPTH = 6


class Speakers:
    """Who speaks in one document."""

    def __init__(self, cast: Cast, seen: Appearances) -> None:
        self._cast = cast
        self._seen = seen

    def of(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve "we" to the speaker of the sentence, else to the author of a speech."""
        here = token
        for _ in range(_DEPTH):
            head = here.head
            if head == here:
                break
            if here.dep_ == "ccomp" and head.pos_ == "VERB" and lemma(head) in cues().reports:
                speakers = [s for s in subjects(head) if s != token]
                if not all(speaks(s) for s in speakers):  # "I think that our ties"
                    return meant_by(self._cast, speakers, passage, token, depth, plural=False)
            here = head
        turn = self._seen.turns.get(passage.start)
        told = told_before(token) if turn is None else []
        if told:
            return meant_by(self._cast, told, passage, token, depth, plural=False)
        if turn is not None:
            heard = addressee(self._seen.turns, passage) if is_of_both(token) else None
            both = (turn, *([heard] if heard is not None else []))
            return [end for p in both for end in of_person(passage, token, p)]
        return self._of_author(passage, token)

    def _of_author(self, passage: Passage, token: Token) -> list[End]:
        """Resolve "we" to who is quoted over several paragraphs, else to whose text it is."""
        if passage.parsed.text.startswith('"'):  # a quotation over several paragraphs
            for past, person in self._seen.people_before(passage.start):
                if past.is_subject:
                    return of_person(passage, token, person)
        if self._seen.author is None and self._seen.joint:
            return [end_at(passage, token, a, 2, a.name) for a in self._seen.titled]
        if self._seen.author is None:
            return []
        sides = {a.id: a for a in self._seen.titled}
        if is_of_both(token) and self._seen.author.id in sides:  # "our two countries"
            return [end_at(passage, token, a, 2, a.name) for a in sides.values()]
        if is_of_both(token):
            mediating = self._cast.acting(passage, token, 0) if token.lower_ == "us" else ()
            other = self._cast.sides.beside_author(passage, token, mediating)
            both = [self._seen.author] if other is None else [self._seen.author, other]
            return [end_at(passage, token, a, 2, a.name) for a in both]
        own = [p.name for p in self._cast.people if p.actor == self._seen.author]
        voice = own[0] if len(own) == 1 else self._seen.author.name
        end = end_at(passage, token, self._seen.author, 2, voice)
        travels = token.lower_ == "we" and lemma(token.head) in cues().journeys
        return [replace(end, is_person=travels or token.lower_ in ("i", "me", "my"))]

    def spoken_of(
        self, passage: Passage, token: Token, besides: frozenset[str]
    ) -> list[End] | None:
        """Return the one party of "We know Peru as a friend." before "*Its* doctors"."""
        if (own := self._named_beside(passage, token, besides)) is not None:
            return own
        if token.sent.start == 0:
            return None
        before = token.doc[token.sent.start - 1].sent
        acting = subjects(before.root)
        if not acting or not all(speaks(s) for s in acting):
            return None
        start = passage.origin[before[0].idx]
        told = {
            p.end.actor.id: p.end
            for p in reversed(self._seen.within(start))
            if p.start < passage.origin[token.sent[0].idx]
            and p.end.actor is not None
            and not isinstance(p.end, Person)
        }
        actors = [e for key, e in told.items() if key not in besides and e.actor is not None]
        if len(told) != 1 or not actors or actors[0].actor is None:
            return None
        return [end_at(passage, token, actors[0].actor, 2, actors[0].voice)]

    def _named_beside(
        self, passage: Passage, token: Token, besides: frozenset[str]
    ) -> list[End] | None:
        """Return the one state of "We stand with Peru, and we have trained *its* police"."""
        first = passage.origin[token.sent[0].idx]
        verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), token)
        acting = subjects(verb)
        if not acting or not all(speaks(s) for s in acting):
            return None
        told = {
            p.end.actor.id: p.end.actor
            for p in reversed(self._seen.within(first))
            if p.start < passage.origin[token.idx]
            and p.end.actor is not None
            and p.end.actor.kind == "state"
        }
        actor = next(iter(told.values())) if len(told) == 1 else None
        if actor is None or actor == self._seen.author or actor.id in besides:
            return None
        return [end_at(passage, token, actor, 2, actor.name)]
