"""The map as a Word document: picture, relations, doubts, and each sentence as a numbered note."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from mapapp import __version__
from mapapp.exporters.briefing import METHOD, Briefing, briefing
from mapapp.exporters.parcel import moment, packed
from mapapp.exporters.pictures import png
from mapapp.model import Graph, MapSpec
from mapapp.renderers.picture import about, describe, fonts, made, picture

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_FONT: Final = "Arial"
_WIDE, _HIGH, _EDGE = 29.7, 21.0, 1.8
"""The page, A4 on its side, and its margins, in cm."""


def to_docx(graph: Graph, spec: MapSpec) -> bytes:
    """Return a Word document; its marking stands in header and footer of every page."""
    from docx import Document  # noqa: PLC0415 - only when a document is made

    document = Document()
    words = briefing(graph, spec)
    _page(document, spec)
    _heads(document, spec)
    _picture(document, spec)
    if words.journeys:
        document.add_heading("Tours", 1)
    for journey in words.journeys:
        document.add_heading(journey.title, 2)
        stops = [(str(s.order), s.place, s.phase, s.date, s.note) for s in journey.stops]
        _table(document, ("No.", "Place", "Stop", "Date", "Source"), stops, (1.5, 7, 6, 6, 2))
    if words.rows:
        document.add_heading("Relations", 1)
        _table(
            document, ("Who", "does what", "to whom", "Status", "Said by", "Date", "Source"),
            _relations(words), (4.3, 4.3, 4.3, 3.4, 4.6, 3.4, 1.8),
        )  # fmt: skip
    _listed(document, "Where sources conflict", words.conflicts)
    _listed(document, "Not on the map", words.unplaced)
    _sources(document, words)
    document.add_heading("Method", 1)
    for text in (METHOD, made(spec), *about(spec)):
        document.add_paragraph(fonts.clean(text))
    _describe(document, spec)
    out = io.BytesIO()
    document.save(out)
    return packed(out.getvalue())


def _relations(words: Briefing) -> list[Sequence[str | int]]:
    rows: list[Sequence[str | int]] = []
    for row in words.rows:
        status = row.status + (", contradicted" if row.disputed else "")
        rows.append((row.source, row.verb, row.target, status, row.said, row.date, row.note))
    return rows


def _page(document: Document, spec: MapSpec) -> None:
    """Set page, letters, header and footer."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 - only when a document is made
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - same
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415 - same

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(_WIDE), Cm(_HIGH)
    section.left_margin = section.right_margin = Cm(_EDGE)
    section.top_margin = section.bottom_margin = Cm(_EDGE)
    section.header_distance = section.footer_distance = Cm(0.8)
    ink = RGBColor.from_string(spec.theme["ink"][1:].upper())
    for name, size in (("Normal", 9.5), ("Title", 20), ("Heading 1", 13), ("Heading 2", 10.5)):
        style: Any = document.styles[name]
        _letters(style)
        style.font.size, style.font.color.rgb = Pt(size), ink
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    for part in (section.header, section.footer):
        line = part.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(fonts.row(spec.marking or "")).bold = True
    number = section.footer.add_paragraph()
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _field(number, "PAGE")


def _letters(style: Any) -> None:  # noqa: ANN401 - has no public type
    """Set a style's font for all scripts; the template's own names themes."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - only when a document is made

    style.font.name = _FONT
    fonts_of = style.element.rPr.rFonts
    for key in list(fonts_of.attrib):
        if key.endswith("Theme"):
            del fonts_of.attrib[key]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts_of.set(qn(script), _FONT)


def _heads(document: Document, spec: MapSpec) -> None:
    document.add_heading(fonts.row(spec.title) or "Map", 0)


def _picture(document: Document, spec: MapSpec) -> None:
    from docx.shared import Cm  # noqa: PLC0415 - only when a document is made

    # A marking of many rows leaves the first page less room.
    rows = len(fonts.wrap(spec.marking or "", 12.7, (_WIDE - 2 * _EDGE) * 37.8, bold=True))
    high = _HIGH - 2 * _EDGE - 2.3 - 0.95 * (rows - 1)
    wide = min(_WIDE - 2 * _EDGE - 0.4, high * 16 / 9)
    data = png(picture(spec), min(2, spec.settings.scale))
    shape = document.add_picture(io.BytesIO(data), width=Cm(wide))
    properties: Any = shape._inline.docPr  # noqa: SLF001 - has no public name
    properties.set("descr", describe(spec))
    properties.set("name", "Map")


def _table(
    document: Document,
    heads: Sequence[str],
    rows: Iterable[Sequence[str | int]],
    widths: Sequence[float],
) -> None:
    """Add a table whose first row is repeated on each page; its last column cites notes."""
    from docx.shared import Cm, Pt  # noqa: PLC0415 - only when a document is made

    listed = list(rows)
    table = document.add_table(1 + len(listed), len(heads), style="Light Shading")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    cells: list[list[_Cell]] = [list(row.cells) for row in table.rows]
    for row, values in zip(cells, (heads, *listed), strict=True):
        for cell, value, width in zip(row, values, widths, strict=True):
            cell.width = Cm(width)
            line = cell.paragraphs[0]
            line.paragraph_format.space_after = Pt(1)
            if isinstance(value, int):
                _link(line, f"[{value}]", f"note{value}")
            else:
                line.add_run(value).font.size = Pt(8.5)
    _repeated(table.rows[0])
    for row in table.rows[1:]:
        for cell in row.cells[:1]:
            for run in cell.paragraphs[0].runs:
                run.bold = False
    document.add_paragraph()


def _repeated(row: Any) -> None:  # noqa: ANN401 - has no public type
    from docx.oxml import OxmlElement  # noqa: PLC0415 - only when a document is made

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - has no public name


def _listed(document: Document, title: str, items: Sequence[str]) -> None:
    if items:
        document.add_heading(title, 1)
    for text in items:
        document.add_paragraph(text, style="List Bullet")


def _sources(document: Document, words: Briefing) -> None:
    """Add each sentence with its number, which the tables point to."""
    if words.notes:
        document.add_heading("Sources", 1)
    for note in words.notes:
        line = document.add_paragraph()
        _marked(line, note.number)
        line.add_run(f"[{note.number}] ").bold = True
        line.add_run(f"“{note.sentence}” ")
        line.add_run(note.source).italic = True


def _marked(line: Paragraph, number: int) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - only when a document is made
    from docx.oxml.ns import qn  # noqa: PLC0415 - same

    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if tag.endswith("Start"):
            mark.set(qn("w:name"), f"note{number}")
        line._p.append(mark)  # noqa: SLF001 - has no public name


def _link(line: Paragraph, text: str, anchor: str) -> None:
    """Add words that lead to a bookmark of the same document."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - only when a document is made
    from docx.oxml.ns import qn  # noqa: PLC0415 - same
    from docx.shared import Pt  # noqa: PLC0415 - same

    run = line.add_run(text)
    run.font.size = Pt(8.5)
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), anchor)
    link.append(run._r)  # noqa: SLF001 - has no public name
    line._p.append(link)  # noqa: SLF001 - same


def _field(line: Paragraph, code: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - only when a document is made
    from docx.oxml.ns import qn  # noqa: PLC0415 - same

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    field.append(line.add_run("1")._r)  # noqa: SLF001 - has no public name
    line._p.append(field)  # noqa: SLF001 - same


def _describe(document: Document, spec: MapSpec) -> None:
    core = document.core_properties
    core.title, core.author = fonts.row(spec.title)[:250], "mapapp"
    core.subject, core.comments = describe(spec)[:250], made(spec)
    core.keywords, core.category = fonts.row(spec.marking or "")[:250], "map"
    core.last_modified_by, core.revision, core.version = "mapapp", 1, __version__
    core.created = core.modified = core.last_printed = moment(spec)
