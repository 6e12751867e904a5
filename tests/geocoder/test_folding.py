from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mapapp.geocoder.folding import fold, spelled, words


def test_one_spelling_for_many() -> None:
    assert words("St. Lucia") == words("Saint Lucia") == ("saint", "lucia")
    assert words("Côte d’Ivoire") == words("COTE D'IVOIRE")
    assert words("Bosnia & Herzegovina") == words("Bosnia and Herzegovina")
    assert words("Lao People's Dem. Rep.") == words("Lao People’s Democratic Republic")


def test_an_acronym_is_one_word_without_its_stops() -> None:
    assert words("U.S.") == words("US") == ("us",)
    assert words("W.Va.") == ("wva",)


def test_only_short_forms_have_one_spelling() -> None:
    assert spelled("U.S.") == "US"
    assert spelled("Va.") == "Va"
    assert spelled("Cuba") == ""
    assert spelled("NATO forces") == ""


@given(st.text(max_size=30))
def test_folding_again_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
