"""Office files as zip archives: the same bytes for the same content."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from mapapp.model import MapSpec

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def packed(data: bytes) -> bytes:
    """Return a zip archive with its parts in the order of an office file and without times."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name), compresslevel=6)
    return out.getvalue()


def moment(spec: MapSpec) -> dt.datetime:
    """Return the date of a file: when the map was made, else that of its last document."""
    dates = [document.published for document in spec.documents if document.published]
    day = spec.made or max(dates, default=dt.date(1980, 1, 1))
    return dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - office files take no zone
