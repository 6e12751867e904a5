from __future__ import annotations

import readings

from mapapp.claims.found import pair
from mapapp.claims.scene import Scene
from mapapp.readers import read_text


def test_a_pair_is_one_whichever_way_it_goes() -> None:
    text = "Peru attacked Chile. Chile attacked Peru."
    found, _ = Scene(read_text(text), readings.geocoder()).found()
    assert {pair(f) for f in found} == {frozenset({"PER", "CHL"})}
    assert len(found) == 2
