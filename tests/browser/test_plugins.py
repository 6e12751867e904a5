"""The map as a folium.Map with plugins of folium's own, whose scripts come from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import folium
from folium import plugins
from handmade import Atlas, Report

from mapapp import layers, renderers
from mapapp.config import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

# What a network would give: the least that the plugin's own call needs.
_FULLSCREEN = "L.control.fullscreen = function (given) { return L.control.scale(given); };"
_PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="


def _give(route: Route) -> None:
    if route.request.url.startswith("file:"):
        route.continue_()
    elif "fullscreen" in route.request.url.lower():
        route.fulfill(body=_FULLSCREEN, content_type="text/javascript")
    else:
        route.abort()


def test_three_plugins_stand_on_the_map(
    browser: Browser, latin_tour: Report, tmp_path: Path
) -> None:
    chart = renderers.folium_map(layers.build(latin_tour.graph(), Atlas(), Settings()))
    wanted: tuple[Any, ...] = (plugins.FloatImage, plugins.ScrollZoomToggler, plugins.Fullscreen)
    for plugin, given in zip(wanted, ((_PIXEL,), (), ()), strict=True):
        plugin(*given).add_to(chart)
    folium.FeatureGroup(name="mine").add_to(chart)
    path = tmp_path / "map.html"
    path.write_text(chart.get_root().render(), "utf-8")
    context = browser.new_context()
    context.route("**/*", _give)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    page.locator("path[data-leg]").first.wait_for(state="attached")
    assert page.locator("path[data-leg]").count() == 6
    assert page.locator(".leaflet-control-scale").count() == 1
    assert page.locator("img[src^='data:image/gif']").count() == 1
    assert page.locator("img[onclick*=ScrollZoom i], [onclick*=toggleScroll i]").count() == 1
    assert complaints == []
    context.close()
