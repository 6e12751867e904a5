"""The map's script, style and ground, each as one string of ASCII."""

from __future__ import annotations

import base64
import json
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from mapapp.config import geodata_folder
from mapapp.errors import GeodataError, MapappError
from mapapp.renderers.payload import as_json, hundredths

_HERE: Final = Path(__file__).parent
_PARTS: Final = (
    "base", "sheets", "geometry", "labels", "world", "marks", "lines", "stops", "stands", "names",
    "cuts", "bundles", "canvas", "keys", "drawing", "view", "claims", "panel", "table", "filters",
    "time", "chrome", "control", "draw",
)  # fmt: skip
"""The files of the map's own script, each after those that it needs."""


@cache
def script() -> str:
    """Return Leaflet and the map's own script, which give `mapapp.draw` and `mapapp.attach`."""
    leaflet = _text("leaflet.js").split("//# sourceMappingURL=")[0]
    own = (_lean(_HERE.joinpath(f"{part}.js").read_text("ascii")) for part in _PARTS)
    # A script outside ASCII fails its hash where a page is served in another encoding.
    return "\n".join((leaflet.encode("ascii", "backslashreplace").decode(), *own))


def _lean(code: str) -> str:
    """Return a script without its indents and the comments that have lines of their own.

    No string of ours runs over a line's end.
    """
    code = re.sub(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", "", code, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"^[ \t]+", "", code, flags=re.MULTILINE)


@cache
def style() -> str:
    """Return Leaflet's style without its pictures, and the map's own."""
    leaflet = re.sub(r"url\([^)]*\)", "none", _text("leaflet.css"))
    return f"{leaflet}\n{_HERE.joinpath('mapapp.css').read_text('ascii')}"


def page_script() -> str:
    """Return the script that draws the page in one file from the data in it."""
    return _HERE.joinpath("page.js").read_text("ascii")


def embed_script() -> str:
    """Return the script that draws a published map inside another page."""
    return _HERE.joinpath("embed.js").read_text("ascii")


def folium_script() -> str:
    """Return what folium's own markers and popups need: pictures and a stand-in for jQuery."""
    pictures = {
        option: f"data:image/png;base64,{base64.b64encode(_leaflet(f'images/{name}')).decode()}"
        for option, name in (
            ("iconUrl", "marker-icon.png"),
            ("iconRetinaUrl", "marker-icon-2x.png"),
            ("shadowUrl", "marker-shadow.png"),
        )
    }
    options = json.dumps(pictures)
    return (
        f'L.Icon.Default.imagePath = ""; L.Icon.Default.mergeOptions({options});\n'
        f"{_HERE.joinpath('folium.js').read_text('ascii')}"
    )


@cache
def basemap() -> str:
    """Return the countries' shapes as JSON: {"countries": {iso3: [ring, ...]}, "disputed": [...]}.

    A ring is a list of whole hundredths of a degree: lon and lat of its first point, then the step
    to each next one. Raises GeodataError where the shapes are missing or damaged.
    """
    countries = {
        feature["id"]: _rings(feature["geometry"]) for feature in _features("countries_low.geojson")
    }
    disputed = [
        ring
        for feature in _features("disputed_low.geojson")
        for ring in _rings(feature["geometry"])
    ]
    return as_json({"countries": countries, "disputed": disputed})


def _features(name: str) -> list[dict[str, Any]]:
    path = geodata_folder() / name
    try:
        features: list[dict[str, Any]] = json.loads(path.read_bytes())["features"]
    except (OSError, ValueError, KeyError) as error:
        raise GeodataError(f"{path}: cannot be read ({error}); install mapapp again") from error
    return features


def _rings(geometry: dict[str, Any]) -> list[list[int]]:
    """Return all rings or lines of a geometry, in hundredths of a degree."""
    depth = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}
    rings = [geometry["coordinates"]]
    for _ in range(depth[geometry["type"]]):
        rings = [ring for group in rings for ring in group]
    return [hundredths(ring) for ring in rings]


def _text(name: str) -> str:
    """Return a text file of Leaflet with plain line ends: a browser hashes it with those."""
    return _leaflet(name).decode().replace("\r\n", "\n")


def _leaflet(name: str) -> bytes:
    """Return a file of the Leaflet wheel, found without importing it: it would import Django."""
    found = find_spec("js_lib_leaflet")
    if found is None or found.origin is None:
        raise MapappError("Leaflet is missing: install the package django-js-lib-leaflet")
    return Path(found.origin).with_name("static").joinpath("js_lib_leaflet", name).read_bytes()
