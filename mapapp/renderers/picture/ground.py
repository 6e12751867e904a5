"""The ground of a view as groups: sea, land, regions, named countries, disputed borders."""

from __future__ import annotations

from collections.abc import Iterable

from mapapp.model import MapSpec, Node
from mapapp.renderers.picture import land
from mapapp.renderers.picture.fonts import row
from mapapp.renderers.picture.primitives import Area, Group, Item, Pen, Plate, Stroke
from mapapp.renderers.picture.view import View


def ground(spec: MapSpec, view: View, prefix: str) -> list[Group]:
    """Return the groups under the lines, the lowest first; their ids begin with `prefix`."""
    colour = spec.theme
    states = {code for node in spec.nodes if node.kind != "region" for code in _few(node)}
    regions = [node for node in spec.nodes if node.kind == "region" and node.outline]
    shapes = land.outlines(view, states)
    return [
        Group(f"{prefix}sea", "Sea", tuple(_sea(view, colour))),
        Group(
            f"{prefix}land",
            "Countries",
            (
                Area(
                    "Coast",
                    tuple(ring for code in sorted(shapes) for ring in shapes[code]),
                    Pen(stroke=colour["coast"], width=1.6),
                ),
                *(
                    Area(
                        code,
                        shapes[code],
                        Pen(
                            fill=colour["involved" if code in states else "land"],
                            stroke=colour["border"],
                            width=0.7,
                        ),
                    )
                    for code in sorted(shapes)
                ),
            ),
        ),
        Group(f"{prefix}regions", "Regions", tuple(_regions(spec, view, shapes, regions))),
        Group(f"{prefix}borders", "Disputed borders", tuple(_disputed(spec, view))),
    ]


def _few(node: Node) -> tuple[str, ...]:
    """Return the countries that a node names: not each member of an organisation."""
    return node.outline if len(node.outline) == 1 else ()


def _sea(view: View, colour: dict[str, str]) -> Iterable[Item]:
    yield Plate("Beyond the map", view.box, Pen(fill=colour["paper"]))
    seen = view.visible
    rings = (tuple((round(x, 1), round(y, 1)) for x, y in seen.exterior.coords[:-1]),)
    yield Area("Sea", rings, Pen(fill=colour["sea"]))


def _regions(
    spec: MapSpec, view: View, shapes: dict[str, land.Rings], regions: list[Node]
) -> Iterable[Item]:
    hatch = Pen(stroke=spec.theme["muted"], width=1.1, opacity=0.24, hatched=True)
    done: set[str] = set()
    for node in regions:
        members = [code for code in node.outline if code in shapes and code not in done]
        done.update(members)
        rings = tuple(ring for code in members for ring in shapes[code])
        if rings:
            yield Area(row(node.label), rings, hatch)
        outer = land.edge(view, node.outline)
        if outer:
            pen = Pen(stroke=spec.theme["muted"], width=1.6, opacity=0.55)
            yield Area(f"{row(node.label)}, its edge", outer, pen)


def _disputed(spec: MapSpec, view: View) -> Iterable[Item]:
    lines = land.disputed(view)
    if lines:
        pen = Pen(stroke=spec.theme["muted"], width=1.0, dash="3 3")
        yield Stroke("Disputed borders", lines, pen)
