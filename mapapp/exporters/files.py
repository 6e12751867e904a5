"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from mapapp.errors import ExportError


def write(path: str | Path, data: bytes) -> Path:
    """Write a file whole or not at all: beside it first, then renamed over it.

    Raises ExportError with what to do.
    """
    target = Path(path)
    if target.is_dir():
        raise ExportError(f"{target}: this is a folder; name a file in it, as {target}/map.html")
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
    except (OSError, ValueError) as error:
        raise ExportError(
            f"{target}: cannot be written ({_why(error)}); choose another place"
        ) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise ExportError(
            f"{target}: cannot be written ({_why(error)}); choose another place"
        ) from error
    return target


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
