"""What a text takes back a sentence later: "This was untrue.", "The trip never took place."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mapapp.claims.beside import is_negated
from mapapp.claims.found import Found
from mapapp.claims.parse import Passage
from mapapp.claims.tokens import lemma
from mapapp.claims.undone import done_things, ends_things, is_put_off
from mapapp.model import Cue, Phase, Status
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_POINTS_BACK = frozenset(["it", "this", "that", "these", "they"])
_JOURNEYS = frozenset(
    ["visit", "trip", "tour", "journey", "meeting", "talk", "summit", "stop", "leg"]
)
_HELD = frozenset(["take", "happen", "materialise", "materialize", "occur", "go_ahead", "proceed"])
_PLACES = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
_MENDED = re.compile(
    r"^(?:correction|clarification|editor's note)\b"
    r"|\b(?:earlier|previous|original) (?:version|edition) of (?:this|the) (?:article|story|report)"
)


def is_correction(passage: Passage) -> bool:
    """Tell a paragraph that mends an article: "An earlier version of this story said"."""
    return _MENDED.search(passage.parsed.text.lower()) is not None


def retracted(passages: Sequence[Passage], read: Sequence[list[Found]]) -> Iterator[list[Found]]:
    """Yield each passage's claims as the sentence behind them leaves them."""
    for at, (passage, found) in enumerate(zip(passages, read, strict=True)):
        following = list(passages[at + 1].parsed.sents)[:1] if at + 1 < len(passages) else []
        kept: list[Found] = []
        for one in found:
            end = one.frame.token.sent.end
            behind = passage.parsed[end].sent if end < len(passage.parsed) else None
            here = passage if behind is not None else None
            if behind is None and following:
                behind, here = following[0], passages[at + 1]
            kept += [one] if behind is None or here is None else _left(one, found, behind, here)
        yield kept


def _left(found: Found, told: Sequence[Found], behind: Sentence, passage: Passage) -> list[Found]:
    """Return what is left of a claim: nothing of what is called untrue, a visit as called off."""
    root = behind.root
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return [found]
    if _is_untrue(root, subject):
        return []
    if found.claim.status.label == "asserted" and ends_things(root, done_things(found.frame)):
        return [_with_phase(found, "ended", root, passage)]
    is_event = found.claim.type in ("visit", "meeting") and lemma(subject) in _JOURNEYS
    unheld = is_event and _is_unheld(root) and _is_bare(subject)
    if not (unheld and _is_meant(found, told, subject)):
        return [found]
    phase: Phase = "postponed" if is_put_off(root) else "cancelled"
    return [_with_phase(found, phase, root, passage)]


def _with_phase(found: Found, phase: Phase, verb: Token, passage: Passage) -> Found:
    claim = found.claim
    cue = Cue("phase", passage.span(verb, verb))
    status = Status(phase, "affirmed", claim.status.factuality)
    return replace(found, claim=replace(claim, status=status, cues=(*claim.cues, cue)))


def _is_untrue(root: Token, subject: Token) -> bool:
    """Tell "This was untrue" and "The report was not true", said by the text itself."""
    told = [c for c in root.children if c.dep_ in ("acomp", "attr")]
    points = subject.lower_ in _POINTS_BACK or lemma(subject) in cues().tellings
    if root.lemma_ != "be" or not points or not _is_bare(subject):
        return False
    if is_negated(root):
        return any(lemma(t) in cues().truths for t in told)
    return any(t.pos_ == "ADJ" and lemma(t) in cues().denied for t in told)


def _is_unheld(root: Token) -> bool:
    if lemma(root) in cues().cancelled:
        return any(c.dep_ == "auxpass" for c in root.children) and not is_negated(root)
    never = any(c.lower_ == "never" for c in root.children)
    return lemma(root) in _HELD and (never or is_negated(root))


def _is_bare(subject: Token) -> bool:
    """Tell what points back: "the trip", "this", "his visit", of nothing else named."""
    return all(c.dep_ in ("det", "poss", "amod") for c in subject.children)


def _is_meant(found: Found, told: Sequence[Found], subject: Token) -> bool:
    """Tell whether a stop is meant: "the *last* stop" is the last that its sentence names."""
    order = [c.lower_ for c in subject.children if c.dep_ == "amod"]
    counted = any(c.dep_ == "nummod" for c in subject.children)
    if not order and not counted:
        return True
    here = [f for f in told if f.claim.type == "visit" and f.claim.sentence == found.claim.sentence]
    named = sorted({f.target.start for f in here})
    places = [_PLACES[word] for word in order if word in _PLACES]
    if not places:  # "the planned visit" is the only one, "two stops" may be any
        return len(named) == 1 and not counted
    return -len(named) <= places[0] < len(named) and named[places[0]] == found.target.start
