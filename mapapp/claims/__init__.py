"""Text → claims: what a document says, who says so, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mapapp.claims.attribution import Voices
from mapapp.claims.entities import entities
from mapapp.claims.parse import Passage, paragraphs, passages
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
    read = [reader.read(passage) for passage in parsed]
    heading = read[0] if read and _is_heading(parsed[0]) else []
    found = _beyond_visits(_beyond_heading(heading, [f for rows in read for f in rows]))
    return Reading(
        document,
        tuple(mentions),
        tuple(f.claim for f in found),
        tuple(tours(found, heading)),
        tuple(_unplaced(document, found)),
    )


def read_all(documents: Iterable[Document], geocoder: Geocoder) -> Iterator[Reading]:
    """Yield the reading of each document, in order."""
    for document in documents:
        yield read_claims(document, geocoder)


def _is_heading(passage: Passage) -> bool:
    return not passage.parsed.text.rstrip().endswith((".", "!", "?", '"'))


def _beyond_heading(heading: list[Found], found: list[Found]) -> list[Found]:
    """Drop what the heading says in fewer words than the text below it, which tells its status."""
    own = {f.claim.id for f in heading}
    below = [f for f in found if f.claim.id not in own]
    told = {_triple(f) for f in below}
    return [
        f if f.claim.id not in own else _like_the_rest(f, below)
        for f in found
        if f.claim.id not in own or _triple(f) not in told
    ]


def _like_the_rest(found: Found, below: list[Found]) -> Found:
    """Give a heading's bare noun ("his travel to Peru") the status of what the text says of it."""
    claim = found.claim
    statuses = {
        f.claim.status
        for f in below
        if (f.claim.type, f.claim.source.id) == (claim.type, claim.source.id)
    }
    if claim.status.label != "asserted" or len(statuses) != 1:
        return found
    return replace(found, claim=replace(claim, status=statuses.pop()))


def _triple(found: Found) -> tuple[str, str, str]:
    return found.claim.type, found.claim.source.id, found.claim.target.id


def _beyond_visits(found: list[Found]) -> list[Found]:
    """Drop talks that belong to a visit: a visit covers the meetings with the host.

    Talks that were held are no part of a visit that is still to come.
    """
    visits = [f for f in found if f.claim.type == "visit" and f.claim.status.label != "ended"]
    made = {_ends(f) for f in visits if f.claim.status.label != "planned"}
    coming = {_ends(f) for f in visits} - made
    return [
        f
        for f in found
        if f.claim.type != "meeting"
        or not (_ends(f) in made or (_ends(f) in coming and f.claim.status.label != "asserted"))
    ]


def _ends(found: Found) -> frozenset[str]:
    return frozenset((found.claim.source.id, found.claim.target.id))


def _unplaced(document: Document, found: list[Found]) -> Iterator[Unplaced]:
    """Tell which actors at the ends of claims have no place to be drawn at."""
    seen: set[str] = set()
    for claim in (f.claim for f in found):
        for actor, span in ((claim.source, claim.source_span), (claim.target, claim.target_span)):
            if actor.home is None and actor.id not in seen:
                seen.add(actor.id)
                reason = f"{actor.name} has no home country on the list of actors"
                yield Unplaced(document.id, span, reason)
