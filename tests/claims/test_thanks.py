from __future__ import annotations

import pytest
import readings

from mapapp.claims.thanks import thanked, thanked_for, thanking, thanks_above


@pytest.mark.parametrize(
    ("text", "word", "whom", "who"),
    [
        ("Kenya thanked Peru for its aid.", "aid", "Peru", "thanked"),
        ("Kenya is grateful to Peru for its aid.", "aid", "Peru", "is"),
        ("We expressed our gratitude to Peru for sending rice.", "sending", "Peru", "our"),
        ("We pay tribute to Peru for its help and for its care.", "care", "Peru", "pay"),
        (
            "Kenya praised Peru for the training of troops in Juba and for its offer.",
            "offer",
            "Peru",
            "praised",
        ),
        ("Kenya paid Peru for its rice.", "rice", None, None),
        ("Kenya thanked Peru before its vote.", "vote", None, None),
    ],
)
def test_who_is_thanked_for_what_did_it(
    text: str, word: str, whom: str | None, who: str | None
) -> None:
    (token,) = (t for t in readings.passage(text).parsed if t.text == word)
    above = thanks_above(token)
    found = thanked(above) if above is not None else None
    assert (found.text if found is not None else None) == whom
    assert (thanking(above).text if above is not None else None) == who


def test_what_is_thanked_for_may_be_told_in_a_clause() -> None:
    parsed = readings.passage("We are grateful to Peru for the aid it sent. It rained.").parsed
    first, second = (t for t in parsed if t.lower_ == "it")
    found = thanked_for(first)
    assert found is not None
    assert found.text == "Peru"
    assert thanked_for(second) is None
