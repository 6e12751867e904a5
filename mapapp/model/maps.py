"""What is drawn: layers of lines between nodes, their styles, the legend, the whole map."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from mapapp.config import Settings
from mapapp.model.claims import Claim, Phase, StatusLabel
from mapapp.model.graphs import StopKind
from mapapp.model.texts import Document, Failure, Place, Unplaced


@dataclass(frozen=True, slots=True)
class Marks:
    """What a family sets on its lines besides its hue: a second dash array, `width` px wide.

    `round` marks are beads, others are ticks across the line.
    """

    dash: str
    width: float
    round: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a line is drawn: colour (#rrggbb), dash (SVG dash array, "" is solid), width in px.

    Hue and marks tell the family; dash, opacity and `struck` (crosses on the line) the status.
    """

    colour: str
    dash: str
    width: float
    opacity: float = 1.0
    marks: Marks | None = None
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """A point that lines end at. `kind` decides its symbol; `outline` the shapes it stands for.

    `outline` are iso3 codes (a region's members, or a country's own). `offset` moves the symbol
    by (right, down) px at every zoom, so that a group shows beside the capital of its home.
    """

    id: str
    label: str
    kind: Literal["state", "group", "region", "place"]
    lon: float
    lat: float
    outline: tuple[str, ...] = ()
    offset: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn relation or tour leg, from node to node.

    `path` is the drawn curve as (lon, lat) degrees; longitudes run past ±180 where the line
    crosses the antimeridian; a line whose ends are one point has a path of that point twice.
    `ref` is the id of the relation or leg, `claims` are the claim ids that back it. `number` is a
    leg's place in its tour, `phase` its state and `stop` its kind; an arrowhead stands at the
    target unless the line is `symmetric`. `conflicts` are the relations with the same ends that say
    otherwise.
    """

    id: str
    kind: Literal["relation", "leg"]
    ref: str
    source: str
    target: str
    path: tuple[tuple[float, float], ...]
    style: Style
    status: StatusLabel
    label: str
    claims: tuple[str, ...]
    number: int | None = None
    phase: Phase | None = None
    stop: StopKind | None = None
    symmetric: bool = False
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """One switchable layer: a relation family or a tour. `dark` is its colour on a dark ground."""

    id: str
    title: str
    kind: Literal["family", "tour"]
    lines: tuple[Line, ...]
    colour: str
    dark: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A relation type in the words that the map uses, and the layer that shows it."""

    id: str
    title: str
    verb: str
    layer: str
    symmetric: bool


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A relation that is no line because an end has no place; it stays in list and table."""

    ref: str
    layer: str
    label: str
    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend, only for what is on this map; `part` is the heading it stands under.

    `phase` is set for the badge of a tour's stop. `key` tells what must be on the map for it to
    stand there: "status:planned", "stop:begun", "symbol:region", "symmetric", "thin", "wide",
    "listed"; always where it is empty.
    """

    label: str
    part: Literal["kind", "status", "tour", "place"]
    style: Style | None = None
    symbol: Literal["line", "state", "group", "region", "place", "stop"] = "line"
    phase: Phase | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class MapSpec:
    """Everything a renderer needs; renderers decide nothing else.

    `bounds` is (west, south, east, north) in degrees, west possibly below -180 or east above 180
    for a view across the Pacific. `theme` holds the colours of the basemap by name, those for a
    dark ground with the prefix "dark-". `kinds` are the types of `claims`, `statuses` says what
    each status label means and `dates` gives each dated claim's date in words, by its id.
    `looks` are the statuses' styles and `widths` those of relations told by one, two and more
    sources: where a filter leaves a relation fewer claims, it is drawn by those.
    `empty` says why there is nothing to map, where there is not; `made` is the day that exports
    carry, None where nobody named one. `extent` is the view of a picture and `settings` what else
    was asked for.
    """

    title: str
    subtitle: str | None
    marking: str | None
    layers: tuple[Layer, ...]
    nodes: tuple[Node, ...]
    legend: tuple[LegendEntry, ...]
    kinds: tuple[Kind, ...]
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    undrawn: tuple[Undrawn, ...]
    unplaced: tuple[Unplaced, ...]
    failures: tuple[Failure, ...]
    credits: tuple[str, ...]
    notes: tuple[str, ...]
    bounds: tuple[float, float, float, float]
    theme: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    looks: dict[str, Style] = field(default_factory=dict)
    widths: tuple[float, ...] = ()
    empty: str | None = None
    made: dt.date | None = None
    extent: Literal["content", "world"] | Place = "content"
    settings: Settings = field(default_factory=Settings)
