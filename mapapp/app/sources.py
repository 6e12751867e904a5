"""The sidebar: which documents are read, and how the map is titled and marked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import streamlit as st

from mapapp.config import Settings, seeds_folder
from mapapp.errors import MapappError
from mapapp.model import Document, Failure, Graph, MapSpec, Reading
from mapapp.pipeline import combine, lay_out, read, understand
from mapapp.readers import READERS, read_bytes, read_text
from mapapp.vocabulary.theme import themes

_SUFFIXES = [suffix for reader in READERS for suffix in reader.suffixes]


@st.cache_data(show_spinner=False, max_entries=200)
def reading_of(document_id: str, _document: Document) -> Reading:
    """Return a document's reading, read once for all sessions; the id is a hash of its content."""
    del document_id
    return understand(_document)


@st.cache_data(show_spinner=False)
def seed_titles() -> dict[str, str]:
    """Return the title of each seed document by its path."""
    paths = sorted(p for p in seeds_folder().glob("*") if p.suffix in _SUFFIXES)
    return {str(path): read(path).title or path.stem for path in paths}


def choose_sources() -> None:
    """Draw the sidebar, read what is chosen, and keep the graph in the session."""
    with st.sidebar:
        seeds = _choose_seeds()
        uploads = _choose_uploads()
        pasted = _paste()
        settings = _choose_settings()
    documents: dict[str, Document] = {}
    failures: list[Failure] = []
    for source, document in (*_seeds(seeds), *_uploads(uploads), *pasted):
        if isinstance(document, Document):
            documents.setdefault(document.id, document)
        else:
            failures.append(Failure(source, str(document)))
    st.session_state["graph"] = _analyse(list(documents.values()), failures)
    st.session_state["settings"] = settings


def current() -> tuple[Graph, MapSpec]:
    """Return the graph of this session and its map."""
    graph: Graph = st.session_state["graph"]
    return graph, lay_out(graph, st.session_state["settings"])


def _choose_seeds() -> list[str]:
    titles = seed_titles()
    return st.multiselect(
        "Seed documents",
        list(titles),
        default=list(titles),
        format_func=lambda path: titles[path],
        key="seeds",
    )


def _choose_uploads() -> list[tuple[str, bytes]]:
    # Not limited by kind: the reader says what to do about a wrong one, the widget only refuses.
    files = st.file_uploader(
        "Your documents",
        accept_multiple_files=True,
        key="uploads",
        help=f"Files of the kinds {', '.join(_SUFFIXES)}",
    )
    return [(file.name, file.getvalue()) for file in files or []]


def _paste() -> list[tuple[str, Document | MapappError]]:
    with st.expander("Paste text"), st.form("paste", border=False):
        text = st.text_area("Text", height=160, key="pasted")
        title = st.text_input("Title", key="pasted_title")
        publisher = st.text_input("Publisher", key="pasted_publisher")
        published = st.date_input("Published", value=None, key="pasted_date")
        st.form_submit_button("Read it", type="primary")
    if not text.strip():
        return []
    try:
        return [
            (
                "pasted text",
                read_text(
                    text, title=title or None, publisher=publisher or None, published=published
                ),
            )
        ]
    except MapappError as error:
        return [("pasted text", error)]


def _choose_settings() -> Settings:
    with st.expander("Title, marking, colours"):
        title = st.text_input("Map title", key="title")
        subtitle = st.text_input("Subtitle", key="subtitle")
        marking = st.text_input("Marking", key="marking", placeholder="TLP:GREEN")
        theme = st.selectbox("Theme", themes(), index=themes().index("screen"), key="theme")
    return Settings(title or None, subtitle or None, marking or None, theme)


def _seeds(paths: list[str]) -> Iterator[tuple[str, Document | MapappError]]:
    for path in paths:
        yield Path(path).name, read(path)


def _uploads(files: list[tuple[str, bytes]]) -> Iterator[tuple[str, Document | MapappError]]:
    for name, data in files:
        try:
            yield name, read_bytes(name, data)
        except MapappError as error:
            yield name, error


def _analyse(documents: list[Document], failures: list[Failure]) -> Graph:
    readings = []
    bar = st.progress(0.0, "Reading") if len(documents) > 1 else None
    for done, document in enumerate(documents):
        if bar is not None:
            bar.progress(done / len(documents), f"Reading {document.title or document.source}")
        readings.append(reading_of(document.id, document))
    if bar is not None:
        bar.empty()
    return combine(readings, failures)
