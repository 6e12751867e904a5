from __future__ import annotations

import readings

from mapapp.claims.scene import Scene
from mapapp.readers import read_text


def labels(text: str) -> list[tuple[str, str, str]]:
    found, _ = Scene(read_text(text), readings.geocoder()).found()
    return [(f.claim.type, f.claim.target.id, f.claim.status.label) for f in found]


HEADING = "Statement by President Biden on His Travel to Chad and Mali\n\n"


def test_the_text_below_a_heading_tells_the_status() -> None:
    text = HEADING + "President Biden will postpone his trip to Chad."
    assert labels(text) == [("visit", "MLI", "ended"), ("visit", "TCD", "ended")]


def test_talks_that_were_held_are_no_part_of_a_visit_to_come() -> None:
    text = (
        "Kenya's president, Ann Otieno, will visit Japan in May. "
        "Otieno spoke to the Japanese prime minister on Monday."
    )
    assert ("meeting", "JPN", "asserted") in labels(text)


def test_talks_during_a_visit_belong_to_it() -> None:
    text = (
        "Kenya's president, Ann Otieno, visited Japan. "
        "Otieno spoke to the Japanese prime minister on Monday."
    )
    assert [kind for kind, _, _ in labels(text)] == ["visit"]


def test_a_company_of_a_place_is_the_one_named_there() -> None:
    text = (
        "Canada designated a company in Turkey on Monday.\n\nCanada designated Turkey-based Falcon "
        "Trading Group for theft."
    )
    assert readings.ends(text, "sanction") == {("CAN", "falcon-trading-group")}


def test_a_call_is_part_of_no_visit() -> None:
    text = (
        "Norwegian President Ole Berg spoke by telephone with President Peter Otieno of Kenya. "
        "Berg visited Kenya last month."
    )
    assert readings.ends(text, "meeting") == {("NOR", "KEN")}


def test_talks_for_which_somebody_will_come_belong_to_the_visit() -> None:
    text = (
        "Chad's foreign minister is due in Muscat on Saturday for talks with his Omani counterpart."
    )
    assert [(kind, status) for kind, _, status in labels(text)] == [("visit", "planned")]


def test_a_body_that_sends_a_mediator_pays_no_visit() -> None:
    text = "The African Union has sent its envoy Mohamed Roe to Khartoum to mediate with Sudan."
    assert readings.ends(text, "visit") == set()
    assert readings.ends(text, "mediation") == {("african-union", "SDN")}


def test_the_present_tense_of_an_announced_tour_is_a_timetable() -> None:
    text = (
        "Ghana's minister Ana Roe will visit Peru and Chile next week. The tour is her first.\n\n"
        "The minister arrives in Lima on Monday. From there she flies on to Santiago."
    )
    assert {c.status.label for c in readings.claims(text, "visit")} == {"planned"}


def test_a_name_within_a_name_is_no_place() -> None:
    text = "Agence France-Presse told Chad of the Islamic Revolutionary Guard Corps-Qods Force."
    scene = Scene(read_text(text), readings.geocoder())
    assert [m.text for m in scene.mentions if m.place is not None] == ["Chad"]
