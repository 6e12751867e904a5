"""An actor where a text names it, which is one end of a claim: by name, by office, as an owner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity
from mapapp.claims.offices import is_unofficial
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person
from mapapp.claims.tokens import office_end
from mapapp.model import Actor
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

BY_ROLE = 2  # the level of an end that an office or a description tells
_NEAR = 80  # characters: an owner further off is no part of the same phrase
_DEPUTIES = frozenset(["vice", "deputy"])


@dataclass(frozen=True, slots=True)
class End:
    """An actor where a text names it: [start, end) in the document.

    `level` says how directly: 3 by name, 2 by a role or description, 1 as the owner of a thing
    ("U.S. planes"). `voice` is the name under which it speaks.
    """

    actor: Actor
    start: int
    end: int
    level: int
    voice: str
    is_person: bool = False
    is_named: bool = False
    doubt: Token | None = None  # "possibly" before this end alone
    is_people: bool = False  # a state's people, and not the state: "Syrians"
    is_firm: bool = False
    is_follower: bool = False  # a private man of a group, who holds no office
    is_private: bool = False  # acts for nobody but itself: "Egyptian smugglers", "an ex-minister"


def distinct(ends: Iterable[End]) -> list[End]:
    """Return ends, each actor once."""
    return list({e.actor.id: e for e in ends}.values())


def end_at(
    passage: Passage,
    token: Token,
    actor: Actor,
    level: int,
    voice: str,
    entity: Entity | None = None,
) -> End:
    """Return an actor as the end that a word names, or the words of its name where given."""
    if entity is not None:
        return End(actor, entity.start, entity.end, level, voice)
    start, end = passage.offsets(token, token)
    return End(actor, start, end, level, voice)


def of_person(passage: Passage, token: Token, person: Person) -> list[End]:
    """Return whom a person acts for, as the end that his name is."""
    if person.actor is None:
        return []
    end = end_at(passage, token, person.actor, 3, person.name)
    follows = not person.role
    return [replace(end, is_person=True, is_named=True, is_follower=follows)]


def described(
    people: Sequence[Person], passage: Passage, token: Token, owner: End, level: int
) -> End:
    """Return an owner as the end that a noun makes of it ("Iran's minister" acts for Iran).

    `people` are those whom the text names, of whom one may hold the office.
    """
    start, end = passage.offsets(token, token)
    if abs(owner.start - start) < _NEAR:
        start, end = min(owner.start, start), max(owner.end, end)
    return replace(
        owner,
        start=start,
        end=end,
        level=min(level, owner.level),
        voice=_voice(people, passage, token, owner) if level == BY_ROLE else owner.voice,
        is_person=token.lemma_.lower() in roles().people or token.lower_ in roles().people,
        is_named=False,
        is_people=False,
        is_private=owner.actor.kind == "state" and _is_private(token),
    )


def _voice(people: Sequence[Person], passage: Passage, token: Token, owner: End) -> str:
    """Name who speaks as "the Iranian FM": the person with that office, else the words."""
    office = roles().same_office(token.lower_)
    matching = [
        p
        for p in people
        if p.actor is not None and p.actor.id == owner.actor.id and office & set(p.role.split())
        if {c.lower_ for c in token.children} & _DEPUTIES == set(p.role.split()) & _DEPUTIES
    ]
    if len(matching) == 1:
        return matching[0].name
    left = next(iter(token.subtree)) if token.left_edge is None else token.left_edge
    words = passage.span(left, office_end(token)).text
    named = re.sub(r"^(?:the|a|an)\s+", "", " ".join(words.split()), flags=re.IGNORECASE)
    return f"{owner.voice}'s {named.partition(' ')[2]}" if left.tag_ == "PRP$" else named


def _is_private(token: Token) -> bool:
    """Tell people who act for nobody; "the former British colony of" is a country."""
    word = token.lemma_.lower()
    is_place = word in roles().territories and word not in roles().people
    return word in roles().private or (not is_place and is_unofficial(token))
