from __future__ import annotations

import readings

RELEASE = "The White House\n\nFor Immediate Release\n\n"


def test_an_office_alone_in_a_release_is_its_issuers() -> None:
    text = f"{RELEASE}The President met with the king of Jordan. The President will visit Oman."
    assert readings.ends(text, "visit") == {("USA", "OMN")}


def test_an_office_alone_is_of_the_one_who_holds_it_in_the_text() -> None:
    text = "Peru's foreign minister, Ana Roe, left Lima. The minister will visit Oman."
    assert readings.ends(text, "visit") == {("PER", "OMN")}


def test_of_two_who_hold_an_office_it_is_neither() -> None:
    text = (
        "Peru's foreign minister, Ana Roe, and Chile's foreign minister, Bo Dahl, spoke on Monday. "
        "The foreign minister will visit Oman."
    )
    assert readings.ends(text, "visit") == set()


def test_an_office_that_a_release_names_alone_first_stays_its_issuers() -> None:
    text = (
        f"{RELEASE}The President spoke with President Roe of Peru. The President will visit Oman. "
        "The Vice President will visit Chad."
    )
    assert readings.ends(text, "visit") == {("USA", "OMN"), ("USA", "TCD")}


def test_an_office_told_with_a_name_first_is_whose_it_was() -> None:
    text = (
        f"{RELEASE}The President spoke with Prime Minister Roe of Fiji. "
        "The Prime Minister will visit Oman."
    )
    assert readings.ends(text, "visit") == {("FJI", "OMN")}
