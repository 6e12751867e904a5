"""Text → claims: what a document says, who says so, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapapp.claims.found import Found
from mapapp.claims.scene import Scene
from mapapp.claims.tours import tours
from mapapp.geocoder import Geocoder
from mapapp.model import Document, Reading, Unplaced

__all__ = ["read_all", "read_claims"]


def read_claims(document: Document, geocoder: Geocoder) -> Reading:
    """Return all that a document says: a pure function of its text and the vocabulary."""
    scene = Scene(document, geocoder)
    found, heading = scene.found()
    stops = [*found, *scene.further_stops(found)]
    order = [*heading, *scene.further_stops(heading)]
    return Reading(
        document,
        tuple(scene.mentions),
        tuple(f.claim for f in found),
        tuple(tours(stops, order)),
        (*scene.left_out, *_unplaced(document, found)),
    )


def read_all(documents: Iterable[Document], geocoder: Geocoder) -> Iterator[Reading]:
    """Yield the reading of each document, in order."""
    for document in documents:
        yield read_claims(document, geocoder)


def _unplaced(document: Document, found: list[Found]) -> Iterator[Unplaced]:
    """Tell which actors at the ends of claims have no place to be drawn at."""
    seen: set[str] = set()
    for claim in (f.claim for f in found):
        for actor, span in ((claim.source, claim.source_span), (claim.target, claim.target_span)):
            if actor.home is None and actor.id not in seen:
                seen.add(actor.id)
                reason = f"{actor.name} has no home country on the list of actors"
                yield Unplaced(document.id, span, reason)
