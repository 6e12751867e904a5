"""The map as a folium.Map: it shows itself in a notebook and takes other layers and plugins."""

from __future__ import annotations

import folium
from branca.element import Element, Figure

from mapapp.model import MapSpec
from mapapp.renderers.assets import basemap, folium_script, script, style
from mapapp.renderers.payload import payload


class _Verbatim(Element):
    """Text that reaches the page as it is.

    A plain branca element is a Jinja template, and what a template's macro gives is read as a
    template once more: braces in a news text would run in Python.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **_: object) -> str:
        """Return the text."""
        return self._text


class _Drawing(Element):
    """Our ground, lines, symbols and legend as one element of a folium.Map.

    Its JSON can neither end its script element nor run: what a document says reaches the page
    through text nodes alone.
    """

    def __init__(self, spec: MapSpec) -> None:
        super().__init__()
        self._name = "mapapp"
        self._head = f"<style>{style()}</style>\n<script>{script()}\n{folium_script()}</script>"
        self._data = payload(spec)
        self._ground = basemap()

    def render(self, **_: object) -> str:
        """Put script and style into the page's head, once, and the call that draws behind it."""
        figure = self.get_root()
        if not isinstance(figure, Figure) or self._parent is None:
            raise TypeError("a map is drawn inside a branca Figure")
        figure.header.add_child(_Verbatim(self._head), name="mapapp")
        call = (
            f"mapapp.attach({self._parent.get_name()}, {self._data}, "
            f"{{basemap: {self._ground}, control: true}});"
        )
        figure.script.add_child(_Verbatim(call), name=self.get_name())
        return ""


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
