from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Kenya's minister left for a visit to Peru.", "begun"),
        ("Kenya's minister is in Chad on the first leg of a tour of Peru.", "planned"),
        ("Kenya's minister leaves for Peru.", "planned"),
        ("Kenya's minister left for Peru.", "begun"),
        ("Kenya's minister Jon Roe is in Oman on a tour that takes him to Peru.", "planned"),
        (
            "Kenya's minister was in Oman, the first stop of a tour that takes him to Peru.",
            "planned",
        ),
    ],
)
def test_a_journey_set_out_for_is_not_over(text: str, phase: str) -> None:
    assert {c.status.phase for c in readings.claims(text, "visit") if c.target.id == "PER"} == {
        phase
    }
