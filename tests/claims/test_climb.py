from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Nobody expects Turkey to sell drones to Mali.", "arms_transfer", "denied"),
        ("Turkey said it would sell drones to Mali.", "arms_transfer", "planned"),
        ("Kenya did not let Chad sell drones to Mali.", "arms_transfer", "denied"),
        ("Peru condemned the pact signed by Kenya and Mali.", "cooperation", "asserted"),
        ("Togo opened an embassy in Peru, Ghana closed its consulate.", "diplomatic_relations",
         "asserted"),
        ("Few believe that Turkey sold drones to Mali.", "arms_transfer", "denied"),
    ],
)  # fmt: skip
def test_what_stands_above_a_clause_is_read_too(text: str, kind: str, label: str) -> None:
    assert readings.claim(text, kind).status.label == label


def test_why_somebody_acts_tells_that_he_did() -> None:
    text = "The minister will explain why Kenya sent troops to Haiti."
    assert readings.claim(text, "military_presence").status.label == "asserted"
