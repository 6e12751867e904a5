"""What is read: documents, the places that they name, and words that stand nowhere on a map."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal[
    "country", "territory", "capital", "city", "division", "region", "organisation", "site"
]
MentionKind = Literal["country", "demonym", "capital", "city", "region", "metonym", "none"]


@dataclass(frozen=True, slots=True)
class Document:
    """A text as a reader found it; `id` is a hash of its content."""

    id: str
    text: str
    source: str
    title: str | None = None
    publisher: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A country, territory, city or region.

    `id` is the ISO 3166 alpha-3 code of a country ("CUB"), else a prefixed id ("region:sahel",
    "city:3553478"). `lon, lat` is the label point. `iso3` is the country that a city or division
    lies in and is None for regions and organisations; `members` are the iso3 codes of those.
    `note` says what is disputed, if anything is.
    """

    id: str
    name: str
    kind: PlaceKind
    lon: float
    lat: float
    iso2: str | None = None
    iso3: str | None = None
    members: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another place that a name could have meant; a higher score is a better one (0 to 1)."""

    place: Place
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a document that names a place, and what it resolved to, or why it did not.

    `kind` is "none" where the words look like a place and are not one; `place` is then None.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    place: Place | None
    why: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text, with the words themselves."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words that could not be mapped, and why; shown beside the map, never dropped."""

    document: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and the reason a person is told."""

    source: str
    reason: str
