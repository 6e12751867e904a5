from __future__ import annotations

import readings

RELEASE = (
    "Minister Roy concludes visit to Tanzania and Kenya\n\n"
    "18 October 2024 – Nairobi, Kenya – Global Affairs Canada\n\n"
    "The Honourable Elise Roy, Minister of International Development, today concluded a visit to "
    "Tanzania and Kenya.\n\nIn Nairobi, Minister Roy met with President Otieno."
)


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
