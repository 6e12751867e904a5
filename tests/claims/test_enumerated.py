from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The following countries imposed sanctions on Belarus:\n- Canada\n- Norway, in June",
         "sanction", {("CAN", "BLR"), ("NOR", "BLR")}),
        ("Several states condemned Iran:\n\n- Norway\n\n- Japan", "accusation",
         {("NOR", "IRN"), ("JPN", "IRN")}),
        ("These countries sent troops to Mali:\n- Chad: 200 soldiers\n- Togo: 100 soldiers",
         "military_presence", {("TCD", "MLI"), ("TGO", "MLI")}),
        ("The following groups attacked Israel:\n- Hamas\n- Hezbollah", "attack",
         {("hamas", "ISR"), ("hezbollah", "ISR")}),
        ("Countries that recognise Kosovo include:\n- Albania\n- Chad", "diplomatic_relations",
         {("ALB", "XKX"), ("TCD", "XKX")}),
        # points that tell of something else
        ("Several states condemned Iran:\n- A man died.\n- Norway was calm.", "accusation", set()),
        ("Several states condemned Iran:\n- Norway was calm.\n- Japan slept.", "accusation",
         set()),
    ],
)  # fmt: skip
def test_whom_the_points_of_a_list_name(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
