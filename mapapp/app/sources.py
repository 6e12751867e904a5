"""The sidebar: which documents are read; and the graph of them, kept in the session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import streamlit as st

from mapapp.app.reader import read_with_model
from mapapp.app.settings import choose_settings
from mapapp.config import Settings, seeds_folder
from mapapp.errors import MapappError
from mapapp.model import Document, Failure, Graph, MapSpec, Reading
from mapapp.pipeline import combine, lay_out, read, understand
from mapapp.readers import READERS, plainly, read_bytes, read_text
from mapapp.readers.graphs import is_graph, read_graph

Source = tuple[str, Document | Graph | MapappError]

_SUFFIXES = [suffix for reader in READERS for suffix in reader.suffixes]


@st.cache_data(show_spinner=False, max_entries=200)
def _reading(document_id: str, settings: Settings, _document: Document) -> Reading:
    """Return a document's reading, read once for all sessions; the id is a hash of its content."""
    del document_id
    return understand(_document, settings)


@st.cache_data(show_spinner=False, max_entries=200)
def _seed(path: str, changed: int) -> Document:
    del changed
    return read(path)


@st.cache_data(show_spinner=False, max_entries=50)
def _upload(name: str, content: bytes) -> Document | Graph:
    return read_graph(name, content) if is_graph(name, content) else read_bytes(name, content)


def seed(path: str) -> Source:
    """Return a seed document, or why it cannot be read."""
    try:
        return Path(path).name, _seed(path, Path(path).stat().st_mtime_ns)
    except MapappError as error:
        return Path(path).name, error


def seed_titles() -> dict[str, str]:
    """Return the title of each seed document by its path, its name where it cannot be read."""
    paths = sorted(p for p in seeds_folder().glob("*") if p.suffix in _SUFFIXES)
    found = {str(path): seed(str(path))[1] for path in paths}
    return {
        path: (document.title if isinstance(document, Document) else None) or Path(path).stem
        for path, document in found.items()
    }


def titles(graph: Graph) -> dict[str, str]:
    """Return the title of each document by its id, its source where it has none."""
    return {r.document.id: r.document.title or r.document.source for r in graph.readings}


def choose_sources() -> str | None:
    """Draw the sidebar, read what is chosen, keep the graph in the session; return its marking."""
    with st.sidebar:
        seeds = _choose_seeds()
        uploads = _choose_uploads()
        pasted = _paste()
        settings = choose_settings()
    documents: dict[str, Document] = {}
    failures: list[Failure] = []
    before: list[Graph] = []
    for name, found in (*map(seed, seeds), *_uploads(uploads), *pasted):
        if isinstance(found, Document):
            documents.setdefault(found.id, found)
        elif isinstance(found, Graph):
            before.append(found)
        else:
            failures.append(Failure(name, str(found)))
    graph = _analyse(list(documents.values()), failures, settings, before)
    st.session_state["graph"] = graph
    st.session_state["settings"] = settings
    return settings.marking or graph.head.marking


def current() -> tuple[Graph, MapSpec]:
    """Return the graph of this session and its map."""
    if "graph" not in st.session_state:
        st.rerun()  # a session that came back asks for a part of a page before the page
    graph: Graph = st.session_state["graph"]
    return graph, lay_out(graph, st.session_state["settings"])


def _choose_seeds() -> list[str]:
    named = seed_titles()
    return st.multiselect(
        "Seed documents",
        list(named),
        default=list(named),
        format_func=lambda path: named[path],
        key="seeds",
    )


def _choose_uploads() -> list[tuple[str, bytes]]:
    # Not limited by kind: the reader says what to do about a wrong one, the widget only refuses.
    files = st.file_uploader(
        "Your documents",
        accept_multiple_files=True,
        key="uploads",
        help=f"Files of the kinds {', '.join(_SUFFIXES)}, or a map of mapapp (.json, .html)",
    )
    return [(file.name, file.getvalue()) for file in files or []]


def _paste() -> list[Source]:
    with st.expander("Paste text"), st.form("paste", border=False):
        text = st.text_area("Text", height=160, key="pasted")
        title = st.text_input("Title", key="pasted_title") or None
        publisher = st.text_input("Publisher", key="pasted_publisher") or None
        published = st.date_input("Published", value=None, key="pasted_date")
        st.form_submit_button("Read it", type="primary")
    if not text.strip():
        return []
    name = "pasted text"
    try:
        plain = plainly(text)
        return [(name, read_text(plain, title=title, publisher=publisher, published=published))]
    except MapappError as error:
        return [(name, error)]


def _uploads(files: list[tuple[str, bytes]]) -> Iterator[Source]:
    for name, content in files:
        try:
            yield name, _upload(name, content)
        except MapappError as error:
            yield name, error


def _analyse(
    documents: list[Document],
    failures: list[Failure],
    settings: Settings,
    before: Iterable[Graph],
) -> Graph:
    """Read what this session has not read yet, with a bar; the rest is in the cache.

    `before` are maps made before.
    """
    reader = replace(settings, title=None, subtitle=None, marking=None, theme="screen")
    if reader.extractor != "rules":
        return combine(read_with_model(documents, reader), failures, before)
    known: set[str] = st.session_state.setdefault("read", set())
    is_new = any(document.id not in known for document in documents)
    bar = st.progress(0.0, "Reading") if is_new else None
    readings: list[Reading] = []
    for done, document in enumerate(documents):
        name = document.title or document.source
        if bar is not None:
            bar.progress(done / len(documents), f"Reading {done + 1} of {len(documents)}: {name}")
        try:
            readings.append(_reading(document.id, reader, document))
        except MapappError as error:
            failures.append(Failure(name, str(error)))
        known.add(document.id)
    if bar is not None:
        bar.empty()
    return combine(readings, failures, before)
