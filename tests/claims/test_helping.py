from __future__ import annotations

import framed
import pytest


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Peru will help Chile rebuild roads.", "help", "A1", ["Chile"]),
        ("Peru will help Chile rebuild roads.", "help", "doing", ["rebuild"]),
        ("Peru sent rice to help Chile recover.", "sent", "helping", ["Chile"]),
    ],
)  # fmt: skip
def test_who_is_helped_and_to_do_what(text: str, word: str, name: str, expected: list[str]) -> None:
    assert framed.words(framed.frame(text, word), name) == expected
