from __future__ import annotations

import drawings
import handmade

from mapapp.renderers.picture.primitives import Area


def areas(name: str, report: handmade.Report) -> dict[str, Area]:
    found = drawings.group(drawings.drawn(report), name).items
    return {item.label: item for item in found if isinstance(item, Area)}


def test_named_countries_are_tinted_and_others_not(latin_tour: handmade.Report) -> None:
    theme = drawings.spec(latin_tour).theme
    land = areas("land", latin_tour)
    assert land["CUB"].pen.fill == theme["involved"]
    assert land["FRA"].pen.fill == theme["land"]


def test_a_region_is_hatched_and_edged_not_filled(latin_tour: handmade.Report) -> None:
    found = areas("regions", latin_tour)
    assert found["Latin America"].pen.hatched
    assert found["Latin America, its edge"].pen.fill is None
