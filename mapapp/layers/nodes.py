"""The points that lines end at."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import Protocol

from mapapp.layers.arcs import unwrap
from mapapp.model import Actor, Node, Place

_DISTANCE = 19.0
_FIRST_RING = -60.0
_TURN = 137.5
"""Degrees from one ring to the next about one capital: the golden angle never repeats."""


class Gazetteer(Protocol):
    """What a map needs to know about places."""

    def place(self, id: str, /) -> Place:  # noqa: A002 - the geocoder's own word
        """Return a place by iso3 or region id; KeyError where there is none."""

    def capital(self, iso3: str, /) -> Place | None:
        """Return where a state's symbol stands."""

    def viewer(self) -> Place | None:
        """Return the state whose view decides disputed places, None where the policy does."""

    def explain(self, name: str, /) -> tuple[Place, str] | None:
        """Return the place that a typed name means, with the reason."""


@dataclass(slots=True)
class Nodes:
    """The nodes of one map, made as lines ask for them."""

    gazetteer: Gazetteer
    found: dict[str, Node] = field(default_factory=dict)
    rings: dict[str, int] = field(default_factory=dict)
    points: dict[Place, Node] = field(default_factory=dict)

    def of_actor(self, actor: Actor) -> Node | None:
        """Return an actor's node, or None where the actor has no place.

        A state stands at its capital, a region at its label point, a group beside its home.
        """
        home = actor.home
        if home is None or not _on_the_globe(home):
            return None
        if actor.kind in ("state", "region"):
            return self.of_place(home)
        key = f"actor:{actor.id}"
        if key not in self.found:
            base = self._point(home)
            turn = self.rings.get(base.id, 0)
            self.rings[base.id] = turn + 1
            way = math.radians(_FIRST_RING + turn * _TURN)
            offset = (_round(_DISTANCE * math.cos(way)), _round(_DISTANCE * math.sin(way)))
            self.found[key] = replace(base, id=key, label=actor.name, kind="group", offset=offset)
        return self.found[key]

    def of_place(self, place: Place) -> Node | None:
        """Return a place's node: a country's at its capital, any other at its own point."""
        if not _on_the_globe(place):
            return None
        node = self._point(place)
        return self.found.setdefault(node.id, node)

    def _point(self, place: Place) -> Node:
        if place not in self.points:
            self.points[place] = self._new_point(place)
        return self.points[place]

    def _new_point(self, place: Place) -> Node:
        if place.kind in ("region", "organisation"):
            return Node(
                place.id, place.name, "region", _round(place.lon), _round(place.lat), place.members
            )
        if place.kind in ("country", "territory", "capital"):
            iso3 = place.iso3 or place.id
            capital = self.gazetteer.capital(iso3)
            point = capital if capital is not None and _on_the_globe(capital) else place
            name = place.name if place.kind != "capital" else self.gazetteer.place(iso3).name
            return Node(iso3, name, "state", _round(point.lon), _round(point.lat), (iso3,))
        outline = (place.iso3,) if place.iso3 else ()
        return Node(place.id, place.name, "place", _round(place.lon), _round(place.lat), outline)

    def unwrapped(self, west: float) -> tuple[Node, ...]:
        """Return all nodes, sorted by id, with longitudes in [west, west + 360)."""
        return tuple(
            replace(node, lon=_round(unwrap(node.lon, west)))
            for _, node in sorted(self.found.items())
        )


def _on_the_globe(place: Place) -> bool:
    """Tell whether a place has a point; 0, 0 is the mark of one that was never set."""
    known = math.isfinite(place.lon) and math.isfinite(place.lat)
    return known and (place.lon, place.lat) != (0, 0) and abs(place.lat) <= 90


def _round(degrees: float) -> float:
    return round(degrees, 2)
