from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    "text",
    [
        "The paper reported that Egypt had sent troops to Sudan. This was untrue.",
        "The paper reported that Egypt had sent troops to Sudan. The report was not true.",
        "An earlier version of this article said that Norway had sent troops to Chad.",
        "Correction: Norway sold no tanks. It sent troops to Chad.",
    ],
)
def test_what_a_text_takes_back_is_not_told(text: str) -> None:
    assert readings.ends(text, "military_presence") == set()


def test_a_trip_that_never_took_place_is_called_off() -> None:
    text = "Kenya's minister was to visit Somalia in May. The trip never took place."
    assert readings.claim(text, "visit").status.label == "ended"


def test_another_thing_that_is_untrue_takes_nothing_back() -> None:
    text = "Egypt sent troops to Sudan. The price of bread was untrue to life."
    assert readings.ends(text, "military_presence") == {("EGY", "SDN")}


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        ("It withdrew them in 2022.", "ended"),
        ("The troops were withdrawn in 2022.", "ended"),
        ("It will withdraw them in 2040.", "asserted"),
        ("It withdrew its envoy in 2022.", "asserted"),
    ],
)
def test_the_next_sentence_may_end_what_was_done(behind: str, label: str) -> None:
    text = f"Kenya sent troops to Somalia. {behind}"
    assert readings.claim(text, "military_presence").status.label == label


def test_the_last_stop_is_the_last_that_is_named() -> None:
    text = "Kenya's minister, Ada Roe, visited Chad, Mali and Togo. The last stop was dropped."
    (tour,) = readings.reading(text).tours
    assert [leg.status for leg in tour.legs] == ["completed", "completed", "cancelled"]
    text = "Kenya's minister, Ada Roe, visited Chad, Mali and Togo. Two stops were dropped."
    (tour,) = readings.reading(text).tours
    assert [leg.status for leg in tour.legs] == ["completed"] * 3
