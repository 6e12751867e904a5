"""The map on paper: one page of PDF, or a report with every sentence behind it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any, Final

import msgspec

from mapapp.errors import ExportError
from mapapp.exporters.briefing import METHOD, briefing
from mapapp.model import Graph, MapSpec
from mapapp.renderers.picture import about, describe, fonts, made, picture, svg

_TEMPLATE: Final = Path(__file__).with_name("paper.typ")
_SIZE: Final = (1280.0, 884.0)
"""The picture's size in px: the shape of an A4 page on its side, less its margins."""


def to_pdf(graph: Graph, spec: MapSpec) -> bytes:
    """Return the map as PDF/UA-1: tagged, with alternative text, its lines as vectors.

    With `report` set, pages with all relations, doubts and sentences follow the map. Raises
    ExportError where the page cannot be set.
    """
    import typst  # noqa: PLC0415 - only when a PDF is made

    drawn = svg(picture(spec, *_SIZE))
    data = json.dumps(_content(graph, spec), ensure_ascii=False)
    try:
        made_pdf = typst.compile(
            _TEMPLATE, font_paths=[fonts.FOLDER], format="pdf",
            ignore_system_fonts=fonts.covered(drawn + data),
            sys_inputs={"map": drawn, "data": data}, pdf_standards="ua-1",
            timestamp=_seconds(spec),
        )  # fmt: skip
    except typst.TypstError as error:
        raise ExportError(f"the PDF cannot be set ({error}); please report this") from error
    return bytes(made_pdf)


def _content(graph: Graph, spec: MapSpec) -> dict[str, Any]:
    """Return all words and colours of the pages, texts in one row and clean."""
    words: dict[str, Any] = msgspec.to_builtins(briefing(graph, spec))
    return words | {
        "title": fonts.row(spec.title) or "Map",
        "subtitle": fonts.row(spec.subtitle) if spec.subtitle else None,
        "marking": fonts.row(spec.marking) if spec.marking else None,
        "extra": 4 * max(0, len(fonts.wrap(spec.marking or "", 11.3, 650, bold=True)) - 1),
        "description": describe(spec),
        "about": " | ".join(about(spec)),
        "keywords": ["map", *(layer.title.lower() for layer in spec.layers if layer.lines)],
        "fonts": list(fonts.FAMILIES),
        "report": spec.settings.report,
        "made": made(spec),
        "method": METHOD,
        "small": [*spec.notes, *spec.credits],
        **{name: spec.theme[name] for name in ("ink", "muted", "rule")},
    }


def _seconds(spec: MapSpec) -> int:
    """Return the date of a PDF in seconds since 1970: when it was made, or of its last document."""
    dates = [document.published for document in spec.documents if document.published]
    day = spec.made or max(dates, default=dt.date(1970, 1, 1))
    return max(0, int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp()))
