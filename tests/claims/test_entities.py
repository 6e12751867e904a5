from __future__ import annotations

import pytest
import readings

from mapapp.claims.entities import entities


def named(text: str) -> dict[str, str | None]:
    found = entities(text, readings.geocoder().find(text), readings.geocoder())
    return {text[e.start : e.end]: e.actor.id if e.actor else None for e in found}


def test_a_listed_actor_wins_over_the_place_in_its_name() -> None:
    assert named("The Islamic Republic and the Islamic State differ.") == {
        "Islamic Republic": "IRN",
        "Islamic State": "islamic-state",
    }


def test_an_organ_is_its_state_and_a_group_is_itself() -> None:
    found = named("The U.S. military fought Hezbollah.")
    assert found == {"U.S. military": "USA", "Hezbollah": "hezbollah"}


def test_an_agency_speaks_and_does_not_act() -> None:
    assert named("Reuters wrote about Chad.") == {"Reuters": None, "Chad": "TCD"}


def test_ethnic_serbs_are_not_serbia() -> None:
    assert named("Ethnic Serbs in Kosovo") == {"Serbs": None, "Kosovo": "XKX"}


def test_two_parts_of_a_body_name_it() -> None:
    text = "The Secretary-General spoke. The Security Council lifted its embargo on Eritrea."
    assert readings.ends(text, "sanction") == {("united-nations", "ERI")}
    alone = "The Security Council lifted its embargo on Eritrea."
    assert readings.ends(alone, "sanction") == set()


def test_former_soviet_republics_are_not_russia() -> None:
    text = "Iran wants to widen its influence in the former Soviet republics."
    assert readings.ends(text, "influence") == set()


def test_the_north_is_a_korea_only_beside_the_other() -> None:
    text = "North Korea fired at South Korea. The South struck back, and the North was silent."
    assert [v for k, v in named(text).items() if k in ("South Korea", "North Korea")]
    both = "South Korea spoke. The North's jets bombed Peru, North Korea said."
    assert readings.ends(both, "attack") == {("PRK", "PER")}
    assert readings.ends("North Korea spoke. The South's jets bombed Peru.", "attack") == set()


def test_a_surname_that_the_text_gives_is_no_town() -> None:
    text = (
        "Kosovo's prime minister, Albin Kurti, left. Russia's foreign ministry blamed Kurti for "
        "the bloodshed in Serbia, and China was silent."
    )
    assert readings.ends(text, "accusation") == {("RUS", "XKX")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan's Taliban fled.", "pakistani-taliban"),
        ("Egypt's Islamic State branch fled.", "islamic-state-sinai-province"),
        ("Iraq's Hezbollah fled.", "kataib-hezbollah"),
        # the land is of what follows, or backs it, or is where one man is from
        ("Afghanistan's Taliban fled.", "taliban"),
        ("Pakistan's Taliban policy failed.", "taliban"),
        ("Iran's Hezbollah fled.", "hezbollah"),
        ("A Pakistani al-Qaeda operative fled.", "al-qaida"),
    ],
)
def test_a_land_before_a_name_tells_which_group_is_meant(text: str, expected: str) -> None:
    assert expected in named(text).values()


def test_a_short_name_needs_a_state_near_it_and_no_other_meaning() -> None:
    assert named("In Ireland the IRA fled.")["IRA"] == "irish-republican-army"
    assert "IRA" not in named("The Inflation Reduction Act (IRA) hurt Ireland. The IRA is law.")
    assert "IRA" not in named("The IRA hurt Chile.")


def test_a_body_named_after_a_place_is_not_that_place() -> None:
    assert named("The Norwegian Refugee Council and the Lake Chad Basin Commission met.") == {
        "Norwegian Refugee Council": "norwegian-refugee-council",
        "Lake Chad Basin Commission": "lake-chad-basin-commission",
    }


def test_a_town_is_a_surname_behind_an_office_and_a_given_name() -> None:
    text = "Prime minister, Albin Kurti, left. Then Kurti spoke near Kurti."
    assert "Kurti" not in named(text)
    assert "Tartus" in named("Minister Roe left. Rebels shelled Tartus.")
