from __future__ import annotations

import pytest
import readings

from mapapp.claims.beside import doubt, is_negated, is_no_one


@pytest.mark.parametrize(
    "text", ["Peru did not sell drones.", "Nobody sold drones.", "No official sold drones."]
)
def test_a_verb_is_denied_by_itself_or_by_its_subject(text: str) -> None:
    assert is_negated(next(readings.passage(text).parsed.sents).root)


def test_a_plain_verb_is_not_denied() -> None:
    assert not is_negated(next(readings.passage("Peru sold drones.").parsed.sents).root)


def test_a_subject_may_name_nobody() -> None:
    told = readings.passage("No minister spoke. The minister spoke.").parsed
    assert [is_no_one(t) for t in told if t.text == "minister"] == [True, False]


def test_one_member_of_a_list_is_doubtful_alone() -> None:
    parsed = readings.passage("She flew to Peru and possibly Chile.").parsed
    doubts = {t.text: doubt(t) for t in parsed if t.text in ("Peru", "Chile")}
    assert doubts["Peru"] is None
    assert doubts["Chile"] is not None
    assert doubts["Chile"].text == "possibly"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Peru has all but quit its base in Chile.", "asserted"),
        ("Did Peru invade Chile?", "hypothetical"),
        ("Peru sent no soldiers to Chile.", "denied"),
        ("Peru no longer has soldiers in Chile.", "ended"),
        ("Peru has not only sold drones to Chile but also tanks.", "asserted"),
        ("Had Peru invaded Chile, it would have lost.", "hypothetical"),
        ("If Peru had invaded Chile, it would have lost.", "hypothetical"),
    ],
)
def test_words_beside_a_predicate_tell_how_sure_it_is(text: str, label: str) -> None:
    assert label in {c.status.label for c in readings.reading(text).claims}
