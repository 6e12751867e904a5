"""Writing files whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from mapapp.errors import ExportError

_UNSAFE = re.compile(r"[^\w.-]+")


def safe_name(title: str) -> str:
    """Return a title as a file's name without suffix: letters, digits, "-", "." and "_" alone."""
    return _UNSAFE.sub("-", title).strip("-._")[:80] or "map"


def write(path: str | Path, data: bytes) -> Path:
    """Write a file whole or not at all: beside it first, then renamed over it.

    Where the path is a link, the file that it leads to is written. Raises ExportError with what to
    do.
    """
    try:
        target = Path(path).resolve()
        if target.is_dir():
            raise ExportError(f"{path}: this is a folder; name a file, as {path}/map.html")
        if target.exists() and not target.is_file():
            raise ExportError(f"{path}: this is a device or a pipe; name a file")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: links that lead in a ring
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    return Path(path)


def _unwritable(path: str | Path, error: Exception) -> ExportError:
    why = getattr(error, "strerror", None) or str(error)
    return ExportError(f"{path}: cannot be written ({why}); choose another place")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
