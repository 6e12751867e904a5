"""The legend of a picture, in one column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from mapapp.layers.legend import legend as entries_of
from mapapp.model import LegendEntry, Line, MapSpec
from mapapp.renderers.picture import fonts
from mapapp.renderers.picture.primitives import (
    Arrow,
    Badge,
    Box,
    Group,
    Item,
    Pen,
    Plate,
    Symbol,
    Text,
)
from mapapp.vocabulary.theme import theme

_TITLES: Final = {
    "tour": "Tours",
    "kind": "Relations",
    "status": "What the text says of it",
    "place": "Places and actors",
}
_SWATCH: Final = 42.0
_LETTERS: Final = (12.0, 11.0, 10.0, 9.0, 8.0)
_MOST: Final = 8
"""So many tours stand in the legend; the others are counted."""


def legend(spec: MapSpec, box: Box) -> Group:
    """Return the legend inside a box; its letters shrink where it is long."""
    parts = {part: _fewer([e for e in spec.legend if e.part == part]) for part in _TITLES}
    parts = {part: entries for part, entries in parts.items() if entries}
    size = next((s for s in _LETTERS if _height(parts, s, box) <= box.height - 14), _LETTERS[-1])
    items: list[Item] = []
    y = box.y + 8
    for part, entries in parts.items():
        title = _TITLES[part]
        y += 1.5 * size
        wide = fonts.width(title, size, bold=True)
        items.append(Text(box.x + 12, y, title, size, spec.theme["muted"], wide, bold=True))
        y += 0.6 * size
        for entry in entries:
            texts = _rows(entry, size, box)
            items += _entry(spec, entry, texts, Box(box.x + 12, y, box.width - 24, size))
            y += _high(texts, size)
    plate = Plate("Legend", box, Pen(fill=spec.theme["panel"]))
    return Group("legend", "Legend", (plate, *items))


def of_view(spec: MapSpec, groups: Iterable[Group]) -> tuple[LegendEntry, ...]:
    """Return the entries of what the groups of a view show, where it shows a part of the map."""
    seen: set[tuple[str, str, str]] = set()
    places: set[str] = set()
    for group in groups:
        for item in group.items:
            if isinstance(item, Arrow):
                seen.add((group.id, item.label, item.status))
            elif isinstance(item, Symbol):
                places.add(item.id)
    layers = [
        replace(layer, lines=tuple(ln for ln in layer.lines if _key(layer.id, ln) in seen))
        for layer in spec.layers
    ]
    nodes = [node for node in spec.nodes if node.id in places]
    return entries_of(theme(spec.settings.theme), layers, nodes)


def _key(layer: str, line: Line) -> tuple[str, str, str]:
    status = line.phase or ("" if line.status == "asserted" else line.status)
    return layer, fonts.row(line.label), status


def _fewer(entries: Sequence[LegendEntry]) -> list[LegendEntry]:
    """Return the entries, of too many tours the first ones and a count of the rest."""
    lines = [e for e in entries if e.part == "tour" and e.style is not None]
    if len(lines) <= _MOST:
        return list(entries)
    dropped = lines[_MOST - 1 :]
    kept = [e for e in entries if e not in dropped]
    more = LegendEntry(f"and {len(dropped)} more tours", "tour")
    return [*kept[: _MOST - 1], more, *kept[_MOST - 1 :]]


def _height(parts: Mapping[str, Sequence[LegendEntry]], size: float, box: Box) -> float:
    """Return the height of the whole legend in letters of a size, in px."""
    entries = [entry for mine in parts.values() for entry in mine]
    return 2.1 * size * len(parts) + sum(_high(_rows(e, size, box), size) for e in entries)


def _rows(entry: LegendEntry, size: float, box: Box) -> list[str]:
    room = box.width - 24 - (_SWATCH + 8 if _shown(entry) else 0)
    return fonts.wrap(entry.label, size, room, most=3)


def _high(rows: Sequence[str], size: float) -> float:
    return len(rows) * 1.25 * size + 0.35 * size


def _shown(entry: LegendEntry) -> bool:
    return entry.style is not None or entry.symbol != "line"


def _entry(spec: MapSpec, entry: LegendEntry, rows: Sequence[str], box: Box) -> Iterable[Item]:
    size, colour = box.height, spec.theme
    middle = box.y + 0.75 * size
    x = box.x
    if _shown(entry):
        yield _swatch(spec, entry, box.x, middle, size)
        x += _SWATCH + 8
    for i, text in enumerate(rows):
        y = box.y + size * (1.1 + 1.25 * i)
        yield Text(x, y, text, size, colour["ink"], fonts.width(text, size))


def _swatch(spec: MapSpec, entry: LegendEntry, x: float, y: float, size: float) -> Item:
    colour, at = spec.theme, (x + _SWATCH / 2, y)
    if entry.phase is not None:
        return Badge(
            entry.label,
            1,
            entry.phase,
            at,
            colour["ink"],
            colour["paper"],
            colour["halo"],
            0.06 * size,
        )
    if entry.symbol in ("state", "group", "region", "place"):
        return Symbol(
            "", entry.label, entry.symbol, at, colour["ink"], colour["paper"], colour["halo"]
        )
    style = entry.style
    if style is None:
        raise AssertionError("an entry without a swatch has none drawn")
    crosses = (((at[0] - 4, y - 4), (at[0] + 4, y + 4)), ((at[0] - 4, y + 4), (at[0] + 4, y - 4)))
    return Arrow(
        entry.label, "", ((x, y), (x + _SWATCH, y)), style.colour, style.width, style.dash,
        style.opacity, colour["panel"], marks=style.marks, crosses=crosses if style.struck else (),
    )  # fmt: skip
