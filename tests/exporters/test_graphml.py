"""What the golden formats test does not say of GraphML files."""

from __future__ import annotations

import io

import handmade
import networkx as nx
import pytest

from mapapp.exporters.graphml import to_graphml
from mapapp.exporters.rows import COLUMNS


def read(report: handmade.Report, **settings: object) -> nx.MultiDiGraph:
    made = to_graphml(*handmade.laid_out(report, **settings))
    return nx.read_graphml(io.BytesIO(made), force_multigraph=True)


def test_actors_are_nodes_where_they_are_at_home(latin_tour: handmade.Report) -> None:
    net = read(latin_tour)
    iran = net.nodes["actor:IRN"]
    assert (iran["label"], iran["kind"], iran["iso3"]) == ("Iran", "state", "IRN")
    assert (iran["lon"], iran["lat"]) == (51.42, 36.69)  # degrees, of the label point
    group = net.nodes["actor:group:Hezbollah"]
    assert (group["label"], group["kind"], group["home"]) == ("Hezbollah", "group", "LBN")
    homeless = net.nodes["actor:group:Islamic State"]
    assert "home" not in homeless
    assert "lon" not in homeless


def test_a_traveller_leads_to_the_stops_in_their_order(pacific_tour: handmade.Report) -> None:
    net = read(pacific_tour)
    (traveller,) = [n for n, cells in net.nodes(data=True) if cells.get("kind") == "traveller"]
    assert (net.nodes[traveller]["label"], net.nodes[traveller]["home"]) == ("Wang Yi", "CHN")
    stops = sorted((cells["stop"], b) for _, b, cells in net.out_edges(traveller, data=True))
    codes = ("SLB", "KIR", "WSM", "FJI", "TON", "PNG")
    assert stops == [(i, f"place:{code}") for i, code in enumerate(codes, 1)]


def test_an_edge_has_the_cells_that_hold_anything_of_their_own_types(
    latin_tour: handmade.Report,
) -> None:
    net = read(latin_tour)
    (cells,) = net.get_edge_data("actor:CUB", "actor:USA").values()
    assert cells["type"] == "diplomatic_relations"
    assert (cells["symmetric"], cells["claim_count"]) == (True, 1)
    assert cells.keys() <= {*COLUMNS, "id"}
    assert not cells.keys() & {"speaker", "date_start", "undrawn", "stop"}
    (sanction,) = net.get_edge_data("actor:USA", "actor:CUB").values()
    assert (sanction["symmetric"], sanction["speaker"]) == (False, "Zarif")


def test_relations_of_the_same_ends_are_edges_apart(report: handmade.Report) -> None:
    iran, cuba = report.atlas.actor("IRN"), report.atlas.actor("CUB")
    for kind in ("aid", "threat", "visit"):
        report.claim(f"Iran {kind} Cuba.", kind, iran, cuba)
    edges = read(report).get_edge_data("actor:IRN", "actor:CUB")
    assert sorted(cells["type"] for cells in edges.values()) == ["aid", "threat", "visit"]


@pytest.mark.parametrize("text", ["</data>]]>&amp;", "a\x00b", "\ud800", "\ufffe", "عنوان \u202e"])
def test_hostile_names_stay_text(report: handmade.Report, text: str) -> None:
    group = report.atlas.actor(text, "group", "LBN")
    report.claim("They arm Cuba.", "arms_transfer", group, report.atlas.actor("CUB"))
    net = read(report, title=text)
    label = next(cells["label"] for _, cells in net.nodes(data=True) if cells["kind"] == "group")
    clean = text.translate({0: "\ufffd", 0xD800: "\ufffd", 0xFFFE: "\ufffd"})
    assert (label, net.graph["title"]) == (clean, clean)


def test_an_empty_map_is_a_graph_that_says_what_it_is(report: handmade.Report) -> None:
    net = read(report, title="T")
    assert (net.number_of_nodes(), net.number_of_edges()) == (0, 0)
    assert str(net.graph["about"]).startswith("Title: T\n")
