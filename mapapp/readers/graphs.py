"""Graphs that mapapp wrote: a JSON file, or the one that stands inside its HTML file.

Nothing in such a file is believed: it is decoded into the types of `model`, every reference in
it must lead somewhere, and every sentence must stand in its document. The JSON Schema of the file
is docs/schema/graph.schema.json.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
import lzma
import math
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import msgspec

from mapapp.errors import ReadError
from mapapp.model import Actor, Claim, Graph, Head, Place, Span, Tour
from mapapp.vocabulary.relations import relations

__all__ = ["GraphFile", "is_graph", "pack", "read_graph", "schema"]

_MOST: Final = 512 * 2**20
"""Bytes that a graph inside an HTML file may unpack to."""
_MEMORY: Final = 64 * 2**20
"""Bytes of memory that unpacking may take beside."""
_SMALL: Final = 4 * 2**20
"""Up to so many bytes are packed well; more would take seconds to make a quarter smaller."""
_ELEMENT: Final = '<script type="application/json" id="mapapp-graph">"{}"</script>'
_PACKED: Final = re.compile(
    rb'<script type="application/json" id="mapapp-graph">"([A-Za-z0-9+/=]*)"</script>'
)


class GraphFile(msgspec.Struct, frozen=True):
    """What a JSON file of mapapp holds: the version that wrote it, the map's head, the graph.

    `made` is the day it was made, where one was given; `notes` tell the worldview of the
    boundaries; `left_out` counts the claims that filters left out of the map.
    """

    mapapp: str
    title: str
    graph: Graph
    subtitle: str | None = None
    marking: str | None = None
    made: dt.date | None = None
    sources: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: int = 0


def is_graph(name: str, data: bytes) -> bool:
    """Tell whether a file is a graph: any .json is to be one, .html where it holds one."""
    suffix = Path(name).suffix.lower()
    return suffix == ".json" or (suffix in (".html", ".htm") and _PACKED.search(data) is not None)


def schema() -> bytes:
    """Return the JSON Schema of the file, as docs/schema/graph.schema.json has it."""
    made = msgspec.json.schema(GraphFile)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A map of mapapp",
    }
    return msgspec.json.format(json.dumps(head | made).encode(), indent=1) + b"\n"


def pack(data: bytes) -> str:
    """Return a JSON file as an element for a page, of ASCII, compressed."""
    packed = lzma.compress(data, preset=6 if len(data) < _SMALL else 1)
    return _ELEMENT.format(base64.b64encode(packed).decode())


def read_graph(name: str, data: bytes) -> Graph:
    """Return the graph of a file that mapapp wrote, with its title, marking and date.

    Raises ReadError where it is none, or where something in it leads nowhere.
    """
    packed = _PACKED.search(data)
    content = _unpack(name, packed[1]) if packed else data
    try:
        file = msgspec.json.decode(content, type=GraphFile)
    except msgspec.DecodeError as error:
        raise ReadError(
            f"{name}: this is no map that mapapp wrote ({error}); name a document, or a .json or "
            ".html file made with `mapapp map`"
        ) from error
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: not UTF-8 ({error}); make the file anew") from error
    for wrong in _wrong(file.graph):
        raise ReadError(f"{name}: damaged or changed by hand: {wrong}; make the file anew")
    return replace(file.graph, head=Head(file.title, file.subtitle, file.marking, file.made))


def _unpack(name: str, packed: bytes) -> bytes:
    unpacker = lzma.LZMADecompressor(memlimit=_MEMORY)
    try:
        content = unpacker.decompress(base64.b64decode(packed, validate=True), _MOST)
    except (binascii.Error, lzma.LZMAError) as error:
        raise ReadError(f"{name}: the graph in this page is damaged; make the file anew") from error
    if not unpacker.eof:
        raise ReadError(f"{name}: the graph in this page is damaged or too large; make it anew")
    return content


def _wrong(graph: Graph) -> Iterator[str]:
    """Yield what is wrong with a graph."""
    texts = {reading.document.id: reading.document.text for reading in graph.readings}
    known = {relation.id for relation in graph.relations}
    claims = [claim for reading in graph.readings for claim in reading.claims]
    claims += [claim for relation in graph.relations for claim in relation.claims]
    tours = (*graph.tours, *(tour for reading in graph.readings for tour in reading.tours))
    for claim in claims:
        yield from _wrong_claim(claim, texts)
    ids = {claim.id for claim in claims}
    for relation in graph.relations:
        if not relation.claims:
            yield f"the relation {relation.id!r} has no claim"
        if relation.type not in relations():
            yield f"the relation type {relation.type!r} is unknown"
        if not known.issuperset(relation.conflicts):
            yield f"the relation {relation.id!r} conflicts with one that is not there"
        yield from _wrong_actor(relation.source)
        yield from _wrong_actor(relation.target)
    for tour in tours:
        yield from _wrong_tour(tour, texts, ids)


def _wrong_claim(claim: Claim, texts: dict[str, str]) -> Iterator[str]:
    if claim.type not in relations():
        yield f"the relation type {claim.type!r} is unknown"
    if claim.document not in texts:
        yield f"the claim {claim.id!r} has no document"
        return
    for span in (claim.sentence, claim.evidence):
        yield from _wrong_span(span, texts[claim.document])
    yield from _wrong_actor(claim.source)
    yield from _wrong_actor(claim.target)


def _wrong_tour(tour: Tour, texts: dict[str, str], claims: set[str]) -> Iterator[str]:
    if tour.document not in texts:
        yield f"the tour of {tour.traveller!r} has no document"
        return
    yield from _wrong_place(tour.of)
    for leg in tour.legs:
        if leg.claim is not None and leg.claim not in claims:
            yield f"the stop {leg.id!r} rests on a claim that is not there"
        yield from _wrong_span(leg.evidence, texts[tour.document])
        yield from _wrong_place(leg.place)


def _wrong_span(span: Span, text: str) -> Iterator[str]:
    if span.start < 0 or text[span.start : span.end] != span.text:
        yield f"the words {span.text[:60]!r} do not stand in their document"


def _wrong_actor(actor: Actor) -> Iterator[str]:
    if actor.home is not None:
        yield from _wrong_place(actor.home)


def _wrong_place(place: Place) -> Iterator[str]:
    if not (math.isfinite(place.lon) and math.isfinite(place.lat)):
        yield f"the place {place.name!r} has no coordinates"
    elif abs(place.lon) > 360 or abs(place.lat) > 90:
        yield f"the place {place.name!r} does not lie on the globe"
