"""The whole graph: as a map in one HTML file, as JSON, and as an annotation of one document."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from mapapp.exporters.about import about
from mapapp.layers.words import file_name
from mapapp.model import Actor, Claim, Failure, Graph, Head, Leg, MapSpec, Mention, Reading, Tour
from mapapp.readers.graphs import GraphFile, pack
from mapapp.renderers import page
from mapapp.vocabulary.actors import actors
from mapapp.vocabulary.names import regions
from mapapp.vocabulary.relations import relations


def to_html(graph: Graph, spec: MapSpec) -> bytes:
    """Return the map as one HTML file that needs no network, and that reads back as its graph."""
    head, end, tail = page(spec).rpartition("</body>")
    return f"{head}{pack(_encoded(graph, spec))}\n{end}{tail}".encode()


def to_json(graph: Graph, spec: MapSpec) -> bytes:
    """Return the graph as JSON: every claim with its sentence, status, cues and attribution.

    Sources go without the folders of the machine that they were read on. A lone surrogate, which
    JSON cannot hold, becomes U+FFFD.
    """
    return msgspec.json.format(_encoded(graph, spec), indent=1) + b"\n"


def _encoded(graph: Graph, spec: MapSpec) -> bytes:
    said = about(graph, spec)
    content = GraphFile(
        mapapp=said.version,
        title=spec.title,
        graph=_shared(graph),
        subtitle=spec.subtitle,
        marking=spec.marking,
        made=spec.made,
        sources=said.sources,
        credits=spec.credits,
        notes=spec.notes,
        left_out=said.left_out,
    )
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(msgspec.to_builtins(content)))


def _shared(graph: Graph) -> Graph:
    """Return the graph without the folders of the machine that its documents were read on.

    Its head stands in the file's own.
    """
    readings = tuple(
        replace(
            reading, document=replace(reading.document, source=file_name(reading.document.source))
        )
        for reading in graph.readings
    )
    failures = tuple(
        Failure(file_name(f.source), f.reason.replace(f.source, file_name(f.source)))
        for f in graph.failures
    )
    return replace(graph, readings=readings, failures=failures, head=Head())


def _whole(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a JSON value with U+FFFD for each lone surrogate; texts keep their length."""
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    if isinstance(value, dict):
        return {key: _whole(part) for key, part in value.items()}
    return [_whole(part) for part in value] if isinstance(value, list | tuple) else value


def annotation(reading: Reading) -> dict[str, Any]:
    """Return a reading in the form of a human annotation: places, traps, tours, relations."""
    document = reading.document
    named = {m.text: m for m in reversed(reading.mentions)}
    ordered = sorted(named.values(), key=lambda m: m.start)
    return {
        "slug": Path(document.source).stem,
        "published": document.published.isoformat() if document.published else None,
        "places": [_place(m) for m in ordered if m.place is not None],
        "traps": [m.text for m in ordered if m.place is None],
        "tours": [_tour(tour) for tour in reading.tours],
        "relations": [_relation(claim) for claim in _once(reading.claims)],
    }


def _place(mention: Mention) -> dict[str, Any]:
    place = mention.place
    if place is None:
        return {}
    where = {"iso3": place.iso3} if place.iso3 else {"region": place.name}
    return {"text": mention.text, **where, "kind": mention.kind}


def _tour(tour: Tour) -> dict[str, Any]:
    return {
        "traveller": tour.traveller,
        "of": tour.of.iso3,
        "stops": [_stop(leg, order) for order, leg in enumerate(_visited(tour), 1)],
    }


def _visited(tour: Tour) -> list[Leg]:
    """Return the stops that an annotation counts: not those to refuel, and not the way home."""
    return [leg for leg in tour.legs if leg.kind in ("stop", "side trip")]


def _stop(leg: Leg, order: int) -> dict[str, Any]:
    day = leg.date.start if leg.date and leg.date.precision == "day" else None
    return {
        "iso3": leg.place.iso3,
        "order": order,
        "status": "cancelled" if leg.status in ("postponed", "ended") else leg.status,
        "date": day.isoformat() if day else None,
    }


def _once(claims: tuple[Claim, ...]) -> list[Claim]:
    """Keep the first claim for each type and ends, in any order where both take part alike.

    Firms and organs are annotated as the state that they serve, so that two of one state are one.
    What an author says was not done is no row: "denied" is what somebody in the text denies.
    """
    first: dict[tuple[str, ...], Claim] = {}
    for claim in claims:
        status = claim.status
        undone = status.factuality in ("asserted", "alleged") and status.polarity == "negated"
        if undone and claim.attribution.nearest is None:
            continue
        ends = tuple(actor.serves or actor.id for actor in (claim.source, claim.target))
        alike = relations()[claim.type].symmetric
        first.setdefault((claim.type, *(sorted(ends) if alike else ends)), claim)
    return list(first.values())


def _relation(claim: Claim) -> dict[str, Any]:
    return {
        "source": _entity(claim.source),
        "type": claim.type,
        "target": _entity(claim.target),
        "status": claim.status.label,
        "attributed_to": claim.attribution.nearest,
        "evidence": claim.evidence.text,
    }


def _entity(actor: Actor) -> dict[str, Any]:
    also = {"region_alt": list(others)} if (others := _also().get(actor.name)) else {}
    if actor.kind == "region":
        return {"name": actor.name, "region": actor.name, "kind": actor.kind, **also}
    home = actor.home.iso3 if actor.home else None
    return {"name": actor.name, "iso3": home, "kind": actor.kind, **also}


@cache
def _also() -> dict[str, tuple[str, ...]]:
    """Return the other names of each region and body of states: "SADC"."""
    known = [(r.name, *r.also) for r in (*regions().regions, *regions().bodies)]
    known += [(a.name, *a.aliases) for a in actors() if a.kind == "igo"]
    found: dict[str, tuple[str, ...]] = {}
    for names in known:
        shared = [n for n in names if n in found]
        every = tuple(dict.fromkeys((*names, *(o for n in shared for o in (n, *found[n])))))
        found |= {name: tuple(o for o in every if o != name) for name in every}
    return found
