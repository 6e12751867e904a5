"""On what an act hangs: "unless the rebels withdrew", "should it fall", "in case of war"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.subjects import subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset(["if", "unless", "provided", "providing", "assuming", "lest"])
_EVENTS = frozenset(["case", "event", "condition"])  # "in case of war", "on condition that"
_INVERTED = frozenset(["should", "were", "had"])
_HIGH = 3  # verbs above an act on which its condition may hang


def condition(act: Token) -> Token | None:
    """Return the head of the clause or phrase on which an act hangs, None where none is told."""
    return next((found for verb in _verbs(act) for found in _of_verb(verb)), None)


def words_of(stated: Token) -> tuple[Token, Token]:
    """Return the first and last word of a condition, "in", "as long" and "should" included."""
    first, last, above = stated.left_edge, stated.right_edge, stated.head
    if _is_inverted(stated):
        first = next((c for c in stated.children if c.dep_ == "aux"), stated)
    elif stated.dep_ == "pobj" or above.lower_ in _MARKS:
        first = above
    elif above.lower_ == "long":
        first = above.left_edge
    return first, last.nbor(-1) if last.is_punct and last.i > first.i else last


def who_may(verb: Token, teller: Token | None) -> list[Token]:
    """Return who acts in the condition of a clause: "threatened to strike unless *Peru* left".

    Whom a threat names besides is whom it threatens: "to invade *Chad* unless Peru left".
    """
    acts = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    if teller is None and any(_names(c) for act in acts[1:] for c in act.children):
        return []
    found = (c for v in (*acts, *([teller] if teller is not None else [])) for c in _clauses(v))
    return [party for clause in found for party in subjects(clause)]


def _names(part: Token) -> bool:
    """Tell an object that names somebody: "Chad", "Chadian ships"."""
    return part.dep_ in ("dobj", "prep", "dative") and any(
        t.pos_ == "PROPN" or (t.dep_ == "amod" and t.text[:1].isupper()) for t in part.subtree
    )


def _verbs(act: Token) -> Iterator[Token]:
    """Yield an act's verb, those below it that it opens to, and those above."""
    yield act
    yield from (c for c in act.children if c.dep_ in ("xcomp", "ccomp"))
    here = act
    for _ in range(_HIGH):
        if here.dep_ not in ("xcomp", "ccomp") or here.head.pos_ not in ("VERB", "AUX"):
            return
        here = here.head
        yield here


def _of_verb(verb: Token) -> Iterator[Token]:
    if _is_inverted(verb):  # "threatened war should it leave", read as what is told
        yield verb
    yield from _clauses(verb)
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "on"):
            yield from (c for c in child.children if c.lower_ in _EVENTS and _has_of(c))
        elif child.dep_ in ("dep", "xcomp") and child.lower_ in _MARKS:  # "provided that Peru pays"
            yield from (c for c in child.children if c.dep_ == "ccomp")
        elif child.lower_ == "long":  # "as long as Peru pays"
            yield from (c for c in child.children if c.dep_ == "advcl")


def _clauses(verb: Token) -> Iterator[Token]:
    """Yield the clauses beside a verb that open with "if", and "until" of what is to come."""
    for clause in verb.children:
        if clause.dep_ not in ("advcl", "ccomp"):
            continue
        marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
        if clause.dep_ == "advcl" and marks & _MARKS:
            yield clause
        elif clause.dep_ == "advcl" and "until" in marks and verb.tag_ == "VB":
            yield clause
        elif _is_inverted(clause):
            yield clause


def _is_inverted(verb: Token) -> bool:
    """Tell "should it fall", "were Peru to fall", which are no questions."""
    first = next((c for c in verb.children if c.dep_ == "aux"), verb)
    if first.lower_ not in _INVERTED or (first.lower_ == "were" and first != verb):
        return False
    behind = any(c.dep_ == "nsubj" and first.i < c.i for c in verb.children)
    return behind and verb.sent[-1].text != "?"


def _has_of(event: Token) -> bool:
    return any(c.lower_ == "of" or c.dep_ in ("acl", "relcl", "ccomp") for c in event.children)
