from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "name", "iso3"),
    [
        ("Voters in Georgia, Alabama and Florida chose; Atlanta was calm.", "Georgia", "USA"),
        ("Russia and Georgia fought near Tbilisi.", "Georgia", "GEO"),
        ("Rebels in Kinshasa fought the Congolese army.", "Congolese", "COD"),
        ("Seoul answered. Korean ships sailed on.", "Korean", "KOR"),
    ],
)
def test_clear_names_tell_what_a_text_is_about(text: str, name: str, iso3: str) -> None:
    mention = next(m for m in readings.geocoder().find(text) if m.text == name)
    assert mention.place is not None, mention.why
    assert mention.place.iso3 == iso3
