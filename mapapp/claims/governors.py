"""What a noun serves: the verb or noun above it, and whether its subject has a part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")


def governor_of(noun: Token) -> Token | None:
    """Return the verb or noun that a noun serves ("impose sanctions", "talks on sanctions")."""
    token = noun
    while token.dep_ in ("conj", "appos", "nmod") and token.head != token:
        token = token.head
    naming = named_as(token)
    if naming is not None:  # "endured what it calls an embargo": it is the embargo that is endured
        return naming.head.head if naming.dep_ == "pcomp" else naming.head
    if _is_object_before_to(token):
        return token.head.head
    if token.dep_ in ("dobj", "attr", "oprd", "dative", "nsubjpass", "nsubj"):
        return token.head
    if token.dep_ == "ccomp" and token.pos_ in _NOUNS:  # "make her visit": no clause
        return token.head
    if token.dep_ == "compound" and token.head.pos_ == "NOUN":
        return governor_of(token.head)
    if token.dep_ == "pobj":
        prep = token.head
        if prep.lower_ == "of" and prep.head.lemma_ in cues().quantities:
            return governor_of(prep.head)
        while prep.dep_ in ("prep", "pcomp") and prep.head.dep_ == "prep":
            prep = prep.head
        return prep.head.head if prep.head.lower_ == "ahead" else prep.head
    return None


def _is_object_before_to(noun: Token) -> bool:
    """Mend "will make a visit to Peru to sign": the visit is read as what signs."""
    verb = noun.head
    return (
        noun.dep_ == "nsubj"
        and (verb.dep_, verb.tag_) == ("ccomp", "VB")
        and lemma(noun) in cues().shared_events
        and verb.head.i < noun.i
        and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    )


def named_as(noun: Token) -> Token | None:
    """Return the verb of "what it calls an embargo", None for what no one only calls so."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
    elif noun.dep_ not in ("oprd", "attr", "dobj"):
        return None
    if verb.dep_ not in ("ccomp", "pcomp") or lemma(verb) not in cues().namings:
        return None
    what = any(c.lower_ == "what" and c.dep_ == "dobj" for c in verb.children)
    return verb if what else None


def is_beside(noun: Token) -> bool:
    """Tell whether what a noun names is told beside its clause, whose subject has no part in it."""
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    prep = top.head if top.dep_ == "pobj" else None
    if prep is None or lemma(noun) in cues().shared_events:
        return False
    remote = {prep.lower_, prep.head.lower_} & cues().remote_prepositions
    return (
        bool(remote)
        or prep.lower_ in cues().adjunct_prepositions
        or (prep.lower_ == "of" and prep.head.lower_ == "because")
    )
