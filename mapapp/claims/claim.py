"""One claim: what a frame tells of two ends, how sure, who says so, when, and in which words."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from mapapp.claims.attribution import Voices
from mapapp.claims.bare_dates import settled
from mapapp.claims.beside import suspicion
from mapapp.claims.ends import End
from mapapp.claims.found import Found
from mapapp.claims.frames import Frame, slot
from mapapp.claims.noun_frames import noun_frame
from mapapp.claims.parse import Passage
from mapapp.claims.status import status
from mapapp.claims.stop_kinds import stop_kind
from mapapp.claims.times import own_date
from mapapp.claims.tokens import lemma
from mapapp.claims.undone import as_sent, given_up
from mapapp.claims.verb_frames import verb_frame
from mapapp.model import Claim, Cue, Factuality, Interval, Polarity, Span, Status
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern, RelationType

_OPPOSITE: dict[Polarity, Polarity] = {"affirmed": "negated", "negated": "affirmed"}


def claimed(
    passage: Passage,
    frame: Frame,
    relation: RelationType,
    pattern: Pattern,
    source: End,
    target: End,
    voices: Voices,
) -> Found:
    """Return what a frame that fits a pattern tells of two ends."""
    words = frame.token.sent
    sentence = passage.span(words[0], words[-1])
    date = own_date(passage, frame, sentence, target.start if relation.event else None)
    act = _act(frame, pattern)
    read, told = _status(passage, act, relation, pattern, date[0] if date else None)
    date = settled(date, act.token, read.phase, passage.document.published)
    read, doubted = _hedged(passage, read, source, target)
    if relation.event and read.factuality == "asserted":
        read, suspected = _suspected(passage, act, pattern, read)
        doubted = (*doubted, *suspected)
    who, said = voices.attribution(passage, frame.token, accusing=pattern.factuality == "alleged")
    evidence = _evidence(passage, frame, source, target, sentence)
    trigger = Cue("trigger", passage.span(frame.token, frame.token))
    dated = (Cue("date", date[1]),) if date else ()
    claim = Claim(
        id=claim_id(passage.document.id, relation.id, (source, target), evidence, read),
        document=passage.document.id,
        type=relation.id,
        source=source.actor,
        target=target.actor,
        sentence=sentence,
        evidence=evidence,
        source_span=_words(passage, source),
        target_span=_words(passage, target),
        attribution=who,
        status=read,
        cues=(trigger, *told, *doubted, *said, *dated),
        pattern=pattern.id,
        date=date[0] if date else None,
    )
    level = 0.05 * (source.level + target.level)
    kind = stop_kind(frame, pattern) if relation.id == "visit" else "stop"
    return Found(claim, source, target, pattern.score + level, frame, kind)


def claim_id(document: str, kind: str, ends: tuple[End, End], evidence: Span, read: Status) -> str:
    """Return the id of a claim: the same wherever a document says the same in the same words."""
    between = (end.actor.id for end in ends)
    content = (document, kind, *between, str(evidence.start), str(evidence.end), read.label)
    return hashlib.sha256("\x1f".join(content).encode()).hexdigest()[:12]


def _act(frame: Frame, pattern: Pattern) -> Frame:
    """Return the frame of what is done: the telling itself, where words perform it ("vowed")."""
    if not pattern.performed or frame.governor is None:
        return frame
    told = next(iter(frame.slots.get("teller", ())), frame.governor)
    return noun_frame(told) if told.pos_ == "NOUN" else verb_frame(told)


def _status(
    passage: Passage, act: Frame, relation: RelationType, pattern: Pattern, date: Interval | None
) -> tuple[Status, tuple[Cue, ...]]:
    """Return the status of what a pattern tells, which may be that its words are denied."""
    read, told = status(act, pattern, passage, date, event=relation.event)
    if pattern.denied and read.phase == "ended":  # "no longer recognises"
        read = replace(read, phase="completed", polarity="affirmed")
    elif pattern.denied:
        read = replace(read, polarity=_OPPOSITE[read.polarity])
    if relation.id == "visit":
        read = as_sent(act.token, given_up(read, told))
    return read, told


def _suspected(
    passage: Passage, act: Frame, pattern: Pattern, read: Status
) -> tuple[Status, tuple[Cue, ...]]:
    """Return a status made less sure where its doers are only suspects."""
    doers = (t for name in pattern.source for t in slot(act, name))
    words = [w for t in doers if (w := suspicion(t)) is not None]
    if words:
        read = replace(read, factuality="alleged")
    return read, tuple(Cue("factuality", passage.span(w, w)) for w in words)


def _hedged(
    passage: Passage, read: Status, source: End, target: End
) -> tuple[Status, tuple[Cue, ...]]:
    """Return a status made less sure where one end alone is doubtful: "Peru and possibly Chile"."""
    word = target.doubt or source.doubt
    if word is None or read.factuality != "asserted":
        return read, ()
    sure: Factuality = "alleged" if lemma(word) in cues().alleged else "hypothetical"
    return replace(read, factuality=sure), (Cue("factuality", passage.span(word, word)),)


def _evidence(passage: Passage, frame: Frame, source: End, target: End, sentence: Span) -> Span:
    """The stretch from the first to the last word of the claim, at least six words of it."""
    token_start, token_end = passage.offsets(frame.token, frame.token)
    starts, ends = [token_start], [token_end]
    if frame.governor is not None:
        start, end = passage.offsets(frame.governor, frame.governor)
        starts.append(start)
        ends.append(end)
    for end_ in (source, target):
        if sentence.start <= end_.start and end_.end <= sentence.end:
            starts.append(end_.start)
            ends.append(end_.end)
    start, end = min(starts), max(ends)
    if len(passage.document.text[start:end].split()) < 6:
        return sentence
    return Span(start, end, passage.document.text[start:end])


def _words(passage: Passage, end: End) -> Span:
    return Span(end.start, end.end, passage.document.text[end.start : end.end])
