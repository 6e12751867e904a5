from __future__ import annotations

import pytest
import readings

SPEECH = "Tonga - general debate, 2023\n\nWe come from far. We thank you all.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We thank Peru for its rice, Chile for the new hospital and Mali for its help.",
            {"PER", "CHL", "MLI"},
        ),
        (
            "We are grateful to Peru for its rice, to Chile for tractors and to Mali for its help.",
            {"PER", "CHL", "MLI"},
        ),
        (
            "Our thanks go to our friends, in particular Peru, Chile, Mali and Oman, for aid.",
            {"PER", "CHL", "MLI", "OMN"},
        ),
        ("We thank Peru for its visit, and Chile for its rice.", {"CHL"}),
        ("We are grateful to Peru, whose king was here, and to Chile for its rice.", {"CHL"}),
        ("We wish to thank Peru, our oldest friend, for its aid.", {"PER"}),
        ("We thank our friends in Peru for coming.", set()),
    ],
)
def test_each_is_thanked_for_its_own(text: str, expected: set[str]) -> None:
    found = readings.claims(SPEECH + text, "aid")
    assert {c.source.id for c in found} == expected
    assert {c.status.label for c in found} <= {"asserted"}


def test_what_is_sent_is_sent_by_those_who_are_thanked_for_it() -> None:
    text = SPEECH + (
        "We express our gratitude to Peru for the vaccines, and to the Governments of Chile and "
        "Mali for sending their soldiers to help us rebuild."
    )
    assert readings.ends(text, "military_support") == {("CHL", "TON"), ("MLI", "TON")}
