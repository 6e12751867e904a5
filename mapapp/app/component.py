"""The map as a Streamlit component: it keeps script, shapes and data, and is sent only changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from mapapp.model import MapSpec
from mapapp.renderers import payload

_HERE = Path(__file__).parent


def show_map(spec: MapSpec, select: str | None, on_choose: Callable[[], None]) -> None:
    """Draw the map with its panel, layers and legend; `select` is the id of the chosen claim.

    When a person chooses a line, `on_choose` is called and `chosen_in_map` gives its claim.
    """
    component = st.components.v2.component(
        "mapapp_map",
        html='<div class="root"></div>',
        css=(_HERE / "component.css").read_text("utf-8"),
        js=(_HERE / "component.js").read_text("utf-8"),
    )
    data = payload(spec)
    version = hashlib.sha256(data.encode()).hexdigest()[:16]
    component(key="map", data={"version": version, "select": select}, on_chosen_change=on_choose)
    # A message of its own, the same at every rerun: Streamlit then sends its hash alone.
    component(key="map_data", data={"version": version, "spec": data})


def chosen_in_map() -> str | None:
    """Return the claim of the line just chosen in the map, None where the choice was cleared."""
    value: Any = st.session_state["map"]
    chosen: str | None = value["chosen"]["claim"]
    return chosen
