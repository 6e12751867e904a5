from __future__ import annotations

import drawings
import handmade

from mapapp.renderers.picture.courses import measured
from mapapp.renderers.picture.drawn import Drawn


def test_the_tip_lies_where_the_line_ends(latin_tour: handmade.Report) -> None:
    layer = drawings.spec(latin_tour).layers[0]
    drawn = Drawn(layer.lines[0], layer, measured([(0, 0), (100, 0)]), 5, 90, 10)
    assert drawn.tip[:2] == (90, 0)
