"""One layer per tour: its legs from stop to stop, starting at the traveller's capital."""

from __future__ import annotations

from collections.abc import Iterable

from mapapp.layers.nodes import Nodes
from mapapp.layers.styles import leg_status, leg_style
from mapapp.layers.words import period
from mapapp.model import Layer, Leg, Line, Tour
from mapapp.vocabulary.theme import Theme


def tour_layers(tours: Iterable[Tour], theme: Theme, nodes: Nodes) -> tuple[Layer, ...]:
    """Return the tours' layers, their lines without paths yet."""
    return tuple(_layer(tour, number, theme, nodes) for number, tour in enumerate(tours))


def _layer(tour: Tour, number: int, theme: Theme, nodes: Nodes) -> Layer:
    """Return one tour's layer.

    A leg to a stop that was called off or put off leaves the route: the next leg starts where the
    traveller really was. So does a side trip, from which he came back.
    """
    colour = theme.light.tours[number % len(theme.light.tours)]
    here = nodes.of_place(tour.of)
    lines: list[Line] = []
    for leg in sorted(tour.legs, key=lambda leg: leg.order):
        there = nodes.of_place(leg.place)
        if there is None:
            continue
        lines.append(
            Line(
                id=f"leg:{leg.id}",
                kind="leg",
                ref=leg.id,
                source=(here or there).id,
                target=there.id,
                path=(),
                style=leg_style(theme, colour, leg.status, order_told=tour.order_told),
                status=leg_status(leg.status),
                label=f"{tour.traveller}, {leg.kind} {leg.order}: {leg.place.name}{_day(leg)}",
                claims=(leg.claim,) if leg.claim else (),
                number=leg.order,
                phase=leg.status,
                stop=leg.kind,
            )
        )
        if (leg.is_made and leg.kind != "side trip") or here is None:
            here = there
    order = "" if tour.order_told else ", order only listed"
    return Layer(
        id=f"tour:{tour.id}",
        title=f"{tour.traveller} ({tour.of.name}{order})",
        kind="tour",
        lines=tuple(lines),
        colour=colour,
        dark=theme.dark.tours[number % len(theme.dark.tours)],
    )


def _day(leg: Leg) -> str:
    """Return the date of a stop that no claim tells of, which would have it."""
    return f", {period(leg.date)}" if leg.date and not leg.claim else ""
