"""Whom a pronoun stands for: "he", "its", "they", and "we" of who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances, Past
from mapapp.claims.ends import End, distinct, end_at, of_person
from mapapp.claims.lists import conjuncts
from mapapp.claims.opposed import told_with, without_doers
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.claims.pronouns import (
    HEARER,
    NEUTRAL,
    PLURAL,
    PRONOUNS,
    SPEAKER,
    earlier_subjects,
    is_empty,
    is_of_both,
    is_thing,
    nearer_many,
    owner_beside,
    praised,
    punished,
    recipient,
    speaks,
    subject_behind,
    subjects_around,
    subjects_before,
    thing_before,
    told_before,
)
from mapapp.claims.subjects import subjects
from mapapp.claims.together import parties_before, talks
from mapapp.claims.tokens import lemma
from mapapp.claims.transcripts import addressee
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast

_DEPTH = 6
_FAR = 400  # characters to which "it" points back
_SENT_AWAY = ("expel", "evict", "oust", "kick_out", "throw_out", "deport")


class Antecedents:
    """What the pronouns of one document stand for."""

    def __init__(self, cast: Cast, seen: Appearances) -> None:
        self._cast = cast
        self._seen = seen
        self._meant: dict[tuple[int, int], list[End]] = {}  # of each pronoun, asked for once

    def of(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Return the actors that a pronoun stands for, none if unclear."""
        key = (passage.start, token.i)
        if key not in self._meant:
            self._meant[key] = []  # who asks for it on the way to its answer gets none
            if blamed_for := punished(token):
                self._meant[key] = self._ends(blamed_for, passage, token, depth, plural=True)
                return self._meant[key]
            self._meant[key] = self._of_any_pronoun(passage, token, depth)
        return self._meant[key]

    def _of_any_pronoun(self, passage: Passage, token: Token, depth: int) -> list[End]:
        word = token.lower_
        if word in PRONOUNS:
            return self._of_he(passage, token, depth)
        if word in NEUTRAL:
            return self.of_it(passage, token, depth, plural=False)
        if word == "both" and token.is_sent_start:
            pair = self._cast.sides.pair(passage, token, ())
            return [end_at(passage, token, actor, 2, voice) for actor, voice in pair]
        if word in PLURAL:
            return self.of_it(passage, token, depth, plural=True)
        if word in HEARER:
            heard = addressee(self._seen.turns, passage)
            return of_person(passage, token, heard) if heard is not None else []
        if word in SPEAKER:
            named = [x for c in token.children if c.dep_ == "appos" for x in conjuncts(c)]
            # "we, the ministers of Peru"
            found = [e for c in named for e in self._cast.resolve(passage, c, depth + 1)]
            return found or self._of_speaker(passage, token, depth)
        return []

    def _of_speaker(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve "we" to the speaker of the sentence, else to the author of a speech."""
        here = token
        for _ in range(_DEPTH):
            head = here.head
            if head == here:
                break
            if here.dep_ == "ccomp" and head.pos_ == "VERB" and lemma(head) in cues().reports:
                speakers = [s for s in subjects(head) if s != token]
                if not all(speaks(s) for s in speakers):  # "I think that our ties"
                    return self._ends(speakers, passage, token, depth, plural=False)
            here = head
        turn = self._seen.turns.get(passage.start)
        told = told_before(token) if turn is None else []
        if told:
            return self._ends(told, passage, token, depth, plural=False)
        if turn is not None:
            heard = addressee(self._seen.turns, passage) if is_of_both(token) else None
            both = (turn, *([heard] if heard is not None else []))
            return [end for p in both for end in of_person(passage, token, p)]
        return self._of_author(passage, token)

    def _of_author(self, passage: Passage, token: Token) -> list[End]:
        """Resolve "we" to who is quoted over several paragraphs, else to whose text it is."""
        if passage.parsed.text.startswith('"'):  # a quotation over several paragraphs
            for past in self._seen.before(passage.start):
                if isinstance(past.end, Person) and past.is_subject:
                    return of_person(passage, token, past.end)
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

    def _of_he(self, passage: Passage, token: Token, depth: int) -> list[End]:
        cast = self._cast
        for candidates in (*subjects_around(token), subject_behind(token)):
            own = distinct(
                e
                for c in candidates
                if c != token and not speaks(c)
                for e in cast.resolve(passage, c, depth + 1)
            )
            if len(own) == 1 and own[0].is_person:
                return [replace(own[0], level=2)]
            if whose := self._whose(passage, candidates, token, depth):
                return whose
        if any(self._is_unknown(passage, s) for s in subject_behind(token)):
            return []
        for subject in earlier_subjects(token):
            own = distinct(self._cast.resolve(passage, subject, depth + 1))
            fits = all(self._seen.fits(end.voice, token.lower_) for end in own)
            if len(own) == 1 and own[0].is_person and fits:
                return [replace(own[0], level=2)]
            known = len(own) == 1 and own[0].is_person
            if not known and self._is_unknown(passage, subject):
                return []  # nobody knows whom he serves
        return self._last_named(passage, token)

    def _last_named(self, passage: Passage, token: Token) -> list[End]:
        """Return whom the person named last before a pronoun serves, a subject's first."""
        start = passage.origin[token.idx]
        sentence = passage.origin[token.sent[0].idx]
        latest: Person | None = None
        own = self._own_traveller(token)
        for past in self._seen.before(start):
            if not isinstance(past.end, Person) or not self._seen.fits(past.end.name, token.lower_):
                continue
            latest = latest or past.end
            if past.is_subject or past.sentence < sentence - 600:
                latest = past.end if past.is_subject else latest
                break
        latest = own or latest
        return of_person(passage, token, latest) if latest is not None else []

    def _own_traveller(self, token: Token) -> Person | None:
        """Return whom a release is about, whom "He" opens a paragraph of it with."""
        author = self._seen.author
        if author is None or token.i > 0 or token.dep_ != "nsubj":
            return None
        people = [p for p in self._seen.people if p.actor == author and self._seen.acts(p)]
        fits = len(people) == 1 and self._seen.fits(people[0].name, token.lower_)
        return people[0] if fits else None

    def _whose(
        self, passage: Passage, things: Iterable[Token], pronoun: Token, depth: int
    ) -> list[End]:
        """Return whose "the king's visit comes as *he* fell ill" is."""
        owners = [c for t in things for c in t.children if c.dep_ == "poss" and c.pos_ != "PRON"]
        own = distinct(e for c in owners for e in self._cast.resolve(passage, c, depth + 1))
        fit = len(own) == 1 and own[0].is_person and self._seen.fits(own[0].voice, pronoun.lower_)
        return [replace(own[0], level=2)] if fit else []

    def _is_unknown(self, passage: Passage, subject: Token) -> bool:
        """Tell an official of no state, and the name of a man without an office."""
        if subject.tag_ in ("NN", "NNP") and subject.lemma_.lower() in roles().people:
            return True
        parts = [subject, *(c for c in subject.children if c.dep_ == "compound")]
        word = subject.lower_
        if subject.is_lower or word in roles().organs or word in roles().institutions:
            return False  # "the coast guard", "the Defence Ministry": no man
        return subject.tag_ == "NNP" and all(self._cast.entity(passage, p) is None for p in parts)

    def of_it(
        self,
        passage: Passage,
        token: Token,
        depth: int,
        *,
        plural: bool,
        besides: frozenset[str] = frozenset(),
    ) -> list[End]:
        """Prefer the subject of a clause around the pronoun, then the last sentence's subject."""
        if is_empty(token):
            return []
        if plural and token.dep_ == "pobj" and token.head.lower_ == "between":
            return self._between(passage, token, depth)
        if plural and (many := nearer_many(token)) is not None:
            return self._ends([many], passage, token, depth, plural=True)
        passed = False
        whom = praised(token)
        told = (thing_before(token), recipient(token), owner_beside(token), whom)
        around = (*told, *told_with(token), *subjects_around(token))
        for candidates in without_doers(token, around):
            thanked = bool(whom) and candidates is whom
            found = self._ends(candidates, passage, token, depth, plural=plural)
            if _sends_away(candidates, token) or (thanked and not found):
                return []  # "thanked the host for its aid": never its own
            if not plural and any(map(_are_many, candidates)):
                passed = True  # who acts around them may be meant, but no other
                continue
            if besides.intersection(e.actor.id for e in found):
                continue
            if found or (not plural and any(_is_unknown_teller(c) for c in candidates)):
                return found
        if plural and not besides:
            return self._of_talks(passage, token, depth)
        blocked = plural or passed or is_thing(token)
        return [] if blocked else self._of_last_subject(passage, token, besides)

    def _between(self, passage: Passage, token: Token, depth: int) -> list[End]:
        acting = self._cast.acting(passage, token, depth)
        pair = self._cast.sides.pair(passage, token, acting)
        return [end_at(passage, token, actor, 2, voice) for actor, voice in pair]

    def _of_talks(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve "They agreed" to who met in the sentence before, else to whose readout it is."""
        if _are_judged(token):
            return self._ends(subjects_before(token), passage, token, depth, plural=True)
        told = self._ends(parties_before(token), passage, token, depth, plural=True)
        if len(told) > 1:
            return told
        if not (self._seen.talked and talks(token)):
            return []
        ends = (end_at(passage, token, a, 2, voice) for a, voice in self._cast.sides.titled())
        return [replace(end, is_person=True) for end in ends]

    def _of_last_subject(
        self, passage: Passage, token: Token, besides: frozenset[str]
    ) -> list[End]:
        """Resolve a pronoun to the body that is the subject of the last sentence with one."""
        sentence = passage.origin[token.sent[0].idx]
        if (spoken := self._spoken_of(passage, token, besides)) is not None:
            return spoken
        if gone_on := self._going_on(passage, token, besides):
            return gone_on
        held: Past | None = None  # "the Saudi prince": Saudi Arabia, where no other is subject
        for past in self._seen.before(sentence):
            actor = past.end.actor
            if actor is None or isinstance(past.end, Person) or actor.id in besides:
                continue
            if sentence - past.start > _FAR or (
                held is not None and past.sentence != held.sentence
            ):
                break
            if past.is_subject and past.end.is_demonym:
                held = held or past
            elif past.is_subject:
                held = past
                break
            if sentence - past.start > _FAR:
                break
        if held is None or held.end.actor is None or isinstance(held.end, Person):
            return []
        return [end_at(passage, token, held.end.actor, 2, held.end.voice)]

    def _going_on(self, passage: Passage, token: Token, besides: frozenset[str]) -> list[End]:
        """Return who "It hosts a base. *It* also hosts" goes on to tell of."""
        if token.sent.start == 0:
            return []
        acting = subjects(token.doc[token.sent.start - 1].sent.root)
        if len(acting) != 1 or acting[0].lower_ not in ("it", "its"):
            return []
        found = self._ends(acting, passage, token, 1, plural=False)
        return [e for e in found if e.actor.id not in besides]

    def _spoken_of(
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
            for p in self._seen.before(passage.origin[token.sent[0].idx])
            if p.sentence == start and p.end.actor is not None and not isinstance(p.end, Person)
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
            for p in self._seen.before(passage.origin[token.idx])
            if p.sentence == first and p.end.actor is not None and p.end.actor.kind == "state"
        }
        actor = next(iter(told.values())) if len(told) == 1 else None
        if actor is None or actor == self._seen.author or actor.id in besides:
            return None
        return [end_at(passage, token, actor, 2, actor.name)]

    def _ends(
        self, tokens: Sequence[Token], passage: Passage, pronoun: Token, depth: int, *, plural: bool
    ) -> list[End]:
        found = distinct(
            e
            for t in tokens
            if t != pronoun and not speaks(t)
            for e in self._cast.resolve(passage, t, depth + 1)
        )
        if not found or (len(found) > 1 and not plural):
            return []
        ends = ((e, end_at(passage, pronoun, e.actor, 2, e.voice)) for e in found)
        return [replace(end, is_person=plural and e.is_person) for e, end in ends]  # "they" are


def _are_many(subject: Token) -> bool:
    """Tell "Peruvian firms came after it joined", where "it" is none of the firms."""
    if subject.lower_ in PLURAL:
        return True
    return subject.tag_ == "NNS" and subject.dep_ in ("nsubj", "nsubjpass")


def _is_unknown_teller(subject: Token) -> bool:
    """Tell "the firm said it would", where "it" is the firm whoever that may be."""
    is_body = subject.lemma_.lower() in roles().organs | roles().groups
    return is_body and subject.pos_ == "NOUN" and lemma(subject.head) in cues().reports


def _sends_away(doers: Sequence[Token], pronoun: Token) -> bool:
    """Tell "expelled its envoy", who is none of its own: "its" is another's."""
    verb = pronoun.head.head
    sent = pronoun.dep_ == "poss" and pronoun.head.dep_ in ("dobj", "nsubjpass")
    return sent and lemma(verb) in _SENT_AWAY and any(d.head == verb for d in doers)


def _are_judged(pronoun: Token) -> bool:
    """Tell "*Both* are being designated", who did what the sentence before tells."""
    return pronoun.dep_ == "nsubjpass" and lemma(pronoun.head) in cues().judges
