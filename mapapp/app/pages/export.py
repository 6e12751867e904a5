"""The export page: every format of the exporters' table, and maps published for other pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

import streamlit as st

from mapapp.app.sources import current
from mapapp.config import Settings
from mapapp.exporters import EXPORTERS, safe_name
from mapapp.exporters.publications import Publication, publications, publish, revoke
from mapapp.model import Graph, MapSpec
from mapapp.pipeline import lay_out
from mapapp.renderers import iframe, page, payload, srcdoc
from mapapp.vocabulary.theme import themes


def _choose_paper() -> Settings:
    """Draw what pictures, slides and paper can be asked for; return the settings with it."""
    with st.expander("Pictures, slides and paper"):
        extent = st.text_input(
            "Extent", "content", key="extent", help="content, world, or a region or country"
        )
        scale = st.select_slider("Size of a PNG", [1, 2, 3, 4], value=2, key="scale")
        transparent = st.checkbox("Pictures without paper", key="transparent")
        report = st.checkbox("PDF as a report with every sentence", key="report")
        flat = st.checkbox("Slides with pictures, not shapes", key="flat")
    settings: Settings = st.session_state["settings"]
    return replace(
        settings, extent=extent, scale=scale, transparent=transparent, report=report, flat=flat,
        made=dt.datetime.now(tz=dt.UTC).date(),
    )  # fmt: skip


def _show_formats(graph: Graph, spec: MapSpec) -> None:
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


def _publish(graph: Graph, spec: MapSpec) -> None:
    settings = st.session_state["settings"]
    payloads = {
        theme: payload(lay_out(graph, replace(settings, theme=theme))) for theme in themes()
    }
    publish(spec.title, payloads)


def _show_publication(entry: Publication) -> None:
    here = st.context.url or "http://localhost:8501"
    address = f"{here.rsplit('/', 1)[0]}/embed/{entry.id}"
    with st.container(border=True):
        st.markdown(f"[{address}]({address})")
        st.text(entry.title)
        st.code(iframe(address, entry.title), language="html", wrap_lines=True)
        st.button(
            "Revoke",
            key=f"revoke-{entry.id}",
            on_click=revoke,
            args=(entry.id,),
            icon=":material/block:",
        )


def _show_embedding(graph: Graph, spec: MapSpec) -> None:
    st.subheader("In other pages", anchor=False)
    st.caption(
        "A published map has an address that nobody can guess, and shows what the map shows now. "
        "Pages of other sites can hold it if the app was started with --embed-in."
    )
    with st.container(horizontal=True):
        st.button(
            "Publish this map", icon=":material/public:", on_click=_publish, args=(graph, spec)
        )
        st.download_button(
            "Snippet without a server",
            data=lambda: srcdoc(page(spec), spec.title),
            file_name=f"{safe_name(spec.title)}.srcdoc.html",
            on_click="ignore",
            icon=":material/code:",
            help="An iframe that holds the whole map by itself, for closed networks",
        )
    for entry in publications():
        _show_publication(entry)


def main() -> None:
    """Show the page."""
    graph, spec = current()
    st.header("Export", anchor=False)
    st.caption("Each file carries its sources, credits and marking.")
    left, right = st.columns(2, gap="large")
    with left:
        _show_formats(graph, lay_out(graph, _choose_paper()))
    with right:
        _show_embedding(graph, spec)


main()
