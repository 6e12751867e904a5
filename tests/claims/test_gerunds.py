from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    "text",
    [
        "Iran denied supplying missiles to Russia.",
        "Iran denied having supplied missiles to Russia.",
        "Iran denied shipping missiles to Russia.",
    ],
)
def test_what_is_denied_to_be_done_is_no_kind_of_thing(text: str) -> None:
    claim = readings.claim(text, "arms_transfer")
    assert (claim.target.id, claim.status.label) == ("RUS", "denied")


def test_a_gerund_with_an_object_is_a_verb() -> None:
    assert readings.word("Israel did not admit bombing Syria.", "bombing").lemma_ == "bomb"


def test_what_only_grows_stays_with_its_noun() -> None:
    assert readings.word("Peru denied growing pressure from Chile.", "growing").dep_ == "amod"


def test_camps_for_training_are_trained_by_nobody() -> None:
    assert readings.word("Peru denied training camps in Chile.", "training").tag_ == "NN"
    assert readings.word("Peru denied training rebels in Chile.", "training").lemma_ == "train"


def test_what_is_ruled_out_is_its_object() -> None:
    text = "Uganda has not ruled out sending soldiers to Congo."
    assert readings.claim(text, "military_presence").status.label == "hypothetical"
