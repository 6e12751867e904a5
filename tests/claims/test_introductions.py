from __future__ import annotations

import pytest
import readings


def test_persons_serve_whom_their_introduction_names() -> None:
    text = (
        "Norway's foreign minister, Ingrid Dahl, met Kenyan President Peter Otieno and "
        "Li Wen, a spokesperson for China's Foreign Ministry. Dahl then flew to Chad."
    )
    assert ("NOR", "TCD") in readings.ends(text, "visit")


def test_a_title_again_before_a_name_leaves_the_office() -> None:
    text = "The Emir of Kuwait, Sheikh Salem al-Jaber, arrived in Muscat."
    assert readings.ends(text, "visit") == {("KWT", "OMN")}


@pytest.mark.parametrize("text", ["Ana Roe, envoy for", "Ana Roe, envoy to the", "Ana Roe, envoy"])
def test_an_office_at_the_end_of_a_text_is_read(text: str) -> None:
    assert readings.reading(f"Peru sent ships.\n\n{text}").claims == ()


def test_the_second_of_two_named_has_an_office_of_his_own() -> None:
    text = (
        "The envoy of Peru met President Awa Roe of Chad and Foreign Minister Bo Dahl. "
        "Foreign Minister Dahl then flew to Mali."
    )
    assert ("TCD", "PER") not in readings.ends(text, "visit")


def test_who_invites_to_a_place_does_not_serve_where_the_guest_goes() -> None:
    text = (
        "Russia's envoy flew to Peru at the invitation of President Ana Roe. Roe then visited Chad."
    )
    assert ("PER", "TCD") not in readings.ends(text, "visit")


def test_an_office_behind_a_name_tells_more_than_whence_he_is() -> None:
    text = "Norway's Ana Roe, the NATO secretary general, visited Georgia."
    assert readings.ends(text, "visit") == {("nato", "GEO")}


def test_whom_a_man_in_office_served_before_is_not_whom_he_serves() -> None:
    text = (
        "Moldova Votes\n\nPresident Ali Roe, a former World Bank official, accused Peru of lying."
    )
    assert readings.ends(text, "accusation") == {("MDA", "PER")}
