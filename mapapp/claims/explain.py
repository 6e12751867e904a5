"""Why a claim was read, and why a sentence with two actors gave none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.claims.acts import acts
from mapapp.claims.found import Found
from mapapp.claims.frames import Frame
from mapapp.claims.parse import Passage
from mapapp.claims.scene import Scene
from mapapp.geocoder import Geocoder
from mapapp.model import Claim, Document, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence


_TOLD_ELSEWHERE = "it belongs to a visit, or says in fewer words, what another sentence tells"


@dataclass(frozen=True, slots=True)
class Reason:
    """A claim with the frame it was read from: "impose (A0: Canada, on: Peru)"."""

    claim: Claim
    frame: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence with two actors or more: its claims with their reasons, or why there are none."""

    sentence: Span
    reasons: tuple[Reason, ...]
    none: str | None


def explain(document: Document, geocoder: Geocoder) -> list[Explanation]:
    """Return an explanation for each sentence that names two actors, in text order."""
    scene = Scene(document, geocoder)
    found, _ = scene.found()
    return [
        explanation
        for passage in scene.passages
        for explanation in _of_passage(scene, passage, found)
    ]


def _of_passage(scene: Scene, passage: Passage, found: list[Found]) -> Iterator[Explanation]:
    for sentence in passage.parsed.sents:
        span = passage.span(sentence[0], sentence[-1])
        here = [f for f in found if f.claim.sentence.start == span.start]
        if here:
            reasons = tuple(Reason(f.claim, _told(f.frame)) for f in here)
            yield Explanation(span, reasons, None)
        elif any(f.claim.sentence.start == span.start for f in scene.read):
            yield Explanation(span, (), _TOLD_ELSEWHERE)
        elif len(_actors(scene, passage, sentence)) > 1:
            yield Explanation(span, (), _why_none(scene, passage, sentence))


def _actors(scene: Scene, passage: Passage, sentence: Sentence) -> set[str]:
    named = (scene.cast.entity(passage, t) or scene.cast.person(passage, t) for t in sentence)
    return {who.actor.id for who in named if who is not None and who.actor is not None}


def _why_none(scene: Scene, passage: Passage, sentence: Sentence) -> str:
    """Tell what the sentence's main predicate joins, or that it joins no two actors."""
    joined = [
        f"{act.source.actor.name} and {act.target.actor.name} by {act.predicate!r}"
        for act in acts(passage, sentence, scene.cast)
    ]
    if joined:
        return f"no pattern takes what joins {'; '.join(joined)}"
    return "no predicate joins two of its actors"


def _told(frame: Frame) -> str:
    slots = ", ".join(
        f"{name}: {' + '.join(t.text for t in tokens)}"
        for name, tokens in frame.slots.items()
        if tokens
    )
    return f"{frame.lemma} ({slots})"
