"""Maps that were published for other pages to embed, each under an id that nobody can guess.

A publication is one JSON file in the data folder. A revoked one leaves an empty mark, so that the
server can say that it is gone and not that it never was.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from pathlib import Path

import msgspec

from mapapp.config import data_folder
from mapapp.errors import ExportError
from mapapp.exporters.files import write

_ID = re.compile(r"[A-Za-z0-9_-]{22}")


class Publication(msgspec.Struct, frozen=True):
    """A published map: its payload by theme, as the renderers make it."""

    id: str
    title: str
    payloads: dict[str, str]


def publish(title: str, payloads: dict[str, str]) -> Publication:
    """Keep a map for embedding and return it with its id (128 random bits).

    Raises ExportError where it cannot be kept.
    """
    made = Publication(secrets.token_urlsafe(16), title, payloads)
    try:
        _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"{_folder()}: the folder of published maps cannot be made ({error.strerror}); "
            "name another with MAPAPP_DATA"
        ) from error
    write(_file(made.id), msgspec.json.encode(made))
    return made


def published(publication_id: str) -> Publication | None:
    """Return a published map, None where there is none of that id."""
    if not _ID.fullmatch(publication_id):
        return None
    try:
        return msgspec.json.decode(_file(publication_id).read_bytes(), type=Publication)
    except (OSError, msgspec.DecodeError):
        return None


def is_revoked(publication_id: str) -> bool:
    """Tell whether a map of that id was published and taken back."""
    return _ID.fullmatch(publication_id) is not None and _mark(publication_id).exists()


def revoke(publication_id: str) -> None:
    """Take a published map back; its address says from now on that it is gone."""
    if published(publication_id) is not None:
        _mark(publication_id).touch()
        _file(publication_id).unlink()


def publications() -> Iterator[Publication]:
    """Yield all published maps, the newest first."""
    files = sorted(_folder().glob("*.json"), key=lambda f: (-f.stat().st_mtime_ns, f.name))
    return (found for file in files if (found := published(file.stem)) is not None)


def _folder() -> Path:
    return data_folder() / "published"


def _file(publication_id: str) -> Path:
    return _folder() / f"{publication_id}.json"


def _mark(publication_id: str) -> Path:
    return _folder() / f"{publication_id}.revoked"
