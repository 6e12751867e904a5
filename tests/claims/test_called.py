from __future__ import annotations

import framed
import pytest


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Oman met its creditors, Peru and Chile.", "creditors", "self", ["Peru", "Chile"]),
        ("He called Peru one of Chile's allies.", "allies", "self", ["Peru"]),
    ],
)  # fmt: skip
def test_whom_a_noun_describes(text: str, word: str, name: str, expected: list[str]) -> None:
    assert framed.words(framed.frame(text, word), name) == expected
