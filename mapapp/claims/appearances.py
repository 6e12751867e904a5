"""Who appears where in a document: names, persons, and the state whose text it is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mapapp.claims.enlisting import enlist_first, enlist_followers, enlist_officials
from mapapp.claims.entities import Entity, state
from mapapp.claims.issuers import HEAD, author, tells
from mapapp.claims.offices import only_state
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person, persons
from mapapp.claims.pronouns import PRONOUNS
from mapapp.claims.thanks import is_thanked
from mapapp.claims.titles import dateline, home, leading_pair, pair
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


_Spots = defaultdict[Person, tuple[list[tuple[int, int]], list[int]]]


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
        self._strangers: list[int] = []  # where names of no known state are subjects, in order
        self._spots: _Spots | None = None  # where each person is named, asked for to enlist
        self._sentences: dict[int, list[Past]] | None = None  # `past` by sentence, once asked for
        self.passages = passages
        starts = [e.start for e in entities]
        known: dict[str, Person] = {}
        alone: list[tuple[Passage, list[Token]]] = []  # names of whom nothing is told before them
        for passage in passages:
            first = bisect_left(starts, passage.start)
            last = bisect_left(starts, passage.end)
            led: list[Entity] = []  # of what leads in a list
            if passage.origin[0] < passage.start:
                lead = passage.origin[bisect_left(passage.origin, passage.start) - 1] + 1
                before = entities[
                    bisect_left(starts, passage.origin[0]) : bisect_left(starts, lead)
                ]
                led = [e for e in before if e.start in passage.origin]
            self._place(passage, [*led, *entities[first:last]])
            self._name_people(passage, known, alone)
        self._name_early(known, alone)
        self.arrange()
        self._name_in_full(known)
        self.turns = turns(passages, self._people)
        self.author = author(passages, entities, self)
        self._see_as_author(passages)
        enlist_first(self, [p for p in passages[1:] if tells(p)][:1])
        self.topic = self._topic(passages)
        self.town = dateline(passages[:HEAD], geocoder)  # where the report is written
        enlist_officials(self, passages, home(self, passages[:HEAD], entities, geocoder))
        enlist_followers(self, passages, entities)
        self.people = tuple({p.name: p for p in self._people.values()}.values())
        self._persons = [p for p in self.past if isinstance(p.end, Person)]
        self._acting = {p.end for p in self._persons if p.is_subject}
        actors = (p.end.actor for p in self.past)
        self.groups = {a.id: a for a in actors if a is not None and a.kind == "group"}
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

    def named(self) -> list[tuple[int, int, Person]]:
        """Return every word of a person's name by its passage and index, in order."""
        return [(*key, self._people[key]) for key in sorted(self._people)]

    def name(self, passage: Passage, tokens: Sequence[Token], person: Person) -> None:
        """Remember whose name words are; `arrange` has to be called after the last of them."""
        for token in tokens:
            self._people[passage.start, token.i] = person
        self._remember(passage, tokens[-1], person)

    def enlist(self, old: Person, new: Person) -> None:
        """Let a person serve whom he has been found to serve, wherever he is named."""
        if self._spots is None:
            self._spots = defaultdict(lambda: ([], []))
            for key, person in self._people.items():
                self._spots[person][0].append(key)
            for at, past in enumerate(self.past):
                if isinstance(past.end, Person):
                    self._spots[past.end][1].append(at)
        keys, places = self._spots.pop(old, ([], []))
        self._spots[new][0].extend(keys)
        self._spots[new][1].extend(places)
        for key in keys:
            self._people[key] = new
        for at in places:
            self.past[at] = replace(self.past[at], end=new)
        self._sentences = None

    def arrange(self) -> None:
        """Put all that is remembered in the order of the text."""
        self.past.sort(key=lambda p: p.start)
        self._spots = self._sentences = None

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

    def _name_people(
        self, passage: Passage, known: dict[str, Person], alone: list[tuple[Passage, list[Token]]]
    ) -> None:
        found = persons(
            passage,
            known,
            lambda t: self._by_token.get((passage.start, t.i)),
            self._geocoder,
            alone,
        )
        for tokens, person in found:
            self.name(passage, tokens, person)

    def _name_early(
        self, known: dict[str, Person], alone: Sequence[tuple[Passage, list[Token]]]
    ) -> None:
        """Let "Roe flew home" be Ana Roe, whom only the next sentences introduce."""
        for passage, words in alone:
            person = known.get(words[-1].text)
            is_short = len(words) == 1 and person is not None and " " in person.name
            if person is not None and person.role and is_short:
                self.name(passage, words, person)
            elif words[-1].dep_ in ("nsubj", "nsubjpass"):
                self._strangers.append(passage.origin[words[-1].idx])
        self._strangers.sort()

    def is_stranger_between(self, first: int, last: int) -> bool:
        """Tell whether somebody of no known state acts in a part of the document."""
        at = bisect_left(self._strangers, first)
        return at < len(self._strangers) and self._strangers[at] < last

    def _name_in_full(self, known: dict[str, Person]) -> None:
        """Let "Roe", of a heading, be who the text below it calls Ana Roe."""
        for person in set(self._people.values()):
            full = known.get(person.name)
            if full is not None and full != person and person.actor in (None, full.actor):
                self.enlist(person, full)

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
        first = token.sent.start
        start, sentence = passage.origin[token.idx], passage.origin[token.doc[first].idx]
        # What opens a sentence is its subject, whatever the parser makes of "Peru courts Chile".
        opens = isinstance(what, Entity) and what.start == sentence and token.pos_ == "PROPN"
        # "For Peru the problem is": it is what the sentence is about
        fronted = top.dep_ == "pobj" and top.head.lower_ == "for"
        opens = opens or (fronted and all(t.is_punct for t in token.doc[first : top.head.i]))
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
        for person in self.people:
            votes[person.name].update(_by_given_name(person.name))
        for passage in passages:
            for token in passage.parsed:
                word = PRONOUNS.get(token.lower_)
                if word is None or token.dep_ not in ("nsubj", "nsubjpass"):
                    continue
                before = self.people_before(passage.origin[token.idx])
                near = (person.name for past, person in before if past.is_subject)
                name = next((n for n in near if _mostly(votes[n]) in (None, word)), None)
                if name is not None:
                    votes[name][word] += 1
        return {name: word for name, count in votes.items() if (word := _mostly(count))}

    def acts(self, person: Person) -> bool:
        """Tell whether a text makes a person the subject of anything."""
        return person in self._acting

    def fits(self, name: str, pronoun: str) -> bool:
        """Tell whether a text may mean the person of that name by a pronoun."""
        return self._spoken_of.get(name, PRONOUNS[pronoun]) == PRONOUNS[pronoun]

    def before(self, start: int) -> Iterable[Past]:
        """Return who appears before an offset of the document, the latest first."""
        last = bisect_left(self.past, start, key=lambda p: p.start)
        return (self.past[at] for at in range(last - 1, -1, -1))

    def people_before(self, start: int) -> Iterator[tuple[Past, Person]]:
        """Yield the persons who appear before an offset of the document, the latest first."""
        last = bisect_left(self._persons, start, key=lambda p: p.start)
        for at in range(last - 1, -1, -1):
            past = self._persons[at]
            if isinstance(past.end, Person):
                yield past, past.end

    def within(self, sentence: int) -> Sequence[Past]:
        """Return who appears in the sentence that begins at an offset of the document, in order."""
        if self._sentences is None:
            self._sentences = defaultdict(list)
            for past in self.past:
                self._sentences[past.sentence].append(past)
        return self._sentences.get(sentence, ())


def _by_given_name(name: str) -> list[str]:
    """Return "he" or "she" where the first of the names is a man's or a woman's alone."""
    given = name.split(maxsplit=1)[0]
    if " " not in name:
        return []
    return ["she"] * (given in roles().women) or ["he"] * (given in roles().men)


def _mostly(count: Counter[str]) -> str | None:
    if count["he"] == count["she"]:
        return None
    return "he" if count["he"] > count["she"] else "she"
