"""Constructions that tell a plan, a denial, or what was left undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.beside import NO_ONE, is_negated
from mapapp.claims.grammar import is_passive, lemma
from mapapp.claims.sureness import Sureness
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

OPINIONS = ("believe", "think")  # denied, they deny what is thought
_UNREAL = (("instead", "of"), ("rather", "than"), ("short", "of"), ("far", "from"))


def construed(word: Token, reading: Sureness) -> None:
    """Read the constructions that tell a plan, a denial or what was left undone."""
    head = word.head
    if word.dep_ == "advcl" and _is_purpose(word):
        reading.set_phase("planned", word)
    if _is_unreal(word):
        reading.negate(word.nbor(-1))
    if word.dep_ == "xcomp" and _is_to_do(head) and _has_to(word):
        reading.set_phase("planned", head)
    if word.dep_ in ("nsubj", "csubj", "ccomp", "acl") and (untrue := _untrue(head)) is not None:
        reading.set_factuality("denied", untrue)
    if _is_about_to(word):
        reading.set_phase("planned", head)
    _disbelieved(word, reading)


def _is_purpose(verb: Token) -> bool:
    return _has_to(verb) and verb.i > verb.head.i


def _is_about_to(word: Token) -> bool:
    """Tell "was about to attack" and "was to have attacked"."""
    return word.dep_ in ("xcomp", "advcl") and word.head.lower_ in ("about", "poised", "set")


def _disbelieved(word: Token, reading: Sureness) -> None:
    """Read what nobody says, what is said wrongly, and what a false story tells."""
    head = word.head
    if word.dep_ == "ccomp" and lemma(head) in cues().reports:
        for child in head.children:
            if child.dep_ == "nsubj" and _is_no_one(child) and lemma(head) not in OPINIONS:
                reading.set_factuality("alleged", child)
            elif child.dep_ == "advmod" and child.lower_ in cues().wrong_words:
                reading.set_factuality("denied", child)
            elif child.dep_ == "nsubj" and lemma(child) in cues().denied:  # "a hoax claimed"
                reading.set_factuality("denied", child)
    if word.dep_ in ("acl", "relcl", "ccomp", "pobj", "prep") and head.pos_ == "NOUN":
        for child in head.children:
            if child.dep_ == "amod" and child.lower_ in cues().wrong_words:
                reading.set_factuality("denied", child)
            elif child.dep_ == "det" and child.lower_ == "no" and lemma(head) in cues().proofs:
                reading.negate(child)


def _is_no_one(subject: Token) -> bool:
    return subject.lower_ in NO_ONE or any(
        c.dep_ == "det" and c.lower_ in ("no", "neither") for c in subject.children
    )


def _is_to_do(verb: Token) -> bool:
    """Tell "is to sign" and "has yet to sign"."""
    yet = any(c.dep_ == "advmod" and c.lower_ == "yet" for c in verb.children)
    is_told = any(c.dep_ in ("acomp", "attr", "oprd") for c in verb.children)  # "is wrong to say"
    return (lemma(verb) == "be" and not is_told) or (lemma(verb) == "have" and yet)


def _untrue(verb: Token) -> Token | None:
    """Return the word that calls a verb's subject untrue: "the rumours proved unfounded"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if is_passive(verb) and lemma(verb) in cues().denied:  # "was debunked"
        return verb
    told = (c for c in verb.children if c.dep_ in ("oprd", "acomp", "attr"))
    return next((c for c in told if lemma(c) in cues().denied and not is_negated(verb)), None)


def _has_to(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _is_unreal(verb: Token) -> bool:
    """Tell what was not done: "without sending", "instead of sending", "rather than send"."""
    if verb.i < 2 or verb.dep_ not in ("pcomp", "advcl", "conj", "cc", "prep"):
        return False
    before, first = verb.nbor(-1).lower_, verb.nbor(-2).lower_
    return before == "without" or (first, before) in _UNREAL
