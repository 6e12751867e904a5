from __future__ import annotations

import pytest
import readings

DRONE = "Mali protested over the downing of a Malian drone. "


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (DRONE + "Algeria shot down the drone near the border.", "attack", {("DZA", "MLI")}),
        (
            DRONE + "Algeria's units fired on the aircraft after it had crossed two kilometers "
            "into Algerian airspace.",
            "threat",
            {("MLI", "DZA")},
        ),
        (
            (
                "Turkey said a Russian jet had been warned. Turkey hit the plane after it violated "
                "its airspace."
            ),
            "threat",
            {("RUS", "TUR")},
        ),
        # of which nobody has told whose it is
        ("Mali saw a drone. Algeria shot down the drone near the border.", "attack", set()),
        # one ship is not the ships
        (DRONE + "Algeria shot down the drones near the border.", "attack", set()),
    ],
)
def test_a_definite_thing_is_whose_was_told_before(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
