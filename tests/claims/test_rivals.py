from __future__ import annotations

import readings


def test_the_same_pair_is_claimed_once_a_sentence() -> None:
    text = "Canada imposed sanctions on Peru, and the Canadian sanctions on Peru hurt."
    assert len(readings.claims(text, "sanction")) == 1


def test_ties_that_are_cut_are_no_ties() -> None:
    found = readings.reading("Peru severed all trade ties with Chile.").claims
    assert [c.type for c in found] == ["diplomatic_rupture"]
