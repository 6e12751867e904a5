from __future__ import annotations

import framed
import pytest


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Fiji saw the support it continues to receive from Peru.", "receive", "A1", ["support"]),
    ],
)  # fmt: skip
def test_what_a_relative_clause_hangs_on_is_its_object(
    text: str, word: str, name: str, expected: list[str]
) -> None:
    assert framed.words(framed.frame(text, word), name) == expected


def test_where_stands_for_its_place() -> None:
    assert framed.words(framed.frame("They left Syria, where rebels fight.", "fight"), "where") == [
        "Syria"
    ]
