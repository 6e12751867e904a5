from __future__ import annotations

import readings


def test_an_official_is_of_the_state_that_acts_in_title_and_opening() -> None:
    text = (
        "Peru shuts embassy in Oslo\n\nPeru announced on Monday that it is closing its embassy.\n\n"
        "President Ana Roe accused Chile of plotting."
    )
    assert readings.ends(text, "accusation") == {("PER", "CHL")}
    other = text.replace("Peru announced", "Norway said on Monday that Peru announced")
    assert readings.ends(other, "accusation") == set()
