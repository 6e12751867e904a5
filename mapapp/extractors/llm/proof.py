"""Proposals held to the text: only what its words prove becomes a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mapapp.claims.claim import claim_id
from mapapp.claims.dates import when
from mapapp.claims.ends import End
from mapapp.claims.found import Found
from mapapp.claims.frames import Frame
from mapapp.claims.tokens import lemma
from mapapp.extractors.llm import ends, relation, standing
from mapapp.extractors.llm.ends import Unproven, cut
from mapapp.extractors.llm.grounds import Ground
from mapapp.extractors.llm.orders import REASON, is_ordered
from mapapp.merge import edge
from mapapp.model import Attribution, Claim, Cue, Doubt, DoubtKind, Method, Span, Status
from mapapp.vocabulary.reading import Row
from mapapp.vocabulary.relations import relations

PATTERN: Final = "llm"
_WORDS = 6  # a shorter quote is widened to its sentence, as evidence must be readable alone
_LONGEST = 1200  # characters of a quote; more is no sentence


@dataclass(frozen=True, slots=True)
class Proven:
    """What became of proposals: claims, and doubts about the rest."""

    found: tuple[Found, ...]
    doubts: tuple[Doubt, ...]


def prove(
    ground: Ground, rows: Iterable[Row], method: Method, read: Iterable[Claim] = ()
) -> Proven:
    """Return the claims that the text proves, each once, and why the other proposals fail.

    `read` are the claims of the rules, whose grammar a proposal's direction must not contradict.
    """
    known = tuple(read)
    found: dict[tuple[str, str, str], Found] = {}
    doubts: dict[Doubt, None] = {}
    for row in rows:
        try:
            one, asked = _prove(ground, row, method)
            relation.check_direction(one.claim, known)
        except Unproven as reason:
            kind: DoubtKind = "direction" if isinstance(reason, relation.Reversed) else "unproven"
            doubts[Doubt(ground.document.id, kind, f"{_row(row)}: {reason}")] = None
            continue
        if found.setdefault(edge(one.claim), one) is one and asked.label != one.claim.status.label:
            doubts[_less_sure(one.claim, asked)] = None
    kept = sorted(found.values(), key=lambda f: (f.claim.evidence.start, f.claim.id))
    return Proven(tuple(kept), tuple(doubts))


def _row(row: Row) -> str:
    return f"{cut(row.source)} → {cut(row.target)}, {cut(row.type)}"


def _less_sure(claim: Claim, asked: Status) -> Doubt:
    reason = f"proposed as {asked.label}, the words tell it as {claim.status.label}"
    what = f"{claim.source.name} → {claim.target.name}, {claim.type}"
    return Doubt(claim.document, "status", f"{what}: {reason}", (claim.id,), claim.evidence)


def _prove(ground: Ground, row: Row, method: Method) -> tuple[Found, Status]:
    """Return the claim that a proposal proves to be, and the status that it asked for."""
    if row.type not in relations():
        raise Unproven("no relation type of the vocabulary")
    quote = _quote(ground, row)
    if is_ordered(ground, *quote):
        raise Unproven(REASON)
    told = relation.telling(ground, row, quote)
    source = ends.end(ground, row.source, row.source_name, quote)
    target = ends.end(ground, row.target, row.target_name, quote)
    if source.actor.id == target.actor.id:
        raise Unproven(f"both ends are {source.actor.name}")
    sentence, telling = ground.sentence(*quote), ground.sentence(told.start, told.end)
    if not any(telling.start <= e.start and e.end <= telling.end for e in (source, target)):
        raise Unproven("neither end stands in the sentence that tells it")
    status, cues = standing.held(ground, row, told)
    claim = _claim(
        ground, row, (source, target), (sentence, _evidence(ground, quote, sentence)),
        status, (Cue("trigger", told), *cues), method,
    )  # fmt: skip
    return Found(claim, source, target, 1.0, _frame(ground, told)), standing.proposed(row)


def _frame(ground: Ground, told: Span) -> Frame:
    """Return a frame of the words that tell a relation: who takes part is told by the proposal."""
    _, token = next(ground.tokens(told.start, told.end))
    return Frame(token, lemma(token), "verbs", {})


def _quote(ground: Ground, row: Row) -> tuple[int, int]:
    """Return where the quote stands, in the paragraph that was named if it stands there."""
    if len(row.quote) > _LONGEST:
        raise Unproven("the quote is longer than any sentence")
    places = list(ground.folded.find(row.quote))
    if not places:
        raise Unproven(f"the quote “{cut(row.quote)}” does not stand in the text")
    own = [p for p in places if ground.paragraph(p[0]) == row.paragraph - 1]
    return (own or places)[0]


def _evidence(ground: Ground, quote: tuple[int, int], sentence: Span) -> Span:
    evidence = ground.span(*quote)
    return evidence if len(evidence.text.split()) >= _WORDS else sentence


def _attribution(ground: Ground, row: Row, quote: tuple[int, int]) -> Attribution:
    outlet = ground.document.publisher
    if row.said_by is None or not row.said_by.strip():
        return Attribution(outlet)
    name, is_agency = ends.voice(ground, row.said_by, quote)
    return Attribution(outlet, name, None) if is_agency else Attribution(outlet, None, name)


def _claim(
    ground: Ground,
    row: Row,
    both: tuple[End, End],
    spans: tuple[Span, Span],
    status: Status,
    cues: tuple[Cue, ...],
    method: Method,
) -> Claim:
    (source, target), (sentence, evidence) = both, spans
    date = when(sentence.text, ground.document.published)
    return Claim(
        id=claim_id(ground.document.id, row.type, both, evidence, status),
        document=ground.document.id,
        type=row.type,
        source=source.actor,
        target=target.actor,
        sentence=sentence,
        evidence=evidence,
        source_span=ground.span(source.start, source.end),
        target_span=ground.span(target.start, target.end),
        attribution=_attribution(ground, row, (evidence.start, evidence.end)),
        status=status,
        cues=cues,
        pattern=PATTERN,
        date=date[0] if date else None,
        methods=(method,),
    )
