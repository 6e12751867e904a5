from __future__ import annotations

import readings


def test_a_subject_may_hang_on_an_auxiliary() -> None:
    text = "He left. Oman has been mediating between Chad and Peru for more than two years."
    assert readings.ends(text, "mediation") == {("OMN", "TCD"), ("OMN", "PER")}


def test_who_is_named_last_behind_a_fronted_phrase_acts() -> None:
    text = "In talks with the emir of Qatar, Iran's president, Ali Roe, accused Oman of fraud."
    assert readings.ends(text, "accusation") == {("IRN", "OMN")}
