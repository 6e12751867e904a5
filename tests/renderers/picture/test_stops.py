from __future__ import annotations

import itertools
import math

import drawings
import handmade


def test_each_stop_has_its_number_and_phase(latin_tour: handmade.Report) -> None:
    badges = drawings.badges(drawings.drawn(latin_tour))
    assert [badge.number for badge in badges] == [1, 2, 3, 4, 5, 6]
    assert [badge.phase for badge in badges] == ["begun", *["planned"] * 5]


def test_badges_lie_apart_even_where_stops_are_near(pacific_tour: handmade.Report) -> None:
    badges = drawings.badges(drawings.drawn(pacific_tour))
    assert {badge.phase for badge in badges} == {"completed", "begun", "planned", "cancelled"}
    pairs = itertools.combinations(badges, 2)
    assert all(math.dist(one.at, two.at) > 15 for one, two in pairs)
