from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("heading", "kind", "expected"),
    [
        ("Somalia Signs Defense Pact With Turkey Amid Dispute Over Ethiopian Port", "", set()),
        (
            "Armenia, Azerbaijan Accuse Each Other of Shelling",
            "accusation",
            {("ARM", "AZE"), ("AZE", "ARM")},
        ),
        ("Armenia, Azerbaijan Trade Accusations", "economic_tie", set()),
        ("Chad, Libyan Forces Exchange Fire on Border", "attack", {("TCD", "LBY"), ("LBY", "TCD")}),
        ("Kenya Sends Troops to Haiti After Gangs Attack", "military_presence", {("KEN", "HTI")}),
        # a title that tells of a journey stays as it is
        (
            "Canada's Minister Roe's Travel to Fiji, Tonga, Solomon Islands, and New Zealand",
            "visit",
            {("CAN", "FJI"), ("CAN", "TON"), ("CAN", "SLB"), ("CAN", "NZL")},
        ),
    ],
)
def test_a_heading_is_read_as_the_sentence_that_it_is(
    heading: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    if kind:
        assert readings.ends(f"{heading}\n\nIt was so.", kind) == expected
    else:
        found = readings.reading(f"{heading}\n\nIt was so.").claims
        assert all("ETH" not in (c.source.id, c.target.id) for c in found)
