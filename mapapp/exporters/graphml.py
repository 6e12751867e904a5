"""GraphML: actors as nodes, relations as edges, a tour as edges from its traveller to its stops.

Every edge has `rows.COLUMNS` that hold anything; edges have a direction, and `symmetric` says
where it means nothing. The graph's own data say what the map says about itself.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

from mapapp.exporters.about import about
from mapapp.exporters.geometry import point
from mapapp.exporters.rows import Row, clean, tables
from mapapp.model import Actor, Graph, MapSpec, Place

__all__ = ["to_graphml"]


def to_graphml(graph: Graph, spec: MapSpec) -> bytes:
    """Return actors, relations and tours as GraphML."""
    import networkx as nx  # noqa: PLC0415 - a fifth of a second

    said = about(graph, spec)
    net = nx.MultiDiGraph(
        title=said.title, subtitle=said.subtitle, marking=said.marking, made=said.made,
        version=said.version, left_out=said.left_out, about=said.text(),
    )  # fmt: skip
    relations = {relation.id: relation for relation in graph.relations}
    legs = {leg.id: (tour, leg) for tour in graph.tours for leg in tour.legs}
    for row in (f.row for table in tables(graph, spec) for f in table.features):
        ref = row.id.partition(":")[2]
        if row.row == "leg":
            tour, leg = legs[ref]
            source, target = f"tour:{clean(tour.id)}", _place(net, leg.place)
            net.add_node(source, label=clean(tour.traveller), kind="traveller", home=tour.of.id)
        else:
            relation = relations[ref]
            source, target = _actor(net, relation.source), _actor(net, relation.target)
        net.add_edge(source, target, key=row.id, **_data(row))
    held = io.BytesIO()
    nx.write_graphml_xml(net, held, named_key_ids=True)
    return held.getvalue() + b"\n"


def _data(row: Row) -> dict[str, Any]:
    """Return the cells that hold anything; the id is the edge's own."""
    return {
        name: cell.isoformat() if isinstance(cell, dt.date) else cell
        for name, cell in row.cells().items()
        if name != "id" and cell is not None and cell != ""
    }


def _actor(net: Any, actor: Actor) -> str:  # noqa: ANN401 - networkx carries no types
    name = f"actor:{clean(actor.id)}"
    where = _where(actor.home) if actor.home else {}
    net.add_node(name, label=clean(actor.name), kind=actor.kind, **where)
    return name


def _place(net: Any, place: Place) -> str:  # noqa: ANN401 - same
    name = f"place:{clean(place.id)}"
    net.add_node(name, label=clean(place.name), kind=place.kind, **_where(place))
    return name


def _where(place: Place) -> dict[str, str | float]:
    lon, lat = point(place.lon, place.lat)
    return {"home": clean(place.id), "iso3": place.iso3 or "", "lon": lon, "lat": lat}
