from __future__ import annotations

from pathlib import Path

import proposals
import pytest


@pytest.mark.parametrize(
    ("text", "says", "kind", "label"),
    [
        ("Chad will sanction Peru next week.", "sanction", "sanction", "planned"),
        ("Chad may sanction Peru over the border.", "sanction", "sanction", "hypothetical"),
        ("Chad did not attack Peru last week.", "attack", "attack", "denied"),
        ("Chad is accused of attacking Peru there.", "attacking", "attack", "alleged"),
        ("Chad was blamed for an alleged attack on Peru.", "alleged attack", "attack", "alleged"),
        ("Chad prepared for the planned attack on Peru.", "planned attack", "attack", "planned"),
    ],
)
def test_no_proposal_is_surer_than_its_words(
    text: str, says: str, kind: str, label: str, tmp_path: Path
) -> None:
    found = proposals.read(tmp_path, text, proposals.row(text, says, kind, "Chad", "Peru"))
    (claim,) = found.claims
    assert claim.status.label == label
    assert any(cue.role != "trigger" for cue in claim.cues)
    assert [(d.kind, d.claims) for d in found.doubts] == [("status", (claim.id,))]


@pytest.mark.parametrize(
    ("status", "phase", "label"),
    [
        ("asserted", "completed", "asserted"),
        ("asserted", "planned", "planned"),
        ("asserted", "cancelled", "ended"),
        ("planned", "completed", "planned"),
        ("alleged", "completed", "alleged"),
        ("denied", "begun", "denied"),
        ("hypothetical", "planned", "hypothetical"),
        ("ended", "begun", "ended"),
    ],
)
def test_of_label_and_phase_the_more_cautious_counts(
    status: str, phase: str, label: str, tmp_path: Path
) -> None:
    text = "Chad sanctioned Peru last week."
    row = proposals.row(text, "sanctioned", "sanction", "Chad", "Peru", status=status, phase=phase)
    (claim,) = proposals.read(tmp_path, text, row).claims
    assert claim.status.label == label
