from __future__ import annotations

import dataclasses
from typing import Any

import handmade
import pytest
from handmade import Atlas, Report

from mapapp import layers
from mapapp.config import Settings
from mapapp.errors import SettingsError
from mapapp.geocoder import Geocoder
from mapapp.model import Graph, Layer, Line, MapSpec


def build(report: Report, **settings: Any) -> MapSpec:  # noqa: ANN401 - settings are of several types
    return layers.build(report.graph(), Atlas(), Settings(**settings))


def lines(spec: MapSpec) -> list[Line]:
    return [line for layer in spec.layers for line in layer.lines]


def layer(spec: MapSpec, name: str) -> Layer:
    return next(layer for layer in spec.layers if layer.id == name)


def node(spec: MapSpec, name: str) -> tuple[float, float]:
    found = next(node for node in spec.nodes if node.id == name)
    return found.lon, found.lat


def test_one_layer_a_tour_and_one_a_family(latin_tour: Report) -> None:
    spec = build(latin_tour)
    assert [layer.id for layer in spec.layers] == [
        "tour:tour0", "family:diplomacy", "family:economy", "family:security", "family:conflict",
        "family:pressure", "family:influence",
    ]  # fmt: skip
    assert spec.layers[0].title == "Mohammad Javad Zarif (Iran)"


def test_every_relation_is_a_line_or_told_why_not(latin_tour: Report) -> None:
    spec, graph = build(latin_tour), latin_tour.graph()
    drawn = {line.ref for line in lines(spec) if line.kind == "relation"}
    undrawn = {item.ref for item in spec.undrawn}
    assert drawn | undrawn == {relation.id for relation in graph.relations}
    assert not drawn & undrawn


def test_what_has_no_place_is_never_drawn_at_zero(latin_tour: Report) -> None:
    spec = build(latin_tour)
    assert [item.reason for item in spec.undrawn] == [
        "Islamic State has no home on the map; the other end is in Latin America"
    ]
    assert all((node.lon, node.lat) != (0, 0) for node in spec.nodes)
    assert spec.undrawn[0].claims[0] in {claim.id for claim in spec.claims}


def test_a_place_at_zero_zero_was_never_set(report: Report) -> None:
    nowhere = dataclasses.replace(Atlas().place("IRN"), kind="site", id="x", lon=0.0, lat=0.0)
    actor = dataclasses.replace(Atlas().actor("x", "group"), home=nowhere)
    report.claim("X attacks Cuba.", "attack", actor, Atlas().actor("CUB"))
    spec = build(report)
    assert not lines(spec)
    assert spec.empty is not None


def test_states_stand_at_capitals_and_groups_beside_them(latin_tour: Report) -> None:
    spec = build(latin_tour)
    assert node(spec, "IRN") == (51.42, 35.69)
    assert node(spec, "actor:group:Hezbollah") == node(spec, "LBN")
    ring = next(node for node in spec.nodes if node.kind == "group")
    assert any(ring.offset)


def test_two_groups_of_one_home_stand_apart(report: Report) -> None:
    a = Atlas()
    for name in ("Hezbollah", "Amal", "Fatah"):
        group = a.actor(name, "group", "LBN")
        report.claim(f"{name} attacks Israel.", "attack", group, a.actor("ISR"))
    offsets = {node.offset for node in build(report).nodes if node.kind == "group"}
    assert len(offsets) == 3


def test_a_region_is_one_node_with_its_members(latin_tour: Report) -> None:
    region = next(node for node in build(latin_tour).nodes if node.kind == "region")
    assert region.id == "region:latin-america"
    assert {"CUB", "BRA"} <= set(region.outline)


def test_legs_run_from_the_capital_through_the_stops(latin_tour: Report) -> None:
    legs = build(latin_tour).layers[0].lines
    assert [(leg.source, leg.target) for leg in legs] == [
        ("IRN", "CUB"), ("CUB", "NIC"), ("NIC", "ECU"), ("ECU", "CHL"), ("CHL", "BOL"),
        ("BOL", "VEN"),
    ]  # fmt: skip
    assert [leg.number for leg in legs] == [1, 2, 3, 4, 5, 6]
    assert [leg.phase for leg in legs] == ["begun"] + ["planned"] * 5
    assert legs[0].style.dash == ""
    assert legs[1].style.dash != ""


def test_a_stop_called_off_leaves_the_route(pacific_tour: Report) -> None:
    legs = build(pacific_tour).layers[0].lines
    called_off, after = legs[4], legs[5]
    assert called_off.phase == "cancelled"
    assert called_off.style.struck
    assert called_off.style.opacity < 1
    assert (after.source, after.target) == ("FJI", "PNG")


def test_an_order_only_listed_is_drawn_lighter(report: Report) -> None:
    for told in (True, False):
        report.stop("CUB", "completed", "He went to Cuba.")
        report.tour("A minister", "IRN", order_told=told)
    told_layer, listed_layer = build(report).layers
    assert listed_layer.lines[0].style.width < told_layer.lines[0].style.width
    assert "order only listed" in listed_layer.title


def test_a_stop_at_home_is_a_leg_of_no_length(report: Report) -> None:
    report.stop("IRN", "completed", "He spoke in Tehran.")
    report.tour("A minister", "IRN")
    leg = build(report).layers[0].lines[0]
    assert leg.path[0] == leg.path[-1]


def test_statuses_look_different_without_colour(latin_tour: Report) -> None:
    looks = {
        line.status: (line.style.dash, line.style.struck, line.style.opacity)
        for line in lines(build(latin_tour))
        if line.kind == "relation"
    }
    assert set(looks) == {"asserted", "planned", "alleged", "hypothetical", "denied", "ended"}
    assert len(set(looks.values())) == 6


def test_lines_between_the_same_ends_never_coincide(report: Report) -> None:
    a = Atlas()
    cuba, usa = a.actor("CUB"), a.actor("USA")
    for kind in ("sanction", "threat", "accusation", "diplomatic_relations"):
        report.claim(f"The United States and Cuba: {kind}.", kind, usa, cuba)
        report.claim(f"Cuba and the United States: {kind}.", kind, cuba, usa)
    drawn = lines(build(report))
    middles = {line.path[len(line.path) // 2] for line in drawn}
    assert len(middles) == len(drawn) == 8


def test_a_visit_that_a_tour_shows_is_thin(latin_tour: Report) -> None:
    spec = build(latin_tour)
    visit, *_ = layer(spec, "family:diplomacy").lines
    other = layer(spec, "family:pressure").lines[0]
    assert visit.style.width < other.style.width


def test_a_pacific_map_is_cut_elsewhere(pacific_tour: Report) -> None:
    spec = build(pacific_tour)
    at = {node.id: node.lon for node in spec.nodes}
    for line in lines(spec):
        assert line.path[0][0] == pytest.approx(at[line.source], abs=0.011)
        assert line.path[-1][0] == pytest.approx(at[line.target], abs=0.011)
    west, _, east, _ = spec.bounds
    assert east - west < 200


def test_a_map_of_russia_and_fiji_does_not_show_the_globe(report: Report) -> None:
    a = Atlas()
    report.claim("Russia aids Fiji.", "aid", a.actor("RUS"), a.actor("FJI"))
    west, _, east, _ = build(report).bounds
    assert east - west < 170


def test_the_legend_shows_what_is_on_the_map_alone(latin_tour: Report, report: Report) -> None:
    full = {entry.label for entry in build(latin_tour).legend}
    assert {"Planned", "Alleged", "Denied", "There now", "Conflict"} <= full
    assert "Stop called off" not in full
    a = Atlas()
    report.claim("Russia aids Fiji.", "aid", a.actor("RUS"), a.actor("FJI"))
    small = [entry.label for entry in build(report).legend]
    assert small == ["Economy", "Stated", "State, at its capital"]


def test_credits_and_boundaries_are_told(latin_tour: Report) -> None:
    spec = build(latin_tour)
    assert any("Natural Earth" in line for line in spec.credits)
    assert any("CC BY 4.0" in line for line in spec.credits)
    assert "do not imply endorsement" in spec.notes[0]


def test_an_empty_graph_gives_a_map_that_says_so() -> None:
    spec = layers.build(Graph((), (), ()), Atlas(), Settings())
    assert spec.layers == ()
    assert spec.empty is not None
    assert spec.empty.startswith("There is nothing to map")


def test_settings_head_the_map(latin_tour: Report) -> None:
    spec = build(latin_tour, title="T", subtitle="S", marking="M")
    assert (spec.title, spec.subtitle, spec.marking) == ("T", "S", "M")
    assert build(latin_tour).title == latin_tour.title


def test_an_unknown_theme_is_an_error(latin_tour: Report) -> None:
    with pytest.raises(SettingsError):
        build(latin_tour, theme="sepia")


def test_the_same_graph_gives_the_same_map(latin_tour: Report) -> None:
    assert build(latin_tour) == build(latin_tour)


def test_the_geocoder_is_a_gazetteer(latin_tour: Report) -> None:
    spec = layers.build(latin_tour.graph(), Geocoder(), Settings())
    assert spec.empty is None


def test_a_line_over_the_edge_does_not_widen_the_view(report: Report) -> None:
    handmade.round_the_globe(report)
    spec = build(report)
    assert any(abs(line.path[-1][0] - node(spec, line.target)[0]) > 300 for line in lines(spec))
    assert spec.bounds[2] - spec.bounds[0] < 230
