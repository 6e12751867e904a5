"""Status held to the text: no proposal is surer than the words that tell it."""

from __future__ import annotations

from typing import Final

from mapapp.claims.evoked import frames
from mapapp.claims.frames import Frame
from mapapp.claims.parse import Passage
from mapapp.claims.status import status as grammatical
from mapapp.claims.times import own_date
from mapapp.claims.tokens import lemma
from mapapp.extractors.llm.grounds import Ground
from mapapp.model import Cue, CueRole, Factuality, Phase, Span, Status, StatusLabel
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.reading import Row, evokes
from mapapp.vocabulary.relations import Pattern, relations

CAUTION: Final[tuple[StatusLabel, ...]] = (
    "asserted", "ended", "planned", "alleged", "hypothetical", "denied",
)  # fmt: skip
_NEUTRAL: Final = Pattern("llm")
_NONE: Final[frozenset[str]] = frozenset()
_DOUBTFUL: Final[dict[str, Factuality]] = {
    "alleged": "alleged",
    "denied": "denied",
    "hypothetical": "hypothetical",
}


def proposed(row: Row) -> Status:
    """Return the status that a proposal gives; where label and phase differ, the more cautious."""
    phase: Phase = row.phase
    if row.status == "planned":
        phase = "planned"
    elif row.status == "ended" and phase != "cancelled":
        phase = "ended"
    return Status(phase, "affirmed", _DOUBTFUL.get(row.status, "asserted"))


def held(ground: Ground, row: Row, told: Span) -> tuple[Status, tuple[Cue, ...]]:
    """Return the proposal's status, or the grammar's where the text is not so sure, and the cues.

    Only a proposal for a plain fact is held back: one that doubts already misleads nobody.
    """
    own = proposed(row)
    for read, words in (*_of_verbs(ground, row, told), *_of_nouns(ground, row, told)):
        if own.label == "asserted" and read.label != "asserted":
            return read, words
        if own.label == read.label:
            return own, words
    return own, ()


def _of_verbs(ground: Ground, row: Row, told: Span) -> list[tuple[Status, tuple[Cue, ...]]]:
    """Return how the grammar reads each verb among the words that tell a relation.

    What governs a noun ("did not mention the embargo") often doubts something else than the noun.
    """
    inside = list(ground.tokens(told.start, told.end))
    wanted = {(passage.start, token.i) for passage, token in inside}
    kinds = {"verbs": evokes()[row.type], "nouns": _NONE, "adjectives": _NONE}
    event = relations()[row.type].event

    def read(frame: Frame, passage: Passage) -> tuple[Status, tuple[Cue, ...]]:
        sentence = passage.span(frame.token.sent[0], frame.token.sent[-1])
        date = own_date(passage, frame, sentence)
        return grammatical(frame, _NEUTRAL, passage, date[0] if date else None, event=event)

    return [
        read(frame, passage)
        for passage in {passage.start: passage for passage, _ in inside}.values()
        for frame in frames(passage.parsed, kinds)
        if (passage.start, frame.token.i) in wanted
    ]


def _of_nouns(ground: Ground, row: Row, told: Span) -> list[tuple[Status, tuple[Cue, ...]]]:
    """Return the doubt in the adjectives of each noun among them ("an alleged attack")."""
    found: list[tuple[Status, tuple[Cue, ...]]] = []
    for passage, token in ground.tokens(told.start, told.end):
        if token.pos_ != "NOUN" or lemma(token) not in evokes()[row.type]:
            continue
        for child in token.children:
            status, role = _of_adjective(child.lower_)
            if status is not None and child.dep_ in ("amod", "compound", "det"):
                found.append((status, (Cue(role, passage.span(child, child)),)))
    return found


def _of_adjective(word: str) -> tuple[Status | None, CueRole]:
    known = cues()
    if word in known.alleged_words:
        return Status(factuality="alleged"), "factuality"
    if word in known.hypothetical_words:
        return Status(factuality="hypothetical"), "factuality"
    if word in known.negating_words:
        return Status(polarity="negated"), "polarity"
    if word in known.cancelled_words:
        return Status("cancelled"), "phase"
    if word in known.ended_words:
        return Status("ended"), "phase"
    return (Status("planned") if word in known.planned_words else None), "phase"
