"""The credit lines that every map carries."""

from __future__ import annotations

from functools import cache

import msgspec

from mapapp.config import geodata_folder
from mapapp.vocabulary import load


class _Source(msgspec.Struct, frozen=True):
    """One source of the geography; its other keys serve the build alone."""

    credit: str | None = None


@cache
def credit_lines() -> tuple[str, ...]:
    """Return the credit that each source of the geography asks for.

    Raises VocabularyError where SOURCES.yaml is missing or wrong.
    """
    sources = load(geodata_folder() / "SOURCES.yaml", tuple[_Source, ...])
    return tuple(source.credit for source in sources if source.credit)
