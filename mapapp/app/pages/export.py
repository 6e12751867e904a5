"""The export page: every format of the exporters' table, made when it is asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from mapapp.app.sources import current
from mapapp.exporters import EXPORTERS, safe_name


def main() -> None:
    """Show the page."""
    graph, spec = current()
    st.header("Export", anchor=False)
    st.caption("Each file carries its sources, credits and marking.")
    name = safe_name(spec.title)
    for row in EXPORTERS:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.download_button(
                row.suffix[1:].upper(),
                data=partial(row.make, graph, spec),
                file_name=f"{name}{row.suffix}",
                on_click="ignore",
                icon=":material/download:",
                key=f"export{row.suffix}",
                width=140,
            )
            st.text(row.title)


main()
