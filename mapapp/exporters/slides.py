"""The map as slides of shapes that a person can edit: one for all, one for each tour."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from mapapp import __version__
from mapapp.exporters.briefing import Briefing, briefing, only
from mapapp.exporters.drawingml import EMU, NAMESPACES, Shapes
from mapapp.exporters.parcel import moment, packed
from mapapp.exporters.pictures import png
from mapapp.model import Graph, MapSpec
from mapapp.renderers.picture import Picture, about, alone, describe, fonts, made, picture
from mapapp.renderers.picture.primitives import Group, Plate, Text

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide, SlideLayout

_WIDTH, _HEIGHT = 1280, 720
_ROUND: Final = ("marking", "header")
"""Groups that stand in the master and in the title's placeholder, not among the shapes."""
_SHORT: Final = 4
"""A marking of one row: two plates and a row on each."""
_MOST: Final = 20
"""So many tours get a slide each."""


def to_pptx(graph: Graph, spec: MapSpec) -> bytes:
    """Return slides of native shapes, or of one picture each where `flat` is set.

    Their notes hold the sentences behind the lines; the marking stands in the master.
    """
    from pptx import Presentation  # noqa: PLC0415 - only when slides are made

    deck = Presentation()
    words = briefing(graph, spec)
    layout = _prepared(deck, picture(spec), spec.marking)
    _slide(deck, layout, spec, _all_notes(spec, words))
    tours = [layer for layer in spec.layers if layer.kind == "tour" and layer.lines]
    journeys = dict(zip((tour.id for tour in graph.tours), words.journeys, strict=True))
    if len(tours) > 1 or len(spec.layers) > 1:
        for layer in tours[:_MOST]:
            journey = journeys[layer.id.removeprefix("tour:")]
            numbers = {stop.note for stop in journey.stops}
            stops = [f"{s.order} {s.place}: {s.phase.lower()} [{s.note}]" for s in journey.stops]
            notes = [journey.title, *stops, "", *_cited(words, numbers)]
            _slide(deck, layout, alone(spec, layer), notes)
    _describe(deck, spec)
    out = io.BytesIO()
    deck.save(out)
    return packed(out.getvalue())


def _slide(deck: Presentation, layout: SlideLayout, spec: MapSpec, notes: Iterable[str]) -> None:
    from pptx.oxml import parse_xml  # noqa: PLC0415 - only when slides are made

    drawn = picture(spec)
    slide = deck.slides.add_slide(layout)
    _title(slide, drawn)
    if spec.settings.flat:
        _flat(slide, drawn)
    else:
        shapes = Shapes(first=10)
        map_groups = [group for group in drawn.groups if group.id not in _ROUND]
        subtitle = [item for item in _header(drawn) if isinstance(item, Text) and not item.bold]
        for i, group in enumerate([*map_groups, Group("subtitle", "Subtitle", tuple(subtitle))]):
            xml = shapes.group(group, drawn.description if i == 0 else "")
            if xml:
                slide.shapes._spTree.append(  # noqa: SLF001 - python-pptx draws no such shapes
                    parse_xml(_rooted(xml))
                )
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = fonts.clean("\n".join(notes))


def _rooted(xml: str) -> str:
    """Return a fragment with the namespaces on its first element."""
    tag, rest = xml[1:].split(">", 1)
    return f"<{tag} {NAMESPACES}>{rest}"


def _header(drawn: Picture) -> tuple[Any, ...]:
    return next((group.items for group in drawn.groups if group.id == "header"), ())


def _title(slide: Slide, drawn: Picture) -> None:
    """Fill the title's placeholder; its letters are those of the picture."""
    from pptx.util import Emu, Pt  # noqa: PLC0415 - only when slides are made

    rows = [item for item in _header(drawn) if isinstance(item, Text) and item.bold]
    title = slide.shapes.title
    if title is None or not rows:
        return
    title.left, title.width = Emu(20 * EMU), Emu((_WIDTH - 40) * EMU)
    title.top = Emu(round((rows[0].y - rows[0].size) * EMU))
    title.height = Emu(round(rows[0].size * 1.25 * len(rows) * EMU))
    title.text_frame.text = " ".join(row.text for row in rows)
    for run in title.text_frame.paragraphs[0].runs:
        run.font.size = Pt(rows[0].size * 0.75)


def _flat(slide: Slide, drawn: Picture) -> None:
    """Put the whole picture but its title and marking on a slide."""
    shown = tuple(group for group in drawn.groups if group.id not in _ROUND)
    subtitle = tuple(item for item in _header(drawn) if not item.bold)
    flat = Picture(
        drawn.width, drawn.height, drawn.title, drawn.description, drawn.paper, drawn.muted,
        (*shown, Group("subtitle", "Subtitle", subtitle)),
    )  # fmt: skip
    from pptx.util import Emu  # noqa: PLC0415 - only when slides are made

    data = png(flat, 2, ground=False)
    image = slide.shapes.add_picture(
        io.BytesIO(data), Emu(0), Emu(0), Emu(_WIDTH * EMU), Emu(_HEIGHT * EMU)
    )
    properties: Any = image._element.nvPicPr  # noqa: SLF001 - has no public name
    properties.cNvPr.set("descr", drawn.description)
    image.name = "Map"


def _all_notes(spec: MapSpec, words: Briefing) -> list[str]:
    """Return the notes of the slide of the whole map: what is left out, then every sentence."""
    left = [f"Not on the map: {text}" for text in words.unplaced]
    doubts = [f"Conflict: {text}" for text in words.conflicts]
    return [
        made(spec),
        *about(spec),
        *doubts,
        *left,
        "",
        *_cited(words, {note.number for note in words.notes}),
    ]


def _cited(words: Briefing, numbers: Iterable[int]) -> list[str]:
    return [f"[{n.number}] “{n.sentence}” {n.source}" for n in only(words, numbers)]


def _prepared(deck: Presentation, drawn: Picture, words: str | None) -> SlideLayout:
    """Return the one layout of a deck of wide slides, the marking in its master."""
    old = deck.slide_width or 1
    deck.slide_width, deck.slide_height = _WIDTH * EMU, _HEIGHT * EMU  # type: ignore[assignment] # whole numbers are lengths
    master = deck.slide_master
    for shape in master.placeholders:
        shape.left = round(shape.left * _WIDTH * EMU / old)
        shape.width = round(shape.width * _WIDTH * EMU / old)
    for layout in list(deck.slide_layouts):
        if layout.name != "Title Only":
            deck.slide_layouts.remove(layout)
    (layout,) = deck.slide_layouts
    for shape in list(layout.placeholders):
        if shape.placeholder_format.idx != 0:
            shape.element.getparent().remove(shape.element)
    _look(master, drawn, words)
    return layout


def _look(master: Any, drawn: Picture, words: str | None) -> None:  # noqa: ANN401 - has no public type
    """Set the master's letters, the title's place, and the marking at top and bottom."""
    from pptx.oxml import parse_xml  # noqa: PLC0415 - only when slides are made
    from pptx.oxml.ns import qn  # noqa: PLC0415 - same

    for part in _themes(master):
        part._blob = part.blob.replace(b'typeface="Calibri"', b'typeface="Arial"')  # noqa: SLF001 - same
    style = master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("b", "1")
    body = master.placeholders[0].element.find(f".//{qn('a:bodyPr')}")
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.set(side, "0")
    for child in list(body):
        body.remove(child)
    shapes = Shapes(first=100)
    marking = next((group.items for group in drawn.groups if group.id == "marking"), ())
    size = 11.0 if len(marking) <= _SHORT else 9.5
    for item in marking:
        if isinstance(item, Plate):
            bar = shapes.bar(item, fonts.row(words or ""), size, drawn.paper)
            master.shapes._spTree.append(parse_xml(_rooted(bar)))  # noqa: SLF001 - same


def _themes(master: Any) -> list[Any]:  # noqa: ANN401 - has no public type
    return [rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme")]


def _describe(deck: Presentation, spec: MapSpec) -> None:
    core = deck.core_properties
    core.title, core.author = fonts.row(spec.title)[:250], "mapapp"
    core.subject, core.comments = describe(spec)[:250], f"{made(spec)}"
    core.keywords, core.category = fonts.row(spec.marking or "")[:250], "map"
    core.last_modified_by, core.revision, core.version = "mapapp", 1, __version__
    core.created = core.modified = core.last_printed = moment(spec)
