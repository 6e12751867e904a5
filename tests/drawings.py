"""Pictures of reports written by hand, and what lies where on them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from handmade import Atlas, Report

from mapapp import layers
from mapapp.config import Settings
from mapapp.model import Attribution, Graph, MapSpec, Unplaced
from mapapp.renderers.picture import Picture, picture
from mapapp.renderers.picture.primitives import Arrow, Badge, Box, Group, Item, Symbol, Text

HOSTILE = "</script>&lt;<b>\x00\x0b\ud800=cmd()"


def spec(report: Report, **settings: Any) -> MapSpec:  # noqa: ANN401 - settings are of several types
    return layers.build(report.graph(), Atlas(), Settings(**settings))


def drawn(report: Report, **settings: Any) -> Picture:  # noqa: ANN401 - same
    return picture(spec(report, **settings))


def group(image: Picture, name: str) -> Group:
    return next(group for group in image.groups if group.id == name)


def items(image: Picture, kind: type[Item], prefix: str = "") -> Iterator[Any]:
    for one in image.groups:
        if one.id.startswith("inset-") == (prefix == "inset-") and one.id != "legend":
            yield from (item for item in one.items if isinstance(item, kind))


def arrows(image: Picture) -> list[Arrow]:
    return list(items(image, Arrow))


def badges(image: Picture) -> list[Badge]:
    return list(items(image, Badge))


def symbols(image: Picture) -> dict[str, Symbol]:
    return {symbol.id: symbol for symbol in items(image, Symbol)}


def box(text: Text) -> Box:
    """Return the room of a row of text."""
    shift = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    return Box(text.x - shift, text.y - text.size * 0.8, text.width - 4, text.size * 0.9)


def names(image: Picture, prefix: str = "") -> list[Text]:
    return [item for item in group(image, f"{prefix}names").items if isinstance(item, Text)]


def hard(report: Report) -> Report:
    """Add all that breaks formats: markup, formulas, long and right-to-left names, conflicts."""
    a = report.atlas
    report.title = f"Report {HOSTILE}"
    said = Attribution("The Gazette", None, HOSTILE)
    persian, hebrew = a.actor("سازمان اطلاعات", "group", "IRN"), a.actor("כוח", "group", "ISR")
    report.claim("«שלום», said سازمان.", "alliance", persian, hebrew, factuality="alleged")
    long = a.actor("L" * 300, "group", "CUB")
    report.claim(
        f"{HOSTILE} is said.", "alliance", long, a.actor(HOSTILE, "group", "ARG"), said=said
    )
    report.claim("It denied it.", "arms_transfer", a.actor("RUS"), long, factuality="denied")
    report.claim("A ghost came.", "recruitment", a.actor("Ghost", "group"), a.actor("CUB"))
    whole = report.say(f"They met in {HOSTILE}ville.")
    report.unplaced.append(Unplaced("d0", whole, f"nobody knows {HOSTILE}"))
    return report


def contradicted(graph: Graph) -> Graph:
    """Return a graph whose first two relations contradict each other."""
    first, second, *rest = graph.relations
    pair = (
        dataclasses.replace(first, conflicts=(second.id,)),
        dataclasses.replace(second, conflicts=(first.id,)),
    )
    return dataclasses.replace(graph, relations=(*pair, *rest))
