from __future__ import annotations

import pytest
import readings


def test_a_trip_ended_in_a_place_is_not_broken_off() -> None:
    text = "The Greek minister began her trip in Oman and ended it in Qatar."
    assert {c.status.phase for c in readings.claims(text, "visit")} <= {"begun", "completed"}


@pytest.mark.parametrize(
    ("text", "kind", "phase"),
    [
        ("The Greek minister was due to fly to Oman but scrapped the trip.", "visit", "cancelled"),
        ("The Greek minister was to visit Oman, but called off the trip.", "visit", "cancelled"),
        ("The Greek minister was due to visit Oman but arrived late.", "visit", "planned"),
        ("The Greek minister's visit to Oman was moved to December.", "visit", "postponed"),
        ("The Greek minister's visit to Oman was struck from the schedule.", "visit", "cancelled"),
        ("Peru had planned to sell jets to Chile, but the deal fell through.", "arms_transfer",
         "cancelled"),
        ("The Kenyan president had planned to visit Oman, but his hosts asked for a later date.",
         "visit", "cancelled"),
        ("Peru plans to sell jets to Chile but has not set a date.", "arms_transfer", "planned"),
        ("The deal for Spain to sell frigates to Morocco fell through.", "arms_transfer",
         "cancelled"),
        ("The plan for Spain to send troops to Somalia was signed.", "military_presence",
         "planned"),
        ("The talks between Peru and Chile collapsed before they began.", "meeting", "cancelled"),
        ("The talks between Peru and Chile collapsed.", "meeting", "ended"),
        ("Russia ordered its navy to blockade Chile.", "sanction", "planned"),
        ("Niger ordered Kenyan troops to leave Agadez.", "military_presence", "begun"),
        ("Kenyan troops left Niger.", "military_presence", "ended"),
        ("Kenya will withdraw its troops from Niger.", "military_presence", "begun"),
        ("Mali will end its alliance with Chad.", "alliance", "begun"),
        ("Mali has all but quit its alliance with Chad.", "alliance", "begun"),
        ("Mali has quit its alliance with Chad.", "alliance", "ended"),
        ("Canada will not lift its sanctions on Chile.", "sanction", "begun"),
    ],
)  # fmt: skip
def test_what_has_not_come_about(text: str, kind: str, phase: str) -> None:
    assert readings.claim(text, kind).status.phase == phase


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("The ban on Greek arms sales to Oman remains.", "arms_transfer", "denied"),
        ("A report on Greek arms sales to Oman was published.", "arms_transfer", "asserted"),
        ("Talk of an alliance between Peru and Chile is premature.", "alliance", "hypothetical"),
        ("No meeting between Peru and Chile is planned.", "meeting", "denied"),
        ("No talks between Peru and Chile were held.", "meeting", "denied"),
        ("Peruvian officials boycotted talks with Chile.", "meeting", "denied"),
        ("Peru has not ruled out arming Chile.", "arms_transfer", "hypothetical"),
        ("Peru did not rule out an attack on Chile.", "attack", "hypothetical"),
        ("Oman all but recognised Kosovo.", "diplomatic_relations", "hypothetical"),
        ("Norway urged Chad to stop arming Mali.", "arms_transfer", "alleged"),
        ("Norway urged Chad to lift its embargo on Mali.", "sanction", "asserted"),
        ("Norway warned Chad to stop attacks on Mali.", "attack", "asserted"),
        ("Chad lifted its embargo on Mali, officials told Reuters.", "sanction", "ended"),
    ],
)
def test_bans_talk_and_demands(text: str, kind: str, label: str) -> None:
    assert readings.claim(text, kind).status.label == label


def test_mere_talk_is_no_meeting() -> None:
    text = "Talk of an alliance between Peru and Chile is premature."
    assert {c.type for c in readings.reading(text).claims} == {"alliance"}


def test_who_demands_an_end_says_that_it_goes_on() -> None:
    text = "Norway called on Chad to stop arming Mali."
    assert readings.claim(text, "arms_transfer").attribution.speaker == "Norway"


def test_a_leg_of_the_trip_may_be_broken_off() -> None:
    (tour,) = readings.reading(
        "Ghana's president was to fly to Togo, but that leg of the trip has been postponed."
    ).tours
    assert [leg.status for leg in tour.legs] == ["postponed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's president will be unable to travel to Chile.", "ended"),
        ("Peru's president cannot visit Chile as planned.", "ended"),
        ("Peru's president denied that he had visited Chile.", "denied"),
    ],
)
def test_a_journey_that_will_not_be_made_is_called_off(text: str, expected: str) -> None:
    assert readings.claim(text, "visit").status.label == expected


def test_a_trip_pushed_back_is_called_off() -> None:
    text = "Zambia's president had been scheduled to fly to Harare, but the trip was pushed back."
    assert readings.claim(text, "visit").status.label == "ended"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India is unlikely to attack Pakistan.", "hypothetical"),
        ("India is too weak to attack Pakistan.", "hypothetical"),
        ("India is likely to attack Pakistan.", "planned"),
        ("India rehearsed an attack on Pakistan.", "hypothetical"),
    ],
)
def test_what_somebody_may_or_can_do_is_not_done(text: str, expected: str) -> None:
    assert readings.claim(text, "attack").status.label == expected


def test_who_votes_against_a_thing_does_it_not() -> None:
    text = "The US Congress voted against sending troops to Libya."
    assert readings.claim(text, "military_presence").status.label == "denied"


def test_whom_a_president_has_asked_to_travel_will_do_so() -> None:
    text = (
        "Statement by President Roe\n\nI have asked Ambassador Ruth Dahl to travel to Chad this "
        "week. My administration will help.\n\nThe United States stands ready."
    )
    claims = readings.claims(text, "visit")
    assert {(c.target.id, c.status.label) for c in claims} == {("TCD", "planned")}


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Kenya sent troops to Chad, but later withdrew them.", "military_presence", "ended"),
        ("Kenyan troops were sent to Chad and later withdrawn.", "military_presence", "ended"),
        ("Ghana imposed sanctions on Mali and lifted them in 2020.", "sanction", "ended"),
        ("Ghana imposed an embargo on Mali, which it lifted in May.", "sanction", "ended"),
        ("Ghana imposed sanctions on Mali that it has since lifted.", "sanction", "ended"),
        ("Kenya sent troops to Chad but will withdraw them.", "military_presence", "asserted"),
        ("Kenya sent troops to Chad and did not withdraw them.", "military_presence", "asserted"),
        ("Kenya sent troops to Chad; it withdrew them in May.", "military_presence", "ended"),
        ("Kenya sent troops to Chad and withdrew its envoy.", "military_presence", "asserted"),
        ("Ghana imposed sanctions on Mali, which lifted its curfew.", "sanction", "asserted"),
    ],
)
def test_what_is_done_and_taken_back_is_over(text: str, kind: str, label: str) -> None:
    assert readings.claim(text, kind).status.label == label


def test_a_plan_that_is_vetoed_comes_to_nothing() -> None:
    text = "The senate vetoed a plan for Kenya to sell drones to Chad."
    assert readings.claim(text, "arms_transfer").status.label == "ended"


@pytest.mark.parametrize(
    ("done", "label"), [("scrapped", "ended"), ("signed", "asserted"), ("wants", "planned")]
)
def test_what_a_deal_lets_somebody_do_ends_with_it(done: str, label: str) -> None:
    text = f"Niger {done} a deal that lets American troops use a base in Agadez."
    assert readings.claim(text, "military_presence").status.label == label
