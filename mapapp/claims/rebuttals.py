"""What is told and then denied by him whom it is told of: "…, which Tehran denies"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.ends import End
from mapapp.claims.found import Found
from mapapp.claims.parse import Passage
from mapapp.claims.references import Cast
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma
from mapapp.model import Cue

if TYPE_CHECKING:
    from spacy.tokens import Token

_DENIES = frozenset(["deny", "reject", "dismiss", "refute", "rebut", "repudiate", "disavow"])
_POINTS_BACK = frozenset(["it", "this", "that", "these", "those", "them", "which"])
_CHARGES = frozenset(["charge", "accusation", "allegation", "claim", "report", "suggestion",
                      "assertion", "story"])  # fmt: skip


def rebutted(passage: Passage, found: list[Found], cast: Cast) -> list[Found]:
    """Return a passage's claims, those as denied that the one who acts denies right after them.

    Only what somebody else says can be denied: what the text tells by itself stays told.
    """
    denials = [t for t in passage.parsed if t.pos_ == "VERB" and lemma(t) in _DENIES]
    if not denials:
        return found
    return [_answered(passage, f, cast, denials) for f in found]


def _answered(passage: Passage, found: Found, cast: Cast, denials: list[Token]) -> Found:
    claim = found.claim
    is_charge = claim.attribution.nearest is not None or claim.status.factuality == "alleged"
    if not is_charge or claim.status.factuality not in ("asserted", "alleged"):
        return found
    for verb in denials:
        if not (_follows(verb, found.frame.token) and _points_back(verb)):
            continue
        if any(end.actor.id == claim.source.id for end in _deniers(passage, verb, cast)):
            cue = Cue("factuality", passage.span(verb, verb))
            status = replace(claim.status, factuality="denied")
            return replace(found, claim=replace(claim, status=status, cues=(*claim.cues, cue)))
    return found


def _deniers(passage: Passage, verb: Token, cast: Cast) -> Iterator[End]:
    for subject in subjects(verb):
        yield from cast.resolve(passage, subject)


def _follows(verb: Token, told: Token) -> bool:
    """Tell whether a verb stands behind a claim in its sentence, or at the head of the next."""
    if verb.sent.start == told.sent.start:
        return verb.i > told.i
    return verb.sent.start == told.sent.end and verb.sent.root == verb


def _points_back(verb: Token) -> bool:
    """Tell "denied this", "denied the charge" and "which it denies" from "denied a visa"."""
    for thing in (c for c in verb.children if c.dep_ == "dobj"):
        definite = any(c.lower_ in ("the", "that", "this", "those") for c in thing.children)
        if thing.lower_ in _POINTS_BACK:
            return True
        if lemma(thing) in _CHARGES and (definite or thing.tag_ == "NNS"):
            return not any(c.dep_ in ("acl", "relcl") for c in thing.children)
    return False
