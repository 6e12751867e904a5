from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import readings

from mapapp.claims.exclusion import is_excluded, is_second_doer
from mapapp.claims.parse import model

if TYPE_CHECKING:
    from spacy.tokens import Token


def _word(text: str, word: str) -> Token:
    return next(t for t in model()(text) if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "excluded"),
    [
        ("Vietnam bought ships from Russia, not France.", "France", True),
        ("Vietnam bought ships from Russia and France.", "France", False),
        ("Vietnam bought ships from Russia rather than France.", "France", True),
        ("Ghana sent troops to Mali, and Togo to Niger.", "Togo", True),
        ("Ghana sent troops to Mali and aid to Niger.", "aid", False),
    ],
)
def test_a_list_may_name_a_member_only_to_leave_it_out(
    text: str, word: str, *, excluded: bool
) -> None:
    assert is_excluded(_word(text, word)) is excluded


def test_a_second_doer_stands_before_the_preposition_that_comes_again() -> None:
    text = "The president flew to Oman and his wife to Qatar."
    assert [t.text for t in model()(text) if is_second_doer(t)] == ["wife"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not Peru but Iran has sold drones to Mali.", {("IRN", "MLI")}),
        ("It was not Peru but Iran that sold drones to Mali.", {("IRN", "MLI")}),
        ("Iran sold drones not to Peru but to Mali.", {("IRN", "MLI")}),
        ("Iran sold drones not only to Peru but also to Mali.", {("IRN", "PER"), ("IRN", "MLI")}),
        ("Everyone but Chad has sold drones to Mali.", set()),
        ("All members of the bloc but Chad sold drones to Mali.", set()),
    ],
)
def test_who_is_set_aside_or_excepted_by_but(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, "arms_transfer") == expected
