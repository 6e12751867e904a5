"""XLSX: sheets of relations, tours, claims, sources, what has no place, and the map itself.

Every text is written as text: no cell is a formula, a link or a number by its looks. A text
longer than a cell holds ends in "…".
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mapapp.exporters.about import about
from mapapp.exporters.rows import COLUMNS, Cell, claim_rows, clean, tables
from mapapp.layers.words import file_name
from mapapp.model import Graph, MapSpec

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

__all__ = ["to_xlsx"]

_LONGEST: Final = 32_767
"""Characters that a cell of Excel holds."""
_WIDE: Final = {"label": 40, "sentence": 60, "evidence": 60, "status_meaning": 30, "text": 80}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet: its name, the heads of its columns, and its rows."""

    name: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def to_xlsx(graph: Graph, spec: MapSpec) -> bytes:
    """Return the map as a workbook; the same bytes each time."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - a tenth of a second

    held = io.BytesIO()
    book = Workbook(
        held,
        {
            "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )  # fmt: skip
    said = about(graph, spec)
    made = spec.made or dt.date(1970, 1, 1)
    created = dt.datetime(made.year, made.month, made.day)  # noqa: DTZ001 - a day, in no zone
    book.set_properties(
        {
            "title": said.title[:255], "subject": said.subtitle[:255], "status": said.marking[:255],
            "comments": said.text()[:_LONGEST], "created": created,
        }
    )  # fmt: skip
    head = book.add_format({"bold": True, "bottom": 1})
    for sheet in _sheets(graph, spec):
        _write(book, sheet, head, said.marking)
    book.close()
    return held.getvalue()


def _sheets(graph: Graph, spec: MapSpec) -> list[_Sheet]:
    features = [f.row for table in tables(graph, spec) for f in table.features]
    titles = {d.id: clean(d.title or file_name(d.source)) for d in spec.documents}
    return [
        _Sheet("relations", list(COLUMNS), [_cells(r.cells()) for r in features if r.row != "leg"]),
        _Sheet("tours", list(COLUMNS), [_cells(r.cells()) for r in features if r.row == "leg"]),
        _Sheet("claims", list(COLUMNS), [_cells(r.cells()) for r in claim_rows(graph, spec)]),
        _Sheet(
            "sources",
            ["id", "title", "publisher", "published", "source"],
            [
                (d.id, titles[d.id], d.publisher, d.published, file_name(d.source))
                for d in spec.documents
            ],
        ),
        _Sheet(
            "unplaced",
            ["document", "text", "reason"],
            [(titles.get(u.document, ""), u.span.text, u.reason) for u in spec.unplaced],
        ),
        _Sheet("about", ["heading", "text"], about(graph, spec).lines()),
    ]


def _cells(cells: dict[str, Cell]) -> list[Cell]:
    return list(cells.values())


def _write(book: Workbook, sheet: _Sheet, head: Format, marking: str) -> None:
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    page.set_landscape()
    if marking:
        # "&" begins a code in a header; 255 characters are all that it holds.
        page.set_header(f"&C{marking.replace('&', '&&')[:200]}")
    for column, title in enumerate(sheet.heads):
        page.set_column(column, column, _WIDE.get(title, 14))
        page.write_string(0, column, title, head)
    last = 0
    for last, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, bool):
                page.write_boolean(last, column, cell)
            elif isinstance(cell, int):
                page.write_number(last, column, cell)
            elif cell is not None and cell != "":
                page.write_string(last, column, _short(clean(str(cell))))
    page.autofilter(0, 0, max(last, 1), len(sheet.heads) - 1)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
