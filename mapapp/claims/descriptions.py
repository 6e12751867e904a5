"""What a definite description points back to: "the group", "the island nation", "the two sides".

It resolves by type, by what the description says of it, and by recency; where two actors would fit
equally well, to none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances, Past
from mapapp.claims.entities import Entity
from mapapp.claims.firms import FIRM
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.claims.pronouns import PAIRED
from mapapp.geocoder import Geocoder
from mapapp.model import Actor
from mapapp.vocabulary.actors import group_words
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

Pointed = list[tuple[Actor, str]]  # each actor with the name under which it speaks
_DEFINITE = frozenset(["the", "this", "that", "these", "both", "said", "each", "all"])
_NUMBERS = {"two": 2, "both": 2, "each": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NEXT_DOOR = ("neighbouring", "neighboring", "other")
_STATES = frozenset(["country", "nation", "republic", "regime"])
_BACK = 1200  # characters to which a description of a body or a neighbour points back
_PAIR = 2
_LIST = 3  # sentences over which "the three countries" may be named
_REACH = 35  # degrees between the label points of neighbours, at the most
_DIRECTIONS = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}
_BANDS = frozenset(["group", "movement", "militia", "organisation", "organization", "faction"])
_CONTINENTS = frozenset(
    f"region:{name}"
    for name in ("africa", "asia", "europe", "latin-america", "south-america", "north-america")
)
_ANY = frozenset[str]()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The states that a sentence names, in order, and those that act in it or are no place."""

    start: int
    states: dict[str, tuple[Actor, str]]
    acting: dict[str, tuple[Actor, str]]
    apart: dict[str, tuple[Actor, str]]


class Descriptions:
    """What the definite descriptions of one document point back to."""

    def __init__(self, seen: Appearances, geocoder: Geocoder) -> None:
        self._seen = seen
        self._geocoder = geocoder

    def of(self, passage: Passage, token: Token, here: Callable[[], Collection[str]]) -> Pointed:
        """Return what a description points back to; `here` tells who acts in its clause."""
        if not is_definite(token):
            return []
        word = token.lemma_.lower()
        count = 2 if word in ("former", "latter") else _count(token)
        plural = token.tag_ in ("NNS", "NNPS")
        if count is not None or (plural and (_are_parties(token) or word in PAIRED)):
            return self._several(passage, token, count, here)
        if self._means_state(passage, token):
            return self._state(passage, token, here())
        start = passage.origin[token.idx]
        if word in roles().regions:  # "Ukraine and the region": the one around it
            is_around = token.dep_ == "conj" and token.head.pos_ == "PROPN"
            among = _CONTINENTS if word == "continent" else None
            return [] if is_around else self.latest(start, ("region",), among=among)
        body = roles().body(word, {c.lower_ for c in token.children})
        if body is not None:
            return self.latest(start, ("igo",), among=body, back=_BACK)
        return self._group(passage, start, token)

    def _several(
        self, passage: Passage, token: Token, count: int | None, here: Callable[[], Collection[str]]
    ) -> Pointed:
        """Resolve "the two countries", "all three states", "the leaders", "the latter"."""
        word = token.lemma_.lower()
        if word in ("former", "latter"):
            pair = self._last_pair(passage, token, here())
            return [pair[0 if word == "former" else 1]] if pair else []
        if count is not None:
            if count == len(self._seen.titled) and not self._is_of_others(passage, token):
                return self._titled()
            return self._number(passage, token, count, here() if _is_object(token) else _ANY)
        if _are_parties(token):
            acting = here()
            apart = not any(a.id in acting for a in self._seen.titled)
            if self._seen.titled and apart and not self._is_of_others(passage, token):
                return self._titled()
            return self._number(passage, token, 2, acting)
        return []

    def _is_of_others(self, passage: Passage, token: Token) -> bool:
        """Tell whether the sentence before tells of two other states than the title."""
        titled = {actor.id for actor in self._seen.titled}
        own = passage.origin[token.sent[0].idx]
        near = next(iter(self._sentences(own)), None)
        here = next(iter(self._sentences(passage.origin[token.idx])), None)
        if near is None or (here is not None and here.start == own):
            return False
        return len(near.apart) == 2 and titled.isdisjoint(near.apart)

    def _group(self, passage: Passage, start: int, token: Token) -> Pointed:
        if token.lower_ in FIRM:
            return self.latest(start, ("firm",))
        if token.lemma_.lower() not in roles().groups or _are_bands(token):
            return []
        told = {c.lower_ for c in token.children if c.dep_ in ("amod", "compound")}
        words, among = told & group_words(), self._at_home(passage, token)
        return self.latest(start, ("group",), words=words, among=among)

    def _at_home(self, passage: Passage, token: Token) -> Collection[str] | None:
        """Return the groups that are at home in the state of "the *Lebanese* group"."""
        named = [
            self._seen.entity(passage, c) for c in token.children if c.dep_ in ("amod", "compound")
        ]
        homes = {e.actor.id for e in named if e is not None and e.actor and e.actor.kind == "state"}
        if not homes:
            return None
        groups = (p.end.actor for p in self._seen.past if p.end.actor is not None)
        return {g.id for g in groups if g.kind == "group" and g.home and g.home.id in homes}

    def _means_state(self, passage: Passage, token: Token) -> bool:
        word = token.lemma_.lower()
        if word in _STATES or word in roles().descriptions:
            return True
        return word in roles().states and self._among(passage, token) is not None

    def _state(self, passage: Passage, token: Token, here: Collection[str]) -> Pointed:
        """Resolve "the country", "the island nation", "the West African state"."""
        start = passage.origin[token.left_edge.idx]
        if any(c.lower_ in _NEXT_DOOR for c in token.children):  # never the subject's own
            start = passage.origin[token.sent[0].idx]
        among = self._among(passage, token)
        return self.latest(start, ("state",), among=among, besides=here)

    def place(self, passage: Passage, token: Token, besides: Collection[str]) -> Pointed:
        """Return where "there" is: the place named last, else the one other state named last."""
        near: list[list[Past]] = []
        for _, pasts in groupby(
            self._seen.before(passage.origin[token.idx]), key=lambda p: p.sentence
        ):
            lands = [
                p for p in pasts if _is_land(p) and p.end.actor and p.end.actor.id not in besides
            ]
            near += [lands] if lands else []
            if len(near) == _PAIR:
                break
        where = next((p for lands in near for p in lands if p.is_place), None)
        if where is not None:
            return _pointed(where)
        for lands in near:
            told = {_id(p): p for p in lands if p.is_subject and _is_by_name(passage, p)}
            if len(told) == 1:
                return _pointed(*told.values())
        return []

    def _among(self, passage: Passage, token: Token) -> frozenset[str] | None:
        """Return the states that fit what a description says of one, None where all do."""
        vocabulary = roles()
        sets = [vocabulary.descriptions.get(token.lemma_.lower())]
        for child in token.children:
            if child.i < token.i and child.dep_ in ("amod", "compound", "nmod"):
                sets += [vocabulary.traits.get(child.lower_), self._lies_in(passage, child)]
        told = [s for s in sets if s]
        return frozenset.intersection(*told) if told else None

    def _lies_in(self, passage: Passage, word: Token) -> frozenset[str] | None:
        """Return the states of the region that an adjective names: "the West African country"."""
        entity = self._seen.entity(passage, word)
        if entity is None or entity.actor is None:
            return None
        before = word.nbor(-1).lower_ if word.i > 0 else ""
        name = passage.document.text[entity.start : entity.end].lower()
        if name in roles().traits:  # "Central African": of the republic, or of the region
            return roles().traits[name]
        if entity.actor.kind != "region":
            return None
        part = self._geocoder.resolve(f"{before} {entity.actor.name}")
        home = part or entity.actor.home
        return frozenset(home.members) if home is not None else None

    def latest(
        self,
        start: int,
        kinds: tuple[str, ...],
        *,
        words: Collection[str] = (),
        among: Collection[str] | None = None,
        besides: Collection[str] = (),
        back: int | None = None,
    ) -> Pointed:
        """Return the one named last of all that fit; a subject that goes on is preferred to it."""
        for sentence, pasts in groupby(self._seen.before(start), key=lambda p: p.sentence):
            if back is not None and sentence < start - back:
                return []
            named_all = list(pasts)
            named = [p for p in named_all if not isinstance(p.end, Person)]
            fitting = [
                p for p in named
                if p.end.actor is not None and _kind(p) in kinds
                and p.end.actor.id not in besides and (among is None or p.end.actor.id in among)
                and _goes_by(p, words)
            ]  # fmt: skip
            fitting = [p for p in fitting if not _is_adjective(p)] or fitting
            if fitting:
                best = self._going_on(fitting, sentence) or _most_named(fitting, named_all)
                return [] if _has_equal(best, fitting) else _pointed(best)
        return []

    def _going_on(self, fitting: list[Past], sentence: int) -> Past | None:
        """Return the subject of a sentence that was that of the one before it too."""
        subject = next((p for p in fitting if p.is_subject), None)
        if subject is None or len({p.end.actor.id for p in fitting if p.end.actor}) == 1:
            return None
        earlier = next(iter(self._sentences(sentence)), None)
        acting = earlier.acting if earlier is not None else {}
        actor = subject.end.actor
        return subject if actor is not None and actor.id in acting else None

    def _titled(self) -> Pointed:
        """Return the states that the title is about: "the two sides" are they.

        Who hosts or brings together two others is none of them.
        """
        return [(a, a.name) for a in {a.id: a for a in self._seen.titled}.values()]

    def _sentences(self, start: int) -> Iterator[_Sentence]:
        """Yield the sentences with states before an offset, the latest first."""
        for sentence, pasts in groupby(self._seen.before(start), key=lambda p: p.sentence):
            states: dict[str, tuple[Actor, str]] = {}
            acting: dict[str, tuple[Actor, str]] = {}
            apart: dict[str, tuple[Actor, str]] = {}
            for past in reversed(list(pasts)):
                actor = past.end.actor
                if actor is not None and actor.kind == "state":
                    states.setdefault(actor.id, (actor, actor.name))
                    if past.is_subject:
                        acting.setdefault(actor.id, (actor, actor.name))
                    if not past.is_setting:
                        apart.setdefault(actor.id, (actor, actor.name))
            if states:
                yield _Sentence(sentence, states, acting, apart)

    def pair(self, passage: Passage, token: Token, besides: Collection[str]) -> Pointed:
        """Return the two states that a word like "them" stands for."""
        return self._number(passage, token, 2, besides)

    def sides(self, passage: Passage, token: Token) -> Pointed:
        """Return between whom "bilateral" ties are: two of this sentence, else of the last."""
        own_start = passage.origin[token.sent[0].idx]
        last = next(self._sentences(passage.origin[token.sent[-1].idx]), None)
        own = last.states if last is not None and last.start == own_start else {}
        if len(own) > 1:
            return list(own.values()) if len(own) == 2 else []
        titled = self._titled() if len(self._seen.titled) == 2 else []
        found = titled or self._number(passage, token, 2, _ANY)
        return found if own.keys() <= {actor.id for actor, _ in found} else []

    def _number(
        self, passage: Passage, token: Token, count: int, besides: Collection[str]
    ) -> Pointed:
        """Return that many states: of this sentence, else of the last ones; one more is a tie."""
        own_start = passage.origin[token.sent[0].idx]
        gathered: dict[str, tuple[Actor, str]] = {}
        passed = 0
        people = token.lemma_.lower() in roles().people | {"side", "party"}
        for sentence in self._sentences(passage.origin[token.idx]):
            states = sentence.apart if people and len(sentence.states) > 1 else sentence.states
            if sentence.start == own_start:
                if len(states) == count:
                    return list(states.values())
                continue
            others = {k: v for k, v in states.items() if k not in besides}
            toured = {k: v for k, v in states.items() if k not in sentence.acting}
            for told in (states, others, sentence.acting, toured):
                if len(told) == count and (not gathered or count > _PAIR) and told != toured:
                    return list(told.values())
                if len(told) == count > _PAIR:  # "Peru's envoy visited Chad, Mali and Togo"
                    return list(told.values())
            gathered = {**others, **gathered}
            passed += 1
            if len(gathered) >= count or passed == _LIST:
                break
        return list(gathered.values()) if len(gathered) == count else []

    def _last_pair(self, passage: Passage, token: Token, here: Collection[str]) -> Pointed:
        """Return the two states that a sentence named last by themselves: "the former"."""
        start = passage.origin[token.idx]
        for sentence, _ in zip(self._sentences(start), range(_LIST), strict=False):
            others = {k: v for k, v in sentence.apart.items() if k not in here}
            for told in (sentence.states, sentence.apart, others, sentence.acting):
                if len(told) == 2:
                    return list(told.values())
            if len(sentence.apart) > 2:
                break
        return []

    def neighbour(self, passage: Passage, token: Token, own: Collection[str]) -> Pointed:
        """Return the one other state near that a neighbour may be: "its eastern neighbour"."""
        start = passage.origin[token.idx]
        if own and _count(token) == _PAIR:  # "Oman, which mediated between its two neighbours"
            apart = not any(actor.id in own for actor in self._seen.titled)
            titled = self._titled() if apart and len(self._seen.titled) == _PAIR else []
            return titled or self._number(passage, token, _PAIR, own)
        found: dict[str, tuple[Actor, str]] = {}
        for past in self._seen.before(start):
            actor = past.end.actor
            if past.start < start - _BACK or len(found) > 1:
                break
            if actor is None or actor.kind != "state" or actor.id in own:
                continue
            if all(self._lies(actor.id, of, token) for of in own):
                found.setdefault(actor.id, (actor, actor.name))
        return list(found.values()) if len(found) == 1 and own else []

    def _lies(self, state: str, of: str, neighbour: Token) -> bool:
        """Tell whether a state lies near another, and on the side that the text says."""
        here, there = self._geocoder.place(of), self._geocoder.place(state)
        east, north = there.lon - here.lon, there.lat - here.lat
        if abs(east) + abs(north) > _REACH:
            return False
        told = "".join(c.lower_ for c in neighbour.children if c.i < neighbour.i)
        sides = [side for name, side in _DIRECTIONS.items() if name in told]
        return all(east * x + north * y > 0 for x, y in sides)


def is_definite(noun: Token) -> bool:
    """Tell whether a noun's article or number points back to something told before."""
    return any(c.lower_ in _DEFINITE for c in noun.children)


def _are_bands(noun: Token) -> bool:
    """Tell "the armed movements of the north", which are several."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in _BANDS


def _kind(past: Past) -> str:
    is_firm = not isinstance(past.end, Person) and past.end.words == FIRM
    return "firm" if is_firm or past.end.actor is None else past.end.actor.kind


def _goes_by(past: Past, words: Collection[str]) -> bool:
    own = () if isinstance(past.end, Person) else past.end.words
    return not (words and own) or any(w in name.split() for w in words for name in own)


def _is_land(past: Past) -> bool:
    """Tell a state or region; nobody keeps soldiers "there" in a sea or a strait."""
    actor = past.end.actor
    if actor is None or isinstance(past.end, Person):
        return False
    has_members = actor.home is not None and bool(actor.home.members)
    return actor.kind == "state" or (actor.kind == "region" and has_members)


def _is_by_name(passage: Passage, past: Past) -> bool:
    """Tell a state under its own name, and not "Washington"."""
    if isinstance(past.end, Person) or past.end.actor is None:
        return False
    return passage.document.text[past.end.start : past.end.end] == past.end.actor.name


def _id(past: Past) -> str:
    return past.end.actor.id if past.end.actor is not None else ""


def _is_adjective(past: Past) -> bool:
    return isinstance(past.end, Entity) and past.end.is_demonym


def _most_named(fitting: Sequence[Past], named: Iterable[Past]) -> Past:
    """Return whom a sentence names more often than any other, officials and all; else the last."""
    count = Counter(p.end.actor.id for p in named if p.end.actor)
    most = max(count[p.end.actor.id] for p in fitting if p.end.actor)
    first = [p for p in fitting if p.end.actor and count[p.end.actor.id] == most]
    return first[0] if len({p.end.actor.id for p in first if p.end.actor}) == 1 else fitting[0]


def _has_equal(past: Past, others: Iterable[Past]) -> bool:
    """Tell whether a list names others beside it, which would fit as well: "Chad and Mali"."""
    ids = {p.end.actor.id for p in others if p.listed == past.listed and p.end.actor}
    return len(ids) > 1


def _pointed(past: Past) -> Pointed:
    actor = past.end.actor
    voice = past.end.name if isinstance(past.end, Person) else past.end.voice
    return [(actor, voice)] if actor is not None else []


def _count(token: Token) -> int | None:
    """Return how many states a plural stands for: "the two sides", "all three", "the leaders"."""
    word, vocabulary = token.lemma_.lower(), roles()
    if token.lower_ in ("two", "three") and _bare(token):
        return _NUMBERS[token.lower_]
    if word in ("side", "country", "party") and any(c.lower_ == "each" for c in token.children):
        return 2
    if token.tag_ not in ("NNS", "NNPS"):
        return None
    told = next((_NUMBERS[c.lower_] for c in token.children if c.lower_ in _NUMBERS), None)
    any_two = not any(c.dep_ in ("det", "poss", "predet") for c in token.children)
    if word not in PAIRED and any_two and any(c.lower_ in ("two", "three") for c in token.children):
        return None  # "two officers" are any two
    if word in PAIRED or word in vocabulary.people or word in vocabulary.organs:
        return told
    return None


def _are_parties(plural: Token) -> bool:
    """Tell "the sides" and "the leaders", who are those that the sentence before names."""
    return plural.lemma_.lower() in roles().parties and _bare(plural)


def _bare(word: Token) -> bool:
    return word.dep_ != "nummod" and all(c.dep_ in ("det", "predet") for c in word.children)


def _is_object(token: Token) -> bool:
    """Tell "mediates between the two sides", whose mediator is none of them."""
    return token.dep_ in ("pobj", "dobj", "dative")
