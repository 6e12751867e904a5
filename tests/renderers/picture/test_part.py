from __future__ import annotations

import drawings
import handmade

from mapapp.renderers.picture import alone, picture


def test_one_tour_is_a_map_of_its_own(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour)
    tour = next(layer for layer in spec.layers if layer.kind == "tour")
    mine = alone(spec, tour)
    assert mine.title == "Mohammad Javad Zarif (Iran)"
    assert {node.id for node in mine.nodes} == {"IRN", "CUB", "NIC", "ECU", "CHL", "BOL", "VEN"}
    assert {entry.part for entry in mine.legend} == {"tour", "place"}
    assert len(drawings.badges(picture(mine))) == 6


def test_its_lines_are_straight_where_nothing_is_in_the_way(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour)
    tour = next(layer for layer in spec.layers if layer.kind == "tour")
    lengths = [len(line.path) for line in alone(spec, tour).layers[0].lines]
    assert 2 in lengths
