"""mapapp reads reports and draws who travelled where and who influences whom.

import mapapp
doc = mapapp.read("report.pdf")
graph = mapapp.analyse([doc])
mapapp.export(graph, "map.html")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Geocoder": "mapapp.geocoder",
    "Graph": "mapapp.model",
    "MapappError": "mapapp.errors",
    "Settings": "mapapp.config",
    "analyse": "mapapp.pipeline",
    "draw": "mapapp.pipeline",
    "export": "mapapp.pipeline",
    "load_graph": "mapapp.pipeline",
    "read": "mapapp.pipeline",
    "to_geodataframes": "mapapp.pipeline",
}
__all__ = [
    "Geocoder",
    "Graph",
    "MapappError",
    "Settings",
    "analyse",
    "draw",
    "export",
    "load_graph",
    "read",
    "to_geodataframes",
]

if TYPE_CHECKING:
    from mapapp.config import Settings
    from mapapp.errors import MapappError
    from mapapp.geocoder import Geocoder
    from mapapp.model import Graph
    from mapapp.pipeline import analyse, draw, export, load_graph, read, to_geodataframes


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute may be anything
    if name not in _HOMES:
        raise AttributeError(f"module 'mapapp' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
