"""Proposals of an imagined language model, replayed as a record of its answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import readings

from mapapp.config import Settings
from mapapp.extractors.llm import ModelReader
from mapapp.extractors.llm.answers import Entry, Recording
from mapapp.extractors.llm.request import requests
from mapapp.model import Document, Reading
from mapapp.readers import read_text

PART = 2500  # tokens of a part, as an endpoint's default has it


def row(
    quote: str, says: str, kind: str, source: str, target: str, **others: object
) -> dict[str, Any]:
    """Return a row as an honest model would write it, with other values where they are given."""
    honest = {
        "paragraph": 1, "quote": quote, "says": says, "type": kind, "source": source,
        "source_name": source, "target": target, "target_name": target, "status": "asserted",
        "phase": "completed", "said_by": None,
    }  # fmt: skip
    return honest | others


def answer(*rows: dict[str, Any]) -> str:
    return json.dumps({"claims": rows})


def record(path: Path, document: Document, *answers: str | None, model: str = "m") -> Path:
    """Write a record that gives these answers to the parts of a document, the last to the rest."""
    asked = requests(document, PART)
    given = [*answers, *[answers[-1]] * len(asked)][: len(asked)]
    rows = tuple(
        Entry(r.key, r.document, r.number, r.of, r.user, a)
        for r, a in zip(asked, given, strict=True)
    )
    path.write_bytes(msgspec.json.encode(Recording(model, "p", "s", rows)))
    return path


def read(folder: Path, text: str | Document, *rows: dict[str, Any]) -> Reading:
    """Return a document's reading by a model that answers these rows to each part."""
    document = read_text(text) if isinstance(text, str) else text
    path = record(folder / "record.json", document, answer(*rows))
    reader = ModelReader(
        Settings(extractor="llm", replay=path), readings.geocoder(), lambda _: None
    )
    return reader.read(document)


def reasons(reading: Reading) -> str:
    return "\n".join(doubt.reason for doubt in reading.doubts)
