from __future__ import annotations

import re

import folium
import pytest
from handmade import Atlas, Report

from mapapp import layers, renderers
from mapapp.config import Settings


@pytest.fixture
def chart(latin_tour: Report) -> folium.Map:
    return renderers.folium_map(layers.build(latin_tour.graph(), Atlas(), Settings()))


def test_it_is_a_folium_map_that_asks_for_nothing(chart: folium.Map) -> None:
    assert isinstance(chart, folium.Map)
    html = chart.get_root().render()
    assert not re.search(r'<(link|img|iframe)\b|\bsrc="|url\((?!#)', html)
    assert "mapapp.attach(map_" in html


def test_it_shows_itself_in_a_notebook(chart: folium.Map) -> None:
    assert "<iframe srcdoc=" in chart._repr_html_()


def test_it_takes_other_layers(chart: folium.Map) -> None:
    group = folium.FeatureGroup(name="mine")
    folium.Circle([23.1, -82.4], radius=1000).add_to(group)
    group.add_to(chart)
    html = chart.get_root().render()
    assert html.index("mapapp.attach(map_") < html.index("L.circle(")


def test_hostile_text_cannot_leave_the_script(report: Report) -> None:
    a = Atlas()
    text = "</script><script>window.owned=1</script>{{ 7*7 }}`${1}`"
    report.claim(f"Iran {text} aids Cuba.", "aid", a.actor("IRN"), a.actor("CUB"))
    spec = layers.build(report.graph(), a, Settings(title=text))
    html = renderers.folium_map(spec).get_root().render()
    assert "<script>window.owned" not in html
    assert "{{ 7*7 }}" in html
