"""An actor where a text names it, which is one end of a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class End:
    """An actor where a text names it: [start, end) in the document.

    `level` says how directly: 3 by name, 2 by a role or description, 1 as the owner of a thing
    ("U.S. planes"). `voice` is the name under which it speaks.
    """

    actor: Actor
    start: int
    end: int
    level: int
    voice: str
    is_person: bool = False
    is_named: bool = False
    doubt: Token | None = None  # "possibly" before this end alone
    is_people: bool = False  # a state's people, and not the state: "Syrians"
    is_firm: bool = False
    is_follower: bool = False  # a private man of a group, who holds no office
    is_private: bool = False  # acts for nobody but itself: "Egyptian smugglers", "an ex-minister"


def distinct(ends: Iterable[End]) -> list[End]:
    """Return ends, each actor once."""
    return list({e.actor.id: e for e in ends}.values())
