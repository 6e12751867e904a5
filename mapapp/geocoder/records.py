"""The rows of the tables in geodata/, as far as names are made from them."""

from __future__ import annotations

import msgspec


class Capital(msgspec.Struct):
    """A capital of places.json."""

    name: str
    lon: float
    lat: float
    role: str
    id: int | None
    note: str | None


class Country(msgspec.Struct):
    """A row of places.json."""

    iso3: str
    iso2: str
    name: str
    official: str
    kind: str
    lon: float
    lat: float
    note: str | None
    capitals: tuple[Capital, ...]


class Names(msgspec.Struct):
    """names.json: by iso3, and by language."""

    iso: dict[str, tuple[str, ...]]
    also: dict[str, tuple[str, ...]]
    cldr: dict[str, dict[str, str]]


class Demonym(msgspec.Struct):
    """The words for one people in demonyms.json."""

    adjectives: tuple[str, ...]
    singular: tuple[str, ...]
    plural: tuple[str, ...]


class M49(msgspec.Struct):
    """A row of regions.json."""

    m49: str
    members: tuple[str, ...]


class Division(msgspec.Struct):
    """A row of divisions.json."""

    id: str
    iso3: str
    name: str
    type: str
    admin1: str | None
    parent: str | None
    also: tuple[str, ...]
    lon: float | None
    lat: float | None
