from __future__ import annotations

import json

from mapapp.renderers import assets


def test_script_and_style_are_ascii_with_plain_line_ends() -> None:
    for text in (assets.script(), assets.style(), assets.page_script(), assets.basemap()):
        assert text.isascii()
        assert "\r" not in text


def test_no_script_ends_its_element() -> None:
    assert "</" not in assets.basemap()
    assert "</script" not in assets.script() + assets.page_script()
    assert "<!--" not in assets.script() + assets.page_script()


def test_the_style_asks_for_no_picture() -> None:
    assert "url(" not in assets.style()


def test_nothing_writes_markup() -> None:
    own = assets.script()[assets.script().index("(function (mapapp) {") :]
    for sink in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
    ):
        assert sink not in own


def test_every_country_has_a_shape() -> None:
    countries = json.loads(assets.basemap())["countries"]
    assert len(countries) == 250
    for rings in countries.values():
        for ring in rings:
            assert len(ring) >= 8
            assert sum(ring[2::2]) == sum(ring[3::2]) == 0


def test_the_plain_marker_brings_its_pictures() -> None:
    assert assets.folium_script().count("data:image/png;base64,") == 3


def test_the_script_is_lean_and_whole() -> None:
    own = assets.script()[assets.script().index("(function (mapapp) {") :]
    lines = own.splitlines()
    assert not any(line.startswith((" ", "\t", "/*", "*")) for line in lines)
    for name in ("draw", "attach", "filters", "place", "table", "canvas"):
        assert f"mapapp.{name} = function" in own
