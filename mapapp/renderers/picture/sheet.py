"""What stands round the map of a picture: marking, title, legend, sources, credits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mapapp import __version__
from mapapp.layers.words import period
from mapapp.model import Document, Interval, MapSpec
from mapapp.renderers.picture import fonts
from mapapp.renderers.picture.primitives import Box, Group, Item, Pen, Plate, Text

_EDGE: Final = 20.0
_SMALL: Final = 9.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """The parts of a sheet: the boxes of map and legend, and the groups round them."""

    map: Box
    legend: Box | None
    groups: tuple[Group, ...]


def sheet(spec: MapSpec, width: float, height: float, remark: str | None = None) -> Sheet:
    """Return the sheet of a picture; `remark` is said among the small print."""
    top, low = 0.0, height
    groups: list[Group] = []
    if spec.marking:
        bars = _marking(spec, width, height)
        high = bars[0].box.height
        top, low = high, height - high
        groups.append(Group("marking", "Marking", (*bars, *_marked(spec, bars))))
    header, top = _header(spec, width, top)
    footer, low = _footer(spec, width, low, remark)
    groups += [Group("header", "Title", tuple(header)), Group("footer", "Sources", tuple(footer))]
    wide = 246.0 if spec.legend else 0.0
    box = Box(0, top, width - wide, low - top)
    legend = Box(width - wide, top, wide, low - top) if wide else None
    return Sheet(box, legend, tuple(groups))


def made(spec: MapSpec) -> str:
    """Return when a map was made, or up to when its documents reach, and with what."""
    if spec.made is not None:
        when = f"Made {day(spec.made)}"
    else:
        dates = [document.published for document in spec.documents if document.published]
        when = f"Documents to {day(max(dates))}" if dates else "Undated documents"
    return f"{when}, mapapp {__version__}"


def about(spec: MapSpec) -> tuple[str, ...]:
    """Return what every file says of itself: title, marking, date, version, sources, credits."""
    day_made = f"Made: {spec.made.isoformat()}" if spec.made else None
    parts = (
        spec.title, spec.marking, day_made, f"mapapp {__version__}",
        *(f"Source: {source_name(document)}" for document in spec.documents),
        *spec.credits, *spec.notes,
    )  # fmt: skip
    return tuple(fonts.row(part) for part in parts if part)


def day(date: dt.date) -> str:
    """Return a date in words."""
    return period(Interval(date, date, "day"))


def source_name(document: Document) -> str:
    """Return a document as a source is named: title, publisher, date."""
    name = fonts.row(document.title or document.source.replace("\\", "/").rpartition("/")[2])
    known = [fonts.row(document.publisher or ""), day(document.published) if document.published
             else ""]  # fmt: skip
    rest = ", ".join(part for part in known if part)
    return f"{name} ({rest})" if rest else name


def left_out(spec: MapSpec) -> str | None:
    """Return how many relations have no line, None where all have one."""
    count = len(spec.undrawn)
    if not count:
        return None
    return f"{count} relation{' has' if count == 1 else 's have'} no place on the map"


def _marking(spec: MapSpec, width: float, height: float) -> tuple[Plate, Plate]:
    rows = fonts.wrap(spec.marking or "", 11.5, width - 2 * _EDGE, bold=True)
    high = 15.0 * len(rows) + 7
    ink = Pen(fill=spec.theme["ink"])
    return (
        Plate("Marking, top", Box(0, 0, width, high), ink),
        Plate("Marking, bottom", Box(0, height - high, width, high), ink),
    )


def _marked(spec: MapSpec, bars: tuple[Plate, Plate]) -> Iterable[Item]:
    for bar in bars:
        rows = fonts.wrap(spec.marking or "", 11.5, bar.box.width - 2 * _EDGE, bold=True)
        for i, text in enumerate(rows):
            wide = fonts.width(text, 11.5, bold=True)
            yield Text(
                bar.box.width / 2, bar.box.y + 15.0 * (i + 1), text, 11.5, spec.theme["paper"],
                wide, bold=True, anchor="middle",
            )  # fmt: skip


def _header(spec: MapSpec, width: float, top: float) -> tuple[list[Item], float]:
    room, size = width - 2 * _EDGE, 24.0
    rows = fonts.wrap(spec.title, size, room, bold=True)
    if len(rows) > 1:
        size = 18.0
        rows = fonts.wrap(spec.title, size, room, bold=True, most=2)
    items: list[Item] = []
    y = top + 8
    for text in rows:
        y += 1.2 * size
        wide = fonts.width(text, size, bold=True)
        items.append(Text(_EDGE, y, text, size, spec.theme["ink"], wide, bold=True))
    for text in fonts.wrap(spec.subtitle or "", 13, room, most=1) if spec.subtitle else []:
        y += 19
        items.append(Text(_EDGE, y, text, 13, spec.theme["muted"], fonts.width(text, 13)))
    return items, y + 12


def _footer(
    spec: MapSpec, width: float, low: float, remark: str | None
) -> tuple[list[Item], float]:
    room = width - 2 * _EDGE
    rows: list[str] = []
    if spec.documents:
        named = "; ".join(source_name(document) for document in spec.documents)
        rows += fonts.wrap(f"Sources: {named}", _SMALL, room, most=2)
    rows += fonts.wrap(" · ".join((*spec.credits, *spec.notes)), _SMALL, room, most=3)
    told = " · ".join(part for part in (made(spec), left_out(spec), remark) if part)
    rows += fonts.wrap(told, _SMALL, room, most=1)
    first = low - 13.0 * len(rows) - 8
    items: list[Item] = [
        Text(_EDGE, first + 3 + 13.0 * (i + 1) - 3, text, _SMALL, spec.theme["muted"],
             fonts.width(text, _SMALL))
        for i, text in enumerate(rows)
    ]  # fmt: skip
    return items, first
