"""MapSpec to pictures: one compact JSON, a page in one file, a folium map.

What an embedding page needs is in README.md beside this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.model import MapSpec
from mapapp.renderers.assets import basemap, embed_script, script, style
from mapapp.renderers.embed import EMBED_STYLE, embed_page, iframe, srcdoc
from mapapp.renderers.page import page
from mapapp.renderers.payload import payload

if TYPE_CHECKING:
    import folium

__all__ = [
    "EMBED_STYLE",
    "basemap",
    "embed_page",
    "embed_script",
    "folium_map",
    "iframe",
    "page",
    "payload",
    "script",
    "srcdoc",
    "style",
]


def folium_map(spec: MapSpec) -> folium.Map:
    """Return the map as a folium.Map, which shows itself in a notebook and takes plugins."""
    from mapapp.renderers.notebook import folium_map as build  # noqa: PLC0415 - half a second

    return build(spec)
