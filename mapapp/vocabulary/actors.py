"""The actors that reports name: organs of states, bodies, groups, companies, outlets, leaders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from mapapp.vocabulary import load

Kind = Literal["state-organ", "group", "igo", "outlet", "leader"]
_Years = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(\d{4})?$")]


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    home: str | None = None
    serves: str | None = None
    also: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    organs: dict[str, dict[str, tuple[str, ...]]]
    bodies: dict[str, tuple[str, ...]]
    groups: dict[str, _Group]
    companies: dict[str, tuple[str, ...]]
    outlets: dict[str, tuple[str, ...]]
    leaders: dict[str, dict[str, _Years]]


class ActorEntry(msgspec.Struct, frozen=True):
    """An actor of the list.

    `home` is the iso3 code where it is based, None for one without a base; `serves` the state that
    an organ or leader acts for; `words` the adjectives it goes by ("the Shiite group").
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    home: str | None = None
    serves: str | None = None
    words: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None


def slug(name: str) -> str:
    """Return a name as an id: lower case, words joined by hyphens."""
    return re.sub(r"[^\w]+", "-", name.lower()).strip("-")


@cache
def actors() -> tuple[ActorEntry, ...]:
    """Return all actors. Raises VocabularyError where actors.yaml is wrong."""
    return tuple(_entries(load(Path(__file__).with_name("actors.yaml"), _File)))


def _entries(file: _File) -> Iterator[ActorEntry]:
    for state, organs in file.organs.items():
        for name, also in organs.items():
            yield ActorEntry(slug(name), name, "state-organ", also, state, state)
    for name, also in file.bodies.items():
        yield ActorEntry(slug(name), name, "igo", also)
    for name, group in file.groups.items():
        yield ActorEntry(
            slug(name), name, "group", group.also, group.home, group.serves, group.words
        )
    for state, names in file.companies.items():
        for name in names:
            yield ActorEntry(slug(name), name, "group", (), state)
    for name, also in file.outlets.items():
        yield ActorEntry(slug(name), name, "outlet", also)
    for state, people in file.leaders.items():
        for name, years in people.items():
            first, _, last = years.partition("-")
            until = int(last) if last else None
            yield ActorEntry(
                slug(name), name, "leader", (), state, state, since=int(first), until=until
            )
