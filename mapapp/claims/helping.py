"""Whom somebody helps, and to do what: "help *Peru rebuild*", "sent rice to help *Peru*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts, objects_of
from mapapp.claims.prepositions import prepositions
from mapapp.claims.service import reasons, served_in
from mapapp.claims.slots import Slots, add
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETTLES = ("agree", "arrange")


def add_helped(slots: Slots, verb: Token) -> None:
    """Add whom somebody is said to have served: "were sanctioned for supporting Hamas"."""
    add(slots, "helped", [x for reason in reasons(verb) for x in served_in(reason)])


def add_doing(slots: Slots, verb: Token) -> None:
    """Add who is helped, and to do what: "help Peru rebuild", read as a clause of its own."""
    enables = lemma(verb) in cues().enables
    if enables or lemma(verb) in _SETTLES:  # "agreed with Peru to *rebuild*"
        done = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"]
        add(slots, "doing", [x for c in done for x in (c, *_joined_verbs(c))])
    if enables:
        add(slots, "A1", [] if slots.get("A1") else _enabled(verb))


def add_helping(slots: Slots, verb: Token) -> None:
    """Add whom what a verb tells is to help: "sent rice *to help Peru*"."""
    for word in (verb, *slots.get("A1", ()), *slots.get("in", ())):
        for child in word.children:
            if child.tag_ == "VB" and child.dep_ in ("advcl", "xcomp", "acl", "relcl"):
                enables = lemma(child) in cues().enables and child.i > verb.i
                add(slots, "helping", objects_of(child) or _enabled(child) if enables else [])
                if lemma(child) in cues().furthers and child.i > verb.i:
                    add(slots, "furthering", [*objects_of(child), *_led_to(child)])


def _led_to(verb: Token) -> list[Token]:
    """Return where, and to what, it is done: "to respond *to drought*", "to fight it *in Peru*"."""
    return [party for name, party in prepositions(verb) if name in ("in", "to", "across")]


def _enabled(verb: Token) -> list[Token]:
    # "help towns in Peru adapt", where what they do is read as told of them
    done = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ in ("VB", "VBP")]
    return [x for c in done for s in c.children if s.dep_ == "nsubj" for x in conjuncts(s)]


def _joined_verbs(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VB"]
