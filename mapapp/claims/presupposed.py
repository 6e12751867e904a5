"""What a sentence takes for granted: whatever is said or planned of it, it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.beside import is_negated
from mapapp.claims.frames import Frame
from mapapp.claims.thanks import thanks_above
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

_THANKS = frozenset(["thank", "commend", "congratulate", "praise", "gratitude", "appreciation"])
_MENTIONS = frozenset(["mention", "cite", "reference", "allude", "allusion", "refer"])
_PURPOSES = frozenset(["aim", "design", "mean"])


def is_presupposed(frame: Frame, pattern: Pattern) -> bool:
    """Tell whether a sentence takes a bond for granted ("its proxy X was linked to …")."""
    if _is_thanked_for(frame):
        return True
    if frame.token.dep_ == "nsubjpass" and lemma(frame.token) in cues().shared_events:
        return False  # "the last stop, Peru, was dropped"
    describes = "self" in (*pattern.source, *pattern.target)
    return describes and frame.kind == "nouns" and frame.token.dep_ not in ("attr", "oprd", "nsubj")


def _is_thanked_for(frame: Frame) -> bool:
    """Tell what somebody is to be thanked for, and has done: "will thank Peru for *hosting*"."""
    word = frame.token
    if word.dep_ == "dobj" and word.head.dep_ == "pcomp":
        word = word.head
    if word.dep_ not in ("pobj", "pcomp", "conj"):
        return False
    above = thanks_above(word)
    return above is not None and above.lemma_.lower() in _THANKS


def unmentioned(noun: Token) -> Token | None:
    """Return what keeps silent on a thing that is named in no definite words.

    "Did not mention Russian support for Mali", "was silent on": whether there is any, nobody says.
    """
    if noun.pos_ not in ("NOUN", "PROPN") or any(_is_owned(c) for c in noun.children):
        return None
    here = noun
    for _ in range(6):
        if here.dep_ not in ("dobj", "pobj", "prep", "conj", "compound"):
            return None
        here = here.head
        if here.lower_ in ("silent", "mum", "quiet"):
            return here
        if lemma(here) in _MENTIONS:
            return here if _is_unsaid(here) else None
        if lemma(here) in ("nothing", "little", "word") and here.pos_ in ("NOUN", "PRON"):
            return here if here.head.lemma_ in ("say", "have", "utter", "be") else None
    return None


def _is_unsaid(mention: Token) -> bool:
    """Tell "did not mention", "made no mention", "avoided mentioning", "without mentioning"."""
    if is_negated(mention) or any(c.lower_ == "no" for c in mention.children):
        return True
    above = mention.head
    if any(c.lower_ in ("absent", "missing") for c in above.children):  # "absent was any mention"
        return True
    if mention.dep_ == "pcomp":
        return above.lower_ == "without"
    if mention.dep_ not in ("xcomp", "dobj"):
        return False
    return lemma(above) in cues().negating or lemma(above) == "omit" or is_negated(above)


def is_topic(frame: Frame) -> bool:
    """Tell what is talked of in definite words: "will consult on Peru's invasion of Chile"."""
    noun = frame.token
    if frame.kind != "nouns" or not any(_is_definite(c) for c in noun.children):
        return False
    here = noun
    for _ in range(12):
        if here.dep_ not in ("pobj", "prep", "dobj", "conj"):
            return False
        if here.dep_ == "prep" and here.lower_ in cues().adjunct_prepositions:
            return False  # "during her visit they will consult"
        if here.dep_ == "prep" and here.lower_ in ("in", "at") and here.i < here.head.i:
            return False  # "in her meetings with them she will review"
        here = here.head
        if lemma(here) in ("eve", "ahead"):
            return False
        if here.pos_ in ("VERB", "AUX") and here.dep_ != "prep":  # "including" is no verb
            return lemma(here) in cues().topics
    return False


def _is_definite(word: Token) -> bool:
    of_state = word.dep_ in ("amod", "compound") and word.text[:1].isupper()
    return of_state or _is_owned(word)


def _is_owned(word: Token) -> bool:
    return word.dep_ == "poss" or (word.dep_ == "det" and word.lower_ in ("the", "this"))


def takes_for_granted(verb: Token, noun: Token) -> bool:
    """Tell that what a verb is about is there: "condemned", "will not tolerate the attacks".

    So is what is "aimed at" or "meant to" bring something about.
    """
    if noun.dep_ == "nsubjpass" and lemma(verb) in _PURPOSES:
        return True
    return noun.dep_ in ("dobj", "nsubjpass") and lemma(verb) in cues().factive


def is_there(word: Token) -> bool:
    """Tell "a review of the pact" and "the pact lets them …": whatever is said of it, it exists."""
    head = word.head
    if word.dep_ == "nsubj" and word.pos_ == "NOUN" and lemma(head) == "be":
        told = [c for c in head.children if c.dep_ == "acomp"]  # "the bases will not be safe"
        unsure = cues().hypothetical | cues().planned | cues().alleged | cues().negating
        return bool(told) and not any(lemma(c) in unsure for c in told)
    if word.dep_ == "nsubj" and word.pos_ == "NOUN" and head.pos_ == "VERB":
        words, name = cues(), lemma(head)
        return not any(
            name in group
            for group in (words.occurs, words.begun, words.completed, words.ended, words.cancelled,
                          words.planned, words.alleged, words.hypothetical, words.negating)
        )  # fmt: skip
    return word.dep_ == "prep" and word.lower_ == "of" and lemma(head) in cues().aspects
