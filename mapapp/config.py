"""Settings, and where the seeds and the geography lie."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from mapapp.errors import GeodataError, SettingsError

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


ExtractorName = Literal["rules", "llm", "both"]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a language model answers: the address of an OpenAI chat API, and which model.

    `key` is in no repr and in no file. `timeout` and `backoff` are seconds, for one try and before
    the first of at most `retries` more; `answer` bounds an answer and `part` a part of a document,
    in tokens; a document of more than `parts` parts is left to the rules. `brief` sends
    instructions of a third of the length, for a small model.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 180.0
    retries: int = 4
    backoff: float = 1.0
    answer: int = 8000
    part: int = 2500
    parts: int = 60
    brief: bool = False

    @property
    def shown(self) -> str:
        """Return the address as a person may see it: no user, password or query."""
        parts = urlsplit(self.url)
        host, port = parts.netloc.rpartition("@")[2].partition(":")[::2]
        return f"{parts.scheme}://{host}{':' if port else ''}{port}{parts.path}"


def endpoint(url: str | None = None, model: str | None = None) -> Endpoint | None:
    """Return the endpoint of options, else of the environment; None without an address.

    The variables are MAPAPP_LLM_URL, MAPAPP_LLM_MODEL, MAPAPP_LLM_KEY and MAPAPP_LLM_BRIEF.
    """
    address = url or os.environ.get("MAPAPP_LLM_URL")
    if not address:
        return None
    name = model or os.environ.get("MAPAPP_LLM_MODEL") or "default"
    brief = bool(os.environ.get("MAPAPP_LLM_BRIEF"))
    return Endpoint(address, name, os.environ.get("MAPAPP_LLM_KEY") or None, brief=brief)


def answers_folder() -> Path:
    """Return where answers of language models are kept: XDG_CACHE_HOME, else ~/.cache."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "mapapp" / "answers"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose for one run.

    title and subtitle head the map; marking is printed at its top and bottom; theme names a
    file of vocabulary/themes. view is the iso3 code of the state whose view decides disputed
    places; gazetteer is a YAML file of a person's own names (geocoder/own.py). made is the day
    that an export tells; no file reads a clock. extent is the part of the globe in a picture:
    "content", "world", or the name of a region or country. scale is px of a PNG to one of the
    picture (1 to 4), transparent leaves its paper out. report makes a PDF of several pages, flat a
    slide with one picture in place of shapes. tiles is the address of a tile server's tiles, as
    https://tiles.example/{z}/{x}/{y}.png, for the HTML map alone: without it nothing is asked for.
    extractor says who reads: the rules, the language model at `endpoint`, or both. Answers are
    kept in the folder `answers` (None: the user's cache); `record` writes them to a file too, and
    `replay` takes them from such a file and contacts nothing.
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
    tiles: str | None = None
    extractor: ExtractorName = "rules"
    endpoint: Endpoint | None = None
    answers: str | Path | None = None
    record: str | Path | None = None
    replay: str | Path | None = None

    def __post_init__(self) -> None:
        """Raise SettingsError for a size that no picture can have."""
        if not 1 <= self.scale <= 4:
            raise SettingsError(f"a picture's scale is 1, 2, 3 or 4, not {self.scale}")
