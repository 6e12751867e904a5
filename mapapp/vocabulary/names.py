"""Names of places that people keep: aliases, parts, metonyms, regions, and what is no place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from mapapp.vocabulary import load

_FOLDER = Path(__file__).parent


class Aliases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names by iso3; `sites` give (lon, lat) in degrees to each name."""

    names: dict[str, tuple[str, ...]]
    parts: dict[str, tuple[str, ...]]
    peoples: dict[str, tuple[str, ...]]
    metonyms: dict[str, tuple[str, ...]]
    sites: dict[str, dict[str, tuple[float, float]]]


class Region(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named region or body of states; `members` are iso3 or M49 codes, `at` is (lon, lat)."""

    id: str
    name: str
    members: tuple[str, ...]
    at: tuple[float, float]
    also: tuple[str, ...] = ()


class Regions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All regions, and the bodies of states that reports use as places."""

    regions: tuple[Region, ...]
    bodies: tuple[Region, ...]


class NotPlaces(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a name that tell it is no place; not_places.yaml tells more."""

    given_names: frozenset[str]
    surnames: frozenset[str]
    not_given: frozenset[str]
    heads: frozenset[str]
    joined_heads: frozenset[str]
    languages: frozenset[str]
    language_cues: frozenset[str]
    sports: frozenset[str]


@cache
def aliases() -> Aliases:
    """Return the aliases of countries. Raises VocabularyError where the file is wrong."""
    return load(_FOLDER / "aliases.yaml", Aliases)


@cache
def regions() -> Regions:
    """Return the named regions. Raises VocabularyError where the file is wrong."""
    return load(_FOLDER / "regions.yaml", Regions)


@cache
def not_places() -> NotPlaces:
    """Return the rules' words. Raises VocabularyError where the file is wrong."""
    return load(_FOLDER / "not_places.yaml", NotPlaces)
