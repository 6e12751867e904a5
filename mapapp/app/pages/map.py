"""The map page: the map, the sentence behind the chosen line, all claims as a table."""

from __future__ import annotations

import streamlit as st

from mapapp.app.component import show_map
from mapapp.app.marked import marked_sentence
from mapapp.app.sources import current
from mapapp.app.tables import claim_rows
from mapapp.exporters import exporter
from mapapp.model import Claim, Graph, MapSpec

_HEADING = "Who says what"


def _chosen_in_map() -> None:
    st.session_state["chosen"] = st.session_state["map"]["chosen"]
    st.session_state["table_version"] = st.session_state.get("table_version", 0) + 1


def _claims_of(graph: Graph, ref: str | None) -> list[Claim]:
    """Return the claims behind a chosen line, relation, leg or claim."""
    legs = {leg.id: leg.claim for tour in graph.tours for leg in tour.legs}
    wanted = legs.get(ref, ref) if ref else None
    for relation in graph.relations:
        if relation.id == wanted:
            return list(relation.claims)
    return [c for relation in graph.relations for c in relation.claims if c.id == wanted]


def _show_claim(claim: Claim, graph: Graph) -> None:
    document = next(r.document for r in graph.readings if r.document.id == claim.document)
    with st.container(border=True):
        st.html(marked_sentence(claim, document))


def _show_table(graph: Graph, spec: MapSpec) -> None:
    rows = claim_rows(graph, spec)
    key = f"claims_{st.session_state.get('table_version', 0)}"
    state = st.dataframe(
        rows.drop(columns="id"),
        key=key,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        height=min(36 * (len(rows) + 1) + 2, 420),
    )
    picked = state["selection"]["rows"]
    chosen = rows["id"].iloc[picked[0]] if picked else None
    if chosen is not None and chosen != st.session_state.get("picked"):
        st.session_state["picked"] = chosen
        st.session_state["chosen"] = chosen
        st.rerun()


def _show_rest(graph: Graph) -> None:
    if not graph.unplaced:
        return
    with st.expander(f"Not on the map: {len(graph.unplaced)}"):
        for entry in graph.unplaced:
            st.text(f"{entry.span.text}: {entry.reason}")


def main() -> None:
    """Show the page."""
    graph, spec = current()
    for failure in graph.failures:
        st.error(failure.reason, icon=":material/error:")
    if spec.marking:
        st.text(spec.marking)
    left, right = st.columns([5, 1], vertical_alignment="bottom")
    left.subheader(
        spec.title.replace("$", r"\$") if False else "Travel and influence map", anchor=False
    )
    left.caption(spec.subtitle or "") if False else left.text(
        f"{spec.title} · {spec.subtitle or ''}"
    )
    right.download_button(
        "Download HTML",
        data=lambda: exporter("map.html")(graph, spec),
        file_name="map.html",
        mime="text/html",
        on_click="ignore",
        icon=":material/download:",
    )
    chosen = st.session_state.get("chosen")
    show_map(spec, chosen, _chosen_in_map)
    for claim in _claims_of(graph, chosen):
        _show_claim(claim, graph)
    st.markdown(f"#### {_HEADING}")
    _show_table(graph, spec)
    _show_rest(graph)


main()
