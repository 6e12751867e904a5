"""What documents say together: tours and their stops, readings, relations, the graph."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from mapapp.model.claims import Actor, Claim, Doubt, Interval, Phase, StatusLabel
from mapapp.model.texts import Document, Failure, Mention, Place, Span, Unplaced

StopKind = Literal["stop", "side trip", "technical stop", "return"]


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
