"""The entry of the app: Streamlit runs this file anew at every interaction."""

from __future__ import annotations

import html
from pathlib import Path

import streamlit as st

from mapapp.app.sources import choose_sources
from mapapp.errors import MapappError

_PAGES = Path(__file__).parent / "pages"
_STYLE = """<style>
.block-container{padding:3.2rem 1.6rem 1rem}
[data-testid='stSidebarHeader']{height:2.4rem}
.marking{text-align:center;font-weight:700;margin:0;overflow-wrap:anywhere}
@media (max-width:640px){.block-container{padding:3.6rem .6rem 1rem}}
</style>"""


def main() -> None:
    """Lay out the sidebar and the chosen page, with the marking above and below it."""
    st.set_page_config(page_title="mapapp", page_icon="🗺️", layout="wide")
    st.html(_STYLE)
    page = st.navigation(
        [
            st.Page(_PAGES / "map.py", title="Map", icon=":material/map:", default=True),
            st.Page(_PAGES / "documents.py", title="Documents", icon=":material/article:"),
            st.Page(_PAGES / "export.py", title="Export", icon=":material/download:"),
        ]
    )
    try:
        marking = choose_sources()
        _mark(marking)
        page.run()
        _mark(marking)
    except MapappError as error:
        st.error(str(error), icon=":material/error:")


def _mark(marking: str | None) -> None:
    if marking:
        st.html(f"<p class='marking'>{html.escape(marking)}</p>")


main()
