"""One layer per relation family."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, partial
from typing import get_args

from mapapp.layers.nodes import Nodes
from mapapp.layers.styles import relation_style
from mapapp.model import Actor, Layer, Line, Relation, Undrawn
from mapapp.vocabulary.relations import Family, relations
from mapapp.vocabulary.theme import Theme


def family_layers(
    told: Iterable[Relation],
    theme: Theme,
    nodes: Nodes,
    toured: AbstractSet[str],
    publishers: Mapping[str, str],
) -> tuple[tuple[Layer, ...], tuple[Undrawn, ...]]:
    """Return the families' layers, their lines without paths yet, and what has no line.

    `toured` are the claims that a tour draws as its stops: their relations are drawn lighter.
    `publishers` tells by a document's id who published it: sources are independent where those
    differ, and the more of them tell of a relation, the wider its line. A
    family gets a layer even where none of its relations can be drawn, so that the table's rows can
    be switched by it.
    """
    types = relations()
    families: tuple[Family, ...] = get_args(Family)
    lines: dict[Family, list[Line]] = {}
    styles = cache(partial(relation_style, theme))
    undrawn: list[Undrawn] = []
    for relation in told:
        family, status = types[relation.type].family, relation.status
        mine = lines.setdefault(family, [])
        label = f"{relation.source.name} {types[relation.type].verb} {relation.target.name}"
        source, target = nodes.of_actor(relation.source), nodes.of_actor(relation.target)
        claims = tuple(claim.id for claim in relation.claims)
        if source is None or target is None:
            lost = [a for a, n in ((relation.source, source), (relation.target, target)) if not n]
            undrawn.append(
                Undrawn(relation.id, f"family:{family}", label, claims, _reason(relation, lost))
            )
            continue
        mine.append(
            Line(
                id=f"relation:{relation.id}",
                kind="relation",
                ref=relation.id,
                source=source.id,
                target=target.id,
                path=(),
                style=styles(
                    family,
                    status,
                    echo=not toured.isdisjoint(claims),
                    sources=len({publishers.get(c.document, c.document) for c in relation.claims}),
                ),
                status=status,
                label=label,
                claims=claims,
                symmetric=types[relation.type].symmetric,
                conflicts=relation.conflicts,
            )
        )
    layers = tuple(
        Layer(
            id=f"family:{family}",
            title=family.capitalize(),
            kind="family",
            lines=tuple(lines[family]),
            colour=theme.light.families[family],
            dark=theme.dark.families[family],
        )
        for family in families
        if family in lines
    )
    return layers, tuple(undrawn)


def _reason(relation: Relation, lost: list[Actor]) -> str:
    names = " and ".join(dict.fromkeys(actor.name for actor in lost))
    ends = (relation.source, relation.target)
    placed = [a.home.name for a in ends if a not in lost and a.home is not None]
    where = f"; the other end is in {placed[0]}" if placed else ""
    return f"{names} {'has' if len(lost) == 1 else 'have'} no home on the map{where}"
