from __future__ import annotations

import framed
import pytest
import readings


@pytest.mark.parametrize(
    ("text", "word", "name", "expected"),
    [
        ("Peru discussed the further growth of trade with Chile.", "trade", "subj", ["Peru"]),
        ("We are appreciative of the aid of Peru.", "aid", "undergoer", ["We"]),
    ],
)  # fmt: skip
def test_the_word_above_a_noun_tells_its_parties(
    text: str, word: str, name: str, expected: list[str]
) -> None:
    assert framed.words(framed.frame(text, word), name) == expected


def test_what_is_told_beside_a_clause_is_not_done_by_its_subject() -> None:
    for text in (
        "Despite sanctions on Russia, India bought oil from Iraq.",
        "Owing to sanctions on Russia, India bought oil from Iraq.",
    ):
        found = readings.reading(text)
        assert [(c.source.id, c.target.id) for c in found.claims] == [("IND", "IRQ")]


def test_whose_a_thing_is_tells_its_own_clause_before_the_verb_above() -> None:
    text = (
        "Sullivan's aides of Canada press Kosovo to lift the tariff that Kosovo imposed on Serbia."
    )
    assert readings.ends(text, "sanction") == {("XKX", "SRB")}


def test_who_wishes_an_end_has_no_part_in_what_ends() -> None:
    assert readings.ends("Peru backs the removal of the embargo on Cuba.", "sanction") == set()
    found = readings.ends("Peru ordered the removal of its embargo on Cuba.", "sanction")
    assert found == {("PER", "CUB")}


def test_who_is_told_on_a_visit_makes_it() -> None:
    text = (
        "On a visit to Cairo, Somalia's President Hassan Mohamud was told by President "
        "Abdel-Fattah el-Sissi that Egypt would help."
    )
    assert readings.ends(text, "visit") == {("SOM", "EGY")}
