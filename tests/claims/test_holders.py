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
