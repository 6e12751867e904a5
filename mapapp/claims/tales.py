"""Sentences that tell of no state of today: games, plays, scenarios, and what was long ago."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_STAGES = frozenset(
    ["have", "see", "show", "depict", "imagine", "portray", "feature", "tell", "envision",
     "envisage", "posit", "pit", "assume", "describe"]
)  # fmt: skip
_INSIDE = ("in", "under", "during", "since")
_AGES = frozenset(["antiquity", "b.c.", "bc", "bce", "medieval", "legions", "vikings", "crusaders"])
_CENTURIES = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
     "eighteenth"]
)  # fmt: skip
_OLD = range(1000, 1800)  # no state of today is what its forerunner was then
_GOALS = re.compile(r"\d{1,2}[-–]\d{1,2}")
_VOTES = frozenset(
    ["vote", "voting", "majority", "ruling", "rule", "pass", "approve", "margin", "split"]
)
_WON = frozenset(
    ["win", "victory", "defeat", "loss", "draw", "lead", "thriller", "triumph", "rout"]
)


def is_tale(word: Token) -> bool:
    """Tell whether a word makes of its sentence a game, a tale, or what was long ago."""
    name = word.lower_
    return (
        name in cues().games
        or name in cues().fictions
        or word.lemma_.lower() in cues().fictions
        or (name in ("game", "games") and word.i > 0 and word.nbor(-1).lower_ == "war")
        or (word.lemma_.lower() in cues().tales and _is_scene(word))
        or (word.like_num and (_is_score(word) or _is_old_year(word)))
        or name in _AGES
        or (name == "century" and _is_old_century(word))
    )


def _is_scene(tale: Token) -> bool:
    """Tell "in the *play*, Peru invades" and "the *scenario* has Peru invading" from "in play"."""
    if tale.pos_ == "VERB" or not any(c.dep_ == "det" for c in tale.children):
        return False
    fronted = tale.dep_ == "pobj" and tale.head.lower_ in _INSIDE
    if fronted:
        return tale.i < tale.sent.root.i
    doing = tale.head.tag_ == "VBG"  # "has Peru invading", where "has" is read as an auxiliary
    return tale.dep_ == "nsubj" and (lemma(tale.head) in _STAGES or (doing and _has(tale.head)))


def _has(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def _is_score(first: Token) -> bool:
    """Tell "beat Peru *3-1*" from "voted 13-2 to" and "10-12 missiles"."""
    after = first.doc[first.i + 1 : first.sent.end]
    joined = _GOALS.fullmatch(first.text) is not None
    if not joined and not (len(after) > 1 and after[0].text in "-–" and after[1].is_digit):
        return False
    if any(t.lemma_.lower() in _VOTES for t in first.sent) or _is_of_month(first):
        return False
    behind = after[0 if joined else 2 :]
    return not behind or behind[0].is_punct or behind[0].pos_ == "ADP" or behind[0].lower_ in _WON


def _is_of_month(first: Token) -> bool:
    """Tell the days of "will visit Peru June *17-21*"."""
    return first.i > 0 and is_time(first.nbor(-1).lower_)


def _is_old_year(year: Token) -> bool:
    """Tell "in *1683*" from "in 1500 villages"."""
    told = year.dep_ == "pobj" and year.head.lower_ in _INSIDE and year.is_digit
    return told and int(year.text) in _OLD


def _is_old_century(century: Token) -> bool:
    """Tell "in the 16th *century*" from "the 16th-century church"."""
    if century.dep_ != "pobj" or century.head.lower_ not in _INSIDE:
        return False
    told = [c.lower_ for c in century.children if c.dep_ in ("amod", "nummod", "compound")]
    numbers = (int(word[:-2]) for word in told if word[:-2].isdigit())
    return any(word in _CENTURIES for word in told) or any(n <= len(_CENTURIES) for n in numbers)
