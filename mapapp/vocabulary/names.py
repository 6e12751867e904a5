"""Names of places that people keep: aliases, former names, parts, regions, and what is no place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from mapapp.vocabulary import load

FOLDER = Path(__file__).parent
Lists = dict[str, tuple[str, ...]]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mistyped field is an error, not a silence."""


class Aliases(_Strict, frozen=True):
    """Names by iso3; `sites` give (lon, lat) in degrees to each name."""

    names: Lists
    metonyms: Lists
    sites: dict[str, dict[str, tuple[float, float]]]
    capitals: Lists
    divisions: Lists
    native: Lists
    demonyms: Lists
    halves: Lists


class FormerName(_Strict, frozen=True):
    """A name no longer borne; `now` carries on, `others` share in what it named."""

    name: str
    now: str
    until: int
    also: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    note: str | None = None


class Former(_Strict, frozen=True):
    """All former names, and the words for peoples of states that are gone, by successor."""

    former: tuple[FormerName, ...]
    peoples: Lists


class Parts(_Strict, frozen=True):
    """Lands inside a state, and words for their peoples, by iso3."""

    parts: Lists
    peoples: Lists


class DisputedPlace(_Strict, frozen=True):
    """A disputed place: `country` by default, `views` by the state whose view is asked for.

    `at` is (lon, lat) in degrees: no point of the country that it goes to would be its own.
    """

    names: tuple[str, ...]
    country: str
    note: str
    at: tuple[float, float]
    views: dict[str, str] = {}
    peoples: tuple[str, ...] = ()


class Disputed(_Strict, frozen=True):
    """The policy for disputed places."""

    disputed: tuple[DisputedPlace, ...]


class Region(_Strict, frozen=True):
    """A named region or body of states; `at` is (lon, lat) in degrees.

    `members` are iso3 codes, each with the years of membership where they matter ("HRV 2013",
    "GBR 1973-2020"), or M49 codes of geodata/regions.json. `adjectives` are its words for people.
    """

    id: str
    name: str
    members: tuple[str, ...]
    at: tuple[float, float]
    also: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    note: str | None = None


class Regions(_Strict, frozen=True):
    """All regions, and the bodies of states that reports use as places."""

    regions: tuple[Region, ...]
    bodies: tuple[Region, ...]


@cache
def aliases() -> Aliases:
    """Return the aliases of countries. Raises VocabularyError where the file is wrong."""
    return load(FOLDER / "aliases.yaml", Aliases)


@cache
def former() -> Former:
    """Return the former names. Raises VocabularyError where the file is wrong."""
    return load(FOLDER / "former.yaml", Former)


@cache
def parts() -> Parts:
    """Return the parts of states. Raises VocabularyError where the file is wrong."""
    return load(FOLDER / "parts.yaml", Parts)


@cache
def disputed() -> Disputed:
    """Return the policy for disputed places. Raises VocabularyError where the file is wrong."""
    return load(FOLDER / "disputed.yaml", Disputed)


def viewers() -> list[str]:
    """Return the iso3 codes of the states whose view of disputed places is known."""
    return sorted({state for place in disputed().disputed for state in place.views})


@cache
def regions() -> Regions:
    """Return the named regions. Raises VocabularyError where the file is wrong."""
    return load(FOLDER / "regions.yaml", Regions)


@cache
def rule_words() -> Lists:
    """Return the words of the rules by list. Raises VocabularyError where a file is wrong."""
    found: Lists = {}
    for name in ("not_places.yaml", "persons.yaml", "words.yaml"):
        found |= load(FOLDER / name, Lists)
    return found
