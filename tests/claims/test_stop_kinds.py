from __future__ import annotations

import pytest
import readings


def kinds(text: str) -> dict[str | None, str]:
    tours = readings.reading(f"Peru's president, Ana Rojas, {text}").tours
    return {leg.place.iso3: leg.kind for tour in tours for leg in tour.legs}


@pytest.mark.parametrize(
    "text",
    [
        "flew to Chad after a technical stop in Malta.",
        "flew to Chad after a layover in Malta.",
        "flew to Chad after stopping in Malta for fuel.",
        "will fly to Chad. Her plane will land in Malta to refuel.",
        "made a stop in Malta to change planes on her way to Chad.",
        "will transit through Malta on her way to Chad.",
    ],
)
def test_to_refuel_or_change_planes_is_a_technical_stop(text: str) -> None:
    assert kinds(text) == {"TCD": "stop", "MLT": "technical stop"}


@pytest.mark.parametrize(
    "text",
    [
        "visited Chad and made a detour to Malta.",
        "spent a week in Chad and took a day trip to Malta.",
        "visited Chad and paid a brief visit from there to Malta.",
    ],
)
def test_what_leaves_the_route_is_a_side_trip(text: str) -> None:
    assert kinds(text) == {"TCD": "stop", "MLT": "side trip"}


@pytest.mark.parametrize(
    "text",
    [
        "visited Chad and stopped in Malta to meet the premier.",
        "visited Chad and stopped in Malta for talks on fuel.",
        "visited Chad and made a brief stop in Malta.",
        "visited Chad and held technical talks in Malta.",
    ],
)
def test_other_stops_are_stops(text: str) -> None:
    assert kinds(text) == {"TCD": "stop", "MLT": "stop"}
