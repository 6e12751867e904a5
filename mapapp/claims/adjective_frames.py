"""The frame of an adjective or participle ("allied with", "Iran-backed")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.called import named_beside
from mapapp.claims.frames import Frame
from mapapp.claims.lists import conjuncts, objects_of
from mapapp.claims.passives import is_passive
from mapapp.claims.slots import Slots, add
from mapapp.claims.subjects import add_prepositions, subjects
from mapapp.claims.tellers import teller_of
from mapapp.claims.tokens import lemma, modifiers_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_HOLDS = frozenset(["hold", "deem", "consider", "judge", "find", "pronounce"])


def adjective_frame(token: Token) -> Frame:
    """Return the frame of an adjective or participle ("allied with", "Iran-backed")."""
    slots: Slots = {}
    own = [x for c in token.children if c.dep_ == "nsubj" for x in conjuncts(c)]
    add(slots, "content", [s for c in token.children if c.dep_ == "ccomp" for s in subjects(c)])
    if token.dep_ == "amod":
        add(slots, "A1", [x for x in conjuncts(token.head) if not _has_its_own(x, token)])
        if token.head.dep_ == "nsubj":  # "the Iran-backed group Kataib Hezbollah"
            add(slots, "A1", named_beside(token.head))
    elif own or lemma(token.head) in _HOLDS:
        add(slots, "A1", own or objects_of(token.head))  # "holds Iran responsible for"
    else:
        add(slots, "A1", subjects(token.head) if token.head.pos_ in ("AUX", "VERB") else [])
    add(slots, "mod", modifiers_of(token))
    add_prepositions(slots, token)
    clause = token.head
    while clause.pos_ not in ("VERB", "AUX") and clause.head != clause:
        clause = clause.head
    if clause.pos_ in ("VERB", "AUX"):
        add(slots, "clause", subjects(clause))
        teller = teller_of(clause)
        if teller is not None and not is_passive(teller) and teller.pos_ != "NOUN":
            add(slots, "speaker", subjects(teller))
    governor = token.head if token.head.pos_ == "VERB" else None
    return Frame(token, lemma(token), "adjectives", slots, governor)


def _has_its_own(noun: Token, participle: Token) -> bool:
    """Tell "a Chinese-built port and a Turkish-run *airport*", described in words of its own."""
    if noun == participle.head:
        return False
    described = any(c.dep_ == "amod" and c.tag_ == "VBN" for c in noun.children)
    return described and any(c.dep_ == "det" for c in noun.children)
