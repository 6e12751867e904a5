"""Whom words told before a pronoun make it mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.ends import End, distinct, end_at
from mapapp.claims.parse import Passage
from mapapp.claims.pronouns import speaks

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast


def meant_by(
    cast: Cast,
    tokens: Sequence[Token],
    passage: Passage,
    pronoun: Token,
    depth: int,
    *,
    plural: bool,
) -> list[End]:
    """Return whom "Peru and Chile", told before "*they*", are; of "it" where there is but one."""
    found = distinct(
        e
        for t in tokens
        if t != pronoun and not speaks(t)
        for e in cast.resolve(passage, t, depth + 1)
    )
    if not found or (len(found) > 1 and not plural):
        return []
    ends = ((e, end_at(passage, pronoun, e.actor, 2, e.voice)) for e in found)
    return [replace(end, is_person=plural and e.is_person) for e, end in ends]  # "they" are
