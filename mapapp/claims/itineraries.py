"""Where a journey goes on to, as itineraries list it: "to Lima, where she speaks, then Quito"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.slots import Slots, add
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOVES = frozenset(
    ["go", "go_on", "continue", "move", "move_on", "fly_on", "travel_on", "proceed", "journey",
     "come", "take", "stop", "be"]
)  # fmt: skip
_BOUNDS = frozenset(
    ["begin", "start", "open", "kick_off", "end", "conclude", "finish", "wrap_up", "complete"]
)
_NEXT = frozenset(
    ["then", "finally", "later", "lastly", "next", "afterwards", "afterward", "thereafter",
     "subsequently", "onward", "onwards"]
)  # fmt: skip
_DATED = frozenset(["on", "from", "until", "between", "the", "of"])
_JOINS = frozenset([",", ";", "and", "before"])
_SUBJECTS = ("nsubj", "nsubjpass", "poss", "csubj")


def add_further(slots: Slots, verb: Token) -> None:
    """Add the places that a verb of motion goes on to, which the parser hangs elsewhere."""
    if lemma(verb) not in cues().journeys and lemma(verb) not in _MOVES:
        return
    for name in ("to", "in", "for", "A1"):
        reached = [t for t in slots.get(name, ()) if t.i > verb.i and t.pos_ == "PROPN"]
        if reached:
            add(slots, name, list(_further(max(reached, key=lambda t: t.i))))
            return


def add_journey(slots: Slots, verb: Token) -> None:
    """Add the journey that "it" is: "began *her trip* in Lima and ended *it* in Quito"."""
    if lemma(verb) not in _BOUNDS or not any(t.lower_ == "it" for t in slots.get("A1", ())):
        return
    above = verb.head if verb.dep_ == "conj" else verb
    if above == verb and verb.sent.start:
        above = verb.doc[verb.sent.start - 1].sent.root
    told = [c for c in above.children if c.dep_ == "dobj" and lemma(c) in cues().shared_events]
    if above != verb and told:
        add(slots, "journey", told)


def _further(place: Token) -> Iterator[Token]:
    """Yield the places told after a place: "to Peru and, *on June 20*, to *Chile*"."""
    doc, last, at = place.doc, place, place.i + 1
    ordered = led = False
    while at < place.sent.end:
        token = doc[at]
        if token.lower_ == "where" and (told := _clause_at(token)) is not None:
            at = max(t.i for t in told.subtree) + 1  # "Lima, where she will speak, and"
            continue
        if token.pos_ == "PROPN" and not is_time(lemma(token)):
            name = _head(token)
            if name.dep_ in _SUBJECTS or not (ordered or led or _is_dated(name)):
                return
            yield name
            last, at, ordered, led = name, name.i + 1, False, False
            continue
        if token.lower_ in _NEXT:
            ordered = True
        elif token.lower_ == "followed" and token.nbor(1).lower_ == "by":
            ordered, at = True, at + 1
        elif token.lower_ in ("to", "in") and token.i > last.i + 1 and token.head.i < token.i:
            led = True
        elif not _is_aside(token):
            return
        at += 1


def _is_aside(token: Token) -> bool:
    """Tell what stands between two stops: "and", "on June 20", "on to"."""
    timed = token.like_num or is_time(lemma(token)) or token.lower_ in _DATED
    return timed or token.text in _JOINS or token.text in ("(", ")", "-")


def _clause_at(where: Token) -> Token | None:
    """Return the verb of the clause that "where" opens."""
    verb = where.head
    while verb.dep_ in ("conj", "xcomp", "ccomp") and verb.head.i > where.i:
        verb = verb.head
    return verb if verb.dep_ in ("relcl", "advcl", "acl") else None


def _head(word: Token) -> Token:
    """Return the last word of the name that a word opens."""
    while word.head.pos_ == "PROPN" and word.dep_ == "compound" and word.head.i > word.i:
        word = word.head
    return word


def _is_dated(name: Token) -> bool:
    return any(is_time(lemma(t)) for t in name.doc[name.i + 1 : name.i + 4])
