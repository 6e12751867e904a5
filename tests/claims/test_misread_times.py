from __future__ import annotations

import readings


def test_days_after_are_no_part_of_a_name() -> None:
    text = (
        "Nauru followed suit in January 2024, cutting ties with Taiwan days after the latter's "
        "election."
    )
    assert readings.ends(text, "diplomatic_rupture") == {("NRU", "TWN")}
