"""The rules: offline, the same answer every time."""

from __future__ import annotations

from collections.abc import Sequence

from mapapp.claims import read_claims
from mapapp.geocoder import Geocoder
from mapapp.model import Document, Reading


class Rules:
    """Reads by grammar and patterns; it has nothing to say before or after."""

    def __init__(self, geocoder: Geocoder) -> None:
        self._geocoder = geocoder

    def begin(self, documents: Sequence[Document]) -> None:
        """Do nothing: no text leaves the machine."""

    def read(self, document: Document) -> Reading:
        """Return what a document says."""
        return read_claims(document, self._geocoder)

    def end(self) -> None:
        """Do nothing: nothing was spent."""
