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

    Raises ExportError with what to do.
    """
    target = Path(path)
    try:
        if target.is_dir():
            raise ExportError(f"{target}: this is a folder; name a file, as {target}/map.html")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
    except (OSError, ValueError) as error:
        raise _unwritable(target, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _unwritable(target, error) from error
    return target


def _unwritable(target: Path, error: Exception) -> ExportError:
    why = getattr(error, "strerror", None) or str(error)
    return ExportError(f"{target}: cannot be written ({why}); choose another place")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
