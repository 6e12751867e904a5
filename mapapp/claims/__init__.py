"""Text → claims: what a document says, who says so, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapapp.claims.attribution import Voices
from mapapp.claims.entities import entities
from mapapp.claims.parse import paragraphs, passages
from mapapp.claims.patterns import Found, Reader
from mapapp.claims.references import Cast
from mapapp.claims.tours import tours
from mapapp.geocoder import Geocoder
from mapapp.model import Document, Reading, Unplaced

__all__ = ["read_all", "read_claims"]


def read_claims(document: Document, geocoder: Geocoder) -> Reading:
    """Return all that a document says: a pure function of its text and the vocabulary."""
    mentions = geocoder.find(document.text)
    named = entities(document.text, mentions, geocoder)
    parsed = list(passages(document, list(paragraphs(document.text))))
    cast = Cast(parsed, named, geocoder)
    voices = Voices(parsed, cast, document.publisher)
    reader = Reader(cast, voices)
    found = _beyond_visits([f for passage in parsed for f in reader.read(passage)])
    return Reading(
        document,
        tuple(mentions),
        tuple(f.claim for f in found),
        tuple(tours(found)),
        tuple(_unplaced(document, found)),
    )


def read_all(documents: Iterable[Document], geocoder: Geocoder) -> Iterator[Reading]:
    """Yield the reading of each document, in order."""
    for document in documents:
        yield read_claims(document, geocoder)


def _beyond_visits(found: list[Found]) -> list[Found]:
    """Drop talks that belong to a visit: a visit covers the meetings with the host."""
    visited = {frozenset((f.claim.source.id, f.claim.target.id)) for f in found if _is_visit(f)}
    return [
        f
        for f in found
        if f.claim.type != "meeting"
        or frozenset((f.claim.source.id, f.claim.target.id)) not in visited
    ]


def _is_visit(found: Found) -> bool:
    return found.claim.type == "visit" and found.claim.status.label != "ended"


def _unplaced(document: Document, found: list[Found]) -> Iterator[Unplaced]:
    """Tell which actors at the ends of claims have no place to be drawn at."""
    seen: set[str] = set()
    for claim in (f.claim for f in found):
        for actor, span in ((claim.source, claim.source_span), (claim.target, claim.target_span)):
            if actor.home is None and actor.id not in seen:
                seen.add(actor.id)
                reason = f"{actor.name} has no home country on the list of actors"
                yield Unplaced(document.id, span, reason)
