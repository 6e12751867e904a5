from __future__ import annotations

import pytest
import readings

from mapapp.claims.constructions import is_borne_out, is_told


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The report that Peru bombed Chile is false.", "denied"),
        ("It is not clear whether Peru bombed Chile.", "hypothetical"),
        ("Peru is about to bomb Chile.", "planned"),
        ("Peru is going to bomb Chile.", "planned"),
        ("Kenya urged Peru to bomb Chile.", "hypothetical"),
        ("Were Peru to bomb Chile, Kenya would suffer.", "hypothetical"),
        ("Kenya would suffer were Peru to bomb Chile.", "hypothetical"),
        ("Peru has yet to bomb Chile.", "denied"),
        ("Peru still has to bomb Chile.", "planned"),
        ("Peru is open to bombing Chile.", "hypothetical"),
        ("Peru is not averse to bombing Chile.", "hypothetical"),
        ("Peru is not open to bombing Chile.", "denied"),
        ("Peru would like to bomb Chile.", "hypothetical"),
        ("Peru would like to stress that Chile bombed Kenya.", "asserted"),
        ("Kenya repeated its call for Peru to bomb Chile.", "hypothetical"),
    ],
)
def test_constructions_tell_a_plan_a_denial_or_a_demand(text: str, label: str) -> None:
    assert label in {c.status.label for c in readings.claims(text, "attack")}


def test_a_clause_about_a_noun_is_not_what_it_tells() -> None:
    parsed = readings.passage("The bank that sold gold closed.").parsed
    (told,) = (t for t in parsed if t.text == "sold")
    assert not is_told(told)


@pytest.mark.parametrize("text", ["The report was confirmed.", "The claim was verified."])
def test_a_telling_may_be_borne_out(text: str) -> None:
    assert is_borne_out(readings.passage(text).parsed[1])


@pytest.mark.parametrize("text", ["The report was not confirmed.", "The report was denied."])
def test_a_telling_may_not_be_borne_out(text: str) -> None:
    assert not is_borne_out(readings.passage(text).parsed[1])
