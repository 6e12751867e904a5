from __future__ import annotations

import framed
import pytest
import readings

from mapapp.claims.tellers import teller_of


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("We thank Peru for the rice sent to Chad.", "sent", "A0", ["Peru"]),
        ("We thank Peru for sending rice.", "sending", "undergoer", ["We"]),
    ],
)  # fmt: skip
def test_what_somebody_is_thanked_for_is_his(
    text: str, word: str, name: str, expected: list[str]
) -> None:
    assert framed.words(framed.frame(text, word), name) == expected


def test_a_clause_hangs_on_the_verb_that_tells_it() -> None:
    above = teller_of(readings.word("Peru threatened to sink the ship.", "sink"))
    assert above is not None
    assert above.text == "threatened"
