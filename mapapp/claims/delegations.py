"""Who people are that a text tells of once and then names by the noun alone: "the delegation"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.ends import End, distinct, end_at
from mapapp.claims.parse import Passage
from mapapp.claims.passives import agents
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast

RULERS = frozenset(["regime", "junta"])  # the one told of last is meant


class Delegations:
    """Whose "the lawmakers" and "the delegation" of one document are."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._told: dict[str, dict[str, End]] = {}  # "lawmakers" → whose they were said to be

    def remember(self, passage: Passage, token: Token, ends: list[End]) -> list[End]:
        """Remember who "Chilean lawmakers" are, and name "a delegation led by Ana Roe" by her."""
        for end in ends:
            self._told.setdefault(token.lower_, {})[end.actor.id] = end
        led = (c for c in token.subtree if c.dep_ == "acl" and lemma(c) in ("lead", "head"))
        head = next(
            (p for c in led for a in agents(c) if (p := self._cast.person(passage, a))), None
        )
        if head is None or len(ends) != 1:
            return ends
        named = replace(ends[0], voice=head.name, is_named=True, is_person=True)
        for word in {t.lower_ for t in token.subtree} & set(self._told):
            self._told[word] = {named.actor.id: named}
        return [named]

    def of(self, passage: Passage, token: Token) -> list[End]:
        """Resolve "the lawmakers" to those told of before, none where there are several."""
        told = self._told.get(token.lower_, {})
        start = passage.origin[token.idx]
        ends = [e for e in told.values() if e.start < start]
        if token.lower_ in RULERS and ends:
            told = {"": max(ends, key=lambda e: e.start)}
            ends = [*told.values()]
        if len(told) != 1 or not ends:
            return self._led_by(passage, token)
        end = end_at(passage, token, ends[0].actor, 2, ends[0].voice)
        return [replace(end, is_person=ends[0].is_person, is_named=ends[0].is_named)]

    def _led_by(self, passage: Passage, token: Token) -> list[End]:
        """Resolve "the delegation" to who was told to lead one."""
        for before in reversed(passage.parsed[: token.i]):
            if before.lower_ == token.lower_ and before.dep_ == "dobj":
                leads = subjects(before.head) if lemma(before.head) in ("lead", "head") else []
                ends = distinct(e for s in leads for e in self._cast.resolve(passage, s, 1))
                return ends if len(ends) == 1 and ends[0].is_person else []
        return []
