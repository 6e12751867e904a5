"""The map page: the map with its panel and table, and what has no place on it."""

from __future__ import annotations

import html

import streamlit as st

from mapapp.app.component import chosen_in_map, show_map
from mapapp.app.marked import marked_sentence
from mapapp.app.reader import show_doubts
from mapapp.app.sources import current, titles
from mapapp.model import Graph, MapSpec


def _choose() -> None:
    st.session_state["chosen"] = chosen_in_map()


def _show_head(graph: Graph, spec: MapSpec) -> None:
    for failure in graph.failures:
        st.error(failure.reason, icon=":material/error:")
    title, subtitle = html.escape(spec.title), html.escape(spec.subtitle or "")
    st.html(f"<h1 style='font-size:1.5rem;margin:0'>{title}</h1><p style='margin:0'>{subtitle}</p>")


def _show_why(graph: Graph, chosen: str | None) -> None:
    """Tell why the chosen claim was read: its rule, its words, the readings that lost."""
    for reading in graph.readings:
        for claim in reading.claims:
            if claim.id == chosen:
                with st.expander("Why this line"):
                    st.html(marked_sentence(claim, reading.document))


def _show_rest(graph: Graph, spec: MapSpec) -> None:
    """List what has no place on the map, with the reason and the document."""
    documents = titles(graph)
    claims = {claim.id: claim for claim in spec.claims}
    rows = [
        (entry.label, entry.reason, documents[claims[claim].document])
        for entry in spec.undrawn
        for claim in entry.claims[:1]
    ]
    rows += [(entry.span.text, entry.reason, documents[entry.document]) for entry in graph.unplaced]
    if not rows:
        return
    with st.expander(f"Not on the map: {len(rows)}"):
        columns = ("What", "Why", "Document")
        st.dataframe([dict(zip(columns, row, strict=True)) for row in rows], hide_index=True)


def main() -> None:
    """Show the page."""
    graph, spec = current()
    _show_head(graph, spec)
    show_doubts(graph, titles(graph))
    chosen = st.session_state.get("chosen")
    show_map(spec, chosen, _choose)
    _show_why(graph, chosen)
    _show_rest(graph, spec)


main()
