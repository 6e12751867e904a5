"""Objects that the parser takes for something else, or gives to another word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token


def shifted_object(verb: Token) -> list[Token]:
    """Return an object that is read as part of who gets it: "handed over to Peru *two ships*"."""
    for prep in verb.children:
        if prep.dep_ in ("prep", "dative") and prep.lower_ in ("to", "into"):
            inside = [c for c in prep.children if c.dep_ == "pobj"]
            if len(inside) > 1 and inside[0].pos_ == "PROPN":
                return conjuncts(inside[1])
            if inside and _is_behind_name(prep, inside[0]):
                return conjuncts(inside[0])
    return []


def _is_behind_name(prep: Token, thing: Token) -> bool:
    """Tell "to Kenya two ships", read as one noun, from "to Kenya's ships"."""
    if thing.i < prep.i + 3:
        return False
    name = prep.nbor(1)
    counted = prep.doc[name.i + 1]
    return (
        name.pos_ == "PROPN"
        and name.head == thing
        and name.dep_ in ("nmod", "compound")
        and thing.pos_ == "NOUN"
        and (counted.pos_ in ("NUM", "DET") or counted.lower_ == "more")
    )


def shifted_recipient(verb: Token) -> list[Token]:
    """Return who gets a thing though read as part of its name: "sold *Peru* Su-30 jets"."""
    things = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN")
    named = (verb.nbor(1) for c in things if c.i > verb.i + 1 and lemma(verb) in cues().gives)
    return [n for n in named if n.pos_ == "PROPN" and n.dep_ in ("compound", "nmod")][:1]


def shared_objects(verb: Token) -> list[Token]:
    """Return the object that a verb shares with the next: "recruiting and training Afghans"."""
    return [
        party
        for second in verb.children
        if second.dep_ == "conj" and second.pos_ == "VERB" and second.i == verb.i + 2
        for noun in second.children
        if noun.dep_ == "dobj"
        for party in conjuncts(noun)
    ]
