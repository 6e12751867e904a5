from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import drawings
import handmade

from mapapp.renderers.picture import svg

NS = {"s": "http://www.w3.org/2000/svg"}


def root(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own text


def test_it_is_well_formed_and_the_same_twice(pacific_tour: handmade.Report) -> None:
    report = drawings.hard(pacific_tour)
    text = svg(drawings.drawn(report, marking=drawings.HOSTILE * 20))
    assert text == svg(drawings.drawn(report, marking=drawings.HOSTILE * 20))
    found = root(text)
    assert "script" not in {element.tag.rpartition("}")[2] for element in found.iter()}
    said = " ".join(found.itertext())
    assert "=cmd()" in said
    assert "سازمان" in said


def test_groups_have_names_and_ids_of_their_own(latin_tour: handmade.Report) -> None:
    found = root(svg(drawings.drawn(latin_tour)))
    ids = [element.get("id") for element in found.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {"title", "desc", "land", "names", "legend", "footer", "family-conflict"} <= set(ids)
    groups = found.findall("s:g", NS)
    assert groups
    assert all(group.find("s:title", NS) is not None for group in groups)
    title = found.find("s:title", NS)
    assert title is not None
    assert title.text == "Minister opens six-nation tour in Havana"


def test_each_status_has_the_line_of_its_style(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour)
    styles = {line.status: line.style for layer in spec.layers for line in layer.lines}
    assert set(styles) >= {"asserted", "planned", "alleged", "hypothetical", "denied", "ended"}
    found = root(svg(drawings.drawn(latin_tour)))
    for status, style in styles.items():
        if status == "asserted":
            continue
        drawn = found.findall(f".//s:g[@data-status='{status}']", NS)
        assert drawn, status
        strokes = {p.get("stroke-dasharray") or "" for g in drawn for p in g.findall("s:path", NS)}
        assert style.dash in strokes
        if style.opacity < 1:
            assert any(g.get("stroke-opacity") == str(style.opacity) for g in drawn)


def test_without_ground_there_is_no_paper(latin_tour: handmade.Report) -> None:
    image = drawings.drawn(latin_tour)
    paper = re.compile(r'^<rect width="1280" height="720"', re.MULTILINE)
    assert paper.search(svg(image))
    assert not paper.search(svg(image, ground=False))


def test_regions_are_hatched_and_disputed_borders_dashed(latin_tour: handmade.Report) -> None:
    text = svg(drawings.drawn(latin_tour))
    regions = text.partition('<g id="regions"')[2].partition("</g>")[0]
    assert 'fill="url(#hatch)"' in regions
    borders = text.partition('<g id="borders"')[2].partition("</g>")[0]
    assert 'stroke-dasharray="3 3"' in borders
