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


def test_persons_serve_whom_their_introduction_names() -> None:
    text = (
        "Norway's foreign minister, Ingrid Dahl, met Kenyan President Peter Otieno and "
        "Li Wen, a spokesperson for China's Foreign Ministry. Dahl then flew to Chad."
    )
    assert ("NOR", "TCD") in readings.ends(text, "visit")


def test_a_body_or_an_event_beside_an_office_is_no_person() -> None:
    text = "The Kenyan Prime Minister's Media Briefing met Peru. The World Summit of Chad met Peru."
    assert readings.ends(text, "meeting") == set()
    honoured = "Prime Minister Shri Arjun Rao of India visited Chad."
    assert readings.ends(honoured, "visit") == {("IND", "TCD")}


def test_ethnic_serbs_are_not_serbia() -> None:
    assert named("Ethnic Serbs in Kosovo") == {"Serbs": None, "Kosovo": "XKX"}


def test_a_leader_is_known_by_name() -> None:
    assert readings.ends("Zelensky met Macron in Oslo.", "meeting") == {("UKR", "FRA")}
    assert readings.ends("Vladimir Putin visited Serbia.", "visit") == {("RUS", "SRB")}


def test_a_former_colony_has_no_former_president() -> None:
    text = "Former rebel leader and now President Paul Kagame of Rwanda visited Chad."
    assert readings.ends(text, "visit") == {("RWA", "TCD")}
    text = "Former Foreign Minister Juan Vega of Peru visited Chile."
    assert readings.ends(text, "visit") == set()


def test_two_parts_of_a_body_name_it() -> None:
    text = "The Secretary-General spoke. The Security Council lifted its embargo on Eritrea."
    assert readings.ends(text, "sanction") == {("united-nations", "ERI")}
    alone = "The Security Council lifted its embargo on Eritrea."
    assert readings.ends(alone, "sanction") == set()


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


def test_a_title_again_before_a_name_leaves_the_office() -> None:
    text = "The Emir of Kuwait, Sheikh Salem al-Jaber, arrived in Muscat."
    assert readings.ends(text, "visit") == {("KWT", "OMN")}


def test_a_given_name_in_two_halves_is_one_name() -> None:
    (tour,) = readings.reading("South Korean President Ahn Jae-myung left for Tokyo.").tours
    assert tour.traveller == "Ahn Jae-myung"


@pytest.mark.parametrize("text", ["Ana Roe, envoy for", "Ana Roe, envoy to the", "Ana Roe, envoy"])
def test_an_office_at_the_end_of_a_text_is_read(text: str) -> None:
    assert readings.reading(f"Peru sent ships.\n\n{text}").claims == ()


def test_sheikh_may_be_a_name() -> None:
    text = "Somali President Hassan Sheikh Nur visited Chad. Emir Sheikh Salem of Kuwait left."
    assert readings.ends(text, "visit") == {("SOM", "TCD")}
    assert {t.traveller for t in readings.reading(text).tours} == {"Hassan Sheikh Nur"}
