"""PLOVER-coded events: one a claim, with actor, recipient, type, mode, context, quotation, date.

Types, modes and contexts are those of the relation types (mapapp/vocabulary/relations/). What a
text plans, alleges or denies is an event only with its `status`; the context says "future" of what
is planned, "hypothetical" of what hangs on a condition, "historical" of what is over, as the
ontology does.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from mapapp.exporters.about import about
from mapapp.exporters.rows import Row, claim_rows, clean
from mapapp.model import Actor, Claim, Graph, MapSpec
from mapapp.vocabulary.relations import relations

__all__ = ["to_plover"]

_CONTEXTS: Final = {
    "planned": ("future",),
    "hypothetical": ("hypothetical",),
    "ended": ("historical",),
}


def to_plover(graph: Graph, spec: MapSpec) -> bytes:
    """Return the claims of the map as PLOVER events."""
    rows = claim_rows(graph, spec)
    content = {
        "about": about(graph, spec),
        "events": [_event(c, row) for c, row in zip(spec.claims, rows, strict=True)],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _event(claim: Claim, row: Row) -> dict[str, Any]:
    kind = relations()[claim.type]
    return {
        "id": row.id,
        "event_type": kind.plover,
        "mode": kind.mode,
        "context": [*kind.context, *_CONTEXTS.get(row.status, ())],
        "actor": _party(claim.source),
        "recipient": _party(claim.target),
        "status": row.status,
        "phase": row.phase,
        "polarity": row.polarity,
        "factuality": row.factuality,
        "date": row.date or None,
        "date_start": row.date_start,
        "date_end": row.date_end,
        "quotation": row.evidence,
        "sentence": row.sentence,
        "attribution": {"outlet": row.outlet, "agency": row.agency, "speaker": row.speaker},
        "document": row.document,
        "publisher": row.publisher,
        "published": row.published or None,
        "relation_type": row.type,
    }


def _party(actor: Actor) -> dict[str, str | None]:
    home = actor.home
    return {
        "name": clean(actor.name),
        "kind": actor.kind,
        "country": home.iso3 if home else None,
        "place": clean(home.name) if home else None,
    }
