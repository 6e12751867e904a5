"""Whom people serve whose state no words beside their names tell: who issues, who is told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.allegiance import followers
from mapapp.claims.bearing import acting_before, is_set_against
from mapapp.claims.entities import Entity
from mapapp.claims.issuers import organ
from mapapp.claims.offices import is_head, is_own_official, offices, served, states_before
from mapapp.claims.parse import Passage
from mapapp.claims.titles import travellers
from mapapp.model import Actor
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.appearances import Appearances


def enlist_first(seen: Appearances, opening: Sequence[Passage]) -> None:
    """Let who acts in the first sentence of a release, with an office, serve who issues it."""
    if seen.author is None:
        return
    for passage in opening:
        for token in passage.parsed:
            person = seen.person(passage, token)
            if person is None or person.actor is not None or not person.role:
                continue
            root = token.sent.root  # "Advisor for Trade Ana Roe traveled", read as of a trade
            opens = token.sent.start == 0 and token.i < root.i and root.pos_ == "VERB"
            if token.dep_ in ("nsubj", "nsubjpass") or (opens and _is_office_of(token)):
                seen.enlist(person, replace(person, actor=seen.author))


def enlist_officials(seen: Appearances, passages: Sequence[Passage], titled: Actor | None) -> None:
    """Let officials of no named state serve the one whose office it is, or that is told of."""
    known = offices(passages, seen.entity)
    abroad = travellers(seen, passages[:1])
    by_start = {p.start: p for p in passages}
    for start, index, person in seen.named():
        passage = by_start[start]
        name = passage.parsed[index]
        if person.actor is not None or not person.role or seen.person(passage, name) != person:
            continue
        is_abroad = person.name.split()[-1] in abroad
        actor = served(person.role, passage, name, known, seen.entity, is_abroad=is_abroad)
        if actor is not None and not _is_named_by(seen, actor, passage):
            actor = None  # of a state that is named only later: "Fiji's prime minister"
        if not is_abroad:
            actor = actor or acting_before(seen, passage, name, person.role)
        if is_head(person.role) and start != passages[0].start and not is_abroad:
            actor = actor or _at_home(seen, titled, passage, name)
        if actor is None and is_own_official(person.role, name):
            actor = seen.author
        if actor is not None:
            seen.enlist(person, replace(person, actor=actor))


def enlist_followers(
    seen: Appearances, passages: Sequence[Passage], entities: Sequence[Entity]
) -> None:
    """Let private people serve the armed group, or the organ, that they are told to serve."""
    if not any(e.actor is not None and (e.actor.kind == "group" or organ(e)) for e in entities):
        return
    placed = {p.name.split()[-1] for _, _, p in seen.named() if p.actor is not None}
    for passage, name, person in list(followers(passages, seen.entity, placed)):
        seen.name(passage, name, person)
    seen.arrange()


def _at_home(
    seen: Appearances, titled: Actor | None, passage: Passage, name: Token
) -> Actor | None:
    """Return the state of the title for an official beside whom no other is told of as his."""
    told = states_before(passage, name, seen.entity)
    own = {a.id for a in told.values() if not is_set_against(a, passage, name, seen.entity)}
    if titled is None or _is_owned(name) or (titled.id in told and titled.id not in own):
        return None
    return titled if not own or (seen.topic is not None and titled.id in own) else None


def _is_named_by(seen: Appearances, actor: Actor, passage: Passage) -> bool:
    """Tell whether a state has been named when a paragraph ends."""
    end = passage.origin[passage.parsed[-1].idx]
    return any(p.end.actor == actor for p in seen.past if p.start <= end)


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
