from __future__ import annotations

import pytest
import readings

WHO = "Ghana's minister Ana Roe "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will travel to Lima, where she will meet the mayor, and then to Quito.", {"PER", "ECU"}),
        (
            "will fly to Lima before heading to Quito and, on June 20, to Oslo.",
            {"PER", "ECU", "NOR"},
        ),
        (
            "will visit Peru on 3 May, then Chile on 5 May, and finally Bolivia.",
            {"PER", "CHL", "BOL"},
        ),
        ("will visit Lima (June 3-4), Quito (June 5) and Oslo (June 6).", {"PER", "ECU", "NOR"}),
        ("will travel first to Peru and then on to Chile.", {"PER", "CHL"}),
        ("flew to Lima, and in Chile the army rebelled.", {"PER"}),
        ("will visit Peru on Monday, Chile's foreign minister said.", {"PER"}),
    ],
)
def test_a_journey_goes_on_to_what_its_itinerary_lists(text: str, expected: set[str]) -> None:
    assert {target for _, target in readings.ends(WHO + text, "visit")} == expected
