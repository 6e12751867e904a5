"""The noun before a relative clause, which is the object or place of its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.called import called
from mapapp.claims.lists import conjuncts
from mapapp.claims.passives import SUBJECTS
from mapapp.claims.slots import Slots, add
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token


def add_antecedent(slots: Slots, verb: Token) -> None:
    """Give a relative clause the noun it hangs on: as its place, or as its missing object."""
    if verb.dep_ == "xcomp" and verb.head.dep_ == "relcl":
        _add_outer_antecedent(slots, verb)
    if verb.dep_ != "relcl":
        return
    if any(c.dep_ == "advmod" and c.lower_ == "where" for c in verb.children):
        add(slots, "where", conjuncts(verb.head))
    elif not slots.get("A1") and any(c.dep_ in SUBJECTS for c in verb.children):
        if not _is_of_subject(verb):
            add(slots, "A1", [x for x in conjuncts(verb.head) if x.i < verb.i])
    elif lemma(verb) in cues().namings:  # "an island that Peru considers part of its land"
        add(slots, "named", called(verb.head) or conjuncts(verb.head))


def _is_of_subject(verb: Token) -> bool:
    """Tell "Mr Roe, *who* was in Peru", whose antecedent is no object of his."""
    return verb.pos_ == "AUX" and any(
        c.dep_ == "nsubj" and c.tag_ in ("WP", "WDT") for c in verb.children
    )


def _add_outer_antecedent(slots: Slots, verb: Token) -> None:
    """Give "the aid that they continue to *receive*" its object."""
    outer = verb.head
    missing = not any(c.dep_ in ("dobj", "ccomp") for c in outer.children)
    if missing and not slots.get("A1") and subjects(outer):
        add(slots, "A1", conjuncts(outer.head))
