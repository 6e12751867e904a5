"""The names of symbols on a view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from mapapp.model import MapSpec
from mapapp.renderers.picture import labels
from mapapp.renderers.picture.drawn import BADGE, RADIUS, Drawn
from mapapp.renderers.picture.primitives import Badge, Box, Item, Pen, Stroke, Symbol, Text
from mapapp.renderers.picture.view import View


def blocks(
    symbols: Iterable[Symbol], badges: Iterable[Badge], drawn: Iterable[Drawn], told: Iterable[Box]
) -> list[Box]:
    """Return the boxes that no name may cover: symbols, badges, heads, and those `told`."""
    heads = [(one.tip, one.head / 2) for one in drawn if one.head]
    return [
        *told,
        *(Box.about(symbol.at, RADIUS[symbol.kind] + 1) for symbol in symbols),
        *numbers(badges),
        *(Box.about((tip.x - tip.dx * half, tip.y - tip.dy * half), half) for tip, half in heads),
    ]


def numbers(badges: Iterable[Badge]) -> list[Box]:
    """Return the boxes of badges."""
    return [Box.about(badge.at, BADGE * badge.size + 2) for badge in badges]


def names(
    spec: MapSpec,
    symbols: Sequence[Symbol],
    taken: Sequence[Box],
    solid: Sequence[Box],
    drawn: Sequence[Drawn],
    view: View,
    skip: AbstractSet[str],
) -> list[Item]:
    """Return the names of symbols, those of the busiest placed first; none for those in `skip`.

    No name stands in a box of `taken`, no line to a name runs through one that is `solid`.
    """
    busy = Counter(end for one in drawn for end in (one.line.source, one.line.target))
    # The stops of a tour are named first.
    busy.update({one.line.target: 3 for one in drawn if one.line.kind == "leg"})
    named = sorted(
        (s for s in symbols if s.id not in skip),
        key=lambda s: (-busy[s.id], s.id),
    )
    wishes = [
        labels.Wish(
            s.at, RADIUS[s.kind], labels.rows(s.label), s.kind == "state", s.kind != "state"
        )
        for s in named
    ]
    traces = [(s.x, s.y) for one in drawn for s in one.course.steps(6)]
    dots = [(*s.at, RADIUS[s.kind]) for s in symbols if s.id in skip]
    found = labels.place(wishes, taken, traces, view.box.shrunk(4), dots, solid)
    items: list[Item] = []
    for wish, spot in zip(wishes, found, strict=True):
        if spot is not None:
            items += _name(spec, wish, spot)
    return items


def _name(spec: MapSpec, wish: labels.Wish, spot: labels.Spot) -> Iterable[Item]:
    colour, box = spec.theme, spot.box
    line = labels.lead(box, wish.at, wish.radius) if spot.led else None
    if line is not None:
        yield Stroke("Lead", (line,), Pen(stroke=colour["muted"], width=0.8))
    shift = {"start": labels.PAD, "middle": box.width / 2, "end": box.width - labels.PAD}
    for i, text in enumerate(wish.rows):
        yield Text(
            box.x + shift[spot.anchor], box.y + labels.LINE * (i + 1) - 3.5, text, labels.SIZE,
            colour["ink"], box.width, bold=wish.bold, italic=wish.italic, anchor=spot.anchor,
            halo=colour["halo"],
        )  # fmt: skip
