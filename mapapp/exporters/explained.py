"""Explanations as text: for each sentence with two actors what was read from it, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapapp.claims.explain import Explanation, Reason
from mapapp.model import Document
from mapapp.vocabulary.relations import relations


def explained(document: Document, explanations: Iterable[Explanation]) -> str:
    """Return one document's explanations as lines for a terminal."""
    lines = [document.title or document.source]
    for explanation in explanations:
        lines.append(f"  “{' '.join(explanation.sentence.text.split())}”")
        for reason in explanation.reasons:
            lines += _of_claim(reason)
        if explanation.none is not None:
            lines.append(f"    no claim: {explanation.none}")
    if len(lines) == 1:
        lines.append("  no sentence names two actors")
    return "\n".join(lines) + "\n"


def _of_claim(reason: Reason) -> Iterator[str]:
    claim = reason.claim
    verb = relations()[claim.type].verb
    yield f"    {claim.source.name} {verb} {claim.target.name} [{claim.type}, {claim.status.label}]"
    yield f"      frame    {reason.frame}"
    yield f"      pattern  {claim.pattern}"
    yield (
        f"      ends     “{claim.source_span.text}” is {claim.source.name}, "
        f"“{claim.target_span.text}” is {claim.target.name}"
    )
    for cue in claim.cues:
        yield f"      {cue.role:<8} “{cue.span.text}”"
    if claim.attribution.nearest:
        yield f"      says     {claim.attribution.nearest}"
    for other in claim.alternatives:
        yield f"      or       {relations()[other].title}"
