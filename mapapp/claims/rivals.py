"""Which of several claims of one sentence stand: where two tell the same, one is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.found import Found, pair
from mapapp.claims.matching import listed
from mapapp.claims.unsaid import UNSAID
from mapapp.vocabulary.relations import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGREED = ("cooperation", "meeting")  # to agree to meet is to work together
_SIGNED = ("alliance", "economic_tie")
_BARE = ("support", "help", "assist", "back")
_BACKING = frozenset(["proxy", "military_support", "arms_transfer", "influence", "aid"])
_WHERE = re.compile(r"^ (?:[\w'’-]+ ){0,4}?(?:in|inside|across|from|of) (?:[\w'’-]+ ){0,4}$")
_OR = re.compile(r"\b(?:and|or|to)\b")
_GIFTS = ("aid", "military_support")


def telling(older: Found, newer: Found) -> Found:
    """Return the reading of a sentence that tells more of two with one type and ends.

    "lifted its sanctions after imposing them": what is over by the main clause is over.
    """
    if UNSAID in (older.target.level, newer.target.level):
        return max(older, newer, key=lambda found: found.target.level)
    for one, other in ((older, newer), (newer, older)):
        aside = one.frame.token.dep_ in ("pcomp", "advcl", "acl", "relcl")
        if aside and one.claim.status.label == "asserted" and other.claim.status.label == "ended":
            return other
        if aside and _is_of_year(one) and not _is_of_year(other):  # "who was there in 2015"
            return other
    return newer if newer.score > older.score else older


def _is_of_year(found: Found) -> bool:
    return found.claim.date is not None and found.claim.date.precision == "year"


def best_of(rows: list[tuple[Found, Pattern]]) -> list[Found]:
    """Return the strongest reading of a frame between two ends; the types that lost go with it.

    A row is a reading and its pattern. Another type that other words of a list tell stands beside
    it: "sent rifles and rice".
    """
    if len(rows) == 1:
        return [rows[0][0]]
    kept: list[tuple[Found, frozenset[Token]]] = []
    lost: dict[str, None] = {}
    for found, pattern in sorted(rows, key=lambda row: -row[0].score):
        words = listed(pattern, found.frame)
        apart = all(words and of and not words & of for _, of in kept)
        if apart and all(found.claim.type != other.claim.type for other, _ in kept):
            kept.append((found, words))
        else:
            lost[found.claim.type] = None
    for found, _ in kept:
        lost.pop(found.claim.type, None)
    (best, _), *others = kept
    first = replace(best, claim=replace(best.claim, alternatives=tuple(lost)))
    return [first, *(found for found, _ in others)]


def without_covered(rows: Iterable[Found]) -> list[Found]:
    """Leave out the bare support of "support and aid", and the trade that a sanction bans."""
    kept = list(rows)
    told = {(f.claim.type, pair(f), f.claim.sentence.start) for f in kept}
    barred = {(f.frame.token, pair(f)) for f in kept if f.claim.type == "sanction"}
    struck = ((f.claim.sentence.start, f.target.actor) for f in kept if f.claim.type == "sanction")
    homes = {(at, a.home.id) for at, a in struck if a.kind == "group" and a.home is not None}

    def is_covered(found: Found) -> bool:
        by: tuple[str, ...] = ()
        if found.claim.type == "cooperation" and found.frame.lemma in _BARE:
            by = _GIFTS
        elif found.frame.lemma == "partner" and found.frame.token.dep_ != "attr":
            by = _GIFTS  # "thanked our partners, Peru and Chile, for their aid"
        elif found.claim.type == "cooperation" and found.frame.lemma == "commitment":
            by = ("alliance",)  # "its commitment to our allies in Chad"
        elif found.claim.type == "sanction":
            where = (found.claim.sentence.start, found.target.actor.id)
            return where in homes  # "sanctioned firms in Lebanon for aiding Hezbollah"
        elif found.claim.type in _BACKING and any(_is_band_of(f, found) for f in kept):
            return True
        elif found.claim.type == "economic_tie":
            by = ("illicit_finance",)
            if (found.frame.governor, pair(found)) in barred:
                return True
        return any((kind, pair(found), found.claim.sentence.start) in told for kind in by)

    return [f for f in kept if not is_covered(f) and not _is_told_below(f, kept)]


def _is_band_of(backed: Found, found: Found) -> bool:
    """Tell "armed *rebels in Peru*": who arms them backs the band, and not the state it is in."""
    group, land = backed.claim.target, found.claim.target
    if group.kind != "group" or group.home is None or group.home.id != land.id:
        return False
    same = backed.claim.source == found.claim.source and backed.claim.type in _BACKING
    if not same or backed.claim.sentence.start != found.claim.sentence.start:
        return False
    if backed.target.start <= found.target.start and found.target.end <= backed.target.end:
        return True
    first, last = (
        at - found.claim.sentence.start for at in (backed.target.end, found.target.start)
    )
    between = found.claim.sentence.text[max(first, 0) : max(last, 0)]
    return _WHERE.search(between) is not None and _OR.search(between) is None


def without_guessed(rows: Iterable[Found]) -> list[Found]:
    """Leave out what is told of an end left unsaid where the same words tell of it by name."""
    kept = list(rows)
    named = [f for f in kept if f.target.level > UNSAID]
    around = {(pair(f), t) for f in named for t in (f.frame.token, f.frame.token.head)}
    told = {(pair(f), f.frame.token) for f in named}

    def is_guessed(found: Found) -> bool:
        token = found.frame.token
        return (pair(found), token) in around or (pair(found), token.head) in told

    return [f for f in kept if f.target.level > UNSAID or not is_guessed(f)]


def _is_told_below(found: Found, kept: list[Found]) -> bool:
    """Tell the bare signing, or agreeing, of what tells more by itself.

    "Signed a pact of mutual defence", "agreed to restore relations".
    """
    frame = found.frame
    if found.claim.type != "cooperation" or frame.kind != "verbs":
        return False
    signed, agreed = frame.slots.get("A1", ()), frame.slots.get("doing", ())
    return any(
        pair(f) == pair(found)
        and (
            (f.claim.type in _SIGNED and f.frame.token in signed)
            or (f.claim.type not in _AGREED and {f.frame.token, f.frame.governor} & {*agreed})
        )
        for f in kept
    )


def without_severed(rows: Iterable[Found]) -> list[Found]:
    """Leave out the ties that are named to be cut: "Peru severed its trade ties with Chile"."""
    kept = list(rows)
    cut = {
        (f.frame.token, pair(f))
        for f in kept
        if f.claim.type == "diplomatic_rupture" and f.frame.kind == "verbs"
    }
    return [
        f for f in kept if (f.frame.governor, pair(f)) not in cut or f.frame.token.dep_ != "dobj"
    ]
