"""Whom a pronoun stands for: "he", "its", "they", and "we" of who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances, Past
from mapapp.claims.delegations import RULERS
from mapapp.claims.ends import End, distinct, end_at, of_person
from mapapp.claims.lists import conjuncts
from mapapp.claims.meant import meant_by
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
)
from mapapp.claims.speakers import Speakers
from mapapp.claims.subjects import subjects
from mapapp.claims.together import parties_before, talks
from mapapp.claims.tokens import lemma
from mapapp.claims.transcripts import addressee
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import classes
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast

_FAR = 400  # characters to which "it" points back
_SENT_AWAY = ("expel", "evict", "oust", "kick_out", "throw_out", "deport")


class Antecedents:
    """What the pronouns of one document stand for."""

    def __init__(self, cast: Cast, seen: Appearances) -> None:
        self._cast = cast
        self._seen = seen
        self._speakers = Speakers(cast, seen)
        self._meant: dict[tuple[int, int], list[End]] = {}  # of each pronoun, asked for once

    def of(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Return the actors that a pronoun stands for, none if unclear."""
        key = (passage.start, token.i)
        if key not in self._meant:
            self._meant[key] = []  # who asks for it on the way to its answer gets none
            if blamed_for := punished(token):
                self._meant[key] = meant_by(
                    self._cast, blamed_for, passage, token, depth, plural=True
                )
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
            return found or self._speakers.of(passage, token, depth)
        return []

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
            if self._are_several(passage, subject, token):
                return []
            if not own and PRONOUNS.get(subject.lower_) == PRONOUNS[token.lower_]:
                return []  # "She sang. She also" goes on to tell of whom nobody knows
            fits = all(self._seen.fits(end.voice, token.lower_) for end in own)
            if len(own) == 1 and own[0].is_person and fits:
                return [replace(own[0], level=2)]
            known = len(own) == 1 and own[0].is_person
            if not known and self._is_unknown(passage, subject):
                return []  # nobody knows whom he serves
        return self._last_named(passage, token)

    def _are_several(self, passage: Passage, subject: Token, pronoun: Token) -> bool:
        """Tell "President Roe and Premier Low met. *He* will", which may be either."""
        listed = (self._seen.person(passage, t) for t in conjuncts(subject))
        names = {p.name for p in listed if p is not None}
        return len([n for n in names if self._seen.fits(n, pronoun.lower_)]) > 1

    def _last_named(self, passage: Passage, token: Token) -> list[End]:
        """Return whom the person named last before a pronoun serves, a subject's first."""
        start = passage.origin[token.idx]
        sentence = passage.origin[token.sent[0].idx]
        latest: Person | None = None
        own = self._own_traveller(token)
        for past, person in self._seen.people_before(start):
            if not self._seen.fits(person.name, token.lower_):
                continue
            if latest is None and self._seen.is_stranger_between(past.start, start):
                break
            latest = latest or person
            if past.is_subject or past.sentence < sentence - 600:
                latest = person if past.is_subject else latest
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
            return meant_by(self._cast, [many], passage, token, depth, plural=True)
        passed = False
        whom = praised(token)
        told = (thing_before(token), recipient(token), owner_beside(token), whom)
        around = (*told, *told_with(token), *subjects_around(token))
        for candidates in without_doers(token, around):
            thanked = bool(whom) and candidates is whom
            found = meant_by(self._cast, candidates, passage, token, depth, plural=plural)
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
            return meant_by(self._cast, subjects_before(token), passage, token, depth, plural=True)
        told = meant_by(self._cast, parties_before(token), passage, token, depth, plural=True)
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
        if (spoken := self._speakers.spoken_of(passage, token, besides)) is not None:
            return spoken
        if (gone_on := self._going_on(passage, token, besides)) is not None:
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
        if held is None or held.end.actor is None or isinstance(held.end, Person):
            return []
        end = end_at(passage, token, held.end.actor, 2, held.end.voice)
        return [] if self._has_equal(held, sentence) else [end]

    def _has_equal(self, held: Past, start: int) -> bool:
        """Tell "Peru and Chile met. *It* will", which may be of either."""
        near = takewhile(lambda p: p.sentence >= held.sentence, self._seen.before(start))
        one = held.end.actor
        return any(p.listed == held.listed and p.end.actor not in (None, one) for p in near)

    def _going_on(
        self, passage: Passage, token: Token, besides: frozenset[str]
    ) -> list[End] | None:
        """Return who "It hosts a base. *It* also hosts" goes on to tell of, or "The regime has".

        None where the sentence before does not tell so; of rulers, and of a firm, who are unclear
        it is nobody.
        """
        if token.sent.start == 0:
            return None
        acting = subjects(token.doc[token.sent.start - 1].sent.root)
        if len(acting) != 1 or not (_goes_on(acting[0]) or _is_firm(acting[0])):
            return None
        found = meant_by(self._cast, acting, passage, token, 1, plural=False)
        kept = [e for e in found if e.actor.id not in besides]
        unclear = acting[0].lower_ in RULERS or _is_firm(acting[0])
        return kept if kept or unclear else None


def _goes_on(subject: Token) -> bool:
    return subject.lower_ in ("it", "its", *RULERS)


def _is_firm(subject: Token) -> bool:
    return subject.tag_ == "NN" and lemma(subject) in classes()["private"]


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
