"""Who holds an office that a text names alone: "the Vice President", "the head of state"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from mapapp.claims.appearances import Appearances
from mapapp.claims.issuers import is_bare
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.claims.tokens import office_end
from mapapp.model import Actor
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEADS = frozenset(["president", "leader", "king", "queen", "emir", "sultan", "emperor"])
_MODIFIERS = ("poss", "amod", "compound", "nmod", "npadvmod", "punct")
_DEPUTIES = frozenset(["vice", "deputy"])
_RANKS = _DEPUTIES | {"prime", "foreign", "first"}

_Office: TypeAlias = tuple[frozenset[str], bool]  # its words, and whether it is a deputy's


class Offices:
    """Who holds which office in one document."""

    def __init__(self, seen: Appearances) -> None:
        self._seen = seen
        self._own = set(self._opening(seen.passages)) if seen.author is not None else set()

    def _opening(self, passages: Sequence[Passage]) -> Iterator[_Office]:
        """Yield the offices that a release names alone before anybody who holds one of the name.

        "The President spoke with President Roe of Peru": in all the text he is its issuer's.
        """
        named: dict[_Office, int] = {}
        for past in self._seen.past:
            if isinstance(past.end, Person) and past.end.actor is not None:
                role = past.end.role.split()
                for word in role:
                    named.setdefault(_office(word, role), past.start)
        for passage in passages:
            for token in passage.parsed:
                if token.lower_ in roles().people and is_alone(token):
                    office = _office(token.lower_, (c.lower_ for c in token.children))
                    start = passage.origin[token.idx]
                    if start < named.get(office, start + 1) and not self._seen.person(
                        passage, token
                    ):
                        yield office

    def own(self, token: Token) -> Actor | None:
        """Return the issuer of a release for "the President", where it names no other.

        "The Government", "the Ministry" in capitals are its own too, as is any Administration.
        """
        if not token.is_title:
            return None
        if token.text == "Administration" and self._seen.author is not None:
            return self._seen.author
        if token.lower_ in roles().own_organs and is_bare(token):
            return self._seen.author
        office = roles().same_office(token.lower_)
        named = any(office & set(p.role.split()) for p in self._seen.people if p.actor is not None)
        return self._seen.author if office and (not named or self._is_own(token)) else None

    def _is_own(self, token: Token) -> bool:
        words = (c.lower_ for c in token.children)
        return is_alone(token) and _office(token.lower_, words) in self._own

    def _head_of_state(self) -> Person | None:
        """Return whom a text makes act of all who head a state: "the head of state"."""
        heads = [p for p in self._seen.people if p.actor and _HEADS & set(p.role.split())]
        heads = _those(heads, self._seen.acts)
        return heads[0] if len(heads) == 1 else None

    def holder(self, token: Token) -> Person | None:
        """Return who holds an office that a text names alone, None if that is unclear."""
        office = roles().same_office(token.lower_)
        if not office:
            return None
        own_people = [p for p in self._seen.people if p.actor == self._seen.author]
        if self._is_own(token) and not any(office & set(p.role.split()) for p in own_people):
            return None
        if [t.lower_ for t in token.rights][:1] == ["of"] and office_end(token).lower_ == "state":
            return self._head_of_state()
        own = {token.lower_, *(c.lower_ for c in token.children if c.dep_ in _MODIFIERS)}
        words = {t.lower_ for t in token.subtree} | office
        roles_ = ((p, set(p.role.split())) for p in self._seen.people if p.actor is not None)
        holders = [p for p, r in roles_ if office & r and own & _DEPUTIES == r & _DEPUTIES]
        holders = _those(holders, lambda p: set(p.role.split()) <= words)
        # "the Vice President", beside "President Moreau"
        holders = _those(holders, lambda p: set(p.role.split()) == own)
        if len(holders) > 1 and self._seen.author is not None:
            holders = [p for p in holders if p.actor == self._seen.author]
        holders = _those(holders, self._seen.acts)
        if token.is_title and not any(self._seen.acts(p) for p in holders):
            # "at the invitation of President Roe, Vladimir Putin will fly": he is the President
            leaders = [p for p in self._seen.people if p.role == "leader" and self._seen.acts(p)]
            holders = leaders or holders
        return holders[0] if len(holders) == 1 else None


def _office(word: str, around: Iterable[str]) -> _Office:
    return roles().same_office(word), not _DEPUTIES.isdisjoint(around)


def is_alone(noun: Token) -> bool:
    """Tell "the President", "the Prime Minister", no "President Roe", "the President of Peru"."""
    return (
        noun.is_title
        and noun.dep_ not in ("compound", "nmod", "amod", "appos")
        and all(
            c.dep_ in ("det", "punct", "case", "relcl") or c.lower_ in _RANKS for c in noun.children
        )
    )


def _those(people: list[Person], fit: Callable[[Person], bool]) -> list[Person]:
    """Return those of several who fit, all of them where none does."""
    return ([p for p in people if fit(p)] or people) if len(people) > 1 else people
