"""The map as a folium.Map: it shows itself in a notebook and takes other layers and plugins."""

from __future__ import annotations

import folium
from branca.element import MacroElement
from jinja2 import Template

from mapapp.model import MapSpec
from mapapp.renderers.assets import basemap, marker_script, script, style
from mapapp.renderers.payload import payload


class _Drawing(MacroElement):
    """Our ground, lines, symbols and legend as one element of a folium.Map.

    Into its template go our own script and style, and JSON that can neither end its script element
    nor run: what a document says reaches the page through text nodes alone.
    """

    _template = Template("""
        {% macro header(this, kwargs) %}
        <style>{{ this.style }}</style>
        <script>{{ this.code }}</script>
        {% endmacro %}
        {% macro script(this, kwargs) %}
        mapapp.attach({{ this._parent.get_name() }}, {{ this.data }},
            {basemap: {{ this.ground }}, control: true});
        {% endmacro %}
    """)

    def __init__(self, spec: MapSpec) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # branca has types, but not here
        self._name = "mapapp"
        self.style = style()
        self.code = f"{script()}\n{marker_script()}"
        self.data = payload(spec)
        self.ground = basemap()


def folium_map(spec: MapSpec) -> folium.Map:
    """Return the map on a folium.Map without tiles that loads nothing from any network.

    Layers that a person adds work as on any folium.Map. What brings a script of its own from
    elsewhere, as folium.Icon and most plugins do, needs a network for that. Raises GeodataError
    where the countries' shapes are missing.
    """
    chart = folium.Map(tiles=None, zoom_snap=0, zoom_delta=0.5, max_zoom=8, min_zoom=1)
    chart.default_js = []
    chart.default_css = []
    chart.add_child(_Drawing(spec))
    return chart
