"""The primitives of a picture as shapes of a slide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from mapapp.exporters.drawingml.boxes import (
    box_about,
    box_of,
    box_of_text,
    freeform,
    is_straight,
    placed,
    site,
)
from mapapp.exporters.drawingml.paint import lined, painted
from mapapp.exporters.drawingml.words import merged, quoted, runs
from mapapp.layers.words import STOPS
from mapapp.model import Marks
from mapapp.renderers.picture import courses
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

_SYMBOLS: Final = {
    "state": ("ellipse", 4.5), "group": ("ellipse", 5.5), "region": ("diamond", 8.0),
    "place": ("rect", 3.5),
}  # fmt: skip


@dataclass(slots=True)
class Shapes:
    """Makes shapes with ids that are unique on one slide."""

    first: int = 2
    places: dict[str, int] = field(default_factory=dict)
    view: str = ""

    def group(self, group: Group, description: str = "") -> str:
        """Return a group of shapes, "" where it would be empty."""
        self.view = "inset-" if group.id.startswith("inset-") else ""
        inner = [(self._item(item), box_of(item)) for item in merged(group.items)]
        inner = [(xml, box) for xml, box in inner if xml]
        return self._grouped(group.title, inner, description) if inner else ""

    def _grouped(self, name: str, inner: Sequence[tuple[str, Box]], description: str = "") -> str:
        """Return shapes as one group about their common box."""
        left, top = min(box.x for _, box in inner), min(box.y for _, box in inner)
        right, low = max(box.right for _, box in inner), max(box.bottom for _, box in inner)
        place = placed(Box(left, top, right - left, low - top))
        child = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
        return (
            f"<p:grpSp><p:nvGrpSpPr>{self._named(name, description)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm>{place}{child}</a:xfrm></p:grpSpPr>"
            f"{''.join(xml for xml, _ in inner)}</p:grpSp>"
        )

    def _named(self, name: str, description: str = "", place: str = "") -> str:
        """Return a shape's name and number; that of a place is known before it is drawn."""
        said = f" descr={quoted(description)}" if description else ""
        number = self._number(place)
        return f'<p:cNvPr id="{number}" name={quoted(name or "Shape")}{said}/>'

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
                return self._free(item.label, item.rings, painted(item.pen), closed=True)
            case Stroke():
                return self._free(item.label, item.lines, painted(item.pen), closed=False)
            case Plate():
                return self._preset(item.label, "rect", item.box, painted(item.pen))
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
        box = box_about(point for part in parts for point in part)
        return self._shape(name, placed(box), freeform(parts, box, closed=closed), paint)

    def _preset(
        self, name: str, kind: str, box: Box, paint: str, words: str = "", node: str = ""
    ) -> str:
        geometry = f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>'
        return self._shape(name, placed(box), geometry, paint, words, node)

    def text(self, rows: Sequence[Text]) -> str:
        """Return a text box of rows that stand below each other."""
        box, anchor = box_of_text(rows), rows[0].anchor
        aligned = {"start": "l", "middle": "ctr", "end": "r"}[anchor]
        body = "".join(f'<a:p><a:pPr algn="{aligned}"/>{runs(row)}</a:p>' for row in rows)
        return (
            f"<p:sp><p:nvSpPr>{self._named(rows[0].text)}"
            '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{placed(box)}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
            f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{body}</p:txBody></p:sp>"
        )

    def bar(self, plate: Plate, words: str, size: float, colour: str) -> str:
        """Return a plate with words that the program wraps in its own letters."""
        run = runs(Text(0, 0, words, size, colour, 0, bold=True))
        body = (
            '<p:txBody><a:bodyPr wrap="square" lIns="91440" tIns="0" rIns="91440" bIns="0" '
            f'anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/>{run}</a:p></p:txBody>'
        )
        return self._preset(plate.label, "rect", plate.box, painted(plate.pen), body)

    def _arrow(self, arrow: Arrow) -> str:
        """Return a line with its head; marks and crosses are grouped with it.

        A straight one is a connector that holds on to its places. A curved one is a freeform:
        programs lay connectors that curve in ways of their own.
        """
        said = arrow.label + (f", {arrow.status}" if arrow.status else "")
        box = box_about(arrow.course)
        line = Pen(stroke=arrow.colour, width=arrow.width, dash=arrow.dash, opacity=arrow.opacity)
        head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow.head else ""
        if is_straight(arrow.course):
            main = self._connector(arrow, said, lined(line, head))
        else:
            custom = freeform([arrow.course], box, closed=False)
            main = self._shape(said, placed(box), custom, f"<a:noFill/>{lined(line, head)}")
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
                f'<a:stCxn id="{self._number(arrow.ends[0])}" idx="{site(first, last)}"/>'
                f'<a:endCxn id="{self._number(arrow.ends[1])}" idx="{site(last, first)}"/>'
            )
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{self._named(said, said)}<p:cNvCxnSpPr>{held}</p:cNvCxnSpPr>"
            f"<p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{flip}>{placed(box_about(arrow.course))}</a:xfrm>"
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
            box = Box.about((at.x, at.y), marks.width / 2)
            if marks.round:
                paint = painted(Pen(fill=arrow.colour, opacity=arrow.opacity))
                yield self._preset("Mark", "ellipse", box, paint), box
                continue
            far = course.at(spot[0] + spot[1])
            half = marks.width / 2
            corners = [
                (s.x - s.dy * side * half, s.y + s.dx * side * half)
                for s, side in ((at, 1), (far, 1), (far, -1), (at, -1))
            ]
            paint = painted(Pen(fill=arrow.colour, opacity=arrow.opacity))
            yield self._free("Mark", [corners], paint, closed=True), box_about(corners)

    def _crosses(self, arrow: Arrow) -> Iterable[tuple[str, Box]]:
        if arrow.crosses:
            pen = Pen(stroke=arrow.colour, width=1.8, opacity=arrow.opacity)
            box = box_about(point for stroke in arrow.crosses for point in stroke)
            yield self._free("Denied", arrow.crosses, painted(pen), closed=False), box

    def _symbol(self, symbol: Symbol) -> str:
        kind, radius = _SYMBOLS[symbol.kind]
        hollow = symbol.kind in ("group", "region")
        fill, rim = (symbol.paper, symbol.ink) if hollow else (symbol.ink, symbol.halo)
        box = Box.about(symbol.at, radius)
        main = self._preset(
            symbol.label,
            kind,
            box,
            painted(Pen(fill=fill, stroke=rim, width=1.8 if hollow else 1)),
            node=symbol.id,
        )
        if not symbol.tether:
            return main
        line = (symbol.tether, symbol.at)
        pen = painted(Pen(stroke=symbol.ink, width=1))
        tether = self._free("Home", [line], pen, closed=False)
        return self._grouped(symbol.label, [(tether, box_about(line)), (main, box)])

    def _badge(self, badge: Badge) -> str:
        radius = BADGE * badge.size
        off = badge.phase in ("postponed", "cancelled")
        hollow = off or badge.phase == "planned"
        faint = 0.65 if off else 1.0
        fill, ink = (badge.paper, badge.colour) if hollow else (badge.colour, badge.paper)
        pen = Pen(fill=fill, stroke=badge.colour, width=1.8, opacity=faint)
        number = Text(0, 0, str(badge.number), 11.5 * badge.size, ink, 0, bold=True)
        words = (
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
            f'<a:lstStyle/><a:p><a:pPr algn="ctr"/>{runs(number)}</a:p></p:txBody>'
        )
        box = Box.about(badge.at, radius)
        parts = [(self._preset(badge.label, "ellipse", box, painted(pen), words), box)]
        if badge.phase == "begun":
            ring = Box.about(badge.at, radius + 3)
            rim = painted(Pen(stroke=badge.colour, width=1.6))
            parts.append((self._preset("There now", "ellipse", ring, rim), ring))
        if off:
            x, y = badge.at
            line = ((x - 12, y + 8), (x + 12, y - 8))
            strike = painted(Pen(stroke=badge.colour, width=2, opacity=faint))
            parts.append(
                (self._free(STOPS[badge.phase], [line], strike, closed=False), box_about(line))
            )
        return self._grouped(badge.label, parts) if len(parts) > 1 else parts[0][0]


def _mark_spots(marks: Marks, start: float, end: float) -> Iterable[tuple[float, float]]:
    """Return where each mark of a dash array begins on a line, and its length, in px."""
    steps = [float(part) for part in marks.dash.split()]
    at = start
    while at < end:
        for i, step in enumerate(steps):
            if i % 2 == 0 and at + step <= end:
                yield at, step
            at += step
