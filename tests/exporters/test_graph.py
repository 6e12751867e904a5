from __future__ import annotations

import readings

from mapapp.exporters.graph import annotation

TEXT = (
    "Norway's foreign minister, Ingrid Dahl, visited Kenya on 4 May 2020. "
    "She cancelled her visit to Chad. Hezbollah recruits in Latin America. He wrote in Spanish."
)


def test_an_annotation_has_places_traps_tours_and_relations() -> None:
    found = annotation(readings.reading(TEXT))
    assert set(found) == {"slug", "published", "places", "traps", "tours", "relations"}
    assert {"text": "Kenya", "iso3": "KEN", "kind": "country"} in found["places"]
    assert {"text": "Latin America", "region": "Latin America", "kind": "region"} in found["places"]
    assert found["traps"] == ["Spanish"]
    assert found["tours"] == [
        {
            "traveller": "Ingrid Dahl",
            "of": "NOR",
            "stops": [
                {"iso3": "KEN", "order": 1, "status": "completed", "date": "2020-05-04"},
                {"iso3": "TCD", "order": 2, "status": "cancelled", "date": None},
            ],
        }
    ]
    (recruits,) = [r for r in found["relations"] if r["type"] == "recruitment"]
    assert recruits["source"] == {"name": "Hezbollah", "iso3": "LBN", "kind": "group"}
    assert recruits["target"]["region"] == "Latin America"
    assert all(r["evidence"] in TEXT for r in found["relations"])


def test_a_relation_stands_once() -> None:
    found = annotation(readings.reading("Canada sanctioned Peru. Canada sanctioned Peru again."))
    assert len(found["relations"]) == 1


def test_who_takes_part_alike_is_annotated_once_in_any_order() -> None:
    text = "Canada works with Peru. Peru works with Canada."
    assert len(annotation(readings.reading(text))["relations"]) == 1


def test_a_body_goes_by_all_its_names() -> None:
    (row,) = annotation(readings.reading("SADC sanctioned Malawi."))["relations"]
    assert "Southern African Development Community" in row["source"]["region_alt"]
    assert "region_alt" not in row["target"]


def test_what_the_author_says_was_not_done_is_no_row_of_an_annotation() -> None:
    text = "Kenya did not attack Uganda. Ghana did not attack Togo, its minister said."
    rows = annotation(readings.reading(text))["relations"]
    assert [(r["source"]["iso3"], r["status"]) for r in rows] == [("GHA", "denied")]


def test_an_annotation_counts_no_stop_to_refuel_and_no_way_home() -> None:
    text = (
        "Norway's minister, Ole Berg, flew to Chad after a technical stop in Malta. He put off his "
        "visit to Mali and returned to Oslo on Friday."
    )
    (tour,) = readings.reading(text).tours
    assert [leg.kind for leg in tour.legs] == ["technical stop", "stop", "stop", "return"]
    (row,) = annotation(readings.reading(text))["tours"]
    assert [(s["iso3"], s["order"], s["status"]) for s in row["stops"]] == [
        ("TCD", 1, "completed"),
        ("MLI", 2, "cancelled"),
    ]
