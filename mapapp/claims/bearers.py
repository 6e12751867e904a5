"""Whom a name stands for, and a word that describes who is named beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.ends import End, end_at, of_person
from mapapp.claims.entities import Entity
from mapapp.claims.firms import FIRM
from mapapp.claims.offices import is_out_of_office
from mapapp.claims.owners import is_spelled_out
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE = ("a", "an", "another")
_SERVES = ("in", "within", "with", "under", "to")


class Named:
    """Who is named in one document."""

    def __init__(self, seen: Appearances) -> None:
        self._seen = seen

    def of(self, passage: Passage, token: Token) -> list[End] | None:
        """Return whom a token names, or describes beside a name; None where it does neither."""
        entity = self._seen.entity(passage, token)
        if entity is not None and entity.actor is not None:
            if self._is_of_another_clause(passage, token, entity):
                return []
            end = end_at(passage, token, entity.actor, 3, entity.voice, entity)
            name = passage.document.text[entity.start : entity.end].split()[-1].lower()
            end = replace(end, is_person=name in roles().people)  # "the Secretary-General"
            some = entity.is_demonym and any(_tells_few(c) for c in token.children)
            is_firm = entity.words == FIRM
            return [replace(end, is_people=entity.is_demonym, is_private=some, is_firm=is_firm)]
        person = self._seen.person(passage, token) or self._bearer(passage, token)
        if person is not None and person.actor is not None:
            return of_person(passage, token, person)
        if person is not None and is_out_of_office(person.role):
            return []
        firm = self._seen.entity(passage, token.head) if token.dep_ == "appos" else None
        if firm is not None and firm.words == FIRM:  # "Norse, a firm owned by Hamas"
            return self.of(passage, token.head)
        beside = self._seen.person(passage, token.head) if token.dep_ == "appos" else None
        if beside is not None and beside.actor is not None and beside.actor.kind == "group":
            return of_person(passage, token, beside)  # "Holm, a Dane who"
        return None

    def mission(self, passage: Passage, token: Token) -> list[End] | None:
        """Resolve "serve in UNIFIL" to where that mission is; elsewhere it is the body's own."""
        entity = self._seen.entity(passage, token)
        if token.dep_ not in ("pobj", "conj") or entity is None:
            return None
        state = self._seen.served_in(passage.document.text[entity.start : entity.end])
        first = token
        while first.dep_ == "conj" and first.head.pos_ == "PROPN":
            first = first.head
        if state is None or first.head.lower_ not in _SERVES:
            return None
        return [end_at(passage, token, state, 2, state.name)]

    def _bearer(self, passage: Passage, office: Token) -> Person | None:
        """Return who holds "Minister for Trade Ana Roe", read as of a trade of that name."""
        last = office.right_edge
        if office.lower_ not in roles().offices or last.dep_ not in ("pobj", "conj"):
            return None
        person = self._seen.person(passage, last)
        return person if person is not None and office.lower_ in person.role.split() else None

    def _is_of_another_clause(self, passage: Passage, token: Token, entity: Entity) -> bool:
        """Tell the verbless clauses of "Peru sanctioned Chile, Kenya Mali and Oman Chad"."""
        if token.dep_ != "conj":
            return False
        before = [c for c in token.children if c.dep_ == "compound" and c.i == token.i - 1]
        doers = (self._seen.entity(passage, c) for c in before)
        return any(
            d.actor != entity.actor for d in doers if d is not None and is_spelled_out(passage, d)
        )


def _tells_few(word: Token) -> bool:
    """Tell "*two* Danes" and "*a* Dane", who act for no state."""
    return word.dep_ == "nummod" or (word.dep_ == "det" and word.lower_ in _ONE)
