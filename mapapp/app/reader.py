"""The choice of who reads, and what a language model finds doubtful."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from mapapp.config import Endpoint, ExtractorName, Settings, endpoint
from mapapp.extractors import EXTRACTORS
from mapapp.model import Document, Graph, Reading
from mapapp.pipeline import analyse

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


def read_with_model(documents: Sequence[Document], settings: Settings) -> tuple[Reading, ...]:
    """Read documents with a language model, telling each step; what was answered is kept.

    Cancelling leaves the answers that came: the next reading goes on from them.
    """
    key = (tuple(document.id for document in documents), settings)
    last: tuple[object, tuple[Reading, ...]] | None = st.session_state.get("model_read")
    if last is not None and last[0] == key:
        return last[1]
    with st.status("A language model reads", expanded=True) as box:
        st.button("Cancel", key="cancel", on_click=_cancel, icon=":material/stop:")
        graph = analyse(documents, settings=settings, tell=_tell)
        box.update(label="A language model has read", state="complete", expanded=False)
    if not any(d.kind == "unread" for reading in graph.readings for d in reading.doubts):
        st.session_state["model_read"] = (key, graph.readings)
    return graph.readings


def _tell(message: str) -> None:
    st.text(message)


def _cancel() -> None:
    """Take back what was agreed to: the rules read again, and nothing more is sent."""
    for name in list(st.session_state):
        if str(name).startswith("agreed "):
            st.session_state[name] = False


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
