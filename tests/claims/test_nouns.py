import pytest
import readings

from mapapp.claims.nouns import are_named_behind, are_ties, parts_of, struck_before


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army encircled the town and shelled its markets.", "markets", "town"),
        ("The army shelled its markets.", "markets", None),
    ],
)
def test_things_are_of_what_the_verb_before_strikes(
    text: str, word: str, expected: str | None
) -> None:
    found = struck_before(readings.word(text, word))
    assert (found.text if found is not None else None) == expected


def test_ties_that_nobody_is_named_beside() -> None:
    assert are_ties(readings.word("They saw a growth of bilateral trade.", "trade"))
    assert not are_ties(readings.word("They saw a growth of trade with Peru.", "trade"))
    assert not are_ties(readings.word("They saw Peru's trade.", "trade"))


@pytest.mark.parametrize("named", [", including Peru", " such as Peru"])
def test_countries_that_are_named_behind_their_continent(named: str) -> None:
    assert are_named_behind(readings.word(f"It arms African countries{named}.", "countries"))
    assert not are_named_behind(readings.word("It arms African countries.", "countries"))


def test_what_a_part_is_of() -> None:
    assert [t.text for t in parts_of(readings.word("It is part of the effort.", "part"))] == [
        "effort"
    ]
