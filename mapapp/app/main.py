"""The entry of the app: Streamlit runs this file anew at every interaction."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from mapapp.app.sources import choose_sources

_PAGES = Path(__file__).parent / "pages"


def main() -> None:
    """Lay out the sidebar and the chosen page."""
    st.set_page_config(page_title="mapapp", page_icon="🗺️", layout="wide")
    st.html(
        "<style>.block-container{padding:1.6rem 1.6rem 1rem}"
        "[data-testid='stSidebarHeader']{height:2.4rem}</style>"
    )
    page = st.navigation(
        [
            st.Page(_PAGES / "map.py", title="Map", icon=":material/map:", default=True),
            st.Page(_PAGES / "documents.py", title="Documents", icon=":material/article:"),
        ]
    )
    choose_sources()
    page.run()


main()
