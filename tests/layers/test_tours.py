from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

import handmade
import pytest

from mapapp.layers.nodes import Nodes
from mapapp.layers.tours import tour_layers
from mapapp.model import Interval, Layer, Phase
from mapapp.vocabulary.theme import theme


def drawn(report: handmade.Report) -> tuple[Layer, ...]:
    return tour_layers(report.tours, theme("screen"), Nodes(handmade.Atlas()))


def ways(layer: Layer) -> Iterator[tuple[str, str]]:
    return ((line.source, line.target) for line in layer.lines)


def tour(*stops: tuple[str, Phase], told: bool = True) -> handmade.Report:
    report = handmade.Report()
    for code, phase in stops:
        report.stop(code, phase, "He travels.")
    report.tour("Ana Roe", "IRN", order_told=told)
    return report


def test_legs_run_from_the_capital_from_stop_to_stop() -> None:
    (layer,) = drawn(tour(("CUB", "completed"), ("CHL", "begun"), ("BOL", "planned")))
    assert list(ways(layer)) == [("IRN", "CUB"), ("CUB", "CHL"), ("CHL", "BOL")]
    assert [line.number for line in layer.lines] == [1, 2, 3]
    assert [line.status for line in layer.lines] == ["asserted", "asserted", "planned"]
    assert layer.lines[1].label == "Ana Roe, stop 2: Chile"
    assert layer.title == "Ana Roe (Iran)"


def test_a_stop_called_off_leaves_the_route() -> None:
    (layer,) = drawn(tour(("CUB", "completed"), ("CHL", "cancelled"), ("BOL", "planned")))
    assert list(ways(layer)) == [("IRN", "CUB"), ("CUB", "CHL"), ("CUB", "BOL")]
    assert [line.status for line in layer.lines] == ["asserted", "ended", "planned"]


def test_stops_stand_by_their_numbers_whatever_order_they_come_in() -> None:
    report = tour(("CUB", "completed"), ("CHL", "completed"))
    (told,) = report.tours
    report.tours = [dataclasses.replace(told, legs=told.legs[::-1])]
    assert list(ways(*drawn(report))) == [("IRN", "CUB"), ("CUB", "CHL")]


def test_an_order_that_the_text_only_lists_is_told_and_drawn_thin() -> None:
    (told,) = drawn(tour(("CUB", "completed")))
    (listed,) = drawn(tour(("CUB", "completed"), told=False))
    assert listed.title == "Ana Roe (Iran, order only listed)"
    assert listed.lines[0].style.width < told.lines[0].style.width


@pytest.mark.parametrize("count", [0, 1, 30])
def test_each_tour_has_a_colour_and_colours_come_round(count: int) -> None:
    report = handmade.Report()
    for _ in range(count):
        report.stop("CUB", "completed", "He travels.")
        report.tour("Ana Roe", "IRN")
    layers = drawn(report)
    colours = theme("screen").light.tours
    assert [layer.colour for layer in layers] == [colours[i % len(colours)] for i in range(count)]
    assert all(line.style.colour == layer.colour for layer in layers for line in layer.lines)


def test_a_side_trip_and_what_is_put_off_leave_the_route() -> None:
    report = tour(
        ("CUB", "completed"), ("CHL", "completed"), ("BOL", "postponed"), ("USA", "begun")
    )
    (told,) = report.tours
    legs = [dataclasses.replace(told.legs[1], kind="side trip")]
    report.tours = [dataclasses.replace(told, legs=(told.legs[0], *legs, *told.legs[2:]))]
    (layer,) = drawn(report)
    assert list(ways(layer)) == [("IRN", "CUB"), ("CUB", "CHL"), ("CUB", "BOL"), ("CUB", "USA")]
    assert layer.lines[1].label == "Ana Roe, side trip 2: Chile"
    assert [line.status for line in layer.lines][2] == "ended"


def test_the_day_of_a_way_home_stands_in_its_words() -> None:
    report = tour(("CUB", "completed"), ("IRN", "planned"))
    (told,) = report.tours
    day = dt.date(2024, 6, 7)
    back = dataclasses.replace(told.legs[1], kind="return", date=Interval(day, day, "day"))
    report.tours = [dataclasses.replace(told, legs=(told.legs[0], back))]
    (layer,) = drawn(report)
    assert layer.lines[1].label == "Ana Roe, return 2: Iran, 7 June 2024"
    assert (layer.lines[1].stop, layer.lines[1].status) == ("return", "planned")
