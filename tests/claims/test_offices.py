from __future__ import annotations

import pytest
import readings

from mapapp.claims.offices import is_head, office


def test_an_office_is_its_words() -> None:
    assert office("the foreign minister of") == office("foreign minister")
    assert office("defence minister") != office("foreign minister")


def test_a_state_has_one_head_of_a_ministry_and_many_generals() -> None:
    assert is_head("foreign minister")
    assert not is_head("general")
    assert not is_head("former president")


RETURNED = (
    "Floods hit Kenya and Mali.\n\nThe Foreign Minister, Ana Roe, returned to London last night "
    "after a visit to Guyana."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the same office, named beside its state elsewhere
        (("Foreign Minister Pavel Drozdov will visit Chad. It is the first trip there by a Russian "
         "foreign minister."), ("RUS", "TCD")),
        # the one state that the paragraph tells of
        ("Floods hit Kenya. Foreign Minister Ada Otieno flew to Togo.", ("KEN", "TGO")),
        # the one state whose ministry may speak
        ("Kenya denied it. Foreign ministry spokesman Ali Roe flew to Chad.", ("KEN", "TCD")),
        # where he returns to
        (RETURNED, ("GBR", "GUY")),
        # the one state of the title
        (("Canada's help for the Sahel\n\nThe Minister of Development, Claire Roy, will travel to "
         "Niger in June."), ("CAN", "NER")),
        # the issuer of a release
        (("The White House\nOffice of the Press Secretary\n\nFor Immediate Release\n\n"
         "The Vice President will travel to Japan in May."), ("USA", "JPN")),
    ],
)  # fmt: skip
def test_an_official_of_no_named_state_serves_whom_the_text_tells_of(
    text: str, expected: tuple[str, str]
) -> None:
    assert readings.ends(text, "visit") == {expected}


def test_of_two_states_none_is_taken() -> None:
    text = "Kenya and Uganda were hit by floods. Foreign Minister Ada Otieno flew to Togo."
    assert readings.ends(text, "visit") == set()


def test_an_envoy_serves_who_sent_him() -> None:
    text = "Russian Ambassador to Moldova Nikolai Popov accused Chad of theft."
    assert readings.ends(text, "accusation") == {("RUS", "TCD")}


def test_a_spokesman_speaks_for_the_state_that_acts_before_him() -> None:
    alone = "Chad rejected the report. Army spokesman Ali Roe accused Sudan of shelling a village."
    assert readings.ends(alone, "accusation") == {("TCD", "SDN")}
    assert readings.ends(alone.replace("Chad", "Chad and Mali"), "accusation") == set()


def test_where_somebody_comes_from_is_no_party() -> None:
    text = (
        "The President of Peru will visit Chile. From Santiago he will proceed to Quito, where he"
        " will meet with the President of Ecuador. The parties will sign a trade agreement."
    )
    assert ("CHL", "ECU") not in readings.ends(text, "cooperation")


def test_a_former_colony_has_no_former_president() -> None:
    text = "Former rebel leader and now President Paul Kagame of Rwanda visited Chad."
    assert readings.ends(text, "visit") == {("RWA", "TCD")}
    text = "Former Foreign Minister Juan Vega of Peru visited Chile."
    assert readings.ends(text, "visit") == set()


def test_an_office_that_one_state_has_tells_whom_its_holder_serves() -> None:
    text = (
        "Assistant Secretary of State for East Asian and Pacific Affairs Karen Holm flew to Fiji. "
        "Peru's president met Under Secretary for Economic Growth and the Environment Dan Hart. "
        "The NATO Deputy Secretary General, Jean Roux, visited Mali."
    )
    assert readings.ends(text, "visit") == {
        ("USA", "FJI"),
        ("nato", "MLI"),
    }
    assert readings.ends(text, "meeting") == {("PER", "USA")}


def test_an_official_goes_on_where_the_ministry_of_his_state_has_spoken() -> None:
    text = (
        "South Korea Says North Fired Missiles\n\nThey came from near Pyongyang. Japan's Defense "
        "Ministry said they fell into the sea. Prime Minister Ryo Kanda {} Pyongyang."
    )
    assert readings.ends(text.format("blamed"), "accusation") == {("JPN", "PRK")}
    assert readings.ends(text.format("denied this and blamed"), "accusation") == set()


def test_who_is_quoted_on_another_state_serves_it_not() -> None:
    text = (
        "Lithuania Summons Belarusian Envoy\n\nVILNIUS - The envoy came.\n\nForeign Minister Rasa "
        'Petke was angry.\n\n"Minsk did not warn us," Petke said. "We have asked our NATO allies."'
    )
    assert readings.ends(text, "alliance") == {("nato", "LTU")}
