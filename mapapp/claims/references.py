"""Words → actors: names, "Iran's foreign minister", what points back to them.

Names resolve through the gazetteer and the list of actors; descriptions and pronouns by type and
recency, and where two actors would fit equally well they resolve to none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.antecedents import Antecedents
from mapapp.claims.appearances import Appearances
from mapapp.claims.appositions import Appositions
from mapapp.claims.bearers import Named
from mapapp.claims.definites import Definites
from mapapp.claims.delegations import Delegations
from mapapp.claims.descriptions import Descriptions, is_definite
from mapapp.claims.ends import BY_ROLE, End, described, end_at
from mapapp.claims.entities import Entity
from mapapp.claims.enumerated import Enumerated
from mapapp.claims.examples import examples
from mapapp.claims.exclusion import are_rest
from mapapp.claims.neighbours import Neighbours
from mapapp.claims.nouns import (
    are_ties,
    is_one_of,
    parts_of,
    sides_of,
    struck_before,
)
from mapapp.claims.owners import WEBS, Owners
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.claims.prepositions import measured, prepositions, told_behind
from mapapp.claims.pronouns import NEUTRAL, PLURAL, doers_before, subjects_around
from mapapp.claims.service import linked
from mapapp.claims.sides import Sides, counted
from mapapp.claims.things import Things
from mapapp.claims.tokens import lemma
from mapapp.geocoder import Geocoder
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEPTH = 6
_RULES = ("rule", "govern", "lead", "head", "represent", "run", "chair")
_NEIGHBOURS = ("neighbour", "neighbor")
_BANDS = ("group", "movement", "militia")
_MEN = ("man", "gunman", "volunteer", "youth")
_OWN_PREPOSITIONS = ("of", "from", "for")
_PLACE_PREPOSITIONS = ("of", "in", "from", "for", "at", "across", "within")


class Cast:
    """The actors of one document, and what each word of it refers to."""

    def __init__(
        self, passages: Sequence[Passage], entities: Sequence[Entity], geocoder: Geocoder
    ) -> None:
        self._seen = Appearances(passages, entities, geocoder)
        self.sides = Sides(self._seen)
        self._descriptions = Descriptions(self._seen, self.sides, geocoder)
        self._enumerated = Enumerated(self._seen, passages)
        self._neighbours = Neighbours(self._seen, self.sides, geocoder)
        self._antecedents = Antecedents(self, self._seen)
        self._names = Named(self._seen)
        self._owners = Owners(self, self._seen)
        self._appositions = Appositions(self, self._seen, self._owners)
        self._delegations = Delegations(self)
        self._definites = Definites(
            self,
            self._seen,
            self._descriptions,
            self._owners,
            self._delegations,
            Things(passages, self._owners),
        )
        self.people = self._seen.people
        self.author = self._seen.author

    def turn(self, passage: Passage) -> Person | None:
        """Return who speaks a paragraph of a transcript."""
        return self._seen.turns.get(passage.start)

    def entity(self, passage: Passage, token: Token) -> Entity | None:
        """Return the named actor or place that a token belongs to."""
        return self._seen.entity(passage, token)

    def person(self, passage: Passage, token: Token) -> Person | None:
        """Return the person whose name a token belongs to."""
        return self._seen.person(passage, token)

    def last_person(self, passage: Passage, pronoun: Token) -> Person | None:
        """Return who was the last to be named as a subject before a pronoun that fits him."""
        people = (
            person
            for past, person in self._seen.people_before(passage.origin[pronoun.idx])
            if past.is_subject
        )
        return next((p for p in people if self._seen.fits(p.name, pronoun.lower_)), None)

    def resolve(
        self, passage: Passage, token: Token, depth: int = 0, *, inside: bool = False
    ) -> list[End]:
        """Return the actors that the noun phrase headed by a token stands for, none if unclear.

        With `inside`, what merely lies in a place ("an airfield in Syria") stands for the place.
        """
        if depth > _DEPTH:
            return []
        if (named := self._by_name(passage, token, inside=inside)) is not None:
            return named
        if token.lower_ == "there":
            return self._there(passage, token, depth)
        if token.lower_ == "here":
            written = self._descriptions.written()
            return [end_at(passage, token, actor, 2, voice) for actor, voice in written]
        if token.lower_ in ("bilateral", "mutual") and are_ties(token.head):
            pair = self.sides.between(passage, token)
            return [end_at(passage, token, actor, 2, voice) for actor, voice in pair]
        if (few := next(counted(token), None)) is not None:  # "both of her counterparts"
            return self.resolve(passage, few, depth + 1, inside=inside)
        if token.pos_ == "PRON" or token.tag_ in ("PRP$", "WP$", "DT"):
            return self._antecedents.of(passage, token, depth)
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
            return self._of_words(passage, token, depth, inside=inside)
        if inside and token.tag_ == "VBG":  # "alarm at the fighting in Mali"
            return self._owners.inside(passage, token, depth, ("in", "at"), 1)
        return []

    def _by_name(self, passage: Passage, token: Token, *, inside: bool) -> list[End] | None:
        """Resolve names, and "the following countries:", which are named below."""
        mission = self._names.mission(passage, token) if inside else None
        named = mission or self._names.of(passage, token)
        return self._enumerated.of(passage, token) or None if named is None else named

    def _of_words(self, passage: Passage, token: Token, depth: int, *, inside: bool) -> list[End]:
        word = token.lemma_.lower()
        is_hand = word in roles().hands
        is_member = any(word in w for w in (roles().members, roles().rebels, roles().groups))
        bound = self._owners.bound(passage, token, depth) if inside or is_hand or is_member else []
        if any(end.actor.kind == "group" for end in bound):  # whose man he is, not whence
            return bound
        of_office = self._definites.of if word in roles().seats else self._of_noun
        found = of_office(passage, token, depth) or [  # the Argentine pope is the Vatican's
            replace(end, is_private=end.is_private or end.is_people)
            for part in measured(token)
            for end in self.resolve(passage, part, depth + 1)
        ]
        found = found or [e for x in examples(token) for e in self.resolve(passage, x, depth + 1)]
        if found or not inside or token.lemma_.lower() in roles().rebels:
            return found or [replace(end, is_private=False) for end in bound if is_hand]
        does = word in roles().doings  # "the presence of Russian troops in Moldova"
        bound = bound or (
            self._owners.inside(passage, token, depth, ("by", "of"), 1) if does else []
        )
        within = bound or self._owners.inside(passage, token, depth, ("in", "at", "inside"), 1)
        within = within or [e for x in sides_of(token) for e in self.resolve(passage, x, depth + 1)]
        if not within and word in WEBS:  # "a network of firms in Peru"
            made_of = [p for name, p in prepositions(token) if name == "of"]
            within = [e for p in made_of for e in self.resolve(passage, p, depth + 1, inside=True)]
        return within or self._of_deed(passage, token, depth) or self._owners.beside(passage, token)

    def _of_deed(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve "condemned the move" to who did what the sentence before tells."""
        return [
            described(self.people, passage, token, end, 1)
            for deed in (token, *(p for name, p in prepositions(token) if name == "of"))
            for doer in doers_before(deed)
            for end in self.resolve(passage, doer, depth + 1)
        ]

    def outside(self, passage: Passage, token: Token, besides: set[str]) -> list[End]:
        """Resolve "its airspace" where the clause's own subject cannot be meant: who is around."""
        owners = [c for t in (token, *measured(token)) for c in t.children if c.dep_ == "poss"]
        pronoun = token if token.pos_ == "PRON" else next(iter(owners), token)
        if pronoun.dep_ == "poss" and (named := struck_before(token)) is not None:
            # "encircled the town and shelled its markets in Peru"
            inside = self._owners.inside(passage, token, 0, ("in", "at"), 1)
            return self.resolve(passage, named, 1, inside=True) or inside
        if any(c.lower_ == "own" for c in token.children) or lemma(token) in roles().others:
            return []
        if pronoun.lower_ not in (*NEUTRAL, *PLURAL):
            return []
        if pronoun.dep_ == "poss" and (party := told_behind(token)) is not None:
            beside = self.resolve(passage, party, 1, inside=True)
            return [end for end in beside if end.actor.id not in besides]
        return self._antecedents.of_it(
            passage, pronoun, 0, plural=pronoun.lower_ in PLURAL, besides=frozenset(besides)
        )

    def _of_noun(self, passage: Passage, token: Token, depth: int) -> list[End]:
        word = token.lemma_.lower()
        vocabulary = roles()
        if (apart := self._appositions.of(passage, token, depth)) is not None:
            return apart
        acts = (
            word in vocabulary.people
            or word in vocabulary.organs
            or token.lower_ in vocabulary.people
            or word == "country"
        )
        if word in vocabulary.territories:  # "the British colony of Belize" is Belize
            named = self._owners.inside(passage, token, depth, ("of",), 2)
            efforts = (o.lemma_.lower() in vocabulary.organs for o in parts_of(token))
            if named and all(end.level > 1 for end in named) and not any(efforts):
                return named
        owners = self._owners.of(passage, token, depth, of_others=word in vocabulary.others)
        if (one := self._one_of(passage, token, owners, depth)) is not None:
            return one
        owners = owners or self._owners.around(passage, token, depth)
        if word in vocabulary.rebels:
            owners = [o for o in owners if o.actor.kind == "group"]
        owners = self._of_group(passage, token, owners, depth)
        if owners:
            ends = [described(self.people, passage, token, o, 2 if acts else 1) for o in owners]
            free = not any(linked(token))  # whom a state links to itself acts for it
            ends = [replace(e, is_private=e.is_private and free) for e in ends]
            return self._delegations.remember(passage, token, ends) if acts else ends
        inside = self._whence(passage, token, depth, acts=acts)
        if inside:
            known = acts or word in vocabulary.rebels
            return self._delegations.remember(passage, token, inside) if known else inside
        return self._definites.of(passage, token, depth)

    def _whence(self, passage: Passage, token: Token, depth: int, *, acts: bool) -> list[End]:
        """Resolve "the army of Peru", "rebels of the Luz movement"; men in a place are not its."""
        word = token.lemma_.lower()
        vocabulary = roles()
        if word in vocabulary.held | vocabulary.doings:
            return self._owners.inside(passage, token, depth, ("of",), 1)
        if word in vocabulary.territories or (acts and word not in vocabulary.rebels):
            where = _OWN_PREPOSITIONS if word in vocabulary.abroad else _PLACE_PREPOSITIONS
            # "the president of Chile in Oslo" is of Chile
            own = self._owners.inside(passage, token, depth, ("of",), 2) if acts else []
            return own or self._owners.inside(passage, token, depth, where, 2)
        if word in vocabulary.rebels or word in vocabulary.members or word in _MEN:
            whose = self._owners.inside(passage, token, depth, ("of", "from", "with"), 2)
            return [end for end in whose if end.actor.kind == "group"]
        return []

    def _of_group(self, passage: Passage, token: Token, owners: list[End], depth: int) -> list[End]:
        """Return whom "the Lebanese group" means where the text names one; it is no state."""
        of_states = all(o.actor.kind == "state" for o in owners)
        if token.lemma_.lower() not in _BANDS or not of_states:
            return owners
        return self._definites.of(passage, token, depth) or owners

    def _one_of(
        self, passage: Passage, token: Token, owners: Sequence[End], depth: int
    ) -> list[End] | None:
        """Resolve "the West African country", "its neighbour", which are not their owners."""
        if owners and are_rest(token) and all(o.actor.kind == "igo" for o in owners):
            return []
        if next(examples(token), None) is not None:  # "African countries, including Peru"
            return []
        if owners and is_one_of(passage, token, owners):
            found = self._definites.of(passage, token, depth)
            return found if found or is_definite(token) else None
        paired = any(c.lower_ == "two" for c in token.children)
        if (token.lemma_ if paired else token.lower_) in _NEIGHBOURS and not owners:
            return self._of_neighbour(passage, token, depth) or None
        if token.lower_ == "counterpart" and not owners:
            other = self.sides.other(passage, token, self.acting(passage, token, depth))
            ends = [end_at(passage, token, actor, 2, voice) for actor, voice in other]
            return [replace(e, is_person=True) for e in ends] or None
        if token.lemma_.lower() in roles().others and not owners:  # "our friends in Qatar"
            found = self._owners.inside(passage, token, depth, ("in",), 2)
            return [o for o in found if o.actor.kind == "state"] or None
        if token.lemma_.lower() in roles().people and not owners:
            ruled = [
                o for c in token.children
                if c.dep_ == "relcl" and lemma(c) in _RULES and c.i > token.i
                for o in c.children if o.dep_ == "dobj"
            ]  # fmt: skip
            ends = [e for o in ruled for e in self.resolve(passage, o, depth + 1)]
            return [described(self.people, passage, token, e, BY_ROLE) for e in ends] or None
        return None

    def _there(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve "there" to the place named last in which who acts here is not at home."""
        found = self._descriptions.place(passage, token, self.acting(passage, token, depth))
        return [end_at(passage, token, actor, 2, voice) for actor, voice in found]

    def acting(self, passage: Passage, token: Token, depth: int) -> set[str]:
        """Return who acts around a word: "Australia is the largest donor to *the country*"."""
        around = [
            c
            for candidates in subjects_around(token)
            for c in candidates
            if c != token and c.dep_ not in ("dobj", "pobj")  # what heads a list does nothing
        ]
        around += [
            t.head  # "Italy, *which* has"
            for t in token.ancestors
            if t.dep_ == "relcl" and any(c.tag_ in ("WDT", "WP") for c in t.children)
        ]
        return {e.actor.id for c in around for e in self.resolve(passage, c, depth + 1)}

    def _of_neighbour(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve "its eastern neighbour" to the one state near that it may be."""
        whose = [c for c in token.children if c.dep_ == "poss"]
        own = {e.actor.id for c in whose for e in self.resolve(passage, c, depth + 1)}
        found = self._neighbours.of(passage, token, own)
        return [end_at(passage, token, actor, 2, voice) for actor, voice in found]
