import pytest
import readings

from mapapp.claims.nouns import are_ties, parts_of, sides_of, struck_before


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


def test_what_a_part_is_of() -> None:
    assert [t.text for t in parts_of(readings.word("It is part of the effort.", "part"))] == [
        "effort"
    ]


def test_on_whose_side_of_a_border_something_lies() -> None:
    word = readings.word("They fell on villages on the Peruvian side of the border.", "villages")
    assert [t.text for t in sides_of(word)] == ["side"]
    text = "Missiles fired by Chile fell near a village on the Peruvian side of the border."
    assert readings.ends(text, "attack") == {("CHL", "PER")}
