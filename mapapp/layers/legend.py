"""The legend: what is on this map, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, cast

from mapapp.layers.styles import leg_style, relation_style, status_style
from mapapp.layers.words import STATUSES, STOPS, title
from mapapp.model import Layer, LegendEntry, Line, Node
from mapapp.vocabulary.relations import Family
from mapapp.vocabulary.theme import Theme

_SYMBOLS: dict[Literal["state", "group", "region", "place"], str] = {
    "state": "State, at its capital",
    "group": "Group, beside the capital of its home",
    "region": "Region, its countries shaded",
    "place": "City or site",
}


def legend(theme: Theme, layers: Sequence[Layer], nodes: Iterable[Node]) -> tuple[LegendEntry, ...]:
    """Return the entries: tours and families, statuses, stops, symbols."""
    kinds = {node.kind for node in nodes}
    return (
        *(_layer(theme, layer) for layer in layers if layer.lines),
        *_lines(theme, [line for layer in layers for line in layer.lines]),
        *(
            LegendEntry(text, "place", symbol=kind, key=f"symbol:{kind}")
            for kind, text in _SYMBOLS.items()
            if kind in kinds
        ),
    )


def _layer(theme: Theme, layer: Layer) -> LegendEntry:
    if layer.kind == "tour":
        style = leg_style(theme, layer.colour, "completed", order_told=True)
        return LegendEntry(layer.title, "tour", style)
    family = cast("Family", layer.id.removeprefix("family:"))
    return LegendEntry(layer.title, "kind", relation_style(theme, family, "asserted"))


def _lines(theme: Theme, lines: Sequence[Line]) -> Iterator[LegendEntry]:
    relations = [line for line in lines if line.kind == "relation"]
    legs = [line for line in lines if line.kind == "leg"]
    for status in STATUSES:
        if any(line.status == status for line in relations):
            style = status_style(theme, status)
            yield LegendEntry(title(status), "status", style, key=f"status:{status}")
    if any(line.symmetric for line in relations):
        yield LegendEntry("No arrowhead: both sides alike", "status", key="symmetric")
    if any(line.style.width < theme.relation_width for line in relations):
        yield LegendEntry("Thin: a visit that a tour shows as a stop", "status", key="thin")
    if any(line.style.width > theme.relation_width for line in relations):
        yield LegendEntry("Wide: told by several independent sources", "status", key="wide")
    for phase, text in STOPS.items():
        if any(line.phase == phase for line in legs):
            yield LegendEntry(text, "tour", symbol="stop", phase=phase, key=f"stop:{phase}")
    if any(line.style.width < theme.tour_width for line in legs):
        yield LegendEntry("Thin tour: stops listed, their order not told", "tour", key="listed")
