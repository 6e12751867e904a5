from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("President of Peru Ana Roe met with President of Georgia Luis Low in Oslo.", "meeting",
         {("PER", "GEO")}),
        ("President of Peru Ana Roe and President of Chile Luis Low met in Lima.", "visit",
         {("CHL", "PER")}),
        ("Minister of Foreign Affairs of Peru Ana Roe visited Kenya.", "visit", {("PER", "KEN")}),
        ("President of Peru Ana Roe met President of Bolivia Luis Low in La Paz.", "visit",
         {("PER", "BOL")}),
        ("In Poland Germany has stationed missiles.", "military_presence", {("DEU", "POL")}),
        ("In Poland, Germany has stationed missiles.", "military_presence", {("DEU", "POL")}),
        ("The bloc met Peru, and ECOWAS imposed sanctions on Mali.", "sanction",
         {("ecowas", "MLI")}),
        ("ECOWAS imposed sanctions on Mali.", "sanction", {("ecowas", "MLI")}),
        # of the second nothing is told, but what he gets is no gift to the first
        ("Japan gave Jamaica tents and Haiti rifles.", "aid", {("JPN", "JAM")}),
        ("Japan gave Jamaica tents and Haiti rifles.", "arms_transfer", set()),
        ("Japan gave Jamaica tents and rifles.", "arms_transfer", {("JPN", "JAM")}),
    ],
)  # fmt: skip
def test_names_are_parted_from_what_is_anothers(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
