"""The claims of a graph as a table."""

from __future__ import annotations

import pandas as pd

from mapapp.model import Graph, MapSpec
from mapapp.vocabulary.relations import relations


def claim_rows(graph: Graph, spec: MapSpec) -> pd.DataFrame:
    """Return one row a claim: id, source, relation, target, status, who says so, date, document."""
    titles = {r.document.id: r.document.title or r.document.source for r in graph.readings}
    rows = [
        (
            claim.id,
            claim.source.name,
            relations()[claim.type].title,
            claim.target.name,
            claim.status.label,
            claim.attribution.nearest or "",
            spec.dates.get(claim.id, ""),
            " ".join(claim.evidence.text.split()),
            titles[claim.document],
        )
        for relation in graph.relations
        for claim in relation.claims
    ]
    columns = [
        "id",
        "Source",
        "Relation",
        "Target",
        "Status",
        "Says",
        "When",
        "Evidence",
        "Document",
    ]
    return pd.DataFrame(rows, columns=columns)
