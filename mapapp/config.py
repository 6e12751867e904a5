"""Settings, and where the seeds and the geography lie."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from mapapp.errors import GeodataError

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    """Return the folder `name`: inside the installed package, else beside it in a checkout."""
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise GeodataError(f"the folder {name}/ of mapapp is missing: install mapapp again")


def geodata_folder() -> Path:
    """Return the folder of the built geography."""
    return _folder("geodata")


def seeds_folder() -> Path:
    """Return the folder of the documents that come with the project."""
    return _folder("seeds")


def data_folder() -> Path:
    """Return the folder of what a person keeps here: MAPAPP_DATA, else the system's own place."""
    chosen = os.environ.get("MAPAPP_DATA")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".local" / "share") / "mapapp"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose for one run.

    title and subtitle head the map; marking is printed at its top and bottom; theme names a
    file of vocabulary/themes. view is the iso3 code of the state whose view decides disputed
    places; gazetteer is a YAML file of a person's own names (geocoder/own.py). made is the day
    that an export tells; no file reads a clock. extent is the part of the globe in a picture:
    "content", "world", or the name of a region or country. scale is px of a PNG to one of the
    picture (1 to 4), transparent leaves its paper out. report makes a PDF of several pages, flat a
    slide with one picture in place of shapes.
    """

    title: str | None = None
    subtitle: str | None = None
    marking: str | None = None
    theme: str = "screen"
    view: str | None = None
    gazetteer: str | Path | None = None
    made: dt.date | None = None
    extent: str = "content"
    scale: int = 2
    transparent: bool = False
    report: bool = False
    flat: bool = False
