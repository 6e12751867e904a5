"""Whom an object pronoun means: nobody does to himself what he is told to do to "it"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mapapp.claims.passives import SUBJECTS
from mapapp.claims.prepositions import prepositions
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOWARDS = ("with", "to", "from", "against", "on")
_OBJECTS = ("dobj", "dative")
_SHIELDS = frozenset(["defend", "protect", "help", "aid", "assist", "support", "back", "shield"])


def without_doers(pronoun: Token, candidates: Iterable[list[Token]]) -> Iterator[list[Token]]:
    """Yield whom a pronoun may mean, but who does it: China attacks another in "attacked *it*"."""
    is_object = pronoun.dep_ in _OBJECTS and pronoun.head.pos_ == "VERB"
    doers = subjects(pronoun.head) if is_object else []
    yield from (c for c in candidates if not any(t in doers for t in c))


def told_with(pronoun: Token) -> list[list[Token]]:
    """Return whom the clause above tells of beside who acts, the likeliest first.

    "Peru cut ties with *Chile*, accusing it", "would defend *Japan* if Peru attacked it".
    """
    clause = pronoun.head
    while clause.dep_ == "conj" and clause.tag_ == clause.head.tag_ == "VBG":
        clause = clause.head
    above = clause.head
    if pronoun.dep_ not in _OBJECTS or clause.dep_ != "advcl" or above.i > clause.i:
        return []
    has_own = any(c.dep_ in SUBJECTS for c in clause.children)
    if clause.tag_ != "VBG" or has_own:
        return [_objects(above)] if lemma(above) in _SHIELDS else []
    done_to = _objects(above)
    owners = [c for o in done_to for c in o.children if c.dep_ in ("poss", "amod", "compound")]
    towards = [
        party
        for word in (above, *done_to)
        for name, party in prepositions(word)
        if name in _TOWARDS and party.i < pronoun.i
    ]
    return [towards, done_to, owners]


def _objects(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in _OBJECTS and c.i > verb.i]
