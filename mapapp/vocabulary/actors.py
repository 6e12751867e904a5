"""The actors that reports name: organs of states, bodies, groups, companies, outlets, leaders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec.structs import replace

from mapapp.vocabulary import load

Kind = Literal["state-organ", "group", "igo", "company", "outlet", "leader"]
TieKind = Literal["backed-by", "part-of", "pledged-to", "split-from", "merged-into"]
_Years = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(\d{4})?$")]
_State = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}$")]
_Names = tuple[Annotated[str, msgspec.Meta(min_length=1)], ...]
_UNSURE = "~"
_CODE = re.compile(r"[A-Z]{3}")


class Tie(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an actor belonged to: `to` is an iso3 code or an actor's id, from year to year."""

    to: str
    kind: TieKind
    since: int | None = None
    until: int | None = None
    note: str | None = None


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    home: _State | None = None
    serves: _State | None = None
    also: _Names = ()
    words: tuple[str, ...] = ()
    near: tuple[_State, ...] = ()
    ties: tuple[Tie, ...] = ()


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    organs: dict[_State, dict[str, _Names]]
    bodies: dict[str, _Names]
    parts: dict[str, dict[str, _Names]]
    groups: dict[str, _Group]
    companies: dict[_State, dict[str, _Names]]
    outlets: dict[str, _Names]
    leaders: dict[_State, dict[str, _Years]]


class ActorEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An actor of the list.

    `home` is the iso3 code where it is based, None for one without a base; `serves` the state that
    an organ or leader acts for; `part_of` the id of the body it is an organ of; `words` the
    adjectives it goes by ("the Shiite group"); `unsure` names that have other meanings too, and so
    count only where the text also names it by a sure name, its body, its state or one `near`;
    `since` and `until` the years in office; `affiliations` what it belonged to, dated.
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
    unsure: tuple[str, ...] = ()
    part_of: str | None = None
    near: tuple[str, ...] = ()
    affiliations: tuple[Tie, ...] = ()


def slug(name: str) -> str:
    """Return a name as an id: lower case, words joined by hyphens."""
    return re.sub(r"[^\w+]+", "-", name.lower()).strip("-")


@cache
def actors() -> tuple[ActorEntry, ...]:
    """Return all actors. Raises VocabularyError where actors.yaml is wrong."""
    return tuple(_entries(load(Path(__file__).with_name("actors.yaml"), _File)))


@cache
def group_words() -> frozenset[str]:
    """Return the words by which reports tell one group from another ("shiite", "somali")."""
    return frozenset(word for entry in actors() for words in entry.words for word in words.split())


def _entries(file: _File) -> Iterator[ActorEntry]:
    for state, organs in file.organs.items():
        for name, also in organs.items():
            yield _entry(name, "state-organ", also, home=state, serves=state)
    for name, also in file.bodies.items():
        yield _entry(name, "igo", also)
    for body, parts in file.parts.items():
        for name, also in parts.items():
            yield _entry(name, "igo", also, part_of=slug(body))
    for name, group in file.groups.items():
        yield _group(name, group)
    for state, firms in file.companies.items():
        for name, also in firms.items():
            yield _entry(name, "company", also, home=state)
    for name, also in file.outlets.items():
        yield _entry(name, "outlet", also)
    yield from _leaders(file)


def _leaders(file: _File) -> Iterator[ActorEntry]:
    for state, people in file.leaders.items():
        for name, years in people.items():
            since, _, until = years.partition("-")
            entry = _entry(name, "leader", (), home=state, serves=state)
            yield replace(entry, since=int(since), until=int(until) if until else None)


def _group(name: str, group: _Group) -> ActorEntry:
    entry = _entry(name, "group", group.also, home=group.home, serves=group.serves)
    ties = tuple(
        replace(tie, to=tie.to if _CODE.fullmatch(tie.to) else slug(tie.to)) for tie in group.ties
    )
    return replace(entry, words=group.words, near=group.near, affiliations=ties)


def _entry(
    name: str,
    kind: Kind,
    also: tuple[str, ...],
    *,
    home: str | None = None,
    serves: str | None = None,
    part_of: str | None = None,
) -> ActorEntry:
    sure = tuple(other for other in also if not other.startswith(_UNSURE))
    unsure = tuple(other[1:] for other in also if other.startswith(_UNSURE))
    return ActorEntry(slug(name), name, kind, sure, home, serves, unsure=unsure, part_of=part_of)
