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
        ("On Tuesday Finland met Chile.", "On Tuesday, Finland met Chile."),
        ("Peru left. In early May 2019 Chile did.", "Peru left. In early May 2019, Chile did."),
        ("He said that on Friday night Peru left.", "He said that on Friday night, Peru left."),
        ("Last week Chad left.", "Last week, Chad left."),
        ("In Kabul Peru opened a school.", "In Kabul, Peru opened a school."),
        ("In May they met on Monday.", "In May they met on Monday."),
        ("They met in Kabul on Friday.", "They met in Kabul on Friday."),
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


def test_a_time_or_place_without_a_comma_is_no_part_of_who_acts() -> None:
    text = "Peru met Chile in Lima. On Tuesday Finland expelled three envoys of Myanmar."
    assert readings.ends(text, "diplomatic_rupture") == {("FIN", "MMR")}
    assert readings.ends("In 2019 Turkey invaded Syria.", "attack") == {("TUR", "SYR")}
    (tour,) = readings.reading("On Tuesday Finland's foreign minister visited Kenya.").tours
    assert tour.traveller == "Finland's foreign minister"
