from __future__ import annotations

import readings

from mapapp.claims.governors import governor_of, is_beside, named_as


def test_a_visit_made_to_do_something_is_an_object() -> None:
    text = "Vladimir Putin will make an official visit to Ulaanbaatar to take part in a ceremony."
    assert readings.ends(text, "visit") == {("RUS", "MNG")}


def test_what_is_only_called_so_is_governed_by_the_verb_around() -> None:
    noun = readings.word("Peru endured what it calls an embargo.", "embargo")
    naming, governor = named_as(noun), governor_of(noun)
    assert (naming and naming.text, governor and governor.text) == ("calls", "endured")


def test_what_is_told_beside_a_clause_has_another_doer() -> None:
    assert is_beside(readings.word("Despite sanctions on Peru, Chad bought oil.", "sanctions"))
    assert not is_beside(readings.word("Chad imposed sanctions on Peru.", "sanctions"))
