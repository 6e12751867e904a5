"""The sidebar's settings: title, marking, colours, and how names are resolved."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import streamlit as st

from mapapp.app.reader import choose_extractor
from mapapp.config import Settings
from mapapp.pipeline import geocoder
from mapapp.vocabulary.names import viewers
from mapapp.vocabulary.theme import themes


def choose_settings() -> Settings:
    """Draw the settings and return what is chosen."""
    with st.expander("Title, marking, colours"):
        title = st.text_input("Map title", key="title")
        subtitle = st.text_input("Subtitle", key="subtitle")
        marking = st.text_input("Marking", key="marking", placeholder="TLP:GREEN")
        theme = st.selectbox("Theme", themes(), index=themes().index("screen"), key="theme")
    with st.expander("Places"):
        view = st.selectbox(
            "Disputed places as seen by",
            [None, *viewers()],
            format_func=lambda code: _state(code) if code else "mapapp's policy",
            key="view",
        )
        gazetteer = st.file_uploader(
            "Your gazetteer",
            type=["yaml", "yml"],
            key="gazetteer",
            help="A YAML file of your own names and places, as docs/geocoder.md shows",
        )
    extractor, endpoint = choose_extractor()
    own = _kept(gazetteer.name, gazetteer.getvalue()) if gazetteer else None
    return Settings(
        title or None,
        subtitle or None,
        marking or None,
        theme,
        view,
        own,
        extractor=extractor,
        endpoint=endpoint,
    )


def _state(code: str) -> str:
    return geocoder().place(code).name


def _kept(name: str, content: bytes) -> Path:
    """Keep an uploaded gazetteer as a file, under its own name so that an error can tell it."""
    folder = Path(tempfile.gettempdir()) / f"mapapp-{hashlib.sha256(content).hexdigest()[:16]}"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / Path(name).name
    if not path.exists():
        path.write_bytes(content)
    return path
