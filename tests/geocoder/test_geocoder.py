from __future__ import annotations

import datetime as dt
import math
import subprocess
import sys

import pytest
import readings
from hypothesis import given
from hypothesis import strategies as st

from mapapp.errors import SettingsError
from mapapp.geocoder import Geocoder
from mapapp.model import Mention
from mapapp.vocabulary.names import disputed


def found(text: str) -> dict[str, str | None]:
    return {
        m.text: (m.place.iso3 or m.place.name) if m.place else None
        for m in readings.geocoder().find(text)
    }


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Iran", "IRN"),
        ("iran", "IRN"),
        ("Niger", "NER"),
        ("the Gambia", "GMB"),
        ("U.S.", "USA"),
        ("US", "USA"),
        ("Korea, North", "PRK"),
        ("Congo, Republic of", "COG"),
        ("Bosnia & Herzegovina", "BIH"),
        ("St. Lucia", "LCA"),
        ("Cote d'Ivoire", "CIV"),
        ("CÔTE D’IVOIRE", "CIV"),
        ("Deutschland", "DEU"),
        ("Россия", "RUS"),
        ("Zaire", "COD"),
        ("Swasiland", "SWZ"),
        ("Afganistan", "AFG"),
        ("British", "GBR"),
        ("Kremlin", "RUS"),
        ("Havana", "CUB"),
        ("\u200fCuba", "CUB"),
        ("🇨🇺", "CUB"),
        ("XKX", "XKX"),
        ("Kosovo", "XKX"),
    ],
)
def test_a_typed_name_resolves(name: str, iso3: str) -> None:
    place = readings.geocoder().resolve(name)
    assert place is not None
    assert place.iso3 == iso3


@pytest.mark.parametrize(
    "name", ["us", "", "  ", "Islamic State", "Nowhereland Republic", "x" * 10_000, "\ud800"]
)
def test_what_is_no_country_resolves_to_none(name: str) -> None:
    place = readings.geocoder().resolve(name)
    assert place is None or place.iso3 is None


@given(st.text(st.characters(), max_size=40))
def test_any_typed_name_gives_an_answer_or_none(name: str) -> None:
    place = readings.geocoder().resolve(name)
    assert place is None or place.name


@given(st.text(max_size=300))
def test_mentions_are_verbatim_in_order_and_apart(text: str) -> None:
    end = 0
    for mention in readings.geocoder().find(text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        assert mention.why
        assert (mention.place is None) == (mention.kind == "none")
        end = mention.end


def test_regions_come_before_the_countries_in_their_names() -> None:
    assert found("They toured Latin America and America.") == {
        "Latin America": "Latin America",
        "America": "USA",
    }


def test_a_hyphenated_pair_gives_both() -> None:
    assert found("Russian-Palestinian trade and U.S.-Africa ties") == {
        "Russian": "RUS",
        "Palestinian": "PSE",
        "U.S.": "USA",
        "Africa": "Africa",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote in English and Spanish.", {"English": None, "Spanish": None}),
        ("The Argentine-Israeli Mutual Society", {"Argentine": "ARG", "Israeli": None}),
        ("Timothy Israel spoke.", {"Israel": None}),
        ("The Paris Agreement holds.", {"Paris": None}),
        ("the Washington Post", {"Washington": None}),
        ("She ate turkey off china.", {}),
        ("Tell us about it.", {}),
        ("the Spanish government", {"Spanish": "ESP"}),
        ("The Islamic Republic answered.", {"Islamic Republic": "IRN"}),
        ("the U.S. Department of State", {"U.S.": "USA"}),
    ],
)
def test_traps(text: str, expected: dict[str, str | None]) -> None:
    assert found(text) == expected


def test_the_text_settles_a_shared_demonym() -> None:
    north = "North Korea spoke. Korean troops moved."
    assert found(north)["Korean"] == "PRK"


def test_countries_in_a_sports_report_are_teams() -> None:
    text = "Sweden beat Panama. The referee gave a penalty, the striker scored a goal in the match."
    assert found(text) == {"Sweden": None, "Panama": None}


def test_near_names_are_offered() -> None:
    assert readings.geocoder().near("Swasiland")[0].place.iso3 == "SWZ"
    assert readings.geocoder().near("xy") == []


def test_places_and_capitals_by_code() -> None:
    geocoder = readings.geocoder()
    assert geocoder.place("CUB").name == "Cuba"
    capital = geocoder.capital("CUB")
    assert capital is not None
    assert capital.name == "Havana"
    assert geocoder.capital("ATA") is None
    with pytest.raises(KeyError):
        geocoder.place("nowhere")


def test_candidates_are_kept() -> None:
    mention: Mention = readings.geocoder().find("The Congolese army moved.")[0]
    assert {c.place.iso3 for c in mention.candidates} | {
        mention.place.iso3 if mention.place else None
    } == {
        "COD",
        "COG",
    }


def test_membership_is_dated() -> None:
    geocoder = readings.geocoder()
    assert len(geocoder.members("body:eu", dt.date(2016, 6, 1))) == 28
    assert len(geocoder.members("body:eu", dt.date(2021, 6, 1))) == 27
    assert "GBR" not in geocoder.place("body:eu").members
    assert "HRV" not in geocoder.members("body:eu", dt.date(2010, 1, 1))
    assert "NGA" in geocoder.members("region:africa", dt.date(1990, 1, 1))
    with pytest.raises(KeyError):
        geocoder.members("body:nowhere")


def test_another_state_s_view_decides_disputed_places() -> None:
    seen = Geocoder(view="RUS").resolve("Crimea")
    assert seen is not None
    assert seen.iso3 == "RUS"
    ours = readings.geocoder().resolve("Crimea")
    assert ours is not None
    assert ours.iso3 == "UKR"
    assert ours.note is not None


def test_a_former_name_says_until_when() -> None:
    found = readings.geocoder().explain("Upper Volta")
    assert found is not None
    assert "until 1984" in found[1]


def test_cities_and_divisions_have_places_of_their_own() -> None:
    mention = readings.geocoder().find("She works in Edmonton, Alberta.")[0]
    assert mention.place is not None
    assert mention.place.kind == "city"
    assert readings.geocoder().place(mention.place.id) == mention.place
    assert readings.geocoder().place("division:CA-AB").name == "Alberta"


def test_loading_imports_nothing_heavy() -> None:
    code = (
        "import sys; from mapapp.geocoder import Geocoder; Geocoder().find('Cuba');"
        "print({'pandas', 'geopandas', 'spacy', 'numpy', 'yaml'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_other_places_of_a_name_are_its_candidates() -> None:
    georgia = readings.geocoder().candidates("Georgia")
    assert [(c.place.iso3, c.place.kind) for c in georgia] == [("USA", "division")]
    assert [c.place.iso3 for c in readings.geocoder().candidates("Swasiland")][:1] == ["MWI"]
    assert readings.geocoder().candidates("Taiwan") == []


def test_disputed_places_stand_where_they_are() -> None:
    for policy in disputed().disputed:
        for name in policy.names:
            place = readings.geocoder().resolve(name)
            assert place is not None, name
            assert math.dist((place.lon, place.lat), policy.at) < 9, name
            assert place.note == policy.note, name


def test_a_view_decides_disputed_places_and_says_whose_it_is() -> None:
    indian = Geocoder("India")
    viewer, kashmir = indian.viewer(), indian.resolve("Azad Kashmir")
    assert viewer is not None
    assert kashmir is not None
    assert (viewer.iso3, kashmir.iso3) == ("IND", "IND")
    with pytest.raises(SettingsError, match="Peru"):
        Geocoder("Peru")
