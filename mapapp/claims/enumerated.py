"""Whom the points of a list name: "The following countries left:", and a name to each point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.bullets import is_point
from mapapp.claims.ends import End, end_at
from mapapp.claims.parse import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEVERAL = frozenset(
    ["country", "state", "nation", "government", "member", "group", "organisation", "organization",
     "ally", "neighbour", "neighbor", "capital", "power"]
)  # fmt: skip
_HERE = 1  # words before a name that opens a point: "the Netherlands"


class Enumerated:
    """The names that open the points below a line with a colon."""

    def __init__(self, seen: Appearances, passages: Sequence[Passage]) -> None:
        self._seen = seen
        self._points: dict[int, list[Passage]] = {}
        self._named: dict[int, list[End]] = {}  # by the lead, whom all its points name
        lead: list[Passage] | None = None
        for passage in passages:
            if is_point(passage.document.text[passage.start : passage.end]):
                if lead is not None:
                    lead.append(passage)
            elif passage.parsed.text.rstrip().endswith(":"):
                lead = self._points.setdefault(passage.start, [])
            else:
                lead = None

    def of(self, passage: Passage, token: Token) -> list[End]:
        """Return whom "the following countries" are, none where a point opens with no name."""
        points = self._points.get(passage.start)
        if not points or token.tag_ != "NNS" or token.lemma_.lower() not in _SEVERAL:
            return []
        if passage.start not in self._named:
            ends = [self._opening(point) for point in points]
            named = [end for end in ends if end is not None]
            self._named[passage.start] = named if len(named) == len(ends) else []
        return list(self._named[passage.start])

    def _opening(self, point: Passage) -> End | None:
        for token in point.parsed[: _HERE + 1]:
            entity = self._seen.entity(point, token)
            if entity is not None and entity.actor is not None and not entity.is_demonym:
                acts = any(
                    token in (c, *c.subtree)
                    for t in point.parsed
                    for c in t.children
                    if c.dep_ in ("nsubj", "nsubjpass")
                )
                return None if acts else end_at(point, token, entity.actor, 3, entity.voice, entity)
        return None
