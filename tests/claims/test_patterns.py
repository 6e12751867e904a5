from __future__ import annotations

import readings
from hypothesis import given, settings
from hypothesis import strategies as st

_WORDS = [
    *["Iran", "Cuba", "'s", "visited", "the", "said", "of", "denied", "not", "which", "who", "and"],
    *["U.S.", "president", "sanctions", "on", "to", "🇨🇺", '"', "(", ")", ",", "."],
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*_WORDS, "\n\n"]), max_size=30))
def test_any_jumble_is_read_with_true_offsets(words: list[str]) -> None:
    text = "Word " + " ".join(words)
    for claim in readings.reading(text).claims:
        for span in (claim.evidence, claim.sentence, *(cue.span for cue in claim.cues)):
            assert text[span.start : span.end] == span.text


def test_who_talks_of_a_war_does_not_wage_it() -> None:
    text = "Kenya's minister discussed the war in Ukraine with Israel's leaders."
    assert readings.claims(text, "attack") == []
