from __future__ import annotations

import framed
import pytest
import readings


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Canada imposed an embargo on Peru.", "embargo", {"subj": ["Canada"], "on": ["Peru"]}),
        ("Peru endured a Canadian embargo.", "embargo", {"undergoer": ["Peru"]}),
        ("Peru endured years of Canadian sanctions.", "sanctions", {"undergoer": ["Peru"]}),
        (
            "Canada's embargo against Peru ended.",
            "embargo",
            {"poss": ["Canada"], "against": ["Peru"]},
        ),
        (
            "The blockade imposed by Canada on Peru hurt.",
            "blockade",
            {"by": ["Canada"], "on": ["Peru"]},
        ),
        ("With the help of Peru, Chile rebuilt roads.", "help", {"behind": ["With"]}),
        ("Peru is an ally of Canada.", "ally", {"self": ["Peru"], "of": ["Canada"]}),
        ("Canada's ally Peru is here.", "ally", {"self": ["Peru"], "poss": ["Canada"]}),
        ("Talks between Canada and Peru failed.", "Talks", {"between": ["Canada", "Peru"]}),
    ],
)
def test_nouns_give_their_parties_and_those_of_the_verb_around_them(
    text: str, word: str, expected: dict[str, list[str]]
) -> None:
    found = framed.frame(text, word)
    assert {name: framed.words(found, name) for name in expected} == expected


def test_a_gerund_read_as_a_noun_keeps_its_parties() -> None:
    assert readings.ends("Canada accused Chile of bombing Peru.", "attack") == {("CHL", "PER")}
