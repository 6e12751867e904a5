from __future__ import annotations

import datetime as dt
import io
from typing import Any

import drawings
import handmade
import pypdf
import pytest

from mapapp import layers
from mapapp.config import Settings
from mapapp.exporters.paper import to_pdf


def pdf(told: handmade.Report, *, pages: bool = False) -> bytes:
    graph = drawings.contradicted(told.graph())
    asked = Settings(made=dt.date(2026, 5, 4), marking="TLP:AMBER", report=pages)
    return to_pdf(graph, layers.build(graph, handmade.Atlas(), asked))


def alternative(element: Any) -> str:  # noqa: ANN401 - pypdf has no type for it
    """Return the alternative texts in a structure tree."""
    found = element.get_object()
    if not isinstance(found, dict):
        return ""
    kids = found.get("/K", [])
    inner = kids if isinstance(kids, list) else [kids]
    return str(found.get("/Alt", "")) + "".join(alternative(kid) for kid in inner)


def test_one_page_holds_the_map_with_its_texts(latin_tour: handmade.Report) -> None:
    data = pdf(latin_tour)
    assert data == pdf(latin_tour)
    reader = pypdf.PdfReader(io.BytesIO(data))
    (page,) = reader.pages
    assert page.mediabox.width > page.mediabox.height
    about = reader.metadata
    assert about is not None
    assert about.title == "Minister opens six-nation tour in Havana"
    assert about.creation_date == dt.datetime(2026, 5, 4, tzinfo=dt.UTC)
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("en")
    assert "TLP:AMBER" in page.extract_text()
    assert "Tour of Mohammad Javad Zarif" in alternative(root["/StructTreeRoot"])


@pytest.mark.parametrize("made", [handmade.latin_tour, handmade.pacific_tour])
def test_the_report_holds_every_sentence_and_doubt(made: object) -> None:
    report = drawings.hard(made())  # type: ignore[operator] # one of two functions
    reader = pypdf.PdfReader(io.BytesIO(pdf(report, pages=True)))
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    for words in (
        "Key judgements", "Relations", "contradicted", "Denied", "Planned", "Not on the map",
        "Where sources conflict", "Method", "Alleged", "Ghost has no home", "=cmd()",
    ):  # fmt: skip
        assert words in text, words
    squeezed = text.replace(" ", "")
    for claim in report.claims:
        if claim.sentence.text.isascii():
            assert claim.sentence.text.replace(" ", "") in squeezed
    assert text.count("TLP:AMBER") >= 2 * (len(reader.pages) - 1)


def test_a_map_of_nothing_is_set_too(report: handmade.Report) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_of_nothing(report)))
    assert "There is nothing to map" in reader.pages[0].extract_text()
    assert len(reader.pages) == 2


def pdf_of_nothing(report: handmade.Report) -> bytes:
    graph = report.graph()
    return to_pdf(graph, layers.build(graph, handmade.Atlas(), Settings(report=True)))
