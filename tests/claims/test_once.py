from __future__ import annotations

from typing import TYPE_CHECKING

import readings

from mapapp.claims.once import named_once, once, words_once

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


def test_the_words_that_one_leads_to_are_asked_once() -> None:
    asked: list[int] = []

    @words_once
    def below(word: Token) -> list[Token]:
        asked.append(word.i)
        return list(word.children)

    doc = readings.passage("Peru sent aid.").parsed
    assert [[t.text for t in below(doc[1])] for _ in range(2)] == [["Peru", "aid", "."]] * 2
    assert asked == [1]


def test_what_hangs_on_a_word_is_asked_once_with_its_name() -> None:
    asked: list[int] = []

    @named_once
    def named(word: Token) -> list[tuple[str, Token]]:
        asked.append(word.i)
        return [(c.dep_, c) for c in word.children if c.dep_ == "dobj"]

    doc = readings.passage("Peru sent aid.").parsed
    assert [[(by, t.text) for by, t in named(doc[1])] for _ in range(2)] == [[("dobj", "aid")]] * 2
    assert asked == [1]
