"""A document as the proof needs it: its paragraphs, sentences, named actors and references."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from mapapp.claims.ends import End
from mapapp.claims.entities import Entity, entities
from mapapp.claims.parse import Passage, paragraphs, passages
from mapapp.claims.references import Cast
from mapapp.claims.scope import scope
from mapapp.extractors.llm.folded import Folded
from mapapp.geocoder import Geocoder
from mapapp.model import Document, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


class Ground:
    """One document, parsed once for all its proposals."""

    def __init__(self, document: Document, geocoder: Geocoder) -> None:
        self.document = document
        self.paragraphs = tuple(paragraphs(document.text))
        self.mentions = geocoder.find(document.text)
        self.entities = entities(document.text, self.mentions, geocoder)
        self._geocoder = geocoder

    @cached_property
    def folded(self) -> Folded:
        """The text with white space and quotation marks folded."""
        return Folded(self.document.text)

    @cached_property
    def passages(self) -> Sequence[Passage]:
        """The parsed paragraphs, those that can hold a claim as the rules see it."""
        wanted, _ = scope(self.document, self.entities)
        return list(passages(self.document, wanted))

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.start for passage in self.passages]

    @cached_property
    def cast(self) -> Cast:
        """What each word refers to."""
        return Cast(self.passages, self.entities, self._geocoder)

    def paragraph(self, offset: int) -> int:
        """Return the number, from 0, of the paragraph that an offset lies in."""
        return max(bisect_right(self.paragraphs, (offset, len(self.document.text))) - 1, 0)

    def span(self, start: int, end: int) -> Span:
        """Return the document's words at [start, end)."""
        return Span(start, end, self.document.text[start:end])

    def named(self, start: int, end: int) -> list[Entity]:
        """Return the named actors that stand at least partly in [start, end)."""
        return [e for e in self.entities if e.start < end and start < e.end]

    def tokens(self, start: int, end: int) -> Iterator[tuple[Passage, Token]]:
        """Yield the parsed words that stand in [start, end), each with its passage."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        for passage in self.passages[first : bisect_left(self._starts, end)]:
            for token in passage.parsed:
                begin, stop = passage.offsets(token, token)
                if start <= begin and stop <= end and not token.is_space:
                    yield passage, token

    def sentence(self, start: int, end: int) -> Span:
        """Return the whole sentences that [start, end) lies in; the words where none is found."""
        inside = [
            passage.offsets(token.sent[0], token.sent[-1])
            for passage, token in self.tokens(start, end)
        ]
        if not inside:
            return self.span(start, end)
        return self.span(min(start, *(s for s, _ in inside)), max(end, *(e for _, e in inside)))

    def referents(self, start: int, end: int) -> list[End]:
        """Return what the words at [start, end) refer to by their head: none, one or several."""
        inside = list(self.tokens(start, end))
        own = {token.i for _, token in inside}
        heads = [(p, t) for p, t in inside if t.head.i not in own or t.head.i == t.i]
        found: dict[str, End] = {}
        for passage, token in heads:
            if token.is_punct:
                continue
            for end_ in self.cast.resolve(passage, token):
                found.setdefault(end_.actor.id, end_)
        return list(found.values())
