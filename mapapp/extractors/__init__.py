"""Documents → readings: one row for each way to read, and all give the same claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from mapapp.config import ExtractorName, Settings
from mapapp.errors import SettingsError
from mapapp.geocoder import Geocoder
from mapapp.model import Document, Reading

__all__ = ["EXTRACTORS", "Extractor", "Row", "Tell", "extractor"]

Tell = Callable[[str], None]


class Extractor(Protocol):
    """Reads the documents of one run."""

    def begin(self, documents: Sequence[Document]) -> None:
        """Say what is about to happen: where a text goes, and how much of it."""

    def read(self, document: Document) -> Reading:
        """Return what a document says."""

    def end(self) -> None:
        """Say what it cost, and write what is to be kept; called after a break-off too."""


@dataclass(frozen=True, slots=True)
class Row:
    """A way to read: what people call it, and what makes it for a run."""

    title: str
    make: Callable[[Settings, Geocoder, Tell], Extractor]


def _rules(settings: Settings, geocoder: Geocoder, tell: Tell) -> Extractor:
    from mapapp.extractors.by_rules import Rules  # noqa: PLC0415 - the parser comes with it

    del settings, tell
    return Rules(geocoder)


def _llm(settings: Settings, geocoder: Geocoder, tell: Tell) -> Extractor:
    from mapapp.extractors.llm import ModelReader  # noqa: PLC0415 - same

    return ModelReader(settings, geocoder, tell)


def _both(settings: Settings, geocoder: Geocoder, tell: Tell) -> Extractor:
    from mapapp.extractors.both import Both  # noqa: PLC0415 - same

    return Both(settings, geocoder, tell)


EXTRACTORS: dict[ExtractorName, Row] = {
    "rules": Row("rules, on this machine", _rules),
    "llm": Row("a language model, held to the text", _llm),
    "both": Row("both, compared", _both),
}


def extractor(settings: Settings, geocoder: Geocoder, tell: Tell | None = None) -> Extractor:
    """Return the extractor of these settings; `tell` gets each thing that a person should know.

    Raises SettingsError for an unknown one or a wrong record, MissingExtra without its package.
    """
    row = EXTRACTORS.get(settings.extractor)
    if row is None:
        known = ", ".join(EXTRACTORS)
        raise SettingsError(f"there is no extractor {settings.extractor!r}; choose one of: {known}")
    return row.make(settings, geocoder, tell or (lambda _: None))
