"""A picture as SVG: named groups, a title for each thing, all text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from mapapp.renderers.picture import courses, fonts
from mapapp.renderers.picture.primitives import (
    Area,
    Arrow,
    Badge,
    Group,
    Item,
    Pen,
    Picture,
    Plate,
    Point,
    Stroke,
    Symbol,
    Text,
)

BADGE: Final = 9.5
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SHAPES: Final = {
    "state": '<circle r="4.5"',
    "group": '<circle r="5.5"',
    "region": '<path d="M0-8L8 0L0 8L-8 0Z"',
    "place": '<rect x="-3.5" y="-3.5" width="7" height="7"',
}
_RIM: Final = {"state": 1.6, "group": 2.4, "region": 1.8, "place": 1.6}


def svg(picture: Picture, *, ground: bool = True) -> str:
    """Return a picture as an SVG file, the same each time; without its paper if not `ground`."""
    wide, high = _n(picture.width), _n(picture.height)
    family = ", ".join(f"'{name}'" for name in fonts.FAMILIES)
    hatch = (
        '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path d="M0 0V5" '
        f'stroke="{picture.muted}" stroke-width="1.1" stroke-opacity="0.24"/></pattern>'
    )
    paper = f'<rect width="{wide}" height="{high}" fill="{picture.paper}"/>' if ground else ""
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}" role="img" aria-labelledby="title desc" '
        f'font-family="{family}, sans-serif" fill="none" stroke-linejoin="round">'
    )
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        root,
        f'<title id="title">{_text(picture.title)}</title>',
        f'<desc id="desc">{_text(picture.description)}</desc>',
        f"<metadata>{_text(' | '.join(picture.about))}</metadata>",
        f"<defs>{hatch}</defs>",
        paper,
        *(_group(group) for group in picture.groups),
        "</svg>\n",
    ])  # fmt: skip


def _group(group: Group) -> str:
    inner = "\n".join(_item(item) for item in group.items)
    return (
        f'<g id="{_id(group.id)}" aria-label="{_text(group.title)}">'
        f"<title>{_text(group.title)}</title>\n{inner}\n</g>"
    )


def _item(item: Item) -> str:
    match item:
        case Area():
            return _path(item.label, [_d(ring) + "Z" for ring in item.rings], item.pen)
        case Stroke():
            return _path(item.label, [_d(line) for line in item.lines], item.pen)
        case Plate():
            box = item.box
            at = {"x": _n(box.x), "y": _n(box.y), "width": _n(box.width), "height": _n(box.height)}
            return _tag("rect", at | _pen(item.pen))
        case Text():
            return _words(item)
        case Arrow():
            return _arrow(item)
        case Symbol():
            return _symbol(item)
        case Badge():
            return _badge(item)


def _path(label: str, parts: Sequence[str], pen: Pen) -> str:
    named = {"d": "".join(parts), "fill-rule": "evenodd"} | _pen(pen)
    return _tag("path", named, f"<title>{_text(label)}</title>")


def _pen(pen: Pen) -> dict[str, str]:
    found: dict[str, str] = {}
    if pen.hatched:
        return {"fill": "url(#hatch)"}
    if pen.fill:
        found["fill"] = pen.fill
    if pen.stroke and pen.width:
        found |= {"stroke": pen.stroke, "stroke-width": _n(pen.width)}
    if pen.dash:
        found["stroke-dasharray"] = pen.dash
    if pen.opacity < 1:
        found |= {"fill-opacity": _n(pen.opacity), "stroke-opacity": _n(pen.opacity)}
    return found


def _words(text: Text) -> str:
    look = {"x": _n(text.x), "y": _n(text.y), "font-size": _n(text.size), "fill": text.colour}
    if text.bold:
        look["font-weight"] = "700"
    if text.italic:
        look["font-style"] = "italic"
    if text.anchor != "start":
        look["text-anchor"] = text.anchor
    if text.halo:
        look |= {"stroke": text.halo, "stroke-width": "3.2", "paint-order": "stroke"}
    return _tag("text", look, _text(text.text))


def _arrow(arrow: Arrow) -> str:
    course = courses.measured(arrow.course)
    whole = course.length
    body = _d(course.piece(0, whole - arrow.head * 0.74))
    faint = arrow.opacity  # on each part: a group's opacity makes rasters slow
    said = arrow.label + (f", {arrow.status}" if arrow.status else "")
    casing = {"d": body, "stroke": arrow.halo, "stroke-width": _n(arrow.width + 3)}
    casing |= {"stroke-opacity": _n(0.75 * faint), "stroke-linecap": "round"}
    stroke = {"d": body, "stroke": arrow.colour, "stroke-width": _n(arrow.width)}
    if arrow.dash:
        stroke["stroke-dasharray"] = arrow.dash
    parts = [f"<title>{_text(said)}</title>", _tag("path", casing), _tag("path", stroke)]
    if arrow.marks and whole > 20:
        piece = course.piece(min(8, whole / 2), max(whole - arrow.head - 4, whole / 2 + 1))
        marks = {"d": _d(piece), "stroke": arrow.colour, "stroke-width": _n(arrow.marks.width)}
        marks["stroke-dasharray"] = arrow.marks.dash
        if arrow.marks.round:
            marks["stroke-linecap"] = "round"
        parts.append(_tag("path", marks))
    if arrow.crosses:
        crosses = {"d": "".join(_d(stroke) for stroke in arrow.crosses), "stroke": arrow.colour}
        parts.append(_tag("path", crosses | {"stroke-width": "1.8", "stroke-linecap": "round"}))
    if arrow.head:
        head = {"d": _d(courses.head(course.at(whole), arrow.head)) + "Z", "fill": arrow.colour}
        head |= {"stroke": arrow.halo, "stroke-width": "0.8", "paint-order": "stroke"}
        parts.append(_tag("path", head))
    look = {"data-status": arrow.status} if arrow.status else {}
    if faint < 1:
        look |= {"stroke-opacity": _n(faint), "fill-opacity": _n(faint)}
    return _tag("g", look, "".join(parts))


def _symbol(symbol: Symbol) -> str:
    x, y = symbol.at
    tether = ""
    if symbol.tether:
        home = symbol.tether
        line = {"d": _d((home, symbol.at)), "stroke": symbol.ink, "stroke-width": "1"}
        dot = {"cx": _n(home[0]), "cy": _n(home[1]), "r": "2", "fill": symbol.ink}
        tether = _tag("path", line) + _tag("circle", dot)
    open_ = symbol.kind in ("group", "region")
    fill, rim = (symbol.paper, symbol.ink) if open_ else (symbol.ink, symbol.halo)
    return (
        f"<g><title>{_text(symbol.label)}</title>{tether}{_SHAPES[symbol.kind]} "
        f'transform="translate({_n(x)} {_n(y)})" fill="{fill}" stroke="{rim}" '
        f'stroke-width="{_RIM[symbol.kind]}"/></g>'
    )


def _badge(badge: Badge) -> str:
    off = badge.phase in ("postponed", "cancelled")
    hollow = off or badge.phase == "planned"
    fill, rim = (badge.paper, badge.colour) if hollow else (badge.colour, badge.halo)
    parts = [f"<title>{_text(badge.label)}</title>"]
    if badge.phase == "begun":
        ring = {"r": _n(BADGE + 3), "stroke": badge.colour, "stroke-width": "1.6"}
        parts.append(_tag("circle", ring))
    disc = {"r": _n(BADGE), "fill": fill, "stroke": rim, "stroke-width": "1.8" if hollow else "1.5"}
    parts.append(_tag("circle", disc))
    number = {"y": "4.1", "font-size": "11.5", "font-weight": "700", "text-anchor": "middle"}
    number["fill"] = badge.colour if hollow else badge.paper
    parts.append(_tag("text", number, str(badge.number)))
    if off:
        parts.append(
            _tag("path", {"d": "M-12 8L12-8", "stroke": badge.colour, "stroke-width": "2"})
        )
    place = f"translate({_n(badge.at[0])} {_n(badge.at[1])})"
    place += f" scale({_n(badge.size)})" if badge.size != 1 else ""
    look = {"transform": place} | ({"opacity": "0.65"} if off else {})
    return _tag("g", look, "".join(parts))


def _tag(name: str, attributes: Mapping[str, str], inner: str = "") -> str:
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def _d(points: Iterable[Point]) -> str:
    out, letter = [], "M"
    for x, y in points:
        out.append(f"{letter}{_n(x)} {_n(y)}")
        letter = "L"
    return "".join(out)


def _n(value: float) -> str:
    """Return a number to a tenth (hundredths below 1), as short as can be."""
    said = f"{value:.2f}" if abs(value) < 1 else f"{value:.1f}"
    return said.rstrip("0").rstrip(".") if "." in said and said not in ("-0.00", "-0.0") else "0"


def _text(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in fonts.row(text))


def _id(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", name)
