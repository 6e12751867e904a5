from __future__ import annotations

import pytest
import readings

_SENT = "He sent money to Lima. Ali Darwish raised funds in Paraguay. Darwish wired them home."


@pytest.mark.parametrize(
    "told",
    [
        "Ali Darwish is a financier of Hezbollah.",
        "Ali Darwish, a member of Hezbollah's finance unit, lives abroad.",
        "Ali Darwish has acted on behalf of Hezbollah.",
        "Canada sanctioned Ali Darwish for having materially assisted Hezbollah.",
        "Ali Darwish was sanctioned for being owned, controlled, or directed by Hezbollah.",
        "Ali Darwish serves as a key figure in Hezbollah.",
        "Ali Darwish provides financial support to Hezbollah.",
    ],
)
def test_who_works_for_a_group_acts_for_it(told: str) -> None:
    text = f"Hezbollah is large. {told} {_SENT}"
    assert ("hezbollah", "PRY") in readings.ends(text, "illicit_finance")


@pytest.mark.parametrize(
    "told",
    [
        "Ali Darwish does not support Hezbollah.",
        "Ali Darwish, a critic of Hezbollah, lives abroad.",
        "Ali Darwish is a spokesman for victims of Hezbollah.",
        "Ali Darwish is a member of Hezbollah. Ali Darwish is a member of Hamas.",
    ],
)
def test_who_is_not_said_to_serve_one_group_acts_for_none(told: str) -> None:
    assert readings.ends(f"Hezbollah is large. {told} {_SENT}", "illicit_finance") == set()


def test_a_network_is_whose_it_was_said_to_be() -> None:
    text = (
        "Canada sanctioned four people who are part of a smuggling network used by the Houthis. "
        "The network moved millions of dollars through banks in Oman."
    )
    assert readings.ends(text, "sanction") == {("CAN", "houthis")}
    assert readings.ends(text, "illicit_finance") == {("houthis", "OMN")}


def test_a_body_goes_by_the_short_name_that_the_text_gives_it() -> None:
    text = "The militia Kata'ib Hizballah (KH) is large. KH has attacked Jordan."
    assert readings.ends(text, "attack") == {("kataib-hezbollah", "JOR")}


def test_what_a_group_does_at_home_joins_no_two() -> None:
    text = "Hezbollah raised money in Lebanon and in Togo."
    assert readings.ends(text, "illicit_finance") == {("hezbollah", "TGO")}


def test_hackers_linked_to_a_state_may_be_its_own() -> None:
    found = readings.claim("Hackers linked to Iran interfered in the Albanian vote.", "influence")
    assert (found.source.id, found.status.label) == ("IRN", "alleged")


def test_who_works_for_an_organ_serves_its_state() -> None:
    text = (
        "Canada sanctioned Ivan Roe for having acted on behalf of the FSB. "
        "Roe moved cash through a bank in Cyprus."
    )
    assert readings.ends(text, "illicit_finance") == {("RUS", "CYP")}
    text = (
        "The CIA watched. Wei Lin, a broker in Dalian who works for Iran's army, is rich. "
        "Lin moved cash through a bank in Cyprus."
    )
    assert readings.ends(text, "illicit_finance") == {("IRN", "CYP")}
