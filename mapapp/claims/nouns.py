"""What the words around a noun tell of it: whether it is one of many, part of what, whose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.claims.ends import End
from mapapp.claims.lists import objects_of
from mapapp.claims.parse import Passage
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token


def struck_before(thing: Token) -> Token | None:
    """Return what the verb before is done to, whose the things of the verb joined to it are."""
    verb = thing.head
    while thing.dep_ == "conj" and verb.pos_ in ("NOUN", "PROPN"):
        thing, verb = verb, verb.head
    if thing.dep_ != "dobj" or verb.dep_ != "conj":
        return None
    before = objects_of(verb.head) or objects_of(verb.head.head)
    alike = [o for o in before if o.i < thing.i and o.tag_ in ("NN", "NNP")]
    return alike[-1] if alike else None


def are_ties(noun: Token) -> bool:
    """Tell ties of nobody named beside them: "the growth of bilateral *cooperation*"."""
    named = any(c.dep_ == "poss" or c.lower_ in ("with", "between") for c in noun.children)
    return lemma(noun) in roles().ties and not named


def is_one_of(passage: Passage, token: Token, owners: Sequence[End]) -> bool:
    """Tell "the West African country", which is one of its region, and not the region."""
    if token.lemma_.lower() not in roles().states or token.tag_ != "NN":
        return False
    names = {passage.document.text[o.start : o.end].lower() for o in owners}
    return all(o.actor.kind == "region" for o in owners) or names == {"central african"}


def parts_of(token: Token) -> list[Token]:
    """Return the nouns behind "part of"."""
    of = (c for c in token.children if c.lower_ == "of")
    return [o for c in of for o in c.children if o.dep_ == "pobj"]


def sides_of(token: Token) -> list[Token]:
    """Return on whose side of a border something lies: "villages on the Peruvian *side*"."""
    on = (c for c in token.children if c.lower_ == "on")
    return [o for c in on for o in c.children if o.dep_ == "pobj" and lemma(o) in ("side", "bank")]
