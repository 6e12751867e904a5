from __future__ import annotations

import drawings
import handmade

from mapapp.renderers.picture import picture
from mapapp.renderers.picture.primitives import Text


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
