"""Readings for the terminal and for other programs: a table, JSON, an annotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from mapapp.errors import ExportError
from mapapp.exporters.files import write
from mapapp.exporters.graph import annotation
from mapapp.layers.words import period
from mapapp.model import Claim, Graph, Leg, Reading
from mapapp.vocabulary.relations import relations

__all__ = ["FORMATS", "Form", "write_each"]

_EVIDENCE = 90  # characters of a sentence that a table shows


@dataclass(frozen=True, slots=True)
class Form:
    """A form of listing: the suffix of its files, and its text for one and for all readings."""

    suffix: str
    one: Callable[[Reading], str]
    all: Callable[[Sequence[Reading]], str]


def _table(reading: Reading) -> str:
    document = reading.document
    lines = [document.title or document.source]
    for tour in reading.tours:
        stops = ", ".join(_stop(leg) for leg in tour.legs)
        order = "" if tour.order_told or len(tour.legs) == 1 else "; order only listed"
        lines.append(f"  tour of {tour.traveller} ({tour.of.name}): {stops}{order}")
    for claim in reading.claims:
        verb = relations()[claim.type].verb
        who = f", says {claim.attribution.nearest}" if claim.attribution.nearest else ""
        told = f"{claim.type}, {claim.status.label}{who}{_read_by(claim)}"
        lines.append(f"  {claim.source.name} {verb} {claim.target.name} [{told}]")
        words = " ".join(claim.evidence.text.split())
        lines.append(f"      “{words[:_EVIDENCE]}{'…' if len(words) > _EVIDENCE else ''}”")
    lines += [f"  not placed: {entry.span.text} ({entry.reason})" for entry in reading.unplaced]
    if not reading.claims:
        lines.append("  nothing that could be mapped")
    lines += [f"  to look at ({doubt.kind}): {doubt.reason}" for doubt in reading.doubts]
    return "\n".join(lines) + "\n"


def _stop(leg: Leg) -> str:
    kind = "" if leg.kind == "stop" else f"{leg.kind}, "
    day = f", {period(leg.date)}" if leg.date else ""
    return f"{leg.order} {leg.place.name} ({kind}{leg.status}{day})"


def _read_by(claim: Claim) -> str:
    """Tell who read a claim, where that is not the rules alone."""
    names = [method.name for method in claim.methods]
    return "" if names == ["rules"] else f", read by {' and '.join(names)}"


def _pretty(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n"


def _annotations(readings: Sequence[Reading]) -> str:
    if len(readings) == 1:
        return _pretty(annotation(readings[0]))
    return _pretty([annotation(reading) for reading in readings])


FORMATS = {
    "table": Form(".txt", _table, lambda readings: "\n".join(_table(r) for r in readings)),
    "json": Form(".json", _pretty, lambda readings: _pretty(list(readings))),
    "annotation": Form(".json", lambda reading: _pretty(annotation(reading)), _annotations),
}


def write_each(graph: Graph, form: Form, folder: str | Path) -> list[Path]:
    """Write one file for each reading into a folder, made if need be; return their paths.

    Raises ExportError where the folder cannot be made or two documents share a name.
    """
    target = Path(folder)
    stems = [Path(reading.document.source).stem for reading in graph.readings]
    twice = [stem for stem, count in Counter(stems).items() if count > 1]
    if twice:
        raise ExportError(f"{target}: two documents are called {twice[0]}; read them in two runs")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"{target}: the folder cannot be made ({error.strerror}); name another"
        ) from error
    return [
        write(target / f"{stem}{form.suffix}", form.one(reading).encode())
        for stem, reading in zip(stems, graph.readings, strict=True)
    ]
