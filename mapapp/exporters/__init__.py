"""Graphs → files: one row and one function for each format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mapapp.errors import UnknownExport
from mapapp.exporters.files import safe_name, write
from mapapp.exporters.graph import to_html, to_json
from mapapp.exporters.paper import to_pdf
from mapapp.exporters.paragraphs import to_docx
from mapapp.exporters.pictures import to_png, to_svg
from mapapp.exporters.slides import to_pptx
from mapapp.model import Graph, MapSpec

__all__ = ["EXPORTERS", "Exporter", "exporter", "safe_name", "write"]

Make = Callable[[Graph, MapSpec], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its suffix, what people call it, and what makes its bytes."""

    suffix: str
    title: str
    make: Make


EXPORTERS = (
    Exporter(".html", "map in one HTML file", to_html),
    Exporter(".json", "claims and relations as JSON", to_json),
    Exporter(".svg", "picture, as vectors", to_svg),
    Exporter(".png", "picture, in px", to_png),
    Exporter(".pdf", "map on paper, or a report", to_pdf),
    Exporter(".pptx", "slides of shapes to edit", to_pptx),
    Exporter(".docx", "document with all sentences", to_docx),
)


def exporter(path: str | Path) -> Make:
    """Return what makes the format of a path's suffix. Raises UnknownExport, naming those known."""
    suffix = Path(path).suffix.lower()
    for row in EXPORTERS:
        if row.suffix == suffix:
            return row.make
    known = ", ".join(row.suffix for row in EXPORTERS)
    raise UnknownExport(f"{path}: no exporter for {suffix or 'a name without suffix'}; use {known}")
