from __future__ import annotations

import readings
from hypothesis import given, settings
from hypothesis import strategies as st

from mapapp.claims.patterns import evoking


def test_the_same_pair_is_claimed_once_a_sentence() -> None:
    text = "Canada imposed sanctions on Peru, and the Canadian sanctions on Peru hurt."
    assert len(readings.claims(text, "sanction")) == 1


def test_evidence_is_verbatim_and_inside_its_sentence() -> None:
    text = "In a speech, “Norway” announced that it imposed new sanctions on Belarus (again)."
    found = readings.claim(text, "sanction")
    assert text[found.evidence.start : found.evidence.end] == found.evidence.text
    assert found.sentence.start <= found.evidence.start <= found.evidence.end <= found.sentence.end


def test_kinds_of_ends_are_kept_to() -> None:
    assert readings.claims("Water was brought to Peru.", "arms_transfer") == []


def test_words_evoke_by_kind() -> None:
    assert "sanction" in evoking()["verbs"]
    assert "embargo" in evoking()["nouns"]


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
