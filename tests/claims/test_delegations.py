from __future__ import annotations

import readings


def test_those_told_of_once_are_who_the_noun_alone_names() -> None:
    text = "Chilean lawmakers flew to Oman. Rain fell. The lawmakers accused Chad of lies."
    assert readings.ends(text, "accusation") == {("CHL", "TCD")}


def test_of_two_of_a_kind_none_is_meant() -> None:
    text = (
        "Chilean lawmakers flew to Oman. Peruvian lawmakers stayed. "
        "The lawmakers accused Chad of lies."
    )
    assert readings.ends(text, "accusation") == set()


def test_a_delegation_is_of_who_leads_it() -> None:
    text = (
        "Kenya's foreign minister, Ada Otieno, led a delegation to Peru. "
        "The delegation then flew to Oman."
    )
    assert {t.traveller for t in readings.reading(text).tours} == {"Ada Otieno"}
    assert ("KEN", "OMN") in readings.ends(text, "visit")


def test_the_regime_is_the_one_told_of_last() -> None:
    text = "Canada helps the regime of Chad. Peru arms the Lao regime. Oman sanctioned the regime."
    assert readings.ends(text, "sanction") == {("OMN", "LAO")}
