"""FollowTheMoney: entities, one JSON a line, as its own tools read them.

Documents are Articles, states PublicBodies, groups and organisations Organizations, regions and
places Addresses. Each claim is one UnknownLink, whose `role` and `status` say how sure the text
is; each stop of a tour is one Trip, named with its state. A Note says what the map says about
itself. Ids are hashes of the content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from mapapp.exporters.about import About, about
from mapapp.exporters.rows import Row, claim_rows, clean, tables
from mapapp.layers.words import file_name
from mapapp.model import Actor, Document, Graph, Leg, MapSpec, Place, Tour

__all__ = ["to_ftm"]

_SCHEMATA: Final = {
    "state": "PublicBody",
    "group": "Organization",
    "igo": "Organization",
    "person": "Person",
    "region": "Address",
}
Entity = dict[str, Any]


def to_ftm(graph: Graph, spec: MapSpec) -> bytes:
    """Return the graph as FollowTheMoney entities, sorted by no clock and no chance."""
    found: dict[str, Entity] = {}
    for entity in _entities(graph, spec):
        found.setdefault(entity["id"], entity)
    return b"".join(msgspec.json.encode(entity) + b"\n" for entity in found.values())


def _entities(graph: Graph, spec: MapSpec) -> Iterator[Entity]:
    yield _note(about(graph, spec))
    for document in spec.documents:
        yield _article(document)
    rows = {row.id: row for row in claim_rows(graph, spec)}
    for claim in spec.claims:
        source, target = _actor(claim.source), _actor(claim.target)
        yield source
        yield target
        yield _link(rows[claim.id], source, target)
    drawn = {f.row.id: f.row for table in tables(graph, spec) for f in table.features}
    for tour in graph.tours:
        here = tour.of
        for leg in sorted(tour.legs, key=lambda leg: leg.order):
            if f"leg:{leg.id}" in drawn:
                yield from _trip(tour, here, leg, drawn[f"leg:{leg.id}"])
            if leg.is_made and leg.kind != "side trip":  # as on the map
                here = leg.place


def _entity(schema: str, key: str, **properties: str | None) -> Entity:
    """Return an entity, its empty properties left out."""
    digest = hashlib.sha1(
        f"{schema}\x1f{key}".encode("utf-8", "surrogatepass"), usedforsecurity=False
    ).hexdigest()
    full = {name: [clean(value)] for name, value in properties.items() if value}
    return {"id": f"mapapp-{digest}", "schema": schema, "properties": full}


def _note(said: About) -> Entity:
    return _entity("Note", said.text(), name=said.title, description=said.text())


def _article(document: Document) -> Entity:
    return _entity(
        "Article",
        document.id,
        title=document.title or file_name(document.source),
        fileName=file_name(document.source),
        publisher=document.publisher,
        publishedAt=document.published.isoformat() if document.published else None,
        bodyText=document.text,
    )


def _actor(actor: Actor) -> Entity:
    schema = _SCHEMATA[actor.kind]
    country = _country(actor.home)
    if schema == "Address":
        return _entity(schema, actor.id, full=actor.name, name=actor.name, country=country)
    return _entity(schema, actor.id, name=actor.name, country=country)


def _country(place: Place | None) -> str | None:
    """Return a place's country as FollowTheMoney writes it: two letters, lower case."""
    if place is None or place.iso2 is None:
        return None
    return place.iso2.lower()


def _link(row: Row, source: Entity, target: Entity) -> Entity:
    voices = ", ".join(filter(None, (row.speaker, row.agency, row.outlet)))
    told = f"{row.status_meaning} ({row.phase}, {row.polarity}, {row.factuality})"
    return _entity(
        "UnknownLink",
        row.id,
        subject=source["id"],
        object=target["id"],
        role=row.type if row.status == "asserted" else f"{row.type} ({row.status})",
        status=row.status,
        startDate=row.date_start.isoformat() if row.date_start else None,
        endDate=row.date_end.isoformat() if row.date_end else None,
        summary=row.sentence,
        description=f"{told}. Says: {voices}" if voices else told,
        publisher=row.publisher,
        recordId=row.id,
    )


def _trip(tour: Tour, here: Place, leg: Leg, row: Row) -> Iterator[Entity]:
    home = _country(tour.of)
    person = _entity("Person", f"{tour.traveller}:{tour.of.id}", name=tour.traveller, country=home)
    start, place = _address(here), _address(leg.place)
    yield start
    yield person
    yield place
    yield _entity(
        "Trip",
        leg.id,
        name=f"{row.label} ({leg.status})",
        involved=person["id"],
        startLocation=start["id"],
        endLocation=place["id"],
        startDate=row.date_start.isoformat() if row.date_start else None,
        endDate=row.date_end.isoformat() if row.date_end else None,
        summary=row.sentence,
        description=row.status_meaning,
        recordId=leg.id,
    )


def _address(place: Place) -> Entity:
    return _entity("Address", place.id, full=place.name, name=place.name, country=_country(place))
