"""Which state near another is meant: "its eastern neighbour", "its two neighbours"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.parse import Passage
from mapapp.claims.sides import Pointed, Sides, count_of
from mapapp.geocoder import Geocoder
from mapapp.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAIR = 2
_BACK = 1200  # characters to which a description of a neighbour points back
_REACH = 35  # degrees between the label points of neighbours, at the most
_DIRECTIONS = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}


class Neighbours:
    """Which neighbours of its states one document means."""

    def __init__(self, seen: Appearances, sides: Sides, geocoder: Geocoder) -> None:
        self._seen = seen
        self._sides = sides
        self._geocoder = geocoder

    def of(self, passage: Passage, token: Token, own: Collection[str]) -> Pointed:
        """Return the one other state near that a neighbour may be: "its eastern neighbour"."""
        start = passage.origin[token.idx]
        if own and count_of(token) == _PAIR:  # "Oman, which mediated between its two neighbours"
            apart = not any(actor.id in own for actor in self._seen.titled)
            titled = self._sides.titled() if apart and len(self._seen.titled) == _PAIR else []
            return titled or self._sides.number(passage, token, _PAIR, own)
        found: dict[str, tuple[Actor, str]] = {}
        for past in self._seen.before(start):
            actor = past.end.actor
            if past.start < start - _BACK or len(found) > 1:
                break
            if actor is None or actor.kind != "state" or actor.id in own:
                continue
            if all(self._lies(actor.id, of, token) for of in own):
                found.setdefault(actor.id, (actor, actor.name))
        return list(found.values()) if len(found) == 1 and own else []

    def _lies(self, state: str, of: str, neighbour: Token) -> bool:
        """Tell whether a state lies near another, and on the side that the text says."""
        here, there = self._geocoder.place(of), self._geocoder.place(state)
        east, north = there.lon - here.lon, there.lat - here.lat
        if abs(east) + abs(north) > _REACH:
            return False
        told = "".join(c.lower_ for c in neighbour.children if c.i < neighbour.i)
        sides = [side for name, side in _DIRECTIONS.items() if name in told]
        return all(east * x + north * y > 0 for x, y in sides)
