from __future__ import annotations

import drawings
import handmade

from mapapp.renderers.picture.naming import blocks
from mapapp.renderers.picture.primitives import Box, Stroke


def test_symbols_badges_and_what_stands_there_are_blocks(latin_tour: handmade.Report) -> None:
    image = drawings.drawn(latin_tour)
    symbols, badges = list(drawings.symbols(image).values()), drawings.badges(image)
    found = blocks(symbols, badges, [], [Box(0, 0, 5, 5)])
    assert len(found) == 1 + len(symbols) + len(badges)


def test_states_are_bold_and_others_italic(latin_tour: handmade.Report) -> None:
    image = drawings.drawn(latin_tour)
    looks = {(text.bold, text.italic) for text in drawings.names(image)}
    assert looks == {(True, False), (False, True)}
    assert all(text.halo for text in drawings.names(image))
    leads = [i for i in drawings.group(image, "names").items if isinstance(i, Stroke)]
    assert all(len(lead.lines[0]) == 2 for lead in leads)
