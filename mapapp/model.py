"""The nouns of mapapp: plain, frozen values that every step takes and returns.

Coordinates are always longitude, latitude in degrees (WGS 84). Offsets count characters of
`Document.text`; a span is [start, end).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from importlib import import_module
from typing import Literal

from mapapp.config import Settings

PlaceKind = Literal[
    "country", "territory", "capital", "city", "division", "region", "organisation", "site"
]
MentionKind = Literal["country", "demonym", "capital", "city", "region", "metonym", "none"]
ActorKind = Literal["state", "group", "igo", "person", "region"]
Phase = Literal["planned", "begun", "completed", "postponed", "cancelled", "ended"]
StopKind = Literal["stop", "side trip", "technical stop", "return"]
Polarity = Literal["affirmed", "negated"]
Factuality = Literal["asserted", "alleged", "denied", "hypothetical"]
StatusLabel = Literal["asserted", "planned", "alleged", "denied", "hypothetical", "ended"]
CueRole = Literal["phase", "polarity", "factuality", "condition", "attribution", "trigger", "date"]
DoubtKind = Literal["type", "direction", "status", "existence", "unread", "unproven"]
Precision = Literal["day", "week", "month", "season", "year", "decade", "open"]


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
class Actor:
    """A state, organisation, armed group, person or region that stands at an end of a claim.

    `home` is where it is drawn: the country of a state or a group, the region of a region, None
    for one that has no home. `serves` is the actor id a person or organ acts for.
    """

    id: str
    name: str
    kind: ActorKind
    home: Place | None = None
    serves: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text, with the words themselves."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that decided one part of a claim."""

    role: CueRole
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so: the chain outlet → agency → speaker, each None where the text names none."""

    outlet: str | None = None
    agency: str | None = None
    speaker: str | None = None

    @property
    def nearest(self) -> str | None:
        """The nearest voice that vouches for the claim inside the document."""
        return self.speaker or self.agency


@dataclass(frozen=True, slots=True)
class Status:
    """How sure the text is, on three axes that stay apart."""

    phase: Phase = "begun"
    polarity: Polarity = "affirmed"
    factuality: Factuality = "asserted"

    @property
    def label(self) -> StatusLabel:
        """The one word that the map draws: not done before doubtful, doubtful before done."""
        if self.polarity == "negated" and self.factuality in ("asserted", "alleged"):
            return "denied"
        if self.factuality != "asserted":
            return self.factuality
        if self.phase in ("postponed", "cancelled", "ended"):
            return "ended"
        return "planned" if self.phase == "planned" else "asserted"


@dataclass(frozen=True, slots=True)
class Interval:
    """When something holds: first and last day, either open, and how precise the text is."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Method:
    """How a claim was read: by the rules, or by a language model with a prompt (its hash)."""

    name: Literal["rules", "llm"] = "rules"
    model: str | None = None
    prompt: str | None = None

    @property
    def title(self) -> str:
        """Return who read it, in words."""
        if self.name == "rules":
            return "rules"
        return f"language model {self.model} (instructions {self.prompt})"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says: source → type → target, with its evidence.

    `sentence` is the whole sentence and `evidence` the part of it that carries the claim;
    `source_span` and `target_span` are the words for both ends, which may stand in another
    sentence where a description was resolved. `pattern` is the id of the rule that read it and
    `alternatives` are the types that lost against it; `methods` all the ways that read it.
    """

    id: str
    document: str
    type: str
    source: Actor
    target: Actor
    sentence: Span
    evidence: Span
    source_span: Span
    target_span: Span
    attribution: Attribution
    status: Status
    cues: tuple[Cue, ...]
    pattern: str
    date: Interval | None = None
    alternatives: tuple[str, ...] = ()
    methods: tuple[Method, ...] = (Method(),)

    @property
    def agreed(self) -> bool:
        """Tell whether two methods read it alike, which makes it surer."""
        return len(self.methods) > 1


@dataclass(frozen=True, slots=True)
class Leg:
    """One stop of a tour. `place` is the country or city visited; `claim` backs it.

    A "side trip" leaves the route and comes back to it, a "technical stop" is made to refuel or to
    change planes, a "return" is the way home. `claim` is None for the last two, which visit nobody,
    and for a stop in the traveller's own country.
    """

    id: str
    order: int
    place: Place
    status: Phase
    evidence: Span
    claim: str | None = None
    date: Interval | None = None
    kind: StopKind = "stop"

    @property
    def is_made(self) -> bool:
        """Tell whether the traveller was there, or will be, as far as the text goes."""
        return self.status not in ("postponed", "cancelled")


@dataclass(frozen=True, slots=True)
class Tour:
    """One traveller's journey: ordered stops, and whether the text tells their order."""

    id: str
    document: str
    traveller: str
    of: Place
    legs: tuple[Leg, ...]
    order_told: bool

    def _repr_html_(self) -> str:
        """Return the tour's map, as a notebook shows it."""
        return Graph((), (), (self,))._repr_html_()

    def _repr_png_(self) -> bytes | None:
        """Return the tour's picture, None where no exporter makes pictures."""
        return Graph((), (), (self,))._repr_png_()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words that could not be mapped, and why; shown beside the map, never dropped."""

    document: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should look at, as two methods differ or the text does not prove a proposal.

    `claims` are the ids of those drawn that it concerns, `span` the words where there are any.
    """

    document: str
    kind: DoubtKind
    reason: str
    claims: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document; `doubts` come with the first to look at in front."""

    document: Document
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    tours: tuple[Tour, ...]
    unplaced: tuple[Unplaced, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge of the map: the claims that agree on source, type and target.

    `conflicts` are the ids of relations with the same ends that say otherwise.
    """

    id: str
    type: str
    source: Actor
    target: Actor
    claims: tuple[Claim, ...]
    conflicts: tuple[str, ...] = ()

    @property
    def status(self) -> StatusLabel:
        """The label of the relation's surest claim."""
        order: tuple[StatusLabel, ...] = (
            "asserted", "ended", "planned", "alleged", "hypothetical", "denied",
        )  # fmt: skip
        return min((claim.status.label for claim in self.claims), key=order.index)


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and the reason a person is told."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Head:
    """What heads a map that was made before; settings that say otherwise go before it."""

    title: str | None = None
    subtitle: str | None = None
    marking: str | None = None
    made: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """What all documents together say; `head` where it was read from a map made before."""

    readings: tuple[Reading, ...]
    relations: tuple[Relation, ...]
    tours: tuple[Tour, ...]
    unplaced: tuple[Unplaced, ...] = ()
    failures: tuple[Failure, ...] = ()
    head: Head = Head()

    def _repr_html_(self) -> str:
        """Return the graph's map, as a notebook shows it."""
        # What draws stands above this layer: it is asked for by its public name, when shown.
        return str(import_module("mapapp").draw(self)._repr_html_())

    def _repr_png_(self) -> bytes | None:
        """Return the graph's picture, None where no exporter makes pictures."""
        picture: bytes | None = import_module("mapapp.pipeline").picture(self)
        return picture


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
