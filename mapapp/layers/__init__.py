"""Graph and theme to MapSpec: one layer per relation family, one per tour, and all they need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mapapp.config import Settings
from mapapp.layers import words
from mapapp.layers.arcs import Point
from mapapp.layers.credits import credit_lines
from mapapp.layers.families import family_layers
from mapapp.layers.legend import legend
from mapapp.layers.nodes import Gazetteer, Nodes
from mapapp.layers.paths import with_paths
from mapapp.layers.styles import ground, relation_widths, status_style
from mapapp.layers.tours import tour_layers
from mapapp.layers.view import ICE, bounds, extent, western_edge
from mapapp.model import Claim, Graph, Kind, Layer, MapSpec, Node
from mapapp.vocabulary.relations import relations
from mapapp.vocabulary.theme import theme

__all__ = ["Gazetteer", "build"]


def build(graph: Graph, gazetteer: Gazetteer, settings: Settings) -> MapSpec:
    """Return the map of a graph. Raises SettingsError where the theme or extent is unknown."""
    look = theme(settings.theme)
    nodes = Nodes(gazetteer)
    tours = tour_layers(graph.tours, look, nodes)
    toured = {leg.claim for tour in graph.tours for leg in tour.legs if leg.claim}
    families, undrawn = family_layers(graph.relations, look, nodes, toured, _publishers(graph))
    layers = (*tours, *families)
    placed = {node.id: node for node in nodes.unwrapped(_west(layers, nodes.found))}
    layers = with_paths(layers, placed)
    claims = _claims(graph)
    return MapSpec(
        title=settings.title or graph.head.title or words.title_of(graph),
        subtitle=settings.subtitle or graph.head.subtitle or words.subtitle_of(graph),
        marking=graph.head.marking if settings.marking is None else settings.marking or None,
        layers=layers,
        nodes=tuple(placed.values()),
        legend=legend(look, layers, placed.values()),
        kinds=_kinds(claims),
        claims=claims,
        documents=tuple(reading.document for reading in graph.readings),
        undrawn=undrawn,
        unplaced=graph.unplaced,
        failures=graph.failures,
        credits=credit_lines(),
        notes=(*words.notes(gazetteer.viewer()), *words.doubts(graph)),
        bounds=bounds(_points(layers, placed)),
        theme=ground(look),
        statuses={label: words.meaning(label) for label in words.STATUSES},
        dates={claim.id: words.period(claim.date) for claim in claims if claim.date},
        looks={label: status_style(look, label) for label in words.STATUSES},
        widths=relation_widths(look),
        made=settings.made or graph.head.made,
        empty=None if any(layer.lines for layer in layers) else words.why_empty(graph),
        extent=extent(settings.extent, gazetteer),
        settings=replace(settings, endpoint=None),  # a key has no business in a map
    )


def _publishers(graph: Graph) -> dict[str, str]:
    documents = [reading.document for reading in graph.readings]
    return {document.id: document.publisher or document.id for document in documents}


def _west(layers: Iterable[Layer], nodes: Mapping[str, Node]) -> float:
    lines = [line for layer in layers for line in layer.lines]
    return western_edge([(nodes[line.source].lon, nodes[line.target].lon) for line in lines])


def _points(layers: Iterable[Layer], nodes: Mapping[str, Node]) -> list[Point]:
    """Return what the first view must show: all nodes, and the lines between them.

    Where a line leaves the map over its edge, its other end is shown where it stands.
    """
    lons = [node.lon for node in nodes.values()] or [0.0]
    west, east = min(lons), max(lons)
    bows = [point for layer in layers for line in layer.lines for point in line.path]
    south, north = ICE
    # A bow over the ice needs no view of the ice, an end there does.
    found = [(node.lon, node.lat) for node in nodes.values()]
    if bows:
        # The corners of all bows tell as much as their points.
        xs, ys = [lon for lon, _ in bows], [lat for _, lat in bows]
        for lon, lat in ((min(xs), min(ys)), (max(xs), max(ys))):
            found.append((max(west, min(east, lon)), max(south, min(north, lat))))
    return found


def _claims(graph: Graph) -> tuple[Claim, ...]:
    """Return the claims of all relations and tours, each once, in the order of the documents."""
    wanted = {claim.id for relation in graph.relations for claim in relation.claims}
    wanted |= {leg.claim for tour in graph.tours for leg in tour.legs if leg.claim}
    read = [claim for reading in graph.readings for claim in reading.claims]
    merged = [claim for relation in graph.relations for claim in relation.claims]
    return tuple({claim.id: claim for claim in (*read, *merged) if claim.id in wanted}.values())


def _kinds(claims: Iterable[Claim]) -> tuple[Kind, ...]:
    types = relations()
    return tuple(
        Kind(kind.id, kind.title, kind.verb, f"family:{kind.family}", kind.symmetric)
        for kind in (types[name] for name in sorted({claim.type for claim in claims}))
    )
