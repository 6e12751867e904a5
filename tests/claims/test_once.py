from __future__ import annotations

from typing import TYPE_CHECKING

import readings

from mapapp.claims.once import once

if TYPE_CHECKING:
    from spacy.tokens import Token


def test_what_is_told_of_a_word_is_asked_once() -> None:
    asked: list[str] = []

    @once
    def shouted(word: Token) -> str:
        asked.append(word.text)
        return word.text.upper()

    doc = readings.passage("Peru sent aid.").parsed
    assert [shouted(t) for t in (doc[0], doc[1], doc[0], doc[0])] == [
        "PERU",
        "SENT",
        "PERU",
        "PERU",
    ]
    assert asked == ["Peru", "sent"]


def test_what_is_not_so_is_asked_once_too() -> None:
    asked: list[int] = []

    @once
    def is_last(word: Token) -> bool:
        asked.append(word.i)
        return False

    doc = readings.passage("Peru sent aid.").parsed
    assert not any(is_last(doc[0]) for _ in range(3))
    assert asked == [0]
