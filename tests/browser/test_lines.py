"""Lines and the places at their ends, asked of the script itself."""

from __future__ import annotations

from typing import Any

import pytest
from handmade import Report
from pages import Open
from playwright.sync_api import Page


@pytest.fixture
def page(show_map: Open, latin_tour: Report) -> Page:
    return show_map(latin_tour, reduced_motion="reduce").page


def line(course: list[tuple[float, float]], name: str, shift: float = 0) -> dict[str, Any]:
    return {"course": [{"x": x, "y": y} for x, y in course], "line": name, "shift": shift}


NEAREST = "([at, lines]) => mapapp.nearest(at, lines)"


@pytest.mark.parametrize(
    ("at", "expected"),
    [((50, 3), "upper"), ((50, 9), "lower"), ((50, 31), None), ((350, 2), "upper")],
)
def test_a_pointer_means_the_nearest_line_and_none_far_off(
    page: Page, at: tuple[float, float], expected: str | None
) -> None:
    lines = [line([(0, 0), (100, 0)], "upper", shift=300), line([(0, 15), (100, 15)], "lower")]
    assert page.evaluate(NEAREST, [{"x": at[0], "y": at[1]}, lines]) == expected
    assert page.evaluate(NEAREST, [{"x": at[0], "y": at[1]}, []]) is None


def test_a_line_over_the_edge_has_its_ends_at_both_edges(page: Page) -> None:
    ends = page.evaluate("""() => {
      const from = { id: "A" }, to = { id: "B" }, points = [[170, 0], [190, 5]];
      return mapapp.stands([
        { from: from, to: to, points: points, turn: -1 },
        { from: from, to: to, points: points, number: 1 }
      ]).map(one => [one.node.id, one.point[0], one.lines]);
    }""")
    # A stop of a tour counts for more: it is named first.
    assert sorted(ends) == [["A", -190, 1], ["A", 170, 5], ["B", -170, 1], ["B", 190, 5]]


def test_a_popup_points_to_the_middle_of_its_line_where_it_has_room(page: Page) -> None:
    at = page.evaluate("""() => {
      const course = [{ x: 400, y: 500 }, { x: 600, y: 500 }];
      const map = {
        layerPointToContainerPoint: at => ({ x: at[0], y: at[1] }),
        containerPointToLatLng: at => at, getSize: () => ({ x: 1000, y: 800 })
      };
      const entry = { course: course, sums: mapapp.lengths(course) };
      return mapapp.anchor(map, entry, null, { x: 100, y: 80 });
    }""")
    assert at == {"x": 500, "y": 500}


def test_a_name_keeps_from_under_what_covers_the_map(page: Page) -> None:
    covered = page.evaluate("""() => {

      const svg = mapapp.svg("g"), cover = document.createElement("div");
      document.body.append(cover);
      const map = {
        getContainer: () => document.querySelector(".map"),
        containerPointToLayerPoint: () => ({ x: 0, y: 0 }), getSize: () => ({ x: 600, y: 400 })
      };
      const box = map.getContainer().getBoundingClientRect();
      cover.style.cssText = `position:fixed;left:${box.left + 310}px;top:${box.top + 100}px;`
        + "width:200px;height:200px";
      const names = mapapp.names(map, svg);
      const stand = { node: { id: "A", kind: "state", label: "Chile" }, lines: 1,
        at: { x: 300, y: 200 } };
      const scene = { stands: [stand], blocks: [], traces: [] };
      const where = () => svg.querySelector("text").getAttribute("text-anchor");
      names.draw(scene);
      const free = where();
      names.cover(cover);
      names.draw(scene);
      cover.remove();
      return [free, where(), svg.querySelectorAll("text").length];
    }""")
    assert covered == ["start", "end", 1]
