from __future__ import annotations

import itertools
import math

import drawings
import handmade
import pytest


def test_each_stop_has_its_number_and_phase(latin_tour: handmade.Report) -> None:
    badges = drawings.badges(drawings.drawn(latin_tour))
    assert [badge.number for badge in badges] == [1, 2, 3, 4, 5, 6]
    assert [badge.phase for badge in badges] == ["begun", *["planned"] * 5]


def test_badges_lie_apart_even_where_stops_are_near(pacific_tour: handmade.Report) -> None:
    badges = drawings.badges(drawings.drawn(pacific_tour))
    assert {badge.phase for badge in badges} == {"completed", "begun", "planned", "cancelled"}
    pairs = itertools.combinations(badges, 2)
    assert all(math.dist(one.at, two.at) > 15 for one, two in pairs)


@pytest.mark.parametrize("extent", ["content", "world"])
def test_no_number_stands_nearer_to_another_stop(
    pacific_tour: handmade.Report, extent: str
) -> None:
    image = drawings.drawn(pacific_tour, extent=extent)
    symbols = drawings.symbols(image)
    stops = {leg.order: leg.place.iso3 for tour in pacific_tour.tours for leg in tour.legs}
    assert len(drawings.badges(image)) == len(stops)
    for badge in drawings.badges(image):
        near = [s for s in symbols.values() if math.dist(s.at, badge.at) < 34]
        if near:
            nearest = min(near, key=lambda s: math.dist(s.at, badge.at))
            assert nearest.id == stops[badge.number], badge
