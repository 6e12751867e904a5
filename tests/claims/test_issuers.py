from __future__ import annotations

import readings

from mapapp.claims.appearances import Appearances
from mapapp.claims.entities import entities
from mapapp.claims.parse import paragraphs, passages
from mapapp.model import Actor
from mapapp.readers import read_text

RELEASE = (
    "Minister Roy concludes visit to Tanzania and Kenya\n\n"
    "18 October 2024 – Nairobi, Kenya – Global Affairs Canada\n\n"
    "The Honourable Elise Roy, Minister of International Development, today concluded a visit to "
    "Tanzania and Kenya.\n\nIn Nairobi, Minister Roy met with President Otieno."
)


def author(text: str) -> Actor | None:
    document, geocoder = read_text(text), readings.geocoder()
    named = entities(document.text, geocoder.find(document.text), geocoder)
    read = list(passages(document, list(paragraphs(document.text))))
    return Appearances(read, named, geocoder).author


def test_a_dateline_tells_who_issues_a_release() -> None:
    assert readings.ends(RELEASE, "visit") == {("CAN", "TZA"), ("CAN", "KEN")}


def test_where_a_traveller_is_tells_not_whom_she_serves() -> None:
    text = (
        "Minister Roy's visit to Kenya\n\nThe tour of the region ends this week.\n\n"
        "In Nairobi, Minister Roy signed a treaty with Chad."
    )
    assert readings.ends(text, "cooperation") == set()


def test_an_organ_that_announces_today_speaks_for_its_state() -> None:
    text = (
        "New measures\n\nHM Treasury today announced asset freezes against two firms.\n\n"
        "A company in Chad was designated."
    )
    assert readings.ends(text, "sanction") == {("GBR", "TCD")}


def test_a_readout_of_an_office_alone_is_of_whose_readouts_these_are() -> None:
    text = (
        "Readout of the National Security Advisor's Travel to Chad\n\nThe National Security "
        "Advisor traveled to Chad. Chad thanked the United States for its aid."
    )
    assert readings.ends(text, "visit") == {("USA", "TCD")}


def test_who_opens_a_release_serves_its_issuer_whatever_the_office_is_for() -> None:
    text = (
        "The White House\n\nThe Deputy Advisor for International Economics Daleep Roe traveled to "
        "Vietnam this week.\n\nIn Jakarta, Mr. Roe met with Minister Luhut Pandjaitan."
    )
    assert readings.ends(text, "visit") == {("USA", "VNM"), ("USA", "IDN")}


def test_who_issues_a_text_is_its_author() -> None:
    for title in (
        "Statement by President Biden on His Travel to Chad",
        "Readout of Senior Administration Official Travel to Chad",
    ):
        issuer = author(f"{title}\n\nThe trip begins on Monday.")
        assert issuer is not None
        assert issuer.id == "USA"


def test_a_title_that_only_names_a_state_has_no_author() -> None:
    assert author("Statement on Travel to Chad\n\nThe trip begins on Monday.") is None
    assert author("Chad and Mali agree\n\nThe talks ended on Monday.") is None


def test_a_title_of_two_officials_or_of_a_goal_has_no_author() -> None:
    speech = "We are glad. We thank you. Our ties are strong."
    both = "Minister Ada Roe of Fiji and Peruvian Minister Juan Vega Before Their Meeting"
    assert author(f"{both}\n\n{speech}") is None
    assert author(f"The Minister's Visit to Chad\n\n{speech}") is None
    own = author(f"Speech by the Minister of Fiji\n\n{speech}")
    assert own is not None
    assert own.id == "FJI"


def test_what_a_statement_is_on_does_not_speak_in_it() -> None:
    text = (
        "Statement by the Vice President on the Vote in Liberia\n\n"
        "We praise the people of Liberia. We will help Ghana rebuild its schools."
    )
    assert not readings.claims(text, "aid")


def test_who_speaks_of_his_own_house_issues_the_release() -> None:
    text = (
        "Statement by President Roe on the Truce Between Chad and Mali\n\nI spoke with both "
        "leaders. My administration will help.\n\nThe United States is a friend of peace."
    )
    found = author(text)
    assert found is not None
    assert found.id == "USA"


def test_who_is_met_does_not_issue_the_text() -> None:
    text = (
        "Remarks by President Roe After Meeting with President Ade of Ghana\n\nThank you. We had "
        "a good talk here at the White House.\n\nThe United States is a friend."
    )
    found = author(text)
    assert found is not None
    assert found.id == "USA"


def test_a_speech_may_quote() -> None:
    text = 'Peru - general debate, 2020\n\nWe ask for little. They call us "poor". We are not.'
    found = author(text)
    assert found is not None
    assert found.id == "PER"
    assert author(text.replace(" - general debate, 2020", " in the rain")) is None


def test_who_declares_all_through_a_speech_speaks() -> None:
    text = (
        "Statement by Ambassador Roe at the meeting on the peace of Chad\n\nWe met here last year."
        "\n\nPeru condemns the raid. Mali rearmed. Peru calls on all to talk. We thank you."
    )
    found = author(text)
    assert found is not None
    assert found.id == "PER"
    assert author(text.replace("Peru calls", "Chile calls")) is None


def test_an_official_speaks_in_an_address_of_his_own() -> None:
    text = "Prime Minister Albanese's {}\n\nWe have given Fiji ten boats. I will visit Tonga."
    assert readings.ends(text.format("speech"), "visit") == {("AUS", "TON")}
    assert readings.ends(text.format("tour"), "visit") == set()
