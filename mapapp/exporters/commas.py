"""CSV: one row a claim, `rows.COLUMNS` and then what the map says about itself, on each row.

No cell is ever a formula. A program may take a cell for one that begins with =, +, -, @ (their
full-width forms too), a tab or a line break; and one that splits at semicolons, tabs or breaks
inside a cell may do so there. Wherever a text would allow it, an apostrophe is put before the
sign, which spreadsheets read as "this is text"; a sign that already has apostrophes before it
gets one more, so that `plain` gives back exactly the text that was there. All cells are quoted.
The file is UTF-8 with a byte-order mark, by which spreadsheets know it. An empty map has one row
whose `row` is "about".
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from mapapp.exporters.about import About, about
from mapapp.exporters.rows import COLUMNS, Cell, claim_rows
from mapapp.model import Graph, MapSpec

__all__ = ["plain", "safe", "to_csv"]

_SIGNS: Final = "=+\\-@＝＋－＠"
_START: Final = f"(?:^(?='*[{_SIGNS}\t\r\n])|(?<=[;\t\r\n])(?='*[{_SIGNS}]))"
_RISKY: Final = re.compile(_START)
_HELD: Final = re.compile(f"{_START}'")


def to_csv(graph: Graph, spec: MapSpec) -> bytes:
    """Return the claims of the map as CSV."""
    said = _about(about(graph, spec))
    rows = [row.cells() | said for row in claim_rows(graph, spec)]
    if not rows:
        empty: dict[str, Cell] = dict.fromkeys(COLUMNS, "")
        rows = [empty | {"row": "about"} | said]
    held = io.StringIO(newline="")
    writer = csv.writer(held, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *said])
    writer.writerows([_text(cell) for cell in row.values()] for row in rows)
    return held.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return _RISKY.sub("'", text)


def plain(text: str) -> str:
    """Return the text that `safe` was given."""
    return _HELD.sub("", text)


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return str(cell).lower()
    return safe("" if cell is None else str(cell))


def _about(said: About) -> dict[str, Cell]:
    return {
        "map_title": said.title,
        "map_marking": said.marking,
        "map_made": said.made,
        "map_version": said.version,
        "map_credits": "; ".join(said.credits),
        "map_worldview": "; ".join(said.worldview),
        "map_left_out": said.left_out,
        "map_sources": "; ".join(said.sources),
    }
