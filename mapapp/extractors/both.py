"""Both extractors on one text: what they agree on is surer, what they differ on is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from mapapp.config import Settings
from mapapp.extractors.doubts import ordered
from mapapp.extractors.llm import ModelReader
from mapapp.extractors.llm.proof import PATTERN
from mapapp.extractors.llm.standing import CAUTION
from mapapp.geocoder import Geocoder
from mapapp.merge import edge
from mapapp.model import Claim, Document, Doubt, DoubtKind, Reading


class Both:
    """Reads by the rules and by a language model, and compares."""

    def __init__(self, settings: Settings, geocoder: Geocoder, tell: Callable[[str], None]) -> None:
        """Raises SettingsError for a wrong record or address, MissingExtra without the package."""
        self._model = ModelReader(settings, geocoder, tell)

    def begin(self, documents: Sequence[Document]) -> None:
        """Say where the text goes, before it does."""
        self._model.begin(documents)

    def read(self, document: Document) -> Reading:
        """Return one reading of both."""
        by_model, by_rules = self._model.compared(document)
        return compared(by_rules, by_model)

    def end(self) -> None:
        """Say what it cost and write the record. Raises ExtractorError where it cannot."""
        self._model.end()


def compared(by_rules: Reading, by_model: Reading) -> Reading:
    """Return one reading of two: a relation that both read is one, with both methods.

    Drawn is what the rules read, no surer than the less sure of the two. What the language model
    alone reads is listed first among the doubts: it stands in the text, but nobody confirms it.
    """
    theirs = {edge(c): c for c in by_model.claims if c.pattern == PATTERN}
    doubts = list(by_model.doubts)
    claims: list[Claim] = []
    for claim in by_rules.claims:
        twin = theirs.get(edge(claim))
        claims.append(_agreed(claim, twin) if twin else claim)
        doubts += _about(claim, twin, theirs.values()) if theirs else []
    ours = {edge(claim) for claim in claims}
    doubts += [_alone(c, by_rules.claims) for key, c in theirs.items() if key not in ours]
    return replace(by_rules, claims=tuple(claims), doubts=ordered(doubts))


def _agreed(claim: Claim, twin: Claim) -> Claim:
    """Return the rules' claim with both methods, no surer than the less sure of the two."""
    surer = max(claim, twin, key=lambda c: CAUTION.index(c.status.label))
    said = claim.attribution if claim.attribution.nearest else twin.attribution
    return replace(
        claim, methods=(*claim.methods, *twin.methods), status=surer.status, attribution=said
    )


def _about(claim: Claim, twin: Claim | None, theirs: Iterable[Claim]) -> list[Doubt]:
    """Return what a person should know about a claim of the rules."""
    if twin is None:
        kind, why = _difference(claim, theirs, "the language model")
        return [_doubt(claim, kind, why, (claim.id,))]
    if twin.status.label == claim.status.label:
        return []
    told = f"{claim.status.label} by the rules, {twin.status.label} by the language model"
    return [_doubt(claim, "status", told, (claim.id,))]


def _alone(claim: Claim, by_rules: Iterable[Claim]) -> Doubt:
    """Return what a person should know about a claim that the language model alone reads."""
    kind, why = _difference(claim, by_rules, "the rules")
    words = " ".join(claim.evidence.text.split())
    return _doubt(claim, kind, f"read by the language model, {why}, so not drawn: “{words}”")


def _difference(claim: Claim, others: Iterable[Claim], other: str) -> tuple[DoubtKind, str]:
    """Return how the other method differs on a claim that it does not share."""
    ends = {claim.source.id, claim.target.id}
    near = [
        o for o in others
        if {o.source.id, o.target.id} == ends
        and o.sentence.start < claim.sentence.end
        and claim.sentence.start < o.sentence.end
    ]  # fmt: skip
    if any(one.type == claim.type for one in near):
        return "direction", f"read the other way round by {other}"
    if near:
        types = ", ".join(sorted({one.type for one in near}))
        return "type", f"read as {types} by {other}"
    return "existence", f"not read by {other}"


def _doubt(claim: Claim, kind: DoubtKind, why: str, drawn: tuple[str, ...] = ()) -> Doubt:
    what = f"{claim.source.name} → {claim.target.name}, {claim.type}"
    return Doubt(claim.document, kind, f"{what}: {why}", drawn, claim.evidence)
