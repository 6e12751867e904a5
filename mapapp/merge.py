"""Claims → relations: what agrees is kept together, what contradicts stands beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from mapapp.model import Claim, Failure, Graph, Head, Reading, Relation
from mapapp.vocabulary.relations import relations

_AGAINST = ("denied", "ended")


def merge(readings: Iterable[Reading], failures: Iterable[Failure] = ()) -> Graph:
    """Return the graph of several readings; the same claim read twice is one claim.

    Claims agree that share source, type and target (in any order for symmetric types) and are
    not, one of them only, denied or ended; those stand apart, each naming the other in `conflicts`.
    """
    kept = tuple({reading.document.id: reading for reading in readings}.values())
    groups: dict[tuple[str, str, str, str], dict[str, Claim]] = {}
    for claim in (claim for reading in kept for claim in reading.claims):
        groups.setdefault(_key(claim), {}).setdefault(claim.id, claim)
    found = [_relation(key, tuple(claims.values())) for key, claims in groups.items()]
    by_ends: dict[tuple[str, str, str], list[Relation]] = {}
    for key, relation in zip(groups, found, strict=True):
        by_ends.setdefault(key[:3], []).append(relation)
    return Graph(
        readings=kept,
        relations=tuple(_with_conflicts(r, rows) for rows in by_ends.values() for r in rows),
        tours=tuple(tour for reading in kept for tour in reading.tours),
        unplaced=tuple(entry for reading in kept for entry in reading.unplaced),
        failures=tuple(failures),
    )


def join(graphs: Iterable[Graph]) -> Graph:
    """Return the graph of several graphs, under every marking that one of them has.

    A title, subtitle and date tell of one map and are kept where only one comes with anything.
    """
    held = [graph for graph in graphs if graph.readings or graph.failures or graph.head != Head()]
    whole = merge(
        (reading for graph in held for reading in graph.readings),
        (failure for graph in held for failure in graph.failures),
    )
    if len(held) == 1:
        return replace(whole, head=held[0].head)
    markings = dict.fromkeys(graph.head.marking for graph in held if graph.head.marking)
    return replace(whole, head=Head(marking=" / ".join(markings) or None))


def edge(claim: Claim) -> tuple[str, str, str]:
    """Return the type of a claim and the ids of whom it joins, these in order where either may act.

    Claims of one edge tell the same of the same two, whatever they say of how sure it is.
    """
    first, second = claim.source.id, claim.target.id
    if relations()[claim.type].symmetric:
        first, second = min(first, second), max(first, second)
    return claim.type, first, second


def _key(claim: Claim) -> tuple[str, str, str, str]:
    stand = claim.status.label if claim.status.label in _AGAINST else "for"
    return *edge(claim), stand


def _relation(key: tuple[str, str, str, str], claims: tuple[Claim, ...]) -> Relation:
    first = claims[0]
    digest = hashlib.sha256("\x1f".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Relation(digest, first.type, first.source, first.target, claims)


def _with_conflicts(relation: Relation, rows: list[Relation]) -> Relation:
    others = tuple(other.id for other in rows if other.id != relation.id)
    return Relation(
        relation.id, relation.type, relation.source, relation.target, relation.claims, others
    )
