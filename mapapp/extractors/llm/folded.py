"""Exact words, however their white space and quotation marks are written, and the way back."""

from __future__ import annotations

from collections.abc import Iterator

_MARKS = dict.fromkeys("’‘‛ʼ`´", "'") | dict.fromkeys("“”„‟«»", '"')


class Folded:
    """A text with white space and quotation marks folded; nothing else is forgiven."""

    def __init__(self, text: str) -> None:
        self.text, self._origin = _fold(text)
        self._length = len(text)

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield [start, end) in the unfolded text of each place where the words stand whole."""
        wanted = fold(words)
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if _whole(self.text, at, end):
                yield self._origin[at], self._origin[end - 1] + 1
            at = self.text.find(wanted, at + 1)


def fold(words: str) -> str:
    """Return words with white space and quotation marks folded, none at the ends."""
    return _fold(words)[0].strip()


def _fold(text: str) -> tuple[str, list[int]]:
    out: list[str] = []
    origin: list[int] = []
    for i, char in enumerate(text):
        if char.isspace():
            if out and out[-1] == " ":
                continue
            char = " "  # noqa: PLW2901 - all white space is one
        out.append(_MARKS.get(char, char))
        origin.append(i)
    return "".join(out), origin


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins and ends between words ("Oman" is not in "Romania")."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )
