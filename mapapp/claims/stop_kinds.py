"""Kinds of stops: a side trip, one to refuel or to change planes, the way home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.frames import Frame
from mapapp.claims.tokens import lemma
from mapapp.model import StopKind
from mapapp.vocabulary.relations import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

_TRANSITS = frozenset(["transit", "refuel", "layover"])
_TECHNICAL = frozenset(["refuelling", "refueling", "fuel", "technical", "transit"])
_HALTS = frozenset(["stop", "stopover", "halt", "landing", "break", "pause"])
_FUEL = frozenset(["fuel", "refuelling", "refueling", "kerosene"])
_ASIDE = frozenset(["detour", "excursion", "hop"])
_SIDE = frozenset(["side", "day"])
_CHANGED = {"take": _FUEL, "take_on": _FUEL, "load": _FUEL, "pick_up": _FUEL,
            "change": frozenset(["plane", "aircraft", "flight"]),
            "switch": frozenset(["plane", "aircraft", "flight"])}  # fmt: skip
_LEAVES = ("leave", "depart", "set_off", "set_out")
_LIGHT = ("make", "pay", "take", "have", "include", "schedule", "plan")
_CLAUSES = ("advcl", "xcomp", "acl", "relcl", "ccomp")
_TO_HOME = frozenset(["home", "back", "homeward", "homewards"])


def stop_kind(frame: Frame, pattern: Pattern) -> StopKind:
    """Return what kind of stop the frame of a visit tells of."""
    if pattern.homeward:
        return "return"
    nouns = [frame.token] if frame.kind == "nouns" else frame.slots.get("A1", [])
    light = frame.governor is not None and lemma(frame.governor) in _LIGHT
    words = [frame.token, *nouns, *([frame.governor] if frame.governor and light else ())]
    beside = {c.lower_ for noun in nouns for c in noun.children if c.dep_ in ("amod", "compound")}
    halts = any(lemma(noun) in _HALTS for noun in nouns)
    if (
        any(lemma(w) in _TRANSITS for w in words)
        or (halts and beside & _TECHNICAL)
        or any(_is_for_fuel(c) for w in words for c in w.children)
    ):
        return "technical stop"
    aside = beside & _SIDE or any(lemma(n) in _ASIDE for n in nouns)
    return "side trip" if aside or any(map(_is_from_there, words)) else "stop"


def home_words(word: Token) -> list[Token]:
    """Return the words that tell a way back: "flew *home*", "is due *back*", "back *home*"."""
    beside = [word, *([word.head] if word.dep_ == "acomp" else ())]
    if lemma(word) == "be" and any(c.dep_ == "acomp" and not _is_home(c) for c in word.children):
        return []  # "is *due* back": not there yet
    goes_for = (o for w in beside for c in w.children if c.lower_ == "for" for o in c.children)
    adverbs = () if lemma(word) in _LEAVES else _adverbs(beside)  # who leaves home goes away
    return [c for c in (*adverbs, *goes_for) if _is_home(c)]


def _is_home(word: Token) -> bool:
    return word.lower_ in _TO_HOME


def _adverbs(words: list[Token]) -> Iterator[Token]:
    for word in words:
        for child in word.children:
            if child.dep_ in ("advmod", "prt", "acomp"):
                yield child
                yield from (c for c in child.children if c.dep_ == "advmod")


def _is_for_fuel(below: Token) -> bool:
    """Tell "to refuel", "to take on fuel", "for fuel", "to change planes"."""
    if below.dep_ in _CLAUSES:
        wanted = _CHANGED.get(lemma(below), frozenset())
        return lemma(below) == "refuel" or any(
            c.dep_ == "dobj" and (c.lemma_.lower() in wanted or c.lower_ in wanted)
            for c in below.children
        )
    return below.lower_ == "for" and any(c.lower_ in _FUEL for c in below.children)


def _is_from_there(word: Token) -> bool:
    """Tell "paid a brief visit *from there* to Peru"."""
    made = word.pos_ == "VERB" and lemma(word) in ("pay", "make", "take")
    return (made or word.pos_ == "NOUN") and any(
        c.lower_ == "from" and any(t.lower_ == "there" for t in c.children) for c in word.children
    )
