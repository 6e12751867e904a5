from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Chad and Libya made peace. Niger mediated between its two neighbours.", "mediation",
         {("NER", "TCD"), ("NER", "LBY")}),
        ("Spain met Algeria and Portugal. Spain sold guns to its western neighbour.",
         "arms_transfer", {("ESP", "PRT")}),
        ("Norway is worried about its neighbour's pact with China.", "cooperation", set()),
    ],
)  # fmt: skip
def test_a_neighbour_is_the_state_near(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
