"""The shape of facts.yaml: what people know and no package says."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from packages import FOLDER

Iso3 = Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]
Box = tuple[float, float, float, float]
Role = Literal["capital", "constitutional", "seat", "claimed", "de facto", "former"]


class Name(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """English names: a common one in place of CLDR's, an official one, and others in use."""

    name: str | None = None
    official: str | None = None
    also: list[str] = []


class Capital(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A city and its role; a city that GeoNames' list lacks brings its name and point."""

    role: Role
    note: str
    id: int | None = None
    name: str | None = None
    lon: float | None = None
    lat: float | None = None


class Demonym(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """English words for the people of one country."""

    adjectives: list[str] = []
    singular: list[str] = []
    plural: list[str] = []


class Piece(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A code's share of a Natural Earth feature: the parts that have their middle in a box."""

    iso3: Iso3
    of: str
    boxes: list[Box]


class Gap(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A hole between Natural Earth's features that is shown as part of a country."""

    iso3: Iso3
    point: tuple[float, float]
    note: str


class Dispute(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A disputed border between two codes, or the stretch of it inside `box`."""

    between: tuple[Iso3, Iso3]
    note: str
    box: Box | None = None


class Division(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What ISO 3166-2 does not say of a country's divisions, each by the code after the hyphen.

    `admin1` gives GeoNames' codes, or `same` says that they are ISO's; `also` gives other names.
    """

    same: bool = False
    admin1: dict[str, str] = {}
    also: dict[str, list[str]] = {}


class RegionView(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Where a region's name stands, as (lon, lat), and what a map of it shows."""

    point: tuple[float, float]
    view: Box


class Facts(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """facts.yaml, whole."""

    names: dict[Iso3, Name]
    sovereigns: dict[Iso3, list[Iso3]]
    unassigned: list[Iso3]
    regions: dict[Iso3, str]
    capitals: dict[Iso3, list[Capital]]
    no_capital: list[Iso3]
    notes: dict[Iso3, str]
    demonyms: dict[Iso3, Demonym]
    demonyms_also: dict[Iso3, Demonym]
    uninhabited: list[Iso3]
    pieces: list[Piece]
    merges: dict[str, Iso3]
    left_out: list[str]
    gaps: list[Gap]
    labels: dict[Iso3, tuple[float, float]]
    views: dict[Iso3, Box]
    disputes: list[Dispute]
    divisions: dict[str, Division]
    region_views: dict[str, RegionView]


def facts() -> Facts:
    """Return facts.yaml, decoded; msgspec's error names the wrong entry."""
    return msgspec.yaml.decode((FOLDER / "facts.yaml").read_bytes(), type=Facts)
