"""Whom a noun and a name side by side mean: "its minister, Holger Brandt", "Hamas, a militia"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.ends import BY_ROLE, End, described
from mapapp.claims.exclusion import is_excluded
from mapapp.claims.lists import conjuncts
from mapapp.claims.owners import SEATED, Owners
from mapapp.claims.parse import Passage
from mapapp.claims.rehung import BOUND
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast


class Appositions:
    """What stands beside what in one document."""

    def __init__(self, cast: Cast, seen: Appearances, owners: Owners) -> None:
        self._cast = cast
        self._seen = seen
        self._owners = owners

    def of(self, passage: Passage, token: Token, depth: int) -> list[End] | None:
        """Resolve a noun by the name beside it ("its minister, Ana Roe"), None where none is."""
        for child in (*token.children, *self._across(passage, token)):
            if child.dep_ != "appos" or is_excluded(child) or _is_astray(token, child):
                continue
            if child.doc[child.left_edge.i - 1].dep_ == "cc":  # the last of a list, read apart
                continue
            named = self._seen.entity(passage, child) or self._seen.person(passage, child)
            if named or self._names_ship(passage, child):
                listed = [self._cast.resolve(passage, c, depth + 1) for c in conjuncts(child)]
                found = [end for ends in listed for end in ends]
                return found or self._of_titled(passage, token, child, depth)
        if (
            token.dep_ == "appos"
            and token.pos_ == "NOUN"
            and self._seen.entity(passage, token.head)
        ):
            return self._cast.resolve(passage, token.head, depth + 1)  # "Hamas, a militia that"
        return None

    def _across(self, passage: Passage, token: Token) -> Iterator[Token]:
        """Yield the group of "Iran's ally in Lebanon, *Hezbollah*", read as what Lebanon is."""
        if token.lemma_.lower() not in BOUND:
            return
        for prep in (c for c in token.children if c.lower_ == "in"):
            for name in (c for place in prep.children for c in place.children):
                entity = self._seen.entity(passage, name)
                if entity is not None and entity.actor and entity.actor.kind == "group":
                    yield name

    def _names_ship(self, passage: Passage, name: Token) -> bool:
        """Tell "the carrier USS Carl Vinson", of which "USS" tells the state."""
        parts = (c for c in name.children if c.dep_ == "compound")
        return name.pos_ == "PROPN" and any(self._seen.entity(passage, c) for c in parts)

    def _of_titled(self, passage: Passage, office: Token, name: Token, depth: int) -> list[End]:
        """Resolve "its minister, Holger Brandt", whose state the pronoun alone tells."""
        person = self._seen.person(passage, name)
        ends = self._owners.of(passage, office, depth)
        if person is None or office.lemma_.lower() not in roles().people:
            return []
        return [
            replace(
                described(self._seen.people, passage, office, e, BY_ROLE),
                voice=person.name,
                is_named=True,
            )
            for e in ends
        ]


def _is_astray(noun: Token, name: Token) -> bool:
    """Tell "firms based in Iran, *the Republic of China* and Oman", which is none of the firms."""
    between = (c for c in noun.children if noun.i < c.i < name.i and c.dep_ in ("acl", "relcl"))
    return noun.tag_ == "NNS" and any(lemma(c) in SEATED for c in between)
