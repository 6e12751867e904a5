from __future__ import annotations

import pytest
import readings

from mapapp.claims.hosts import hosts


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Chad shelters thousands of people who fled Sudan.", "fled", ["Chad"]),
        ("Chad is home to two million people who have left Sudan.", "left", ["Chad"]),
        ("Chad opened its borders to people who fled Sudan.", "fled", ["Chad"]),
        ("Chad blamed people who fled Sudan.", "fled", []),
        ("Chad gave medals to people who fled Sudan.", "fled", []),
        ("The people fled Sudan.", "fled", []),
    ],
)
def test_who_takes_in_those_who_fled(text: str, verb: str, who: list[str]) -> None:
    (token,) = (t for t in readings.passage(text).parsed if t.text == verb)
    assert [t.text for t in hosts(token)] == who
