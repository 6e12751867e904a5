"""Which of the nouns before it a relative clause is of: "men in Syria *who fight*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITHIN = ("in", "at", "from", "across")


def hung_on(clause: Token, verb: Token) -> list[Token]:
    """Return the listed nouns that a relative clause is of, as many as its verb tells of."""
    first = clause.head
    while _is_plural(verb) and first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head  # "Peru, Chile and Oman, which have", said of the last alone
    listed = [x for x in conjuncts(first) if x.i < clause.left_edge.i]
    if len(listed) > 1 and _is_singular(verb):  # "Peru and Chile, which is at war"
        listed = listed[-1:]
    return listed or conjuncts(clause.head)


def beyond_place(pronoun: Token, clause: Token) -> list[Token]:
    """Mend "men in Syria *who fight*": the clause is of the men, and no place is "who", or many."""
    place = clause.head
    verb = next((v for v in (pronoun.head, *clause.subtree) if v.pos_ in ("VERB", "AUX")), clause)
    many = any(t.tag_ == "VBP" for t in (verb, *verb.children) if t.pos_ in ("VERB", "AUX"))
    is_who = pronoun.lower_ in ("who", "whose")
    if place.tag_ != "NNP" or not (is_who or many) or any(c.dep_ == "conj" for c in place.children):
        return []
    while place.dep_ == "conj":
        place = place.head
    noun = place.head.head if place.dep_ == "pobj" and place.head.lower_ in _WITHIN else place
    while noun.tag_ != "NNS" and noun != place and _is_below(noun):
        noun = noun.head  # "members of a cell operating in Syria"
    is_man = is_who and noun.pos_ == "NOUN" and place.dep_ == "pobj"  # "a broker in Syria who"
    return conjuncts(noun) if noun.tag_ == "NNS" or is_man else []


def _is_below(word: Token) -> bool:
    return word.dep_ in ("acl", "pobj") or (word.dep_ == "prep" and word.lower_ in (*_WITHIN, "of"))


def _is_singular(verb: Token) -> bool:
    return any(t.tag_ == "VBZ" or t.lower_ == "was" for t in _finite(verb))


def _is_plural(verb: Token) -> bool:
    return any(t.lower_ in ("have", "are", "were") or t.tag_ == "VBP" for t in _finite(verb))


def _finite(verb: Token) -> list[Token]:
    return [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
