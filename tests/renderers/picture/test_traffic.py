from __future__ import annotations

import math
from dataclasses import replace

import drawings
import handmade

from mapapp.renderers.picture import picture
from mapapp.renderers.picture.drawn import RADIUS
from mapapp.renderers.picture.primitives import Arrow


def test_arrows_go_from_symbol_to_symbol(latin_tour: handmade.Report) -> None:
    image = drawings.drawn(latin_tour)
    symbols = drawings.symbols(image)
    whole = [arrow for arrow in drawings.arrows(image) if all(arrow.ends)]
    assert len(whole) > 10
    for arrow in whole:
        for end, name in ((arrow.course[0], arrow.ends[0]), (arrow.course[-1], arrow.ends[1])):
            at = symbols[name].at
            far = ((end[0] - at[0]) ** 2 + (end[1] - at[1]) ** 2) ** 0.5
            assert far <= RADIUS[symbols[name].kind] + 12


def test_only_symmetric_lines_have_no_head(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour)
    image = drawings.drawn(latin_tour)
    headless = {arrow.label for arrow in drawings.arrows(image) if not arrow.head}
    alike = {line.label for layer in spec.layers for line in layer.lines if line.symmetric}
    assert headless == alike


def test_denied_lines_are_crossed(latin_tour: handmade.Report) -> None:
    crossed = {a.status for a in drawings.arrows(drawings.drawn(latin_tour)) if a.crosses}
    assert crossed == {"denied"}


def test_a_short_denied_line_has_two_crosses_and_lies_over_the_others(
    latin_tour: handmade.Report,
) -> None:
    a = latin_tour.atlas
    ends = a.actor("ECU"), a.actor("BOL")
    latin_tour.claim("Ecuador denied arming Bolivia.", "arms_transfer", *ends, factuality="denied")
    latin_tour.claim("Ecuador trained troops of Bolivia.", "military_support", *ends)
    group = drawings.group(drawings.drawn(latin_tour), "family:security")
    arrows = [item for item in group.items if isinstance(item, Arrow)]
    assert len(arrows) > 1
    assert arrows[-1].status == "denied"
    assert len(arrows[-1].crosses) == 4


def test_denied_lines_are_crossed_where_the_view_cuts_them(latin_tour: handmade.Report) -> None:
    spec = drawings.spec(latin_tour, extent="Lebanon")
    layers = []
    for layer in spec.layers:
        lines = (replace(x, style=replace(x.style, struck=True)) for x in layer.lines)
        layers.append(replace(layer, lines=tuple(lines)))
    shown = drawings.arrows(picture(replace(spec, layers=tuple(layers))))
    assert any(not all(arrow.ends) for arrow in shown)
    assert all(arrow.crosses for arrow in shown)


def test_a_line_round_the_globe_is_drawn_at_both_edges(pacific_tour: handmade.Report) -> None:
    handmade.round_the_globe(pacific_tour)
    image = drawings.drawn(pacific_tour)
    pieces: dict[str, list[float]] = {}
    for arrow in drawings.arrows(image):
        pieces.setdefault(arrow.label, []).append(arrow.head)
    (torn,) = (heads for heads in pieces.values() if len(heads) > 1)
    assert sorted(head > 0 for head in torn) == [False, True]


def test_a_group_stands_beside_its_home(latin_tour: handmade.Report) -> None:
    symbols = drawings.symbols(drawings.drawn(latin_tour))
    group = next(symbol for symbol in symbols.values() if symbol.label == "Hezbollah")
    assert group.tether is not None
    assert group.at != group.tether


def test_a_region_stands_aside_from_states(pacific_tour: handmade.Report) -> None:
    a = pacific_tour.atlas
    ends = a.actor("FJI"), a.actor("region:pacific")
    pacific_tour.claim("Fiji leads the Pacific.", "influence", *ends)
    spec = drawings.spec(pacific_tour)
    home = next(node for node in spec.nodes if node.id == "FJI")
    nodes = [
        replace(node, lon=home.lon, lat=home.lat) if node.kind == "region" else node
        for node in spec.nodes
    ]
    symbols = drawings.symbols(picture(replace(spec, nodes=tuple(nodes))))
    region = symbols["region:pacific"]
    for symbol in symbols.values():
        reach = RADIUS[symbol.kind] + RADIUS["region"]
        assert symbol is region or math.dist(symbol.at, region.at) > reach
    assert region.tether is None
