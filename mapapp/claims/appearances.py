"""Who appears where in a document: names, persons, and the state whose text it is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mapapp.claims.allegiance import followers
from mapapp.claims.bearing import acting_before, is_set_against
from mapapp.claims.entities import Entity, state
from mapapp.claims.issuers import HEAD, author, organ, tells
from mapapp.claims.offices import (
    is_head,
    is_own_official,
    offices,
    only_state,
    served,
    states_before,
)
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person, persons
from mapapp.claims.pronouns import PRONOUNS
from mapapp.claims.thanks import is_thanked
from mapapp.claims.titles import home, leading_pair, pair, travellers
from mapapp.claims.transcripts import turns
from mapapp.geocoder import Geocoder
from mapapp.model import Actor
from mapapp.vocabulary.names import disputed
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_REPORT = 3  # paragraphs that a report has at the least, its heading among them
_STOPS = (".", "!", "?", '"')
_ENTERS = frozenset(["invade", "occupy", "enter", "leave", "reach", "visit", "take", "seize"])
_WHERE = frozenset(
    ["in", "to", "into", "at", "near", "inside", "across", "around", "towards", "toward", "off"]
)


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier appearance that a later description may point back to."""

    start: int
    end: Entity | Person
    is_subject: bool
    sentence: int
    is_place: bool = False  # told as where something is, or goes
    is_setting: bool = False  # told as where something takes place: "in Mali"
    listed: int = -1  # where the list begins that it stands in


def _holder(name: Token) -> Token:
    """Return the office below which "the Minister of Trade of Peru *Ana Roe*" is read."""
    top = name
    while top.dep_ == "pobj" and top.head.lower_ in ("of", "for") and top.head.head != top:
        top = top.head.head
    return top if top.lower_ in roles().offices else name


def _is_remit(token: Token, what: Entity | Person) -> bool:
    """Tell "the Minister for the Americas", whose office alone is of the region."""
    if isinstance(what, Person) or what.actor is None or what.actor.kind != "region":
        return False
    office = token.head.head
    return token.dep_ == "pobj" and token.head.lower_ == "for" and office.lower_ in roles().offices


class Appearances:
    """Every name and person of a document, by the word that carries it, and in order."""

    def __init__(
        self, passages: Sequence[Passage], entities: Sequence[Entity], geocoder: Geocoder
    ) -> None:
        self._geocoder = geocoder
        self._by_token: dict[tuple[int, int], Entity] = {}
        self._people: dict[tuple[int, int], Person] = {}
        self._roles: dict[str, Person] = {}
        self.past: list[Past] = []
        starts = [e.start for e in entities]
        known: dict[str, Person] = {}
        for passage in passages:
            first = bisect_left(starts, passage.start)
            last = bisect_left(starts, passage.end)
            self._place(passage, entities[first:last])
            self._name_people(passage, known)
        self._name_in_full(known)
        self.turns = turns(passages, self._people)
        self.author = author(passages, entities, self)
        self._see_as_author(passages)
        self._enlist([p for p in passages[1:] if tells(p)][:1])
        self.topic = self._topic(passages)
        self._place_officials(passages, home(self, passages[:HEAD], entities, geocoder))
        self._place_followers(passages, entities)
        self.people = tuple({p.name: p for p in self._people.values()}.values())
        self._spoken_of = self._pronouns(passages)
        self.joint = bool(passages) and passages[0].parsed[0].lower_ == "joint"
        self.talked = False  # whether the title tells of talks of who issues the text
        self.titled = pair(self, passages[:1]) or leading_pair(self, passages)

    def _topic(self, passages: Sequence[Passage]) -> Actor | None:
        """Return the one state that the heading of a report names."""
        if len(passages) < _REPORT or passages[0].parsed.text.rstrip().endswith(_STOPS):
            return None
        return only_state(passages[0], passages[0].parsed[-1], self.entity)

    def seat(self, office: str) -> Actor | None:
        """Return the state of an office that no other state has ("pope")."""
        code = roles().seats.get(office)
        return state(self._geocoder.place(code), self._geocoder) if code else None

    def _see_as_author(self, passages: Sequence[Passage]) -> None:
        """Let a disputed place be whose it is for who speaks: Chagos, in a speech of Mauritius."""
        if self.author is None or not passages:
            return
        author = self.author
        own = {
            name.lower()
            for place in disputed().disputed
            if place.views.get(author.id) == author.id
            for name in place.names
        }
        text = passages[0].document.text if own else ""
        for key, entity in self._by_token.items():
            if text[entity.start : entity.end].lower() in own:
                self._by_token[key] = replace(entity, actor=author)

    def served_in(self, mission: str) -> Actor | None:
        """Return the state in which a mission serves: "UNIFIL", "African Union Mission in Mali"."""
        code = roles().mission(mission)
        body, _, place = mission.rpartition(" in ")
        if code is None and body.endswith(("Mission", "Force", "Operation")):
            named = self._geocoder.resolve(place.removeprefix("the "))
            code = named.iso3 if named is not None else None
        return state(self._geocoder.place(code), self._geocoder) if code else None

    def _enlist(self, opening: Sequence[Passage]) -> None:
        """Let who acts in the first sentence of a release, with an office, serve who issues it."""
        if self.author is None:
            return
        for passage in opening:
            for token in passage.parsed:
                person = self.person(passage, token)
                if person is None or person.actor is not None or not person.role:
                    continue
                root = token.sent.root  # "Advisor for Trade Ana Roe traveled", read as of a trade
                opens = token.sent.start == 0 and token.i < root.i and root.pos_ == "VERB"
                if token.dep_ in ("nsubj", "nsubjpass") or (opens and _is_office_of(token)):
                    self._enlisted(person, replace(person, actor=self.author))

    def _place_officials(self, passages: Sequence[Passage], titled: Actor | None) -> None:
        """Let officials of no named state serve the one whose office it is, or that is told of."""
        known = offices(passages, self.entity)
        abroad = travellers(self, passages[:1])
        by_start = {p.start: p for p in passages}
        for (start, index), person in sorted(self._people.items(), key=lambda item: item[0]):
            if person.actor is None and person.role and self._people[start, index] == person:
                passage = by_start[start]
                name = passage.parsed[index]
                is_abroad = person.name.split()[-1] in abroad
                actor = served(person.role, passage, name, known, self.entity, is_abroad=is_abroad)
                if actor is not None and not self._is_named_by(actor, passage):
                    actor = None  # of a state that is named only later: "Fiji's prime minister"
                if not is_abroad:
                    actor = actor or acting_before(self, passage, name, person.role)
                if is_head(person.role) and start != passages[0].start and not is_abroad:
                    actor = actor or self._at_home(titled, passage, name)
                if actor is None and is_own_official(person.role, name):
                    actor = self.author
                if actor is not None:
                    self._enlisted(person, replace(person, actor=actor))

    def _at_home(self, titled: Actor | None, passage: Passage, name: Token) -> Actor | None:
        """Return the state of the title for an official beside whom no other is told of as his."""
        told = states_before(passage, name, self.entity)
        own = {a.id for a in told.values() if not is_set_against(a, passage, name, self.entity)}
        if titled is None or _is_owned(name) or (titled.id in told and titled.id not in own):
            return None
        return titled if not own or (self.topic is not None and titled.id in own) else None

    def _is_named_by(self, actor: Actor, passage: Passage) -> bool:
        """Tell whether a state has been named when a paragraph ends."""
        end = passage.origin[passage.parsed[-1].idx]
        return any(p.end.actor == actor for p in self.past if p.start <= end)

    def _place_followers(self, passages: Sequence[Passage], entities: Sequence[Entity]) -> None:
        """Let private people serve the armed group, or the organ, that they are told to serve."""
        if not any(e.actor is not None and (e.actor.kind == "group" or organ(e)) for e in entities):
            return
        placed = {p.name.split()[-1] for p in self._people.values() if p.actor is not None}
        for passage, name, person in list(followers(passages, self.entity, placed)):
            for token in name:
                self._people[passage.start, token.i] = person
            self._remember(passage, name[-1], person)
        self.past.sort(key=lambda p: p.start)

    def _enlisted(self, old: Person, new: Person) -> None:
        self._people = {key: new if p == old else p for key, p in self._people.items()}
        self.past = [replace(p, end=new) if p.end == old else p for p in self.past]

    def _place(self, passage: Passage, entities: Sequence[Entity]) -> None:
        by_start = [passage.origin[t.idx] for t in passage.parsed]
        for entity in entities:
            first = max(bisect_left(by_start, entity.start + 1) - 1, 0)
            for token in passage.parsed[first:]:
                if passage.origin[token.idx] >= entity.end:
                    break
                self._by_token[passage.start, token.i] = entity
                if token.head.i == token.i or not (
                    entity.start <= passage.origin[token.head.idx] < entity.end
                ):
                    self._remember(passage, token, entity)

    def _name_people(self, passage: Passage, known: dict[str, Person]) -> None:
        found = persons(
            passage, known, lambda t: self._by_token.get((passage.start, t.i)), self._geocoder
        )
        for tokens, person in found:
            for token in tokens:
                self._people[passage.start, token.i] = person
            self._remember(passage, tokens[-1], person)
        self.past.sort(key=lambda p: p.start)

    def _name_in_full(self, known: dict[str, Person]) -> None:
        """Let "Roe", of a heading, be who the text below it calls Ana Roe."""
        for person in set(self._people.values()):
            full = known.get(person.name)
            if full is not None and full != person and person.actor in (None, full.actor):
                self._enlisted(person, full)

    def _remember(self, passage: Passage, token: Token, what: Entity | Person) -> None:
        if _is_remit(token, what):
            return
        top = token
        while top.dep_ in ("conj", "appos", "poss", "compound", "amod") and top.dep_ != "poss":
            if top.dep_ in ("compound", "amod") and top.head.pos_ not in ("NOUN", "PROPN"):
                break
            top = top.head
        holder = _holder(top) if isinstance(what, Person) else top
        is_subject = holder.dep_ in ("nsubj", "nsubjpass", "csubj", "agent")
        start, sentence = passage.origin[token.idx], passage.origin[token.sent[0].idx]
        # What opens a sentence is its subject, whatever the parser makes of "Peru courts Chile".
        opens = isinstance(what, Entity) and what.start == sentence and token.pos_ == "PROPN"
        # "For Peru the problem is": it is what the sentence is about
        before = token.doc[token.sent.start : top.head.i]
        fronted = top.dep_ == "pobj" and top.head.lower_ == "for"
        opens = opens or (fronted and all(t.is_punct for t in before))
        of = top.head.head if top.head.lower_ == "of" else top  # "took part of Cyprus"
        entered = of.dep_ == "dobj" and of.head.lemma_.lower() in _ENTERS
        is_setting = (top.dep_ == "pobj" and top.head.lower_ in _WHERE) or is_thanked(top)
        if top.dep_ == "pobj" and top.head.lower_ == "from":  # "from Lima he will fly to Quito"
            is_setting = top.head.head.pos_ == "VERB" and top.head.i < top.head.head.i
        listed = passage.origin[top.idx]
        self.past.append(
            Past(
                start,
                what,
                is_subject or opens,
                sentence,
                entered or is_setting,
                is_setting,
                listed,
            )
        )

    def entity(self, passage: Passage, token: Token) -> Entity | None:
        """Return the named actor or place that a token belongs to."""
        return self._by_token.get((passage.start, token.i))

    def person(self, passage: Passage, token: Token) -> Person | None:
        """Return the person whose name a token belongs to."""
        return self._people.get((passage.start, token.i))

    def _pronouns(self, passages: Sequence[Passage]) -> dict[str, str]:
        """Return "he" or "she" for each person whom the text mostly calls so."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for passage in passages:
            for token in passage.parsed:
                word = PRONOUNS.get(token.lower_)
                if word is None or token.dep_ not in ("nsubj", "nsubjpass"):
                    continue
                near = (
                    past.end.name
                    for past in self.before(passage.origin[token.idx])
                    if isinstance(past.end, Person) and past.is_subject
                )
                name = next((n for n in near if _mostly(votes[n]) in (None, word)), None)
                if name is not None:
                    votes[name][word] += 1
        return {name: word for name, count in votes.items() if (word := _mostly(count))}

    def acts(self, person: Person) -> bool:
        """Tell whether a text makes a person the subject of anything."""
        return any(p.is_subject and p.end == person for p in self.past)

    def fits(self, name: str, pronoun: str) -> bool:
        """Tell whether a text may mean the person of that name by a pronoun."""
        return self._spoken_of.get(name, PRONOUNS[pronoun]) == PRONOUNS[pronoun]

    def before(self, start: int) -> Iterable[Past]:
        """Return who appears before an offset of the document, the latest first."""
        return reversed(self.past[: bisect_left(self.past, start, key=lambda p: p.start)])


def _is_office_of(name: Token) -> bool:
    """Tell a name that is read as what an office is for."""
    top = name
    while top.dep_ in ("conj", "pobj", "prep", "compound"):
        top = top.head
    return top.dep_ == "nsubj" and top.lower_ in roles().offices


def _is_owned(name: Token) -> bool:
    """Tell "its minister, *Ada Roe*", whose minister the text tells."""
    around = [name, name.head, *name.children, *name.head.children]
    return any(t.dep_ == "poss" for t in around)


def _mostly(count: Counter[str]) -> str | None:
    if count["he"] == count["she"]:
        return None
    return "he" if count["he"] > count["she"] else "she"
