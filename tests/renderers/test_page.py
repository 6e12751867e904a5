from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest
from handmade import Atlas, Report

from mapapp import layers, renderers
from mapapp.config import Settings
from mapapp.errors import SettingsError
from mapapp.model import Graph

HOSTILE = (
    "</script><script>window.owned=1</script>",
    "<!--<script>",
    "${window.owned=1}",
    "`${1}`",
    "<img src=x onerror=window.owned=1>",
    "\0\u2028\u2029\u202e",
    "{{ 7*7 }}{% raw %}",
    "\ud800",
)


def page(report: Report, **settings: Any) -> str:  # noqa: ANN401 - settings are of several types
    return renderers.page(layers.build(report.graph(), Atlas(), Settings(**settings)))


def element(html: str, name: str) -> str:
    found = re.search(
        rf'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL
    )
    assert found
    return found[1]


def test_the_data_stands_once(latin_tour: Report) -> None:
    html = page(latin_tour)
    assert html.count('id="mapapp-data"') == 1
    assert json.loads(element(html, "mapapp-data"))["title"] == latin_tour.title
    assert "CUB" in json.loads(element(html, "mapapp-basemap"))["countries"]
    assert html.count("plans to visit Nicaragua") == 1


def test_the_policy_names_script_and_style_by_their_hash(latin_tour: Report) -> None:
    html = page(latin_tour)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        body = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert body
        digest = base64.b64encode(hashlib.sha256(body[1].encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy[1]


def test_the_page_is_ascii_and_asks_for_nothing(latin_tour: Report) -> None:
    html = page(latin_tour)
    assert html.isascii()
    assert "\r" not in html
    assert not re.search(r'<(link|img|iframe)\b|\bsrc="|url\((?!#)', html)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(report: Report, text: str) -> None:
    a = Atlas()
    report.title = text
    report.claim(f"Iran {text} aids Cuba.", "aid", a.actor("IRN"), a.actor(text, "group", "CUB"))
    html = page(report, marking=text, subtitle=text)
    assert json.loads(element(html, "mapapp-data"))["marking"] == text
    assert html.count("<script") == page(Report()).count("<script")
    assert "<img" not in html
    assert html.isascii()


def test_an_empty_map_is_a_page() -> None:
    spec = layers.build(Graph((), (), ()), Atlas(), Settings())
    assert "There is nothing to map" in renderers.page(spec)


def test_a_page_is_small_enough_to_send(latin_tour: Report) -> None:
    assert len(page(latin_tour)) < 500_000


def test_two_runs_give_the_same_bytes() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "import hashlib, handmade\n"
        "from mapapp import layers, renderers\n"
        "from mapapp.config import Settings\n"
        "spec = layers.build(handmade.latin_tour().graph(), handmade.Atlas(), Settings())\n"
        "print(hashlib.sha256(renderers.page(spec).encode()).hexdigest(), 'folium' in sys.modules)"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(seen) == 1
    assert seen.pop().endswith("False\n")


def test_tiles_come_only_from_a_server_that_is_named(report: Report) -> None:
    assert "tile.example" not in page(report)
    asked = page(report, tiles="https://{s}.tile.example:8080/{z}/{x}/{y}.png")
    assert "img-src data: https://*.tile.example:8080;" in asked
    for wrong in (
        "tile.example/{z}/{x}/{y}",
        "https://a.example; script-src *",
        "https://a.example/",
    ):
        with pytest.raises(SettingsError, match="no address of tiles"):
            page(report, tiles=wrong)
