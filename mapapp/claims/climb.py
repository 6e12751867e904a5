"""The climb from a predicate to the words that govern it: "plans to visit", "denied that it sent".

It stops where a clause no longer depends on what stands above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.beside import beside, hedges, is_inverted
from mapapp.claims.clauses import own_object, own_subject
from mapapp.claims.constructions import construed, is_told
from mapapp.claims.governing import governed, is_open
from mapapp.claims.governors import named_as
from mapapp.claims.passives import SUBJECTS
from mapapp.claims.presupposed import is_there, takes_for_granted
from mapapp.claims.sureness import Sureness
from mapapp.claims.tokens import lemma
from mapapp.claims.undone import is_venture, lets
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token


_CALLS = frozenset(["call", "consultation", "interview", "encounter"])


def climb(token: Token, reading: Sureness, carrier: Token | None) -> None:
    """Read what governs a word, and what governs that, up to where a clause stands alone."""
    here = token
    for _ in range(12):
        head = here.head
        construed(here, reading)
        naming = named_as(here)
        if naming is not None:
            reading.set_factuality("alleged", naming)
            here = token = naming
            continue
        if _stands_alone(here, carrier):
            break
        if _shares_auxiliary(here):
            beside(head, reading, adjectives=False)
        if here.dep_ != "conj":
            if head != carrier or here != token:
                governed(here, head, reading)
            if head != carrier and head.pos_ in ("VERB", "AUX") and is_open(here):
                beside(head, reading, adjectives=False)
            elif _is_cue(head):
                hedges(head, reading)
        here = head


def _stands_alone(word: Token, carrier: Token | None) -> bool:
    """Tell whether what governs a word says nothing of how sure or real it is."""
    head, dep = word.head, word.dep_
    if head == word:
        return True
    if dep in ("relcl", "advcl") and not (is_told(word) or is_venture(word) or lets(word)):
        return True
    if own_subject(word) is not None or is_inverted(word):
        return True
    if dep == "ccomp" and (own_object(word) or own_object(head)) is not None:
        return True
    if dep == "ccomp" and _is_juxtaposed(word):
        return True
    if dep == "ccomp" and any(c.lower_ in ("why", "how") for c in word.children):
        return True  # "will explain why it sent them"
    if takes_for_granted(head, word) or is_there(word):
        return True
    if dep == "prep" and (word.lower_ in cues().adjunct_prepositions or is_setting(word)):
        return True
    if dep == "acl" and word.tag_ in ("VBN", "VBG"):
        is_done = word.tag_ == "VBN" and lemma(head) in cues().planned  # "the agreement signed by"
        return head.pos_ in ("NOUN", "PROPN") and (is_done or not _is_content(head))
    return dep in ("nsubj", "csubj") and head != carrier


def _is_juxtaposed(verb: Token) -> bool:
    """Tell "*Togo opened a consulate*, Ghana closed its embassy", read as what is closed.

    The parser hangs the first of two sentences below the second, before a semicolon as well.
    """
    head, words = verb.head, cues()
    if any(t.text == ";" for t in verb.doc[verb.i : head.i]):
        return True
    acts = lemma(head) in words.ended or lemma(head) in words.cancelled
    if not acts or verb.i > head.i or any(c.dep_ == "mark" for c in verb.children):
        return False
    return any(c.dep_ in ("dobj", "nsubjpass") for c in head.children)


def is_setting(prep: Token) -> bool:
    """Tell talks in which something is said: "urged him *in a call* to leave"."""
    talks = cues().shared_events | _CALLS
    return prep.lower_ in ("in", "during") and any(lemma(c) in talks for c in prep.children)


def _is_content(noun: Token) -> bool:
    """Tell whether a noun's clause says what the noun is about ("allegations that …")."""
    word = lemma(noun)
    words = cues()
    return word in words.alleged or word in words.hypothetical or word in words.planned


def _shares_auxiliary(verb: Token) -> bool:
    """Tell "will visit Peru and *make* a stop in Chile", where "will" is of both."""
    own = any(c.dep_ in (*SUBJECTS, "nsubjpass", "aux", "auxpass") for c in verb.children)
    first = verb.head
    return verb.dep_ == "conj" and verb.tag_ == first.tag_ == "VB" and not own


def _is_cue(token: Token) -> bool:
    name = lemma(token)
    words = cues()
    return (
        name in words.alleged
        or name in words.denied
        or name in words.planned
        or name in words.reports
    )
