from __future__ import annotations

import framed
import pytest

from mapapp.claims.frames import levels


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Peru sent a ship carrying tents.", "sent", "A1.with", ["tents"]),
        ("Peru gave money for schools in the ruins of Lima.", "gave", "for.below", ["ruins"]),
        ("Peru gave money for schools hit by floods in Chad.", "gave", "for.below", ["Chad"]),
        ("Peru gave money for a museum of Chad.", "gave", "for.below", []),
    ],
)  # fmt: skip
def test_what_lies_below_a_slot_is_found(
    text: str, word: str, name: str, expected: list[str]
) -> None:
    assert framed.words(framed.frame(text, word), name) == expected


def test_a_dotted_slot_looks_below_another() -> None:
    found = framed.frame("She met with officials in Chad.", "met")
    assert framed.words(found, "with.in") == ["Chad"]


def test_a_slot_with_a_star_is_sought_level_by_level() -> None:
    assert levels("for") == ("for",)
    assert levels("for.*")[:2] == ("for", "for.below")
