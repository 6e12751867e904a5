from __future__ import annotations

import pytest
import readings

from mapapp.model import CueRole


@pytest.mark.parametrize(
    ("text", "kind", "role", "words"),
    [
        ("Neither Peru nor Chile attacked Norway.", "attack", "polarity", "Neither"),
        ("Neither Peru nor Chile blamed Norway.", "accusation", "polarity", "Neither"),
        ("No Brazilian soldier was ever stationed in Angola.", "military_presence", "polarity",
         "No"),
        ("China no longer sells drones to Mali.", "arms_transfer", "phase", "no longer"),
        ("China never sold drones to Mali.", "arms_transfer", "polarity", "never"),
        ("China stopped arming Mali.", "arms_transfer", "phase", "stopped"),
    ],
)  # fmt: skip
def test_the_cue_is_the_word_that_tells(text: str, kind: str, role: CueRole, words: str) -> None:
    claim = readings.claim(text, kind)
    assert [c.span.text for c in claim.cues if c.role == role] == [words]
