"""The map as a Streamlit component: it keeps script and shapes, and is sent only what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from mapapp.model import MapSpec
from mapapp.renderers import payload

_SCRIPT = Path(__file__).with_name("component.js")
_HEIGHT = 500  # px: a whole map above the fold of a laptop's screen


def show_map(spec: MapSpec, select: str | None, on_select: Callable[[], None]) -> None:
    """Draw the map. `select` is the id of a claim, relation or leg to show as chosen.

    What a person chooses is `st.session_state["map"]["chosen"]` when `on_select` is called.
    """
    component = st.components.v2.component(
        "mapapp_map", html='<div class="root"></div>', js=_SCRIPT.read_text("utf-8")
    )
    data = payload(spec)
    component(
        key="map",
        data={
            "spec": data,
            "version": hashlib.sha256(data.encode()).hexdigest()[:16],
            "select": select,
            "height": f"{_HEIGHT}px",
        },
        default={"chosen": None},
        on_chosen_change=on_select,
    )
