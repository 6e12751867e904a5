from __future__ import annotations

import readings


def test_days_after_are_no_part_of_a_name() -> None:
    text = (
        "Nauru followed suit in January 2024, cutting ties with Taiwan days after the latter's "
        "election."
    )
    assert readings.ends(text, "diplomatic_rupture") == {("NRU", "TWN")}


def test_a_month_behind_the_last_of_a_list_is_no_part_of_its_name() -> None:
    text = "Kenya's minister, Ada Roe, will travel to Chad, Togo and Peru June 17-21."
    assert readings.ends(text, "visit") == {("KEN", "TCD"), ("KEN", "TGO"), ("KEN", "PER")}
