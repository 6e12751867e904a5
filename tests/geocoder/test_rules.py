from __future__ import annotations

from mapapp.geocoder.gazetteer import gazetteer
from mapapp.geocoder.rules import is_sport, rejection


def test_a_rule_names_its_reason() -> None:
    text = "the Geneva Convention"
    spain = gazetteer().index["spain",][0]
    assert rejection(text, 4, 10, spain) == "part of a proper name (Convention)"
    assert rejection("Spain agreed.", 0, 5, spain) is None


def test_one_match_word_makes_no_sports_report() -> None:
    assert not is_sport("France and Chad will match the funds; the final goal is peace.")
