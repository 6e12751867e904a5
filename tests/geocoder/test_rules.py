from __future__ import annotations

import pytest
import readings

from mapapp.config import geodata_folder
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.table import Table

RULES = Rules(Table(geodata_folder() / "names.bin").header.words)


def reason(text: str, name: str) -> str | None:
    mention = next(m for m in readings.geocoder().find(text) if m.text == name)
    return mention.why if mention.place is None else None


def test_who_acts_in_a_heading_is_of_no_treaty() -> None:
    assert reason("Greek, Turkish Leaders Sign Border Treaty", "Turkish") is None


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("The Geneva Convention binds them.", "Geneva", "proper name"),
        ("Critics of the Lisbon Treaty met.", "Lisbon", "proper name"),
        ("She wrote for the Jakarta Post.", "Jakarta", "proper name"),
        ("A branch of the Bank of America.", "America", "proper name"),
        ("The letter was in Russian.", "Russian", "language"),
        ("They speak only French and Arabic here.", "French", "language"),
        ("Carol Jordan chaired the meeting.", "Jordan", "surname"),
        ("Guests:\nDr. Francis Mali, Dean of Arts", "Mali", "surname"),
        ("Guests:\nDenisa Holland, President of the Board", "Holland", "surname"),
        ("Guests:\nAna Roe, Director, Lebanon Valley Clinics\nBo Dahl", "Lebanon", "local body"),
        ("Guests:\nOfficer Dela Norway, Ada Clinics\nBo Dahl", "Norway", "surname"),
        ("Mr. Lincoln left early.", "Lincoln", "person"),
        ("Paris Miller sang.", "Paris", "given name"),
        ("The USS Georgia sailed.", "Georgia", "USS"),
        ("It cost US$5 million.", "US", "money"),
        ("It cost 40 Canadian dollars.", "Canadian", "money"),
        ("They speak Arabic, French and English.", "English", "language"),
        ("They keep a German shepherd.", "German", "kind of thing"),
        ("They keep Guinea pigs.", "Guinea", "kind of thing"),
        ("The bar sells a Moscow Mule.", "Moscow", "kind of thing"),
        ("We walked to St. Peter's Basilica.", "St. Peter", "saint"),
    ],
)
def test_what_is_no_place_says_why(text: str, name: str, why: str) -> None:
    assert why in (reason(text, name) or "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jordan closed its border.", "Jordan"),
        ("Peru State Radio said so. Kenya Medical Institute agreed.", "Peru"),
        ("The Saudi crown prince spoke.", "Saudi"),
        ("Envoys from Chad, President Roe of Mali and Gen. Roe met.", "Chad"),
        ("The Bank of Japan raised rates.", "Japan"),
        ("Russian officials spoke.", "Russian"),
        ("Iran's Foreign Ministry answered.", "Iran"),
        ("The Lebanese group Hezbollah fired.", "Lebanese"),
        ("The Ministry of Defence of France paid.", "France"),
        ("Sweden's Foreign Minister and Sri Lanka's Navy spoke.", "Sweden"),
        ("Jordan National Bank closed.", "Jordan"),
        ("The Christian Lebanese leader spoke.", "Lebanese"),
    ],
)
def test_what_is_a_place_stays_one(text: str, name: str) -> None:
    assert reason(text, name) is None


def test_a_person_named_in_full_is_meant_by_the_bare_name() -> None:
    text = "Police held Vanessa Jordan. They said Jordan ran away."
    assert [m.why for m in readings.geocoder().find(text) if m.place] == []


def test_one_match_word_makes_no_sports_report() -> None:
    assert not RULES.is_sport("France and Chad will match the funds; the final goal is peace.")
    assert RULES.is_sport("The striker scored a goal in the cup match; the referee saw a penalty.")


def test_teams_of_parts_are_teams() -> None:
    text = "England beat Panama. The referee gave a penalty, the coach saw a goal in the match."
    assert {m.kind for m in readings.geocoder().find(text)} == {"none"}


def test_a_given_name_behind_an_office_is_the_state_that_it_is_of() -> None:
    assert reason("The President of Georgia Luis Roe spoke.", "Georgia") is None
    assert reason("The wife of Chad Smith spoke.", "Chad") == "a person's given name"
