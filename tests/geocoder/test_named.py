from __future__ import annotations

import readings


def test_what_one_text_names_tells_nothing_of_the_next() -> None:
    find = readings.geocoder().find
    find("Voters in Alabama, Georgia and Florida chose; Atlanta was calm.")
    (place,) = {m.place for m in find("Georgia voted.") if m.text == "Georgia"}
    assert place is not None
    assert place.iso3 == "GEO"
