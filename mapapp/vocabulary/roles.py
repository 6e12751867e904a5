"""Common nouns that act for a state or a group: offices, organs, descriptions."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

import msgspec

from mapapp.vocabulary import load


class Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sets of nouns, each named for what its words do; roles.yaml tells more."""

    people: frozenset[str]
    organs: frozenset[str]
    private: frozenset[str]
    ties: frozenset[str]
    cultural: frozenset[str]
    rebels: frozenset[str]
    bands: frozenset[str]
    placed_bands: frozenset[str]
    unofficial: frozenset[str]
    peoples: frozenset[str]
    offices: frozenset[str]
    institutions: frozenset[str]
    doings: frozenset[str]
    territories: frozenset[str]
    releases: frozenset[str]
    letterheads: frozenset[str]
    own_organs: frozenset[str]
    regions: frozenset[str]
    groups: frozenset[str]
    same: tuple[frozenset[str], ...]
    others: frozenset[str]
    descriptions: dict[str, frozenset[str]]
    traits: dict[str, frozenset[str]]
    states: frozenset[str]
    parties: frozenset[str]
    bodies: dict[str, frozenset[str]]
    deeds: frozenset[str]
    dependencies: dict[str, frozenset[str]]
    missions: dict[str, frozenset[str]]
    seats: dict[str, str]
    seated: dict[str, str]
    issuers: dict[str, str]
    houses: dict[str, str]
    bound: frozenset[str]
    bonds: frozenset[str]
    makes_up: frozenset[str]
    helps: frozenset[str]
    gives: frozenset[str]
    followers: frozenset[str]
    done: frozenset[str]
    held: frozenset[str]
    things: frozenset[str]
    kinds: dict[str, frozenset[str]]
    abroad: frozenset[str]
    hands: frozenset[str]
    members: frozenset[str]
    family_first: frozenset[str]
    surnames: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]

    def body(self, word: str, modifiers: Collection[str]) -> frozenset[str] | None:
        """Return the bodies that "the bloc", "the world body" may mean, None for other words."""
        for name in (*(f"{m} {word}" for m in modifiers), word):
            if name in self.bodies:
                return self.bodies[name]
        return None

    def mission(self, name: str) -> str | None:
        """Return the state in which a mission serves, by its short name."""
        return next((code for code, names in self.missions.items() if name in names), None)

    def same_office(self, word: str) -> frozenset[str]:
        """Return the words for an office that a word names ("fm": fm, foreign, minister)."""
        if word not in self.people:
            return frozenset()
        for words in self.same:
            if word in words:
                return words
        return frozenset({word})


@cache
def roles() -> Roles:
    """Return the role nouns. Raises VocabularyError where roles.yaml is wrong."""
    return load(Path(__file__).with_name("roles.yaml"), Roles)
