"""The primitives of a picture as shapes of a slide (DrawingML, ECMA-376 part 1, chapter 20)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import quoteattr

from mapapp.model import Marks
from mapapp.renderers.picture import courses, fonts
from mapapp.renderers.picture.drawn import BADGE
from mapapp.renderers.picture.primitives import (
    Area,
    Arrow,
    Badge,
    Box,
    Group,
    Item,
    Pen,
    Plate,
    Point,
    Stroke,
    Symbol,
    Text,
)

EMU: Final = 9525
"""English metric units to a px, at 96 px to the inch."""
NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_SYMBOLS: Final = {
    "state": ("ellipse", 4.5), "group": ("ellipse", 5.5), "region": ("diamond", 8.0),
    "place": ("rect", 3.5),
}  # fmt: skip
_SHADE: Final = 0.13
"""Slides have no hatching that lets the land shine through: a region is shaded as much."""


@dataclass(slots=True)
class Shapes:
    """Makes shapes with ids that are unique on one slide."""

    first: int = 2
    places: dict[str, int] = field(default_factory=dict)
    view: str = ""

    def group(self, group: Group, description: str = "") -> str:
        """Return a group of shapes, "" where it would be empty."""
        self.view = "inset-" if group.id.startswith("inset-") else ""
        inner = [(self._item(item), _bounds(item)) for item in _merged(group.items)]
        inner = [(xml, box) for xml, box in inner if xml]
        return self._grouped(group.title, inner, description) if inner else ""

    def _grouped(self, name: str, inner: Sequence[tuple[str, Box]], description: str = "") -> str:
        """Return shapes as one group about their common box."""
        left, top = min(box.x for _, box in inner), min(box.y for _, box in inner)
        right, low = max(box.right for _, box in inner), max(box.bottom for _, box in inner)
        place = _place(Box(left, top, right - left, low - top))
        child = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
        return (
            f"<p:grpSp><p:nvGrpSpPr>{self._named(name, description)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm>{place}{child}</a:xfrm></p:grpSpPr>"
            f"{''.join(xml for xml, _ in inner)}</p:grpSp>"
        )

    def _named(self, name: str, description: str = "", place: str = "") -> str:
        """Return a shape's name and number; that of a place is known before it is drawn."""
        said = f" descr={_quoted(description)}" if description else ""
        number = self._number(place)
        return f'<p:cNvPr id="{number}" name={_quoted(name or "Shape")}{said}/>'

    def _number(self, place: str) -> int:
        place = f"{self.view}{place}" if place else ""
        number = self.places.get(place) if place else None
        if number is None:
            number = self.first
            self.first += 1
            if place:
                self.places[place] = number
        return number

    def _item(self, item: Item) -> str:
        match item:
            case Area():
                return self._free(item.label, item.rings, _paint(item.pen), closed=True)
            case Stroke():
                return self._free(item.label, item.lines, _paint(item.pen), closed=False)
            case Plate():
                return self._preset(item.label, "rect", item.box, _paint(item.pen))
            case Text():
                return self.text([item])
            case Arrow():
                return self._arrow(item)
            case Symbol():
                return self._symbol(item)
            case Badge():
                return self._badge(item)

    def _shape(
        self, name: str, place: str, geometry: str, paint: str, words: str = "", node: str = ""
    ) -> str:
        return (
            f"<p:sp><p:nvSpPr>{self._named(name, place=node)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr><a:xfrm>{place}</a:xfrm>{geometry}{paint}</p:spPr>{words}</p:sp>"
        )

    def _free(
        self, name: str, parts: Sequence[Sequence[Point]], paint: str, *, closed: bool
    ) -> str:
        box = _about(point for part in parts for point in part)
        return self._shape(name, _place(box), _custom(parts, box, closed=closed), paint)

    def _preset(
        self, name: str, kind: str, box: Box, paint: str, words: str = "", node: str = ""
    ) -> str:
        geometry = f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>'
        return self._shape(name, _place(box), geometry, paint, words, node)

    def text(self, rows: Sequence[Text]) -> str:
        """Return a text box of rows that stand below each other."""
        box, anchor = _bounds_of_text(rows), rows[0].anchor
        aligned = {"start": "l", "middle": "ctr", "end": "r"}[anchor]
        body = "".join(f'<a:p><a:pPr algn="{aligned}"/>{_run(row)}</a:p>' for row in rows)
        return (
            f"<p:sp><p:nvSpPr>{self._named(rows[0].text)}"
            '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{_place(box)}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
            f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{body}</p:txBody></p:sp>"
        )

    def bar(self, plate: Plate, words: str, size: float, colour: str) -> str:
        """Return a plate with words that the program wraps in its own letters."""
        run = _run(Text(0, 0, words, size, colour, 0, bold=True))
        body = (
            '<p:txBody><a:bodyPr wrap="square" lIns="91440" tIns="0" rIns="91440" bIns="0" '
            f'anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/>{run}</a:p></p:txBody>'
        )
        return self._preset(plate.label, "rect", plate.box, _paint(plate.pen), body)

    def _arrow(self, arrow: Arrow) -> str:
        """Return a line with its head; marks and crosses are grouped with it.

        A straight one is a connector that holds on to its places. A curved one is a freeform:
        programs lay connectors that curve in ways of their own.
        """
        said = arrow.label + (f", {arrow.status}" if arrow.status else "")
        box = _about(arrow.course)
        line = Pen(stroke=arrow.colour, width=arrow.width, dash=arrow.dash, opacity=arrow.opacity)
        head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow.head else ""
        if _straight(arrow.course):
            main = self._connector(arrow, said, _line(line, head))
        else:
            custom = _custom([arrow.course], box, closed=False)
            main = self._shape(said, _place(box), custom, f"<a:noFill/>{_line(line, head)}")
        extra = [*self._marks(arrow), *self._crosses(arrow)]
        return self._grouped(said, [(main, box), *extra]) if extra else main

    def _connector(self, arrow: Arrow, said: str, line: str) -> str:
        first, last = arrow.course[0], arrow.course[-1]
        flip = (' flipH="1"' if last[0] < first[0] else "") + (
            ' flipV="1"' if last[1] < first[1] else ""
        )
        held = ""
        if all(arrow.ends):
            held = (
                f'<a:stCxn id="{self._number(arrow.ends[0])}" idx="{_site(first, last)}"/>'
                f'<a:endCxn id="{self._number(arrow.ends[1])}" idx="{_site(last, first)}"/>'
            )
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{self._named(said, said)}<p:cNvCxnSpPr>{held}</p:cNvCxnSpPr>"
            f"<p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{flip}>{_place(_about(arrow.course))}</a:xfrm>"
            '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
            f"{line}</p:spPr></p:cxnSp>"
        )

    def _marks(self, arrow: Arrow) -> Iterable[tuple[str, Box]]:
        marks, course = arrow.marks, courses.measured(arrow.course)
        if marks is None or course.length < 20:
            return
        end = max(course.length - arrow.head - 4, course.length / 2 + 1)
        for spot in _mark_spots(marks, min(8, course.length / 2), end):
            at = course.at(spot[0])
            box = _centred((at.x, at.y), marks.width / 2)
            if marks.round:
                paint = _paint(Pen(fill=arrow.colour, opacity=arrow.opacity))
                yield self._preset("Mark", "ellipse", box, paint), box
                continue
            far = course.at(spot[0] + spot[1])
            half = marks.width / 2
            corners = [
                (s.x - s.dy * side * half, s.y + s.dx * side * half)
                for s, side in ((at, 1), (far, 1), (far, -1), (at, -1))
            ]
            paint = _paint(Pen(fill=arrow.colour, opacity=arrow.opacity))
            yield self._free("Mark", [corners], paint, closed=True), _about(corners)

    def _crosses(self, arrow: Arrow) -> Iterable[tuple[str, Box]]:
        if arrow.crosses:
            pen = Pen(stroke=arrow.colour, width=1.8, opacity=arrow.opacity)
            box = _about(point for stroke in arrow.crosses for point in stroke)
            yield self._free("Denied", arrow.crosses, _paint(pen), closed=False), box

    def _symbol(self, symbol: Symbol) -> str:
        kind, radius = _SYMBOLS[symbol.kind]
        hollow = symbol.kind in ("group", "region")
        fill, rim = (symbol.paper, symbol.ink) if hollow else (symbol.ink, symbol.halo)
        box = _centred(symbol.at, radius)
        main = self._preset(
            symbol.label,
            kind,
            box,
            _paint(Pen(fill=fill, stroke=rim, width=1.8 if hollow else 1)),
            node=symbol.id,
        )
        if not symbol.tether:
            return main
        line = (symbol.tether, symbol.at)
        pen = _paint(Pen(stroke=symbol.ink, width=1))
        tether = self._free("Home", [line], pen, closed=False)
        return self._grouped(symbol.label, [(tether, _about(line)), (main, box)])

    def _badge(self, badge: Badge) -> str:
        radius = BADGE * badge.size
        hollow = badge.phase in ("planned", "cancelled")
        faint = 0.65 if badge.phase == "cancelled" else 1.0
        fill, ink = (badge.paper, badge.colour) if hollow else (badge.colour, badge.paper)
        pen = Pen(fill=fill, stroke=badge.colour, width=1.8, opacity=faint)
        number = Text(0, 0, str(badge.number), 11.5 * badge.size, ink, 0, bold=True)
        words = (
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
            f'<a:lstStyle/><a:p><a:pPr algn="ctr"/>{_run(number)}</a:p></p:txBody>'
        )
        box = _centred(badge.at, radius)
        parts = [(self._preset(badge.label, "ellipse", box, _paint(pen), words), box)]
        if badge.phase == "begun":
            ring = _centred(badge.at, radius + 3)
            rim = _paint(Pen(stroke=badge.colour, width=1.6))
            parts.append((self._preset("There now", "ellipse", ring, rim), ring))
        if badge.phase == "cancelled":
            x, y = badge.at
            line = ((x - 12, y + 8), (x + 12, y - 8))
            strike = _paint(Pen(stroke=badge.colour, width=2, opacity=faint))
            parts.append((self._free("Called off", [line], strike, closed=False), _about(line)))
        return self._grouped(badge.label, parts) if len(parts) > 1 else parts[0][0]


def _straight(course: Sequence[Point]) -> bool:
    (x0, y0), (x1, y1) = course[0], course[-1]
    long = math.dist((x0, y0), (x1, y1))
    return long > 1 and all(
        abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / long < 0.6 for x, y in course
    )


def _site(at: Point, other: Point) -> int:
    """Return the connection site of an ellipse that looks from a point to another.

    Its eight sites go round from the top against the clock.
    """
    turn = math.atan2(at[0] - other[0], at[1] - other[1])
    return round(turn / (math.pi / 4)) % 8


def _mark_spots(marks: Marks, start: float, end: float) -> Iterable[tuple[float, float]]:
    """Return where each mark of a dash array begins on a line, and its length, in px."""
    steps = [float(part) for part in marks.dash.split()]
    at = start
    while at < end:
        for i, step in enumerate(steps):
            if i % 2 == 0 and at + step <= end:
                yield at, step
            at += step


def _merged(items: Iterable[Item]) -> list[Item]:
    """Return the items, each run of rows of text that belong together as one text."""
    out: list[Item] = []
    for item in items:
        last = out[-1] if out else None
        if isinstance(item, Text) and isinstance(last, Text) and _continues(last, item):
            out[-1] = Text(
                last.x, last.y, f"{last.text}\n{item.text}", last.size, last.colour,
                max(last.width, item.width), last.bold, last.italic, last.anchor, last.halo,
            )  # fmt: skip
        else:
            out.append(item)
    return out


def _continues(last: Text, text: Text) -> bool:
    rows = last.text.count("\n") + 1
    step = (text.y - last.y) / rows / text.size
    same = (last.x, last.size, last.bold, last.italic, last.anchor, last.colour)
    return 1.0 < step < 1.45 and same == (
        text.x, text.size, text.bold, text.italic, text.anchor, text.colour,
    )  # fmt: skip


def _bounds(item: Item) -> Box:
    match item:
        case Area():
            return _about(point for ring in item.rings for point in ring)
        case Stroke():
            return _about(point for line in item.lines for point in line)
        case Plate():
            return item.box
        case Text():
            return _bounds_of_text([item])
        case Arrow():
            return _about(item.course)
        case Symbol():
            return _centred(item.at, 8)
        case Badge():
            return _centred(item.at, BADGE * item.size)


def _bounds_of_text(rows: Sequence[Text]) -> Box:
    text = rows[0]
    lines = sum(row.text.count("\n") + 1 for row in rows)
    shift = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    return Box(text.x - shift, text.y - text.size * 0.98, text.width, text.size * 1.2 * lines)


def _about(points: Iterable[Point]) -> Box:
    listed = list(points)
    xs, ys = [x for x, _ in listed], [y for _, y in listed]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _centred(at: Point, half: float) -> Box:
    return Box(at[0] - half, at[1] - half, 2 * half, 2 * half)


def _place(box: Box) -> str:
    return (
        f'<a:off x="{round(box.x * EMU)}" y="{round(box.y * EMU)}"/>'
        f'<a:ext cx="{round(box.width * EMU)}" cy="{round(box.height * EMU)}"/>'
    )


def _custom(parts: Sequence[Sequence[Point]], box: Box, *, closed: bool) -> str:
    """Return a geometry of straight pieces in tenths of a px from the corner of its box."""
    out: list[str] = []
    for part in parts:
        for i, (x, y) in enumerate(part):
            tag = "lnTo" if i else "moveTo"
            spot = f'x="{round((x - box.x) * 10)}" y="{round((y - box.y) * 10)}"'
            out.append(f"<a:{tag}><a:pt {spot}/></a:{tag}>")
        if closed:
            out.append("<a:close/>")
    size = f'w="{round(box.width * 10)}" h="{round(box.height * 10)}"'
    fill = "" if closed else ' fill="none"'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst><a:path {size}{fill}>{''.join(out)}</a:path></a:pathLst></a:custGeom>"
    )


def _paint(pen: Pen) -> str:
    if pen.hatched:
        return f"{_fill(pen.stroke, _SHADE)}<a:ln><a:noFill/></a:ln>"
    return _fill(pen.fill, pen.opacity) + _line(pen)


def _fill(colour: str | None, opacity: float) -> str:
    if colour is None:
        return "<a:noFill/>"
    alpha = f'<a:alpha val="{round(opacity * 100000)}"/>' if opacity < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}">{alpha}</a:srgbClr></a:solidFill>'


def _line(pen: Pen, head: str = "") -> str:
    if pen.stroke is None or not pen.width:
        return "<a:ln><a:noFill/></a:ln>"
    return (
        f'<a:ln w="{round(pen.width * EMU)}">{_fill(pen.stroke, pen.opacity)}{_dash(pen)}'
        f"<a:round/>{head}</a:ln>"
    )


def _dash(pen: Pen) -> str:
    """Return a dash in parts of the line's width."""
    if not pen.dash:
        return ""
    steps = [round(float(part) / pen.width * 100000) for part in pen.dash.split()]
    pairs = zip(steps[::2], steps[1::2], strict=True)
    inner = "".join(f'<a:ds d="{on}" sp="{off}"/>' for on, off in pairs)
    return f"<a:custDash>{inner}</a:custDash>"


def _run(text: Text) -> str:
    bold = ' b="1"' if text.bold else ""
    italic = ' i="1"' if text.italic else ""
    look = f'lang="en-GB" sz="{round(text.size * 75)}"{bold}{italic}'
    glow = ""
    if text.halo:
        glow = f'<a:effectLst><a:glow rad="{2 * EMU}">{_colour(text.halo)}</a:glow></a:effectLst>'
    run = f"<a:rPr {look}>{_fill(text.colour, 1)}{glow}</a:rPr>"
    rows = [f"<a:r>{run}<a:t>{_escaped(row)}</a:t></a:r>" for row in text.text.split("\n")]
    return "<a:br/>".join(rows)


def _colour(colour: str) -> str:
    return f'<a:srgbClr val="{colour[1:].upper()}"/>'


def _escaped(text: str) -> str:
    return fonts.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return quoteattr(fonts.row(text)[:250])
