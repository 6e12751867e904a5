"""Where names stand in a text, so that no two are found at one place, however many there are."""

from __future__ import annotations

from collections.abc import Iterable


class Taken:
    """The characters of a text where names stand."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]]) -> None:
        self._marks = bytearray(len(text))
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Mark the characters [start, end)."""
        self._marks[start:end] = b"\x01" * (end - start)

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a name stands at [start, end), or at a part of it."""
        return self._marks.find(1, start, end) >= 0
