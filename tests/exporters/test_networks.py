"""What the golden formats test does not say of GraphML, FollowTheMoney and PLOVER files."""

from __future__ import annotations

import io
import json
from pathlib import Path

import networkx as nx
import pytest
from followthemoney import model

import mapapp
from mapapp.config import seeds_folder
from mapapp.exporters.ftm import to_ftm
from mapapp.exporters.graphml import to_graphml
from mapapp.exporters.plover import to_plover
from mapapp.model import Graph, MapSpec
from mapapp.pipeline import lay_out


@pytest.fixture(scope="module")
def seed() -> tuple[Graph, MapSpec]:
    path: Path = seeds_folder() / "zarif-latin-america-2016.md"
    graph = mapapp.analyse([mapapp.read(path)])
    return graph, lay_out(graph)


def test_actors_are_nodes_and_a_traveller_leads_to_the_stops(seed: tuple[Graph, MapSpec]) -> None:
    net = nx.read_graphml(io.BytesIO(to_graphml(*seed)), force_multigraph=True)
    assert net.nodes["actor:IRN"]["label"] == "Iran"
    (traveller,) = [n for n, cells in net.nodes(data=True) if cells.get("kind") == "traveller"]
    stops = sorted((cells["stop"], b) for _, b, cells in net.out_edges(traveller, data=True))
    assert stops[0] == (1, "place:CUB")
    assert len(stops) == 6


def test_entities_are_valid_and_trips_follow_each_other(seed: tuple[Graph, MapSpec]) -> None:
    found = [model.get_proxy(json.loads(line)) for line in to_ftm(*seed).splitlines()]
    for entity in found:
        model[entity.schema.name].validate(entity.to_dict())
    assert len({entity.id for entity in found}) == len(found)
    iran = next(e for e in found if e.schema.name == "PublicBody" and e.first("name") == "Iran")
    assert iran.countries == ["ir"]
    trips = [entity for entity in found if entity.schema.name == "Trip"]
    assert len(trips) == 6
    assert trips[1].first("startLocation") == trips[0].first("endLocation")
    assert "planned" in str(trips[1].first("name"))


def test_events_are_coded(seed: tuple[Graph, MapSpec]) -> None:
    events = json.loads(to_plover(*seed))["events"]
    visits = [event for event in events if event["relation_type"] == "visit"]
    first = next(event for event in visits if event["recipient"]["name"] == "Cuba")
    assert (first["event_type"], first["mode"], first["context"]) == (
        "CONSULT", "visit", ["diplomatic"],
    )  # fmt: skip
    later = next(event for event in visits if event["status"] == "planned")
    assert later["context"] == ["diplomatic", "future"]
    assert first["quotation"] in first["sentence"]
