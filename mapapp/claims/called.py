"""Whom a noun describes: "ally Russia", "Russia, an ally", "Russia is an ally"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.governors import named_as
from mapapp.claims.lists import conjuncts, objects_of
from mapapp.claims.passives import is_passive
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token


def called(noun: Token) -> list[Token]:
    """Return whom a noun describes: "ally Russia", "Russia, an ally", "Russia is an ally"."""
    head = noun.head
    if noun.dep_ == "appos":
        return conjuncts(head)
    if listed := _listed_behind(noun):
        return listed
    if noun.dep_ in ("compound", "nmod", "amod") and head.pos_ == "PROPN":
        return conjuncts(head)
    if noun.dep_ == "nsubj" and (named := named_beside(noun)):
        return named
    if noun.dep_ == "ccomp":  # "considers Chile a key partner"
        return [x for c in noun.children if c.dep_ == "nsubj" for x in conjuncts(c)]
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    if top.dep_ == "conj" and lemma(top.head) == "be":  # "is a neighbour, but our ally"
        return subjects(top.head)
    twin = next((c for c in top.head.children if c.dep_ == "dep" and _is_behind(c, top)), None)
    if top.dep_ == "attr" and twin is not None:  # "should be Iran's proxy, the group Hezbollah"
        return conjuncts(twin)
    return _said_to_be(top)


def _listed_behind(noun: Token) -> list[Token]:
    """Return who "its creditors, Peru and Chile" are, read as one list."""
    if noun.tag_ != "NNS" or any(c.dep_ == "cc" for c in noun.children):
        return []
    names = [c for c in noun.children if c.dep_ == "conj" and c.pos_ == "PROPN"]
    return [x for c in names if _is_behind(c, noun, within=True) for x in conjuncts(c)]


def _said_to_be(noun: Token) -> list[Token]:
    """Return of whom a verb tells what he is: "Peru is", "called Peru", "serves as an ally"."""
    of = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if of is not None and of.head.lower_ == "one":  # "is one of Peru's allies"
        noun = of.head
        if noun.dep_ in ("nummod", "appos"):  # "called Peru one of Chile's allies"
            return conjuncts(noun.head)
    told_as = noun.dep_ == "pobj" and noun.head.lower_ == "as"
    is_among = noun.dep_ == "pobj" and noun.head.lower_ == "among"
    verb = noun.head.head if told_as or is_among else noun.head
    if is_among and lemma(verb) == "be":  # "is among the partners of Peru"
        return subjects(verb)
    if verb.pos_ not in ("VERB", "AUX") or not (told_as or noun.dep_ in ("attr", "oprd")):
        return []
    objects = objects_of(verb)
    if is_passive(verb) or not objects or lemma(verb) in cues().outdoes:
        return subjects(verb) if told_as or named_as(noun) is None else []
    return objects if noun.dep_ != "attr" else subjects(verb)


def named_beside(subject: Token) -> list[Token]:
    """Return what a subject is, or the name that the parser makes a subject beside it."""
    complement = [c for c in subject.head.children if c.dep_ == "attr"]
    if complement:
        return [x for c in complement for x in conjuncts(c)]
    if subject.i + 1 == len(subject.doc):
        return []
    twin = subject.nbor(1)  # the parser gives "Iran's ally Russia is" two subjects
    while twin.dep_ == "compound" and twin.head.i == twin.i + 1:
        twin = twin.head
    is_twin = twin.dep_ == "nsubj" and twin.head == subject.head and twin.pos_ == "PROPN"
    return conjuncts(twin) if is_twin else []


def _is_behind(twin: Token, noun: Token, *, within: bool = False) -> bool:
    last = noun if within else noun.right_edge
    gap = noun.doc[last.i + 1 : twin.left_edge.i]
    return twin.pos_ in ("NOUN", "PROPN") and [t.text for t in gap] == [","]
