"""What stands behind a line: status axes, voices, dates, words and documents of its claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from mapapp.layers.words import file_name, period
from mapapp.model import Claim, Document, Interval, MapSpec

Cell = str | int | bool | dt.date | None


class Behind:
    """The claims and documents of one map, by id."""

    def __init__(self, spec: MapSpec) -> None:
        self._claims = {claim.id: claim for claim in spec.claims}
        self._documents = {document.id: document for document in spec.documents}

    def cells(self, ids: Sequence[str]) -> dict[str, Cell]:
        """Return the cells that gather claims: each value once, in the order of the claims."""
        claims = [self._claims[id_] for id_ in ids if id_ in self._claims]
        documents = [self._documents.get(claim.document) for claim in claims]
        return {
            "phase": _listed(claim.status.phase for claim in claims),
            "polarity": _listed(claim.status.polarity for claim in claims),
            "factuality": _listed(claim.status.factuality for claim in claims),
            "outlet": _listed(claim.attribution.outlet for claim in claims),
            "agency": _listed(claim.attribution.agency for claim in claims),
            "speaker": _listed(claim.attribution.speaker for claim in claims),
            "cues": _listed(cue for claim in claims for cue in _cues(claim)),
            "sentence": _listed((claim.sentence.text for claim in claims), "\n\n"),
            "evidence": _listed((claim.evidence.text for claim in claims), "\n\n"),
            "claims": " ".join(claim.id for claim in claims),
            "claim_count": len(claims),
            **self.when([claim.date for claim in claims if claim.date]),
            **_documents(document for document in documents if document),
        }

    def when(self, intervals: Sequence[Interval]) -> dict[str, Cell]:
        """Return the cells of a date: the first and the last day of all, open where one is."""
        starts = [interval.start for interval in intervals]
        ends = [interval.end for interval in intervals]
        return {
            "date": _listed(period(interval) for interval in intervals),
            "date_start": None if None in starts else min(filter(None, starts), default=None),
            "date_end": None if None in ends else max(filter(None, ends), default=None),
            "date_precision": _listed(interval.precision for interval in intervals),
        }

    def document(self, id_: str) -> dict[str, Cell]:
        """Return the cells of one document, by its id."""
        return _documents([self._documents[id_]] if id_ in self._documents else [])


def _documents(documents: Iterable[Document]) -> dict[str, Cell]:
    listed = list(documents)
    return {
        "document": _listed(document.title or file_name(document.source) for document in listed),
        "publisher": _listed(document.publisher for document in listed),
        "published": _listed(d.published.isoformat() for d in listed if d.published),
    }


def _cues(claim: Claim) -> list[str]:
    return [f"{cue.role}: {cue.span.text}" for cue in claim.cues]


def _listed(values: Iterable[str | None], by: str = "; ") -> str:
    return by.join(dict.fromkeys(value for value in values if value))
