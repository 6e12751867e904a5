"""The one flat row that tables and GIS layers are made of, and the rows of a map.

A row stands for one claim, or for one drawn line and all claims behind it. A cell that gathers
several claims holds each value once, in the order of the claims, joined by "; "; sentences are
joined by an empty line. Text is cleaned of what some format could not hold: control characters
and lone surrogates become U+FFFD, line breaks one line feed. `COLUMNS` says what each cell means.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from mapapp.exporters.behind import Behind
from mapapp.model import Claim, Graph, Layer, Leg, Line, MapSpec, Node, Tour, Undrawn
from mapapp.vocabulary.relations import RelationType, relations

Cell = str | int | bool | dt.date | None
Path = tuple[tuple[float, float], ...]
COLUMNS: Final = {
    "id": "what the row stands for: a claim's id, or a drawn line's",
    "row": "claim, relation or leg (a stop of a tour)",
    "layer": "the layer of the map, as family:diplomacy or tour:4f1c…",
    "family": "the family of the relation type; empty for a leg",
    "label": "the row in words, its status with it unless the text states it as a fact",
    "source": "who acts, or who travels",
    "source_kind": "state, group, igo, person or region",
    "source_place": "where the source stands on the map",
    "source_iso3": "the ISO 3166 alpha-3 code of the source's country",
    "type": "the relation type; tour for a leg",
    "symmetric": "whether both sides are alike, so that no arrowhead stands at the target",
    "target": "who is acted on, or the place visited",
    "target_kind": "state, group, igo, person or region; place for a leg",
    "target_place": "where the target stands on the map",
    "target_iso3": "the ISO 3166 alpha-3 code of the target's country",
    "status": "asserted, planned, alleged, hypothetical, denied or ended: how the map draws it",
    "status_meaning": "the status in words",
    "phase": "planned, begun, completed, postponed, cancelled or ended",
    "polarity": "affirmed or negated",
    "factuality": "asserted, alleged, denied or hypothetical",
    "outlet": "the outlet that carries the claim",
    "agency": "the agency that the outlet names",
    "speaker": "who says so inside the text",
    "date": "when it holds, in words no more precise than the text",
    "date_start": "its first day (ISO 8601)",
    "date_end": "its last day (ISO 8601)",
    "date_precision": "day, week, month, season, year, decade or open",
    "cues": "the words that decided status, time and speaker",
    "sentence": "the whole sentence",
    "evidence": "the part of the sentence that carries the claim",
    "document": "the document's title, or its file name",
    "publisher": "who published the document",
    "published": "the day it was published (ISO 8601)",
    "claims": "the ids of the claims, separated by a space",
    "claim_count": "how many claims there are",
    "conflicts": "the ids of relations with the same ends that say otherwise",
    "tour": "the traveller and whose the tour is",
    "stop": "the stop's number in its tour",
    "stop_kind": "stop, side trip, technical stop (to refuel or change planes) or return",
    "order_told": "whether the text tells the order of the stops, or only lists them",
    "undrawn": "why there is no line, where there is none",
}
NODE_COLUMNS: Final = {
    "id": "the symbol's id: an ISO 3166 alpha-3 code, or a prefixed id",
    "row": "node",
    "label": "its name on the map",
    "kind": "state, group, region or place",
    "outline": "the ISO 3166 alpha-3 codes of the countries it stands for or lies in",
}
_UNSAFE: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `COLUMNS` says what each cell means, in the same order."""

    id: str
    row: Literal["claim", "relation", "leg"]
    layer: str
    family: str
    label: str
    source: str
    source_kind: str
    source_place: str
    source_iso3: str
    type: str
    symmetric: bool
    target: str
    target_kind: str
    target_place: str
    target_iso3: str
    status: str
    status_meaning: str
    phase: str
    polarity: str
    factuality: str
    outlet: str
    agency: str
    speaker: str
    date: str
    date_start: dt.date | None
    date_end: dt.date | None
    date_precision: str
    cues: str
    sentence: str
    evidence: str
    document: str
    publisher: str
    published: str
    claims: str
    claim_count: int
    conflicts: str
    tour: str
    stop: int | None
    stop_kind: str
    order_told: bool | None
    undrawn: str

    def cells(self) -> dict[str, Cell]:
        """Return the cells by column, in their order."""
        return {name: getattr(self, name) for name in COLUMNS}


@dataclass(frozen=True, slots=True)
class Feature:
    """A row and its line as (lon, lat), longitudes past ±180; None where there is no line."""

    row: Row
    path: Path | None


@dataclass(frozen=True, slots=True)
class Table:
    """The features of one layer; `name` holds only letters, digits and "_", `title` is unique."""

    name: str
    title: str
    layer: Layer
    features: tuple[Feature, ...]


def clean(text: str) -> str:
    """Return a text that every format can hold, its line breaks all alike."""
    return _UNSAFE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def tables(graph: Graph, spec: MapSpec) -> tuple[Table, ...]:
    """Return one table a layer, in the order of the map; what has no line stands last."""
    maker = _Maker(graph, spec)
    found: list[Table] = []
    titles: set[str] = set()
    tours = 0
    for layer in spec.layers:
        tours += layer.kind == "tour"
        name = f"tour_{tours}" if layer.kind == "tour" else layer.id.replace(":", "_")
        title = clean(layer.title)
        while title in titles:
            title += " (again)"
        titles.add(title)
        found.append(Table(name, title, layer, tuple(maker.features(layer))))
    return tuple(found)


def claim_rows(graph: Graph, spec: MapSpec) -> tuple[Row, ...]:
    """Return one row a claim of the map, in the order of the documents."""
    maker = _Maker(graph, spec)
    return tuple(maker.claim(claim) for claim in spec.claims)


def node_cells(node: Node) -> dict[str, str]:
    """Return the cells of a symbol: id, row, label, kind, and iso3 codes of what it stands for."""
    return {
        "id": clean(node.id),
        "row": "node",
        "label": clean(node.label),
        "kind": node.kind,
        "outline": " ".join(node.outline),
    }


class _Maker:
    """Makes the rows of one map."""

    def __init__(self, graph: Graph, spec: MapSpec) -> None:
        self.spec = spec
        self.behind = Behind(spec)
        self.nodes = {node.id: node for node in spec.nodes}
        self.relations = {relation.id: relation for relation in graph.relations}
        self.of_claim = {c.id: r for r in graph.relations for c in r.claims}
        stops = [(tour, leg) for tour in graph.tours for leg in tour.legs]
        self.legs = {leg.id: (tour, leg) for tour, leg in stops}
        self.leg_of = {leg.claim: (tour, leg) for tour, leg in reversed(stops) if leg.claim}

    def features(self, layer: Layer) -> Iterator[Feature]:
        """Yield a layer's lines, then what of it has no line."""
        for line in layer.lines:
            make = self._leg if line.kind == "leg" else self._relation
            yield Feature(make(layer, line), line.path)
        for item in self.spec.undrawn:
            if item.layer == layer.id:
                yield Feature(self._relation(layer, item), None)

    def claim(self, claim: Claim) -> Row:
        """Return the row of one claim."""
        kind = relations()[claim.type]
        relation = self.of_claim.get(claim.id)
        tour, leg = self.leg_of.get(claim.id, (None, None))
        undrawn = {id_: item.reason for item in self.spec.undrawn for id_ in item.claims}
        return self._row(
            id=claim.id,
            row="claim",
            layer=f"family:{kind.family}",
            conflicts=" ".join(relation.conflicts) if relation else "",
            undrawn=undrawn.get(claim.id, ""),
            status=claim.status.label,
            **self._ends(claim, kind),
            **self._tour(tour, leg),
            **self.behind.cells([claim.id]),
        )

    def _relation(self, layer: Layer, line: Line | Undrawn) -> Row:
        relation = self.relations[line.ref]
        return self._row(
            id=line.id if isinstance(line, Line) else f"relation:{line.ref}",
            row="relation",
            layer=layer.id,
            conflicts=" ".join(relation.conflicts),
            undrawn=line.reason if isinstance(line, Undrawn) else "",
            status=relation.status,
            **self._ends(relation.claims[0], relations()[relation.type]),
            **self._tour(None, None),
            **self.behind.cells(line.claims),
        )

    def _leg(self, layer: Layer, line: Line) -> Row:
        tour, leg = self.legs[line.ref]
        start, end = self.nodes[line.source], self.nodes[line.target]
        cells = self.behind.cells(line.claims)
        cells |= {"phase": leg.status}
        if not line.claims:
            cells |= {"sentence": leg.evidence.text, "evidence": leg.evidence.text}
            cells |= self.behind.document(tour.document)
        if leg.date:
            cells |= self.behind.when([leg.date])
        return self._row(
            id=line.id,
            row="leg",
            layer=layer.id,
            family="",
            label=line.label,
            source=tour.traveller,
            source_kind="person",
            source_place=start.label,
            source_iso3=_iso3(start),
            type="tour",
            symmetric=False,
            target=leg.place.name,
            target_kind="place",
            target_place=end.label,
            target_iso3=leg.place.iso3 or "",
            status=line.status,
            conflicts=" ".join(line.conflicts),
            undrawn="",
            **self._tour(tour, leg),
            **cells,
        )

    def _ends(self, claim: Claim, kind: RelationType) -> dict[str, Cell]:
        source, target = claim.source, claim.target
        here, there = source.home, target.home
        return {
            "family": kind.family,
            "label": f"{source.name} {kind.verb} {target.name}",
            "source": source.name,
            "source_kind": source.kind,
            "source_place": here.name if here else "",
            "source_iso3": (here.iso3 or "") if here else "",
            "type": kind.id,
            "symmetric": kind.symmetric,
            "target": target.name,
            "target_kind": target.kind,
            "target_place": there.name if there else "",
            "target_iso3": (there.iso3 or "") if there else "",
        }

    def _tour(self, tour: Tour | None, leg: Leg | None) -> dict[str, Cell]:
        if tour is None or leg is None:
            return {"tour": "", "stop": None, "stop_kind": "", "order_told": None}
        return {
            "tour": f"{tour.traveller} ({tour.of.name})",
            "stop": leg.order,
            "stop_kind": leg.kind,
            "order_told": tour.order_told,
        }

    def _row(self, **cells: Cell) -> Row:
        status = str(cells["status"])
        if status != "asserted":
            cells["label"] = f"{cells['label']} [{status}]"
        cells["status_meaning"] = self.spec.statuses.get(status, status)
        safe = {name: clean(c) if isinstance(c, str) else c for name, c in cells.items()}
        return Row(**safe)  # type: ignore[arg-type] # each cell is made above for its own column


def _iso3(node: Node) -> str:
    return node.outline[0] if len(node.outline) == 1 else ""
