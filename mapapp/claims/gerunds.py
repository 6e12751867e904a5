"""Gerunds that the parser takes for what modifies their object: "denied *supplying* missiles"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.vocabulary.relations import classes
from mapapp.vocabulary.roles import roles

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


_NOUNS = {  # they are nouns as well: "training camps"
    "shipping": "ship", "training": "train", "funding": "fund", "backing": "back",
    "financing": "finance", "shelling": "shell", "bombing": "bomb", "smuggling": "smuggle",
    "recruiting": "recruit", "hiring": "hire",
}  # fmt: skip
_STRUCK = ("village", "town", "city", "post", "position", "civilian", "house")


def restore_gerund(word: Token) -> None:
    """Mend a gerund, or "having *supplied*", read as what modifies its object."""
    if word.dep_ == "advcl" and word.tag_ == "VBG" and word.i > 0:
        before = word.nbor(-1)
        if before.dep_ == "prt" and before.head == word.head:  # "ruled out *sending*"
            word.dep_ = "xcomp"
    elif word.dep_ == "xcomp" and word.tag_ == "NN" and word.lower_.endswith("ing"):
        _restore_noun(word)
    elif word.dep_ == "compound" and word.lower_ in _NOUNS and _is_done_to(word.head):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VBG", _NOUNS[word.lower_]
        _restore_verb(word)
    elif word.dep_ == "amod" and word.tag_ in ("VBG", "VBN"):
        _restore_verb(word)


def _is_done_to(thing: Token) -> bool:
    """Tell "denied training *rebels*" from "denied training camps", and "shipping *missiles*"."""
    name = thing.lemma_.lower()
    people = name in roles().bands or name in roles().people or name in classes()["forces"]
    return thing.tag_ == "NNS" and (people or name in classes()["weapons"] or name in _STRUCK)


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
