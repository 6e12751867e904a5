from __future__ import annotations

from mapapp.vocabulary.cues import cues


def test_cues_of_one_axis_do_not_contradict() -> None:
    words = cues()
    assert not words.planned & words.ended
    assert not words.denied & words.alleged
    assert "no" in words.negating_words
