from __future__ import annotations

import dataclasses
import datetime as dt

import handmade

import mapapp
from mapapp.exporters.about import about
from mapapp.model import Document, Failure, Graph, MapSpec


def told(spec: MapSpec, graph: Graph | None = None) -> list[tuple[str, str]]:
    return about(graph or Graph((), (), ()), spec).lines()


def test_it_says_what_there_is_and_nothing_of_what_there_is_not() -> None:
    graph, spec = handmade.laid_out(handmade.pacific_tour(), title="T", made=dt.date(2024, 5, 6))
    said = dict(told(spec, graph))
    assert said["Title"] == "T"
    assert said["Made"] == "2024-05-06"
    assert said["Version"] == f"mapapp {mapapp.__version__}"
    assert said["Source"] == (
        "Foreign minister tours Pacific island states, The Gazette, 2016-08-23"
    )
    assert said["Claims left out by filters"] == "0"
    assert not said.keys() & {"Marking", "Nothing mapped", "Not read"}


def test_all_of_one_kind_stand_in_their_order() -> None:
    _, spec = handmade.laid_out(handmade.pacific_tour())
    lines = told(dataclasses.replace(spec, credits=("one", "two"), notes=("three", "four")))
    assert [text for heading, text in lines if heading == "Credit"] == ["one", "two"]
    assert [text for heading, text in lines if heading == "Worldview"] == ["three", "four"]


def test_what_filters_leave_out_is_counted() -> None:
    graph, spec = handmade.laid_out(handmade.pacific_tour())
    assert len(spec.claims) > 3
    fewer = dataclasses.replace(spec, claims=spec.claims[:-3])
    assert about(graph, fewer).left_out == 3


def test_folders_of_the_machine_stay_there() -> None:
    _, spec = handmade.laid_out(handmade.pacific_tour())
    untitled = Document("d", "text", "/home/roe/secret/report.txt")
    failure = Failure("C:\\roe\\secret\\scan.pdf", "C:\\roe\\secret\\scan.pdf: has no text")
    said = about(
        Graph((), (), ()), dataclasses.replace(spec, documents=(untitled,), failures=(failure,))
    )
    assert said.sources == ("report.txt",)
    assert said.failures == ("scan.pdf: has no text",)
    assert "secret" not in said.text()


def test_an_empty_map_says_why() -> None:
    graph, spec = handmade.laid_out(handmade.Report())
    assert dict(told(spec, graph))["Nothing mapped"].startswith("There is nothing to map")


def test_hostile_text_is_cleaned_and_stays_one_line_a_heading() -> None:
    graph, spec = handmade.laid_out(
        handmade.pacific_tour(), title="a\x00b\r\nc", marking="\ud800 </script>"
    )
    said = about(graph, spec)
    assert (said.title, said.marking) == ("a\ufffdb\nc", "\ufffd </script>")
    assert said.text().encode("utf-8")
    assert said.text().startswith("Title: a\ufffdb\nc\nSubtitle: ")
