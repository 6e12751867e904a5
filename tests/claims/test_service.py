from __future__ import annotations

import pytest
import readings

from mapapp.claims.service import followed, is_follower, reasons, served_in


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The man works for Hamas.", "works", ["Hamas"]),
        ("The man does not work for Hamas.", "work", []),
    ],
)
def test_a_verb_tells_whom_its_subject_serves(text: str, verb: str, expected: list[str]) -> None:
    told = next(t for t in readings.passage(text).parsed if t.text == verb)
    assert [t.text for t in served_in(told)] == expected


def test_what_somebody_is_sanctioned_for_is_a_reason() -> None:
    doc = readings.passage("Canada sanctioned the man for having assisted Hamas.").parsed
    assert "assisted" in {t.text for t in reasons(doc[1])}


def test_a_financier_is_a_follower_and_a_tourist_is_none() -> None:
    doc = readings.passage("A Hamas financier met a tourist.").parsed
    assert [is_follower(doc[i]) for i in (2, 5)] == [True, False]
    assert list(followed(doc[2])) != []
    assert list(followed(doc[5])) == []


def test_what_is_handled_is_of_whom_it_serves() -> None:
    text = "Norway sanctioned firms for facilitating the sale of millions of barrels of Libyan oil."
    assert readings.ends(text, "sanction") == {("NOR", "LBY")}
