"""Names and numbers stand by what they name: by another's symbol they would be read as its own."""

from __future__ import annotations

from typing import Any

import pytest
from handmade import Atlas, Report
from pages import Open
from playwright.sync_api import Page

_SEEN = """() => {
  const middle = element => {
    const box = element.getBoundingClientRect();
    return {x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, radius: box.width / 2};
  };
  const nodes = [...document.querySelectorAll(".nodes .node")].map(node => (
    {...middle(node), name: node.querySelector("title").textContent}));
  const leads = [...document.querySelectorAll(".lead")].map(lead => {
    const start = lead.getPointAtLength(0), turn = lead.getScreenCTM();
    return {x: start.x * turn.a + turn.e, y: start.y * turn.d + turn.f, next: lead.nextSibling};
  });
  const labels = [...document.querySelectorAll(".label")].map(label => {
    const box = label.getBoundingClientRect(), lead = leads.find(one => one.next === label);
    return {
      name: [...label.children].map(row => row.textContent).join(" "),
      left: box.left, right: box.right, top: box.top, bottom: box.bottom,
      lead: lead ? {x: lead.x, y: lead.y} : null,
    };
  });
  const badges = [...document.querySelectorAll(".badges .badge")].map(badge => (
    {...middle(badge.querySelector(".disc")), number: badge.textContent}));
  return {nodes, labels, badges};
}"""


def gap(label: dict[str, Any], node: dict[str, Any]) -> float:
    """Return how far a name stands from a symbol's rim, in px."""
    x = max(label["left"] - node["x"], 0, node["x"] - label["right"])
    y = max(label["top"] - node["y"], 0, node["y"] - label["bottom"])
    return float((x**2 + y**2) ** 0.5 - node["radius"])


def apart(a: dict[str, Any], b: dict[str, Any]) -> float:
    return float(((a["x"] - b["x"]) ** 2 + (a["y"] - b["y"]) ** 2) ** 0.5)


@pytest.fixture
def islands(report: Report) -> Report:
    """A tour of islands close together at the first zoom, and lines between others."""
    a = Atlas()
    for order, iso3 in enumerate(("FJI", "WSM", "TON", "KIR", "SLB"), 1):
        sentence = f"Stop {order} is {a.place(iso3).name}."
        claim = report.claim(sentence, "visit", a.actor("NZL"), a.actor(iso3))
        report.stop(iso3, "completed", sentence, claim)
    report.tour("The minister", "NZL")
    for source, target in (("CHN", "SLB"), ("USA", "TON"), ("IRN", "SYR"), ("ISR", "LBN")):
        report.claim(f"{source} helps {target}.", "aid", a.actor(source), a.actor(target))
    report.claim("China woos the islands.", "influence", a.actor("CHN"), a.actor("region:pacific"))
    return report


def opened(show_map: Open, report: Report, width: int) -> Page:
    return show_map(report, viewport={"width": width, "height": 800}).page


@pytest.mark.parametrize("width", [390, 1280])
def test_a_name_stands_nearest_to_its_own_symbol_or_is_led_to_it(
    show_map: Open, islands: Report, width: int
) -> None:
    seen = opened(show_map, islands, width).evaluate(_SEEN)
    assert len(seen["labels"]) > 5
    for label in seen["labels"]:
        own = [node for node in seen["nodes"] if node["name"] == label["name"]]
        assert own, label
        if label["lead"]:
            assert min(apart(label["lead"], node) for node in own) < 12, label
            continue
        nearest = min(seen["nodes"], key=lambda node: gap(label, node))
        assert nearest["name"] == label["name"], (label, nearest)


def test_every_stop_has_its_name(show_map: Open, islands: Report) -> None:
    seen = opened(show_map, islands, 1280).evaluate(_SEEN)
    named = {label["name"] for label in seen["labels"]}
    assert {"Fiji", "Samoa", "Tonga", "Kiribati", "Solomon Islands"} <= named


def test_a_number_stands_nearest_to_its_own_stop(show_map: Open, islands: Report) -> None:
    seen = opened(show_map, islands, 1280).evaluate(_SEEN)
    stops = ["Fiji", "Samoa", "Tonga", "Kiribati", "Solomon Islands"]
    assert len(seen["badges"]) == len(stops)
    for badge in seen["badges"]:
        near = [node for node in seen["nodes"] if apart(badge, node) < 34]
        if near:
            nearest = min(near, key=lambda node: apart(badge, node))
            assert nearest["name"] == stops[int(badge["number"]) - 1]


def test_a_region_does_not_cover_a_state(show_map: Open, islands: Report) -> None:
    seen = opened(show_map, islands, 1280).evaluate(_SEEN)
    region = next(node for node in seen["nodes"] if node["name"] == "Pacific Islands")
    for node in seen["nodes"]:
        assert node is region or apart(node, region) >= node["radius"] + region["radius"] - 1
