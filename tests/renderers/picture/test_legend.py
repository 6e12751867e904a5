from __future__ import annotations

import dataclasses

import drawings
import handmade

from mapapp.model import LegendEntry, Style
from mapapp.renderers.picture import picture
from mapapp.renderers.picture.legend import legend
from mapapp.renderers.picture.primitives import Arrow, Badge, Box, Symbol, Text

BOX = Box(1034, 60, 246, 560)


def test_it_shows_each_entry_with_its_swatch(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour)
    found = legend(spec, BOX)
    told = " ".join(item.text for item in found.items if isinstance(item, Text))
    assert all(word in told for entry in spec.legend for word in entry.label.split())
    kinds = {type(item) for item in found.items}
    assert {Arrow, Badge, Symbol} <= kinds
    dashes = {item.dash for item in found.items if isinstance(item, Arrow)}
    assert {entry.style.dash for entry in spec.legend if entry.style} == dashes


def test_a_long_legend_shrinks_and_counts_tours(latin_tour: handmade.Report) -> None:
    style = Style("#000000", "", 2)
    tours = tuple(LegendEntry(f"Tour {i}", "tour", style) for i in range(30))
    spec = drawings.spec(latin_tour)
    found = legend(dataclasses.replace(spec, legend=(*tours, *spec.legend)), BOX)
    texts = [item for item in found.items if isinstance(item, Text)]
    assert any("more tours" in text.text for text in texts)
    assert all(BOX.holds((text.x, text.y)) for text in texts)


def words(report: handmade.Report, extent: str) -> set[str]:
    image = picture(drawings.spec(report, extent=extent))
    return {item.text for item in drawings.group(image, "legend").items if isinstance(item, Text)}


def test_the_legend_of_a_part_tells_what_the_part_shows(pacific_tour: handmade.Report) -> None:
    a = pacific_tour.atlas
    pacific_tour.claim("Israel attacked Syria.", "attack", a.actor("ISR"), a.actor("SYR"))
    whole, part = words(pacific_tour, "content"), words(pacific_tour, "Syria")
    assert "Conflict" in part
    assert part < whole
    assert "Tours" in whole - part
