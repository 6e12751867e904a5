"""What an office file must keep so that no program offers to repair it."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from xml.etree import ElementTree as ET

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())
        return {name: archive.read(name) for name in archive.namelist()}


def check(data: bytes) -> dict[str, bytes]:
    """Check types, relationships and ids; return the parts by name."""
    found = parts(data)
    types = ET.fromstring(found["[Content_Types].xml"])  # noqa: S314 - our own file
    usual = {e.get("Extension") for e in types.iter(f"{TYPES}Default")}
    named = {(e.get("PartName") or "").lstrip("/") for e in types.iter(f"{TYPES}Override")}
    assert named <= set(found)
    for name, content in found.items():
        assert name == "[Content_Types].xml" or name in named or name.rpartition(".")[2] in usual
        if name.endswith(".rels"):
            _check_relations(name, content, found)
        elif name.endswith(".xml"):
            root = ET.fromstring(content)  # noqa: S314 - same
            ids = Counter(e.get("id") for e in root.iter() if e.tag.endswith("}cNvPr"))
            assert not [key for key, count in ids.items() if count > 1], name
    return found


def _check_relations(name: str, content: bytes, found: dict[str, bytes]) -> None:
    folder = posixpath.dirname(posixpath.dirname(name))
    rows = list(ET.fromstring(content).iter(RELATIONS))  # noqa: S314 - our own file
    assert len({row.get("Id") for row in rows}) == len(rows)
    for row in rows:
        if row.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join(folder, row.get("Target") or ""))
            assert target.lstrip("/") in found, f"{name}: {target}"
