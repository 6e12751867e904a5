from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mapapp.geocoder.folding import acronym, fold, words


def test_one_spelling_for_many() -> None:
    assert words("St. Lucia") == words("Saint Lucia") == ("saint", "lucia")
    assert words("Côte d’Ivoire") == words("COTE D'IVOIRE")
    assert words("Bosnia & Herzegovina") == words("Bosnia and Herzegovina")


def test_an_acronym_is_one_word() -> None:
    assert words("U.S.") == ("u.s.",)
    assert acronym("U.S.") == "US"
    assert acronym("Us") is None


@given(st.text(max_size=30))
def test_folding_again_changes_nothing(word: str) -> None:
    assert fold(fold(word)).casefold() == fold(fold(word))
