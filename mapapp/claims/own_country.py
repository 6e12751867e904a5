"""Whether "the country" is that of who tells of it: "the Omani ministry said *the country* would".

A clause's own subject is never "the country" in it, but who tells of the clause may be: where
another state was told of before the sentence, grammar cannot say which of the two is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.ends import End, distinct, end_at
from mapapp.claims.parse import Passage
from mapapp.claims.pronouns import subjects_around
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast

_FORCES = ("army", "military", "navy", "force", "guard", "troop")
_OF_FORCES = ("air", "coast", "border", "armed", "security")
_COUNTRIES = ("country", "nation")


def of_organ(cast: Cast, passage: Passage, token: Token, depth: int) -> list[End]:
    """Return whose organ says what "the country" does: "the ministry said *the country* backs"."""
    verb = token.head
    if token.dep_ != "nsubj" or not _is_bare(token) or verb.dep_ != "ccomp":
        return []
    speaks = roles().organs | (roles().people if lemma(token) in _FORCES else frozenset())
    tellers = [c for c in verb.head.children if c.dep_ == "nsubj" and lemma(c) in speaks]
    if lemma(verb.head) not in cues().reports or len(tellers) != 1:
        return []
    found = distinct(e for t in tellers for e in cast.resolve(passage, t, depth + 1))
    return [end_at(passage, token, e.actor, 2, e.voice) for e in found if e.actor.kind == "state"]


def may_be_tellers(
    cast: Cast, seen: Appearances, passage: Passage, token: Token, found: set[str], depth: int
) -> bool:
    """Tell whether "demanded that Peru leave *the country*" may be of who demands it.

    `found` is whom the description points to by recency.
    """
    if not _is_bare(token) or _are_named_here(seen, passage, token, found):
        return False
    around = (
        {e.actor.id for c in clause if c != token for e in cast.resolve(passage, c, depth + 1)
         if e.actor.kind == "state" and c.dep_ in ("nsubj", "nsubjpass")}
        for clause in subjects_around(token)
    )  # fmt: skip
    clauses = [states for states in around if states]
    return len(clauses) > 1 and bool(set.union(*clauses[1:]) - clauses[0])


def _is_bare(token: Token) -> bool:
    told = [c.lower_ for c in token.children if not c.is_punct]
    if lemma(token) in _FORCES:  # "the air force", "the coast guard"
        return told[:1] == ["the"] and all(word in _OF_FORCES for word in told[1:])
    return lemma(token) in _COUNTRIES and told == ["the"]


def _are_named_here(seen: Appearances, passage: Passage, token: Token, found: set[str]) -> bool:
    sentence = passage.origin[token.sent[0].idx]
    here = (p.end.actor.id for p in seen.within(sentence) if p.end.actor)
    return not found.isdisjoint(here)
