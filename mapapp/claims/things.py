"""Whose "the drone" is: a thing or a troop that a text has told of before, and of whom it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.claims.ends import End, described, distinct
from mapapp.claims.owners import Owners
from mapapp.claims.parse import Passage
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = 1500  # characters to which "the drone" points back
_POINTS = frozenset(["the", "this", "that", "these", "those"])
_TELLS = ("acl", "relcl", "poss", "prep", "nummod", "appos", "amod", "nmod", "compound")
_MANY = ("NNS", "NNPS")
_FIXED = frozenset(["aircraft", "craft"])  # as one as many


class Things:
    """The things of one document that it may point back to, in their order."""

    def __init__(self, passages: Sequence[Passage], owners: Owners) -> None:
        self._passages = passages
        self._owners = owners
        self._told: dict[str, list[tuple[int, Passage, Token]]] | None = None

    def of(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Return whose a definite thing is, by what told of it last; none where that is unclear."""
        word = lemma(token)
        if word not in roles().things or not _is_bare(token):
            return []
        here = passage.origin[token.idx]
        told = [
            row
            for kind in roles().kinds.get(word, frozenset([word]))
            for row in self._of_kind(kind, here)
            if _agree(row[2], token)
        ]
        for _, where, thing in sorted(told, key=lambda row: -row[0]):
            if _is_bare(thing):
                continue  # another word for it
            whose = distinct(
                self._owners.of(where, thing, depth + 1)
                or self._owners.around(where, thing, depth + 1)
            )
            ends = whose if len(whose) == 1 else []
            return [described((), passage, token, end, 1) for end in ends]
        return []

    def _of_kind(self, word: str, here: int) -> list[tuple[int, Passage, Token]]:
        """Return the things of a kind that are told of not far before an offset."""
        if self._told is None:
            self._told = defaultdict(list)
            for passage in self._passages:
                for token in passage.parsed:
                    if token.pos_ == "NOUN" and token.lemma_.lower() in roles().things:
                        row = (passage.origin[token.idx], passage, token)
                        self._told[token.lemma_.lower()].append(row)
            for rows in self._told.values():
                rows.sort(key=_where)
        rows = self._told.get(word, [])
        first = bisect_right(rows, here - _BACK, key=_where)
        return rows[first : bisect_left(rows, here, key=_where)]


def _where(row: tuple[int, Passage, Token]) -> int:
    return row[0]


def _is_bare(thing: Token) -> bool:
    """Tell "the drone", of which nothing is told beside it."""
    kids = list(thing.children)
    return any(c.lower_ in _POINTS for c in kids) and not any(c.dep_ in _TELLS for c in kids)


def _agree(one: Token, other: Token) -> bool:
    if {lemma(one), lemma(other)} & _FIXED:
        return True
    return (one.tag_ in _MANY) == (other.tag_ in _MANY)
