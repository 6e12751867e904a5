from __future__ import annotations

import readings


def test_a_body_or_an_event_beside_an_office_is_no_person() -> None:
    text = "The Kenyan Prime Minister's Media Briefing met Peru. The World Summit of Chad met Peru."
    assert readings.ends(text, "meeting") == set()
    honoured = "Prime Minister Shri Arjun Rao of India visited Chad."
    assert readings.ends(honoured, "visit") == {("IND", "TCD")}


def test_a_leader_is_known_by_name() -> None:
    assert readings.ends("Zelensky met Macron in Oslo.", "meeting") == {("UKR", "FRA")}
    assert readings.ends("Vladimir Putin visited Serbia.", "visit") == {("RUS", "SRB")}


def test_a_given_name_in_two_halves_is_one_name() -> None:
    (tour,) = readings.reading("South Korean President Ahn Jae-myung left for Tokyo.").tours
    assert tour.traveller == "Ahn Jae-myung"


def test_sheikh_may_be_a_name() -> None:
    text = "Somali President Hassan Sheikh Nur visited Chad. Emir Sheikh Salem of Kuwait left."
    assert readings.ends(text, "visit") == {("SOM", "TCD")}
    assert {t.traveller for t in readings.reading(text).tours} == {"Hassan Sheikh Nur"}


def test_whose_a_man_without_an_office_is_tells_no_state() -> None:
    assert readings.reading("Jamaica's Usain Roe arrived in Chile.").tours == ()
    assert readings.ends("Jamaica's premier, Usain Roe, arrived in Chile.", "visit") != set()


def test_articles_are_part_of_a_name() -> None:
    text = "President Abdel Fattah al-Sisi visited Kuwait. Lula da Silva went to Peru on Friday."
    assert readings.ends(text, "visit") == {("EGY", "KWT"), ("BRA", "PER")}


def test_two_of_one_surname_are_two() -> None:
    text = "President Ana Roe of Peru and Prime Minister Bo Roe of Norway met. {} visited Oman."
    assert readings.ends(text.format("Bo Roe"), "meeting") == {("PER", "NOR")}
    assert readings.ends(text.format("Bo Roe"), "visit") == {("NOR", "OMN")}
    assert readings.ends(text.format("Roe"), "visit") == set()
