from __future__ import annotations

import datetime as dt
import io
from typing import Any

import docx
import drawings
import handmade
import office
from docx.oxml.ns import qn

from mapapp import layers
from mapapp.config import Settings
from mapapp.exporters.briefing import briefing
from mapapp.exporters.paragraphs import to_docx


def made(report: handmade.Report) -> tuple[bytes, Any]:
    graph = drawings.contradicted(report.graph())
    asked = Settings(made=dt.date(2026, 5, 4), marking="TLP:AMBER", scale=1)
    spec = layers.build(graph, handmade.Atlas(), asked)
    return to_docx(graph, spec), briefing(graph, spec)


def test_it_is_whole_and_the_same_twice(latin_tour: handmade.Report) -> None:
    data, _ = made(drawings.hard(latin_tour))
    assert data == made(latin_tour)[0]
    office.check(data)
    document = docx.Document(io.BytesIO(data))
    assert document.core_properties.author == "mapapp"
    for part in (document.sections[0].header, document.sections[0].footer):
        assert "TLP:AMBER" in "".join(line.text for line in part.paragraphs)


def test_tables_agree_with_the_briefing_cell_for_cell(latin_tour: handmade.Report) -> None:
    data, words = made(drawings.hard(latin_tour))
    stops, relations = docx.Document(io.BytesIO(data)).tables
    assert [cell.text for cell in stops.rows[1].cells] == ["1", "Cuba", "There now", "", "[1]"]
    cells = [[cell.text for cell in row.cells] for row in relations.rows[1:]]
    assert cells == [
        [r.source, r.verb, r.target, r.status + (", contradicted" if r.disputed else ""), r.said,
         r.date, f"[{r.note}]"]
        for r in words.rows
    ]  # fmt: skip


def test_each_citation_leads_to_its_sentence(latin_tour: handmade.Report) -> None:
    data, words = made(latin_tour)
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    anchors = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert anchors == marks == {f"note{note.number}" for note in words.notes}
    text = "\n".join(line.text for line in document.paragraphs)
    for note in words.notes:
        assert f"[{note.number}] “{note.sentence}”" in text


def test_the_picture_has_alternative_text(latin_tour: handmade.Report) -> None:
    document = docx.Document(io.BytesIO(made(latin_tour)[0]))
    (picture,) = document.element.body.iter(qn("wp:docPr"))
    assert "1 Cuba (begun)" in picture.get("descr")


def test_a_map_of_nothing_is_written_too(report: handmade.Report) -> None:
    data = to_docx(report.graph(), drawings.spec(report, scale=1))
    office.check(data)
    assert not docx.Document(io.BytesIO(data)).tables
