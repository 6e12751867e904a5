from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("In view of the damage caused by floods in Chile, the visit of Peru's foreign minister to "
         "Bolivia, which was scheduled for May, has been postponed.", "visit", {("PER", "BOL")}),
        ("Canada is sanctioning a trading company in Guangzhou, China, a shipping agent in Muscat, "
         "Oman, and an official of Eritrea for their part in a scheme.", "sanction",
         {("CAN", "CHN"), ("CAN", "OMN"), ("CAN", "ERI")}),
        # a list of two clauses stays one
        ("Peru bought ships from Chile, and Mali from Chad.", "arms_transfer", set()),
    ],
)  # fmt: skip
def test_what_the_parser_hangs_wrongly_is_read_right(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_a_visit_put_off_is_no_visit() -> None:
    text = (
        "In view of the cyclone in Chile, the official visit of Peru's foreign minister to Bolivia, "
        "which was scheduled for May, has been postponed."
    )
    assert readings.claim(text, "visit").status.label == "ended"
