from __future__ import annotations

import datetime as dt
import io
from typing import Any

import drawings
import handmade
import office
from pptx import Presentation
from pptx.oxml.ns import qn

from mapapp import layers
from mapapp.config import Settings
from mapapp.exporters.slides import to_pptx


def made(report: handmade.Report, **settings: Any) -> bytes:  # noqa: ANN401 - settings are of several types
    graph = drawings.contradicted(report.graph())
    asked = Settings(made=dt.date(2026, 5, 4), marking="TLP:AMBER", **settings)
    return to_pptx(graph, layers.build(graph, handmade.Atlas(), asked))


def opened(data: bytes) -> Any:  # noqa: ANN401 - python-pptx has no public type for it
    return Presentation(io.BytesIO(data))


def named(slide: Any, tag: str) -> list[tuple[str, Any]]:  # noqa: ANN401 - same
    found = slide._element.iter(qn(tag))  # noqa: SLF001 - to see all
    return [(e.find(f".//{qn('p:cNvPr')}").get("name"), e) for e in found]


def texts(part: Any) -> list[str]:  # noqa: ANN401 - same
    return [e.text for e in part._element.iter(qn("a:t"))]  # noqa: SLF001 - to see all


def test_it_is_whole_and_the_same_twice(latin_tour: handmade.Report) -> None:
    data = made(latin_tour)
    assert data == made(latin_tour)
    office.check(data)
    core = opened(data).core_properties
    assert (core.title, core.author) == ("Minister opens six-nation tour in Havana", "mapapp")
    assert core.created.date() == dt.date(2026, 5, 4)


def test_there_is_a_slide_for_all_and_one_for_each_tour(latin_tour: handmade.Report) -> None:
    titles = [slide.shapes.title.text for slide in opened(made(latin_tour)).slides]
    assert titles == ["Minister opens six-nation tour in Havana", "Mohammad Javad Zarif (Iran)"]


def test_countries_lines_and_names_are_shapes_to_edit(latin_tour: handmade.Report) -> None:
    slide = opened(made(latin_tour)).slides[0]
    shapes = dict(reversed(named(slide, "p:sp")))
    assert shapes["CUB"].find(f".//{qn('a:custGeom')}") is not None
    assert "Argentina" in set(texts(slide))
    embargo = shapes["United States sanctions Cuba"]
    assert embargo.find(f".//{qn('a:tailEnd')}").get("type") == "triangle"
    planned = shapes["Mohammad Javad Zarif, stop 2: Nicaragua, planned"]
    assert planned.find(f".//{qn('a:custDash')}") is not None
    assert not list(slide._element.iter(qn("p:pic")))  # noqa: SLF001 - to see all


def test_straight_legs_are_connectors_that_hold_on_to_their_places(
    latin_tour: handmade.Report,
) -> None:
    slide = opened(made(latin_tour)).slides[1]
    places = {e.find(f".//{qn('p:cNvPr')}").get("id"): name for name, e in named(slide, "p:sp")}
    joined = {
        (places.get(c.find(f".//{qn('a:stCxn')}").get("id")),
         places.get(c.find(f".//{qn('a:endCxn')}").get("id")))
        for c in slide._element.iter(qn("p:cxnSp"))  # noqa: SLF001 - to see all
        if c.find(f".//{qn('a:stCxn')}") is not None
    }  # fmt: skip
    assert joined
    assert all(start and end for start, end in joined)


def test_notes_hold_the_sentences_and_the_master_the_marking(latin_tour: handmade.Report) -> None:
    deck = opened(made(drawings.hard(latin_tour)))
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    assert "Hezbollah raises money in the region." in notes[0]
    assert "Conflict:" in notes[0]
    assert "Ghost has no home" in notes[0]
    assert "[2] “He also plans to visit" in notes[1]
    assert "Hezbollah raises money" not in notes[1]
    assert texts(deck.slide_master).count("TLP:AMBER") == 2
    assert "TLP:AMBER" not in texts(deck.slides[0])


def test_hostile_and_empty_graphs_make_whole_files(
    pacific_tour: handmade.Report, report: handmade.Report
) -> None:
    handmade.round_the_globe(pacific_tour)
    data = made(drawings.hard(pacific_tour))
    office.check(data)
    assert any("=cmd()" in text for text in texts(opened(data).slides[0]))
    office.check(to_pptx(report.graph(), drawings.spec(report)))


def test_flat_slides_are_one_picture_with_alternative_text(latin_tour: handmade.Report) -> None:
    data = made(latin_tour, flat=True)
    office.check(data)
    for slide in opened(data).slides:
        (image,) = slide._element.iter(qn("p:pic"))  # noqa: SLF001 - to see all
        assert "Tour of" in image.find(f".//{qn('p:cNvPr')}").get("descr")
