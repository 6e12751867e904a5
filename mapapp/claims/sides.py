"""Which states a plural stands for: "the two sides", "all three", "the latter", "bilateral"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.parse import Passage
from mapapp.claims.pronouns import PAIRED, speaks
from mapapp.model import Actor
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

Pointed = list[tuple[Actor, str]]  # each actor with the name under which it speaks
_PAIR = 2
_FAR = 500  # characters to which "our two countries" point back
_NUMBERS = {"two": 2, "both": 2, "each": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LIST = 3  # sentences over which "the three countries" may be named
_ANY = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Sentence:
    """The states that a sentence names, in order, and those that act in it or are no place."""

    start: int
    states: dict[str, tuple[Actor, str]]
    acting: dict[str, tuple[Actor, str]]
    apart: dict[str, tuple[Actor, str]]


class Sides:
    """The states that one document names side by side."""

    def __init__(self, seen: Appearances) -> None:
        self._seen = seen

    def of(self, passage: Passage, token: Token, here: Callable[[], Collection[str]]) -> Pointed:
        """Resolve "the two countries", "all three states", "the leaders", "the latter"."""
        word = token.lemma_.lower()
        if word in ("former", "latter"):
            pair = self._last_pair(passage, token, here())
            return [pair[0 if word == "former" else 1]] if pair else []
        count = count_of(token)
        if _are_part_or_former(token):
            return []
        if count is not None:
            titled = count == len(self._seen.titled) and not self._is_of_others(passage, token)
            # in a readout "the two governments" may be others, of whom the two sides talk
            told_of = self._seen.talked and not _are_officials(token)
            if titled and not told_of:
                return self.titled()
            found = self.number(passage, token, count, here() if _is_object(token) else _ANY)
            return found or (self.titled() if titled else self._with_author(passage, token, count))
        if _are_parties(token):
            acting = here()
            apart = not any(a.id in acting for a in self._seen.titled)
            if self._seen.titled and apart and not self._is_of_others(passage, token):
                return self.titled()
            return self.number(passage, token, 2, acting)
        return []

    def _is_of_others(self, passage: Passage, token: Token) -> bool:
        """Tell whether this sentence or the one before tells of two others than the title."""
        titled = {actor.id for actor in self._seen.titled}
        own = passage.origin[token.sent[0].idx]
        near = next(iter(self.sentences(own)), None)
        here = next(iter(self.sentences(passage.origin[token.idx])), None)
        if here is not None and here.start == own:  # "Peru trains Chileans since the two countries"
            return len(here.states) == _PAIR and not titled.issuperset(here.states)
        if near is None:
            return False
        return len(near.apart) == _PAIR and titled.isdisjoint(near.apart)

    def _with_author(self, passage: Passage, token: Token, count: int) -> Pointed:
        """Return whose text it is and the one state that it tells of: "Peru trusts *us*"."""
        author = self._seen.author
        near = next(iter(self.sentences(passage.origin[token.idx])), None)
        if author is None or near is None or count != _PAIR or not any(map(speaks, token.sent)):
            return []
        others = {key: told for key, told in near.states.items() if key != author.id}
        return [(author, author.name), *others.values()] if len(others) == 1 else []

    def titled(self) -> Pointed:
        """Return the states that the title is about: "the two sides" are they.

        Who hosts or brings together two others is none of them.
        """
        return [(a, a.name) for a in {a.id: a for a in self._seen.titled}.values()]

    def sentences(self, start: int) -> Iterator[Sentence]:
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
                yield Sentence(sentence, states, acting, apart)

    def pair(self, passage: Passage, token: Token, besides: Collection[str]) -> Pointed:
        """Return the two states that a word like "them" stands for."""
        return self.number(passage, token, 2, besides)

    def other(self, passage: Passage, token: Token, acting: Collection[str]) -> Pointed:
        """Return the other of the two sides whose counterpart is told of: "*his* counterpart"."""
        titled = self.titled()
        own = len(titled) == _PAIR and any(actor.id in acting for actor, _ in titled)
        pair = titled if own else self.number(passage, token, _PAIR, _ANY)
        others = [(actor, voice) for actor, voice in pair if actor.id not in acting]
        return others if len(pair) == _PAIR and len(others) == 1 else []

    def between(self, passage: Passage, token: Token) -> Pointed:
        """Return between whom "bilateral" ties are: two of this sentence, else of the last."""
        own_start = passage.origin[token.sent[0].idx]
        last = next(self.sentences(passage.origin[token.sent[-1].idx]), None)
        own = last.states if last is not None and last.start == own_start else {}
        if len(own) > 1:
            return list(own.values()) if len(own) == 2 else []
        titled = self.titled() if len(self._seen.titled) == 2 else []
        found = titled or self.number(passage, token, 2, _ANY)
        return found if own.keys() <= {actor.id for actor, _ in found} else []

    def number(
        self, passage: Passage, token: Token, count: int, besides: Collection[str]
    ) -> Pointed:
        """Return that many states: of this sentence, else of the last ones; one more is a tie."""
        own_start = passage.origin[token.sent[0].idx]
        gathered: dict[str, tuple[Actor, str]] = {}
        passed = 0
        people = _are_officials(token)
        for sentence in self.sentences(passage.origin[token.idx]):
            states = sentence.apart if people and len(sentence.states) > 1 else sentence.states
            if sentence.start == own_start:
                if len(states) == count:  # who calls on "both sides" is none of them
                    return [] if states.keys() <= set(besides) else list(states.values())
                continue
            joined = {**states, **{a.id: (a, a.name) for a in self._seen.titled}}
            if count > _PAIR == len(self._seen.titled) and len(joined) == count and not passed:
                return list(joined.values())  # "A third joined the pair. The three signed"
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

    def beside_author(
        self, passage: Passage, token: Token, besides: Collection[str]
    ) -> Actor | None:
        """Return who beside the author "our two countries" are: the one state told of here."""
        author = self._seen.author
        first = passage.origin[token.sent[0].idx]
        after = self.sentences(passage.origin[token.sent[-1].idx])
        for sentence, _ in zip(after, range(_LIST), strict=False):
            told = {
                k: a
                for k, (a, _) in sentence.states.items()
                if author and k not in (author.id, *besides)
            }
            if told:
                near = len(told) == 1 and (sentence.start == first or first - sentence.start < _FAR)
                return next(iter(told.values())) if near else None
        return None

    def _last_pair(self, passage: Passage, token: Token, here: Collection[str]) -> Pointed:
        """Return the two states that a sentence named last by themselves: "the former"."""
        start = passage.origin[token.idx]
        for sentence, _ in zip(self.sentences(start), range(_LIST), strict=False):
            others = {k: v for k, v in sentence.apart.items() if k not in here}
            for told in (sentence.states, sentence.apart, others, sentence.acting):
                if len(told) == 2:
                    return list(told.values())
            if len(sentence.apart) > 2:
                break
        return []


def _are_part_or_former(states: Token) -> bool:
    """Tell "most of the five states", of which nobody says which, and "former republics"."""
    above = states.head.head if states.head.lower_ == "of" else states
    former = any(c.lower_ in ("former", "ex") for c in states.children)
    return former or above.lower_ in ("most", "some", "several", "many", "few", "half", "none")


def is_several(noun: Token) -> bool:
    """Tell a word that may stand for more states than one: "the two countries", "the latter"."""
    word, plural = noun.lemma_.lower(), noun.tag_ in ("NNS", "NNPS")
    is_of_pair = word in ("former", "latter") or count_of(noun) is not None
    return is_of_pair or (plural and (_are_parties(noun) or word in PAIRED))


def count_of(token: Token) -> int | None:
    """Return how many states a plural stands for: "the two sides", "all three", "the leaders"."""
    word, vocabulary = token.lemma_.lower(), roles()
    if token.lower_ in ("two", "three") and _bare(token):
        return _NUMBERS[token.lower_]
    if word in ("side", "country", "party") and any(c.lower_ == "each" for c in token.children):
        return 2
    if token.tag_ not in ("NNS", "NNPS"):
        return None
    told = next((_NUMBERS[c.lower_] for c in token.children if c.lower_ in _NUMBERS), None)
    told = _NUMBERS[whole.lower_] if (whole := whole_of(token)) is not None else told
    any_two = not any(c.dep_ in ("det", "poss", "predet") for c in token.children)
    if word not in PAIRED and any_two and any(c.lower_ in ("two", "three") for c in token.children):
        return None  # "two officers" are any two
    if word in PAIRED or word in vocabulary.people or word in vocabulary.organs:
        return told
    return None


def _are_officials(plural: Token) -> bool:
    return plural.lemma_.lower() in roles().people | {"side", "party"}


def whole_of(noun: Token) -> Token | None:
    """Return the number before "of": "*both* of her counterparts", "all *three* of its rivals"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return above if above.lower_ in _NUMBERS and noun.tag_ == "NNS" else None


def counted(number: Token) -> Iterator[Token]:
    """Yield what a number stands before: "both of her *counterparts*"."""
    if number.lower_ in _NUMBERS:
        of = (c for c in number.children if c.lower_ == "of")
        yield from (o for c in of for o in c.children if o.dep_ == "pobj" and whole_of(o) == number)


def _are_parties(plural: Token) -> bool:
    """Tell "the sides" and "the leaders", who are those that the sentence before names."""
    return plural.lemma_.lower() in roles().parties and _bare(plural)


def _bare(word: Token) -> bool:
    return word.dep_ != "nummod" and all(c.dep_ in ("det", "predet") for c in word.children)


def _is_object(token: Token) -> bool:
    """Tell "mediates between the two sides", whose mediator is none of them."""
    return token.dep_ in ("pobj", "dobj", "dative")
