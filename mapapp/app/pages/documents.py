"""The documents page: each text with its places and the evidence of its claims marked."""

from __future__ import annotations

import streamlit as st

from mapapp.app.marked import marked_document
from mapapp.app.sources import current, titles
from mapapp.exporters.explained import explained
from mapapp.pipeline import explain


def main() -> None:
    """Show the page."""
    graph, _ = current()
    for failure in graph.failures:
        st.error(failure.reason, icon=":material/error:")
    if not graph.readings:
        st.info("No document is chosen: pick seeds, upload files or paste text at the left.")
        return
    named = titles(graph)
    chosen = st.selectbox("Document", list(named), format_func=lambda i: named[i], key="document")
    reading = next(r for r in graph.readings if r.document.id == chosen)
    st.html(marked_document(reading))
    if st.toggle("Why sentences gave a claim or none", key="explain"):
        told = explained(reading.document, explain(reading.document, st.session_state["settings"]))
        st.code(told, language=None, wrap_lines=True)


main()
