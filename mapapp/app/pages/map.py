"""The map page: the map, the sentence behind the chosen line, all claims as a table."""

from __future__ import annotations

import html

import streamlit as st

from mapapp.app.component import show_map
from mapapp.app.marked import marked_sentence
from mapapp.app.sources import current
from mapapp.app.tables import claim_rows
from mapapp.exporters import exporter
from mapapp.model import Claim, Graph, MapSpec

_HINT = "Click a line on the map or a row of the table: its sentence shows here."


def _chosen_in_map() -> None:
    """Take the line that was chosen in the map, and clear the table's row."""
    st.session_state["chosen"] = st.session_state["map"]["chosen"]
    st.session_state["rows_cleared"] = st.session_state.get("rows_cleared", 0) + 1


def _claims_of(graph: Graph, ref: str | None) -> list[Claim]:
    """Return the claims behind a chosen relation, leg or claim, the chosen one first."""
    legs = {leg.id: leg.claim for tour in graph.tours for leg in tour.legs}
    wanted = legs.get(ref, ref) if ref else None
    for relation in graph.relations:
        own = [claim for claim in relation.claims if claim.id == wanted]
        if own or relation.id == wanted:
            return own + [claim for claim in relation.claims if claim not in own]
    return []


def _show_head(graph: Graph, spec: MapSpec) -> None:
    for failure in graph.failures:
        st.error(failure.reason, icon=":material/error:")
    if spec.marking:
        st.html(f"<p style='text-align:center;font-weight:700'>{html.escape(spec.marking)}</p>")
    left, right = st.columns([4, 1], vertical_alignment="center")
    title, subtitle = html.escape(spec.title), html.escape(spec.subtitle or "")
    left.html(
        f"<h1 style='font-size:1.5rem;margin:0'>{title}</h1><p style='margin:0'>{subtitle}</p>"
    )
    right.download_button(
        "HTML file",
        data=lambda: exporter("map.html")(graph, spec),
        file_name="map.html",
        mime="text/html",
        on_click="ignore",
        icon=":material/download:",
        help="The whole map in one file that needs no network",
    )


def _show_claims(graph: Graph, ref: str | None) -> None:
    documents = {reading.document.id: reading.document for reading in graph.readings}
    claims = _claims_of(graph, ref)
    if not claims:
        st.caption(_HINT)
    for claim in claims:
        with st.container(border=True):
            st.html(marked_sentence(claim, documents[claim.document]))


def _show_table(graph: Graph, spec: MapSpec) -> None:
    rows = claim_rows(graph, spec)
    if rows.empty:
        return
    event = st.dataframe(
        rows.drop(columns="id"),
        key=f"claims_{st.session_state.get('rows_cleared', 0)}",
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "When": st.column_config.TextColumn(width=120),
            "Says": st.column_config.TextColumn(width=130),
        },
        height=min(36 * (len(rows) + 1) + 2, 420),
    )
    picked = event["selection"]["rows"]
    claim = str(rows["id"].iloc[picked[0]]) if picked else None
    if claim is not None and claim != st.session_state.get("picked"):
        st.session_state["chosen"] = claim
        st.session_state["picked"] = claim
        st.rerun()
    st.session_state["picked"] = claim


def _show_rest(graph: Graph) -> None:
    if not graph.unplaced:
        return
    with st.expander(f"Not on the map: {len(graph.unplaced)}"):
        for entry in graph.unplaced:
            st.text(f"{entry.span.text}: {entry.reason}")


def main() -> None:
    """Show the page."""
    graph, spec = current()
    _show_head(graph, spec)
    chosen = st.session_state.get("chosen")
    left, right = st.columns([5, 2])
    with left:
        show_map(spec, chosen, _chosen_in_map)
    with right:
        _show_claims(graph, chosen)
    _show_table(graph, spec)
    _show_rest(graph)


main()
