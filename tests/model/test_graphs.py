from __future__ import annotations

import dataclasses

import handmade
import msgspec
import pytest

from mapapp.model import Factuality, Graph, Head, Phase, Relation, StatusLabel


def relation(*stated: tuple[Phase, Factuality]) -> Relation:
    report = handmade.Report()
    iran, cuba = report.atlas.actor("IRN"), report.atlas.actor("CUB")
    for phase, factuality in stated:
        report.claim("Iran armed Cuba.", "arms_transfer", iran, cuba, phase=phase,
                     factuality=factuality)  # fmt: skip
    (found,) = report.graph().relations
    return found


@pytest.mark.parametrize(
    ("stated", "status"),
    [
        ([("begun", "asserted"), ("begun", "denied")], "asserted"),
        ([("planned", "asserted"), ("ended", "asserted")], "ended"),
        ([("begun", "alleged"), ("planned", "asserted")], "planned"),
        ([("begun", "hypothetical"), ("begun", "alleged")], "alleged"),
        ([("begun", "denied"), ("begun", "hypothetical")], "hypothetical"),
        ([("begun", "denied")], "denied"),
    ],
)
def test_a_relation_is_as_sure_as_its_surest_claim(
    stated: list[tuple[Phase, Factuality]], status: StatusLabel
) -> None:
    assert relation(*stated).status == status
    assert relation(*stated[::-1]).status == status


def test_a_graph_is_kept_whole_by_json() -> None:
    graph = dataclasses.replace(handmade.latin_tour().graph(), head=Head("T", marking="M"))
    assert msgspec.json.decode(msgspec.json.encode(graph), type=Graph) == graph


def test_graphs_and_tours_show_themselves_in_a_notebook() -> None:
    graph = handmade.latin_tour().graph()
    assert "<iframe srcdoc=" in graph._repr_html_()
    assert "<iframe srcdoc=" in graph.tours[0]._repr_html_()
    for picture in (graph._repr_png_(), graph.tours[0]._repr_png_()):
        assert picture is not None
        assert picture.startswith(b"\x89PNG")
