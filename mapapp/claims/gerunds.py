"""Gerunds that the parser takes for what modifies their object: "denied *supplying* missiles"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAKE = frozenset(
    ["deny", "admit", "consider", "contemplate", "mull", "stop", "avoid", "resume", "suspend"]
)
_GO_ON = frozenset(  # they have no object: "denied *growing* losses"
    ["grow", "mount", "rise", "exist", "follow", "remain", "escalate", "increase", "continue",
     "surround", "emerge", "live", "last", "linger", "fall", "come", "compete", "incriminate",
     "worsen", "lead", "visit", "arrive"]
)  # fmt: skip


def restore_gerund(word: Token) -> None:
    """Mend a gerund, or "having *supplied*", read as what modifies its object."""
    if word.dep_ == "xcomp" and word.tag_ == "NN" and word.lower_.endswith("ing"):
        _restore_noun(word)
    elif word.dep_ == "amod" and word.tag_ in ("VBG", "VBN"):
        _restore_verb(word)


def _restore_verb(gerund: Token) -> None:
    thing, verb = gerund.head, gerund.doc[max(gerund.left_edge.i - 1, 0)]
    having = any(c.lower_ == "having" and c.dep_ == "aux" for c in gerund.children)
    if thing.dep_ != "dobj" or thing.head != verb or verb.lemma_ not in _TAKE:
        return
    if thing.left_edge != gerund.left_edge or gerund.lemma_ in _GO_ON:
        return
    if gerund.tag_ != "VBG" and not having:
        return
    for child in [c for c in verb.children if c.dep_ in ("prep", "dative") and c.i > thing.i]:
        child.head = gerund
    gerund.head, gerund.dep_, gerund.pos_ = verb, "xcomp", "VERB"
    thing.head = gerund


def _restore_noun(gerund: Token) -> None:
    """Mend "did not admit *bombing* Peru", read as a noun that has an object."""
    if any(c.dep_ == "dobj" for c in gerund.children):
        gerund.pos_, gerund.tag_, gerund.lemma_ = "VERB", "VBG", gerund.lower_.removesuffix("ing")
