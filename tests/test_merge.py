from __future__ import annotations

import readings

from mapapp.merge import merge
from mapapp.model import Failure


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
