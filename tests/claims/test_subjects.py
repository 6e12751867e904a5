from __future__ import annotations

import pytest
import readings

from mapapp.claims.subjects import owners, subjects


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Canada plans to visit Peru.", "visit", ["Canada"]),
        ("Canada urged Chile to leave Peru.", "leave", ["Chile"]),
        ("Canada, which left Peru, slept.", "left", ["Canada"]),
        ("Canada entered Chile and left Peru.", "left", ["Canada"]),
        ("Canada made an effort to help Peru.", "help", ["Canada"]),
    ],
)
def test_subjects_are_inherited(text: str, verb: str, expected: list[str]) -> None:
    assert [t.text for t in subjects(readings.word(text, verb))] == expected


def test_owners_stand_behind_a_noun() -> None:
    assert [t.text for t in owners(readings.word("They felt Canada's embargo.", "embargo"))] == [
        "Canada"
    ]


def test_who_is_accused_of_one_thing_and_of_another_did_both() -> None:
    text = "Ukraine accused Russia of arming rebels and of keeping soldiers in Moldova."
    assert readings.ends(text, "military_presence") == {("RUS", "MDA")}
