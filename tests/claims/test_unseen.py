from __future__ import annotations

import pytest
import readings

from mapapp.claims.scene import Scene
from mapapp.readers import read_text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("He flew to Trinidad and Tobago.", "He flew to Trinidad Tobago."),
        ("The Foreign, Commonwealth and Development Office left.", "The Foreign Office left."),
        ("A firm in Guangzhou, China, a man in Muscat", "A firm in Guangzhou, a man in Muscat"),
        (
            "He will see Miami, Florida; Port of Spain, Trinidad and Tobago; and Lima, Peru.",
            "He will see Miami, Port Spain, and Lima.",
        ),
        ("They met in Lagos, Abuja and Kano.", "They met in Lagos, Abuja and Kano."),
        ("Peru, Chile and Bolivia met.", "Peru, Chile and Bolivia met."),
    ],
)
def test_the_parser_sees_names_without_what_derails_it(text: str, seen: str) -> None:
    (passage,) = Scene(read_text(text), readings.geocoder()).passages
    assert passage.parsed.text == seen


def test_a_list_of_cities_with_their_countries_is_a_tour() -> None:
    text = (
        "Secretary Blinken will travel to Miami, Florida; Port of Spain, Trinidad and Tobago; "
        "Paramaribo, Suriname; and Santo Domingo, Dominican Republic, from March 5 to March 12."
    )
    assert readings.ends(text, "visit") == {("USA", "TTO"), ("USA", "SUR"), ("USA", "DOM")}
