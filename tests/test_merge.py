from __future__ import annotations

import datetime as dt
from dataclasses import replace

import readings

from mapapp.merge import edge, join, merge
from mapapp.model import Failure, Head


def test_the_same_said_twice_is_one_relation_with_both_sentences() -> None:
    graph = merge(
        [
            readings.reading("Canada sanctioned Peru."),
            readings.reading("Peru was sanctioned by Canada."),
        ]
    )
    (relation,) = graph.relations
    assert len(relation.claims) == 2
    assert {c.document for c in relation.claims} == {r.document.id for r in graph.readings}


def test_an_edge_is_of_its_ends_in_order_where_either_may_act() -> None:
    one = readings.claim("Canada works with Peru.", "cooperation")
    other = readings.claim("Peru works with Canada.", "cooperation")
    assert edge(one) == edge(other) == ("cooperation", "CAN", "PER")
    assert edge(readings.claim("Turkey sold drones to Mali.", "arms_transfer")) == (
        "arms_transfer", "TUR", "MLI",
    )  # fmt: skip


def test_a_document_read_twice_counts_once() -> None:
    one = readings.reading("Canada sanctioned Peru.")
    graph = merge([one, one])
    assert len(graph.readings) == len(graph.relations) == len(graph.relations[0].claims) == 1


def test_what_contradicts_stands_beside_and_names_the_other() -> None:
    graph = merge(
        [
            readings.reading("Turkey sold drones to Mali."),
            readings.reading("Turkey denied selling drones to Mali."),
        ]
    )
    said, denied = graph.relations
    assert (said.status, denied.status) == ("asserted", "denied")
    assert said.conflicts == (denied.id,)
    assert denied.conflicts == (said.id,)


def test_symmetric_types_ignore_the_order_of_ends() -> None:
    graph = merge(
        [
            readings.reading("Ghana is cooperating with Togo."),
            readings.reading("Togo is cooperating with Ghana."),
        ]
    )
    assert len(graph.relations) == 1


def test_failures_pass_through() -> None:
    failure = Failure("a.txt", "a.txt: empty")
    assert merge([], [failure]).failures == (failure,)


def test_maps_put_together_stand_under_the_markings_of_all_of_them() -> None:
    said = readings.reading("Canada sanctioned Peru.")
    more = readings.reading("Turkey sold drones to Mali.")
    amber = replace(merge([said]), head=Head("Sanctions", "May", "TLP:AMBER", dt.date(2026, 5, 1)))
    green = replace(merge([more]), head=Head("Drones", None, "TLP:GREEN", None))
    whole = join([amber, merge([more]), green])
    assert whole.head == Head(marking="TLP:AMBER / TLP:GREEN")
    assert len(whole.relations) == 2
    assert join([amber, merge([])]) == amber
    assert join([amber, merge([more])]).head == Head(marking="TLP:AMBER")
