"""How much of a document is read: what can hold a claim, in English, within bounds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from mapapp.claims.entities import Entity, leaders_in
from mapapp.claims.parse import paragraphs
from mapapp.model import Document, Span, Unplaced

_LONGEST = 1_000_000  # characters: a long book; the parsed text is kept, about 400 bytes for each
_ENOUGH = 40  # words from which a language can be told
_SAMPLE = 20_000  # characters
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(  # no word of these is a common one of a neighbouring language
    ["the", "of", "and", "to", "that", "for", "on", "with", "by", "at", "it", "from", "be", "are",
     "has", "have", "he", "his", "not", "said", "this", "its", "would", "which", "after", "over"]
)  # fmt: skip
_SHARE = 0.05  # of all words; English prose has 0.25, headlines 0.08, other languages 0.02

Stretch = tuple[int, int]


def scope(
    document: Document, named: Sequence[Entity]
) -> tuple[list[Stretch], tuple[Unplaced, ...]]:
    """Return the paragraphs to read as (start, end), and what is left out with the reason.

    A paragraph can hold a claim if it or a neighbour names an actor: descriptions and pronouns
    point back no further.
    """
    if not is_english(document.text):
        why = "the text does not seem to be in English: its names are found, its sentences not read"
        return [], (_left_out(document, 0, why),)
    spans = [span for span in paragraphs(document.text) if span[1] <= _LONGEST]
    starts = sorted([*(entity.start for entity in named), *leaders_in(document.text)])
    holds = [bisect_left(starts, start) < bisect_left(starts, end) for start, end in spans]
    near = [any(holds[max(0, i - 1) : i + 2]) for i in range(len(spans))]
    wanted = [span for i, span in enumerate(spans) if near[i] or i == 0]
    if len(document.text) <= _LONGEST:
        return wanted, ()
    at = spans[-1][1] if spans else 0
    why = f"the text is too long: what comes after {at:,} characters was not read; split the file"
    return wanted, (_left_out(document, at, why),)


def is_english(text: str) -> bool:
    """Tell whether a text is in English, by its little words; a short one is taken to be."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < _ENOUGH:
        return True
    return sum(word in _ENGLISH for word in words) > _SHARE * len(words)


def _left_out(document: Document, start: int, why: str) -> Unplaced:
    stretch = document.text[start : start + 60]
    return Unplaced(document.id, Span(start, start + len(stretch), stretch), why)
