from __future__ import annotations

import dataclasses

import folium.plugins
from handmade import Atlas, Report
from pages import Open

from mapapp import layers, renderers
from mapapp.config import Settings
from mapapp.model import Actor, Place

DESK = {"width": 1280, "height": 800}


def test_one_relation(show_map: Open, report: Report) -> None:
    a = Atlas()
    report.claim("Iran aids Cuba.", "aid", a.actor("IRN"), a.actor("CUB"))
    watch = show_map(report, viewport=DESK)
    assert watch.page.locator("path[data-relation]").count() == 1
    assert "1 claims" in watch.page.locator(".find").inner_text()
    assert watch.quiet()


def test_a_place_at_a_pole(show_map: Open, report: Report) -> None:
    pole = Actor("group:base", "Polar base", "group", Place("p", "South Pole", "city", 12.0, -90.0))
    report.claim("The base aids Cuba.", "aid", pole, Atlas().actor("CUB"))
    watch = show_map(report, viewport=DESK)
    path = watch.page.locator("path[data-relation]").get_attribute("d") or ""
    assert path
    assert "NaN" not in path
    frame = watch.page.locator(".map").bounding_box()
    assert frame
    for mark in (".node.group", ".label.group", ".node.state"):
        box = watch.page.locator(f".drawing {mark}").bounding_box()
        assert box
        assert frame["y"] <= box["y"] < box["y"] + box["height"] <= frame["y"] + frame["height"]
    assert watch.quiet()


def test_a_name_of_300_letters_and_one_from_right_to_left(show_map: Open, report: Report) -> None:
    a = Atlas()
    arabic = "\u062d\u0632\u0628 \u0627\u0644\u0644\u0647"
    for name in ("n" * 300, arabic):
        report.claim(f"{name} aids Cuba.", "aid", a.actor(name, "group", "LBN"), a.actor("CUB"))
    watch = show_map(report, viewport={"width": 390, "height": 800})
    page = watch.page
    assert page.locator("path[data-relation]").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator('[dir="auto"]', has_text=arabic).count() > 0
    assert watch.quiet()


def test_a_self_loop_beside_a_line_keeps_its_own_sentence(show_map: Open, report: Report) -> None:
    a = Atlas()
    report.claim("Cuba aids Cuba.", "aid", a.actor("CUB"), a.actor("CUB"))
    report.claim("Iran aids Cuba.", "aid", a.actor("IRN"), a.actor("CUB"))
    page = show_map(report, viewport=DESK).page
    page.locator('.stroke[aria-label^="Cuba aids Cuba"]').focus()
    page.keyboard.press("Enter")
    assert "Cuba aids Cuba." in page.locator(".panel").inner_text()


def test_backticks_and_braces_in_a_long_table_and_in_filters(
    show_map: Open, report: Report
) -> None:
    a = Atlas()
    bad = "`${window.owned=1}`</script><script>window.owned=1</script>\0"
    report.claim(f"{bad} aids Cuba.", "aid", a.actor(bad, "group", "LBN"), a.actor("CUB"))
    watch = show_map(report, viewport=DESK)
    watch.page.get_by_role("searchbox").fill("`${")
    assert "Showing 1 of 1" in watch.page.locator(".find").inner_text()
    assert watch.page.evaluate("window.owned") is None
    assert watch.quiet()


def test_three_plugins_of_folium_leave_the_map_as_it_is(show: Open, latin_tour: Report) -> None:
    chart = renderers.folium_map(layers.build(latin_tour.graph(), Atlas(), Settings()))
    folium.plugins.MiniMap().add_to(chart)  # type: ignore[no-untyped-call] # folium has no types here
    folium.plugins.Fullscreen().add_to(chart)  # type: ignore[no-untyped-call] # folium has no types here
    folium.plugins.MousePosition().add_to(chart)  # type: ignore[no-untyped-call] # folium has no types here
    html = chart.get_root().render()
    for call in ("L.Control.MiniMap", "L.control.fullscreen", "L.Control.MousePosition"):
        assert call in html
    watch = show(html, ready=False, viewport=DESK)
    watch.page.locator("path[data-leg]").first.wait_for(state="attached")
    assert watch.page.locator("path[data-leg]").count() == 6


def test_without_any_relation_the_page_has_no_filters(show: Open, report: Report) -> None:
    graph = dataclasses.replace(report.graph(), relations=(), tours=())
    watch = show(renderers.page(layers.build(graph, Atlas(), Settings())))
    assert watch.page.locator(".find").count() == 0
    assert watch.quiet()
