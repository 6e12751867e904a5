"""The choice of who reads, and what a language model finds doubtful."""

from __future__ import annotations

import streamlit as st

from mapapp.config import Endpoint, ExtractorName, endpoint
from mapapp.extractors import EXTRACTORS
from mapapp.model import Graph

_NONE = (
    "No language model is set up: whoever starts the app sets MAPAPP_LLM_URL and "
    "MAPAPP_LLM_MODEL (docs/extractors.md). Until then the rules read, and nothing is sent."
)


def choose_extractor() -> tuple[ExtractorName, Endpoint | None]:
    """Draw the choice; a language model reads only once its address is agreed to.

    The address is whoever's who started the app: a visitor must not make it contact another.
    """
    with st.expander("Who reads"):
        name: ExtractorName = st.selectbox(
            "Read by",
            list(EXTRACTORS),
            format_func=lambda row: EXTRACTORS[row].title,
            key="extractor",
        )
        if name == "rules":
            return "rules", None
        where = endpoint()
        if where is None:
            st.warning(_NONE)
            return "rules", None
        agreed = st.checkbox(
            f"Send the text of the documents to {where.shown}, model {where.model}",
            key=f"agreed {where.shown}",
        )
        if not agreed:
            st.caption("Nothing is sent until you agree; the rules read.")
            return "rules", None
    return name, where


def show_doubts(graph: Graph, titles: dict[str, str]) -> None:
    """List what a person should look at, the most pressing first."""
    rows = [
        {"What": doubt.kind, "Why": doubt.reason, "Document": titles[doubt.document]}
        for reading in graph.readings
        for doubt in reading.doubts
    ]
    if rows:
        with st.expander(f"To look at first: {len(rows)}"):
            st.dataframe(rows, hide_index=True)
