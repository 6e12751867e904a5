"""What the golden formats test does not say of FollowTheMoney files."""

from __future__ import annotations

import json

import handmade
from followthemoney import model
from followthemoney.proxy import EntityProxy

import mapapp
from mapapp.exporters.ftm import to_ftm
from mapapp.model import Graph, MapSpec
from mapapp.pipeline import lay_out
from mapapp.readers import read_text


def read(graph: Graph, spec: MapSpec) -> list[EntityProxy]:
    """Return a map's entities, as FollowTheMoney's own reader takes and proves them."""
    found = [model.get_proxy(json.loads(line)) for line in to_ftm(graph, spec).splitlines()]
    for entity in found:
        model[entity.schema.name].validate(entity.to_dict())
    return found


def named(found: list[EntityProxy], schema: str) -> dict[str, EntityProxy]:
    return {str(e.first("name")): e for e in found if e.schema.name == schema}


def test_each_kind_of_actor_has_its_schema_and_its_country_in_two_letters() -> None:
    text = "Iran armed Hezbollah. Hezbollah recruits in Latin America. NATO trains Iraq."
    graph = mapapp.analyse([read_text(text)])
    found = read(graph, lay_out(graph))
    states, bodies = named(found, "PublicBody"), named(found, "Organization")
    assert (states["Iran"].countries, states["Iraq"].countries) == (["ir"], ["iq"])
    assert bodies["Hezbollah"].countries == ["lb"]
    assert bodies.keys() == {"Hezbollah", "NATO"}
    assert named(found, "Address")["Latin America"].first("full") == "Latin America"


def test_a_link_tells_how_sure_the_text_is() -> None:
    found = read(*handmade.laid_out(handmade.latin_tour()))
    roles = {str(e.first("role")): e for e in found if e.schema.name == "UnknownLink"}
    assert {"proxy", "threat (denied)", "attack (alleged)", "economic_tie (ended)"} <= set(roles)
    denied = roles["threat (denied)"]
    assert denied.first("status") == "denied"
    assert str(denied.first("description")).startswith("Denied: the text denies it (begun, ")
    agency = next(e for role, e in roles.items() if role == "visit")
    assert str(agency.first("description")).endswith("Says: Associated Press, The Gazette")


def test_a_trip_begins_where_the_traveller_last_was() -> None:
    found = read(*handmade.laid_out(handmade.pacific_tour()))
    where = {e.id: e.first("name") for e in found if e.schema.name == "Address"}
    trips = [e for e in found if e.schema.name == "Trip"]
    ways = [(where[t.first("startLocation")], where[t.first("endLocation")]) for t in trips]
    assert ways == [
        ("China", "Solomon Islands"), ("Solomon Islands", "Kiribati"), ("Kiribati", "Samoa"),
        ("Samoa", "Fiji"), ("Fiji", "Tonga"), ("Fiji", "Papua New Guinea"),  # Tonga: called off
    ]  # fmt: skip
    assert "cancelled" in str(trips[4].first("name"))
    assert {t.first("involved") for t in trips} == {named(found, "Person")["Wang Yi"].id}


def test_ids_are_of_the_content_and_stand_once() -> None:
    first, again = (read(*handmade.laid_out(handmade.hard())) for _ in range(2))
    assert [e.id for e in first] == [e.id for e in again]
    assert len({e.id for e in first}) == len(first)
    other = read(*handmade.laid_out(handmade.hard(), title="Other"))
    assert {e.schema.name for e in other if e.id not in {f.id for f in first}} == {"Note"}


def test_an_empty_map_is_its_note_and_its_documents() -> None:
    found = read(*handmade.laid_out(handmade.Report("Nothing")))
    assert sorted(e.schema.name for e in found) == ["Article", "Note"]
