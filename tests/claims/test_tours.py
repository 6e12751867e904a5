from __future__ import annotations

import datetime as dt

import pytest
import readings

TEXT = (
    "Norway's foreign minister, Ingrid Dahl, visited Kenya on Monday. She is now in Uganda. "
    "She cancelled her visit to Chad. Dahl will then travel to Ghana and Togo."
)


def test_stops_stand_in_order_with_their_status() -> None:
    (tour,) = readings.reading(TEXT).tours
    assert (tour.traveller, tour.of.iso3) == ("Ingrid Dahl", "NOR")
    assert [(leg.place.iso3, leg.order, leg.status) for leg in tour.legs] == [
        ("KEN", 1, "completed"),
        ("UGA", 2, "begun"),
        ("TCD", 3, "cancelled"),
        ("GHA", 4, "planned"),
        ("TGO", 5, "planned"),
    ]


def test_order_is_told_or_only_listed() -> None:
    (told,) = readings.reading(TEXT).tours
    listed = readings.reading("Norwegian President Ole Berg plans to visit Kenya, Chad and Togo.")
    assert told.order_told
    assert not listed.tours[0].order_told


def test_each_leg_is_backed_by_a_claim() -> None:
    found = readings.reading(TEXT)
    ids = {claim.id for claim in found.claims}
    assert all(leg.claim in ids for leg in found.tours[0].legs)


def test_two_travellers_have_two_tours() -> None:
    text = "Kenyan President Peter Otieno visited Japan. Chilean President Ana Rojas visited Peru."
    assert [t.traveller for t in readings.reading(text).tours] == ["Peter Otieno", "Ana Rojas"]


def test_the_host_may_tell_of_the_visit() -> None:
    text = "Officials of Turkey hosted Kenyan President Peter Otieno in Turkey."
    assert readings.ends(text, "visit") == {("KEN", "TUR")}


def test_a_visit_of_last_year_is_no_stop_of_this_journey() -> None:
    text = (
        "Norway's foreign minister, Ingrid Dahl, who last year visited Chad, arrived in Mali on "
        "Sunday. She will travel to Niger on Tuesday."
    )
    (tour,) = readings.reading(text, dt.date(2024, 6, 3)).tours
    assert [leg.place.iso3 for leg in tour.legs] == ["MLI", "NER"]


def test_who_left_for_a_place_is_on_the_way_there() -> None:
    (tour,) = readings.reading("Kenyan President Peter Otieno left Kenya for Japan.").tours
    assert [(leg.place.iso3, leg.status) for leg in tour.legs] == [("JPN", "begun")]


def test_the_host_who_then_leaves_is_the_traveller() -> None:
    text = "The king of Jordan received the German chancellor in Aqaba, then left for Chile."
    assert readings.ends(text, "visit") == {("DEU", "JOR"), ("JOR", "CHL")}


def test_one_stop_may_be_less_sure_than_the_others() -> None:
    text = "The Kenyan minister will fly to Chad on Sunday and, weather permitting, on to Mali."
    found = {c.target.id: c.status.label for c in readings.reading(text).claims}
    assert found == {"TCD": "planned", "MLI": "hypothetical"}
    text = "The Kenyan minister visited Chad and perhaps Mali."
    found = {c.target.id: c.status.label for c in readings.reading(text).claims}
    assert found == {"TCD": "asserted", "MLI": "hypothetical"}
    text = "The Kenyan minister flew to Chad and, possibly, to Mali."
    found = {c.target.id: c.status.label for c in readings.reading(text).claims}
    assert found == {"TCD": "asserted", "MLI": "hypothetical"}


def test_what_the_text_calls_first_or_last_stands_there() -> None:
    (tour,) = readings.reading(
        "Ghana's president arrived in Benin on Tuesday, the last stop of his tour. "
        "He began the trip in Mali on Friday. He stopped in Niger on Sunday."
    ).tours
    stops = [(leg.place.iso3, leg.status) for leg in tour.legs]
    assert stops == [("MLI", "completed"), ("NER", "completed"), ("BEN", "begun")]


def test_a_tour_that_ended_in_a_state_was_there() -> None:
    (tour,) = readings.reading(
        "Peru's president ended her tour in Chile. She had visited Bolivia before."
    ).tours
    stops = [(leg.place.iso3, leg.status) for leg in tour.legs]
    assert stops == [("BOL", "completed"), ("CHL", "completed")]


def test_he_is_who_travelled_and_not_whom_he_met() -> None:
    found = readings.reading(
        "Qatar's emir travelled to Turkey for talks with President Erdogan; from Ankara he went on "
        "to Baku. His visit to Tbilisi was put off."
    )
    assert {(c.source.id, c.target.id) for c in found.claims if c.type == "visit"} == {
        ("QAT", "TUR"), ("QAT", "AZE"), ("QAT", "GEO"),
    }  # fmt: skip


def test_a_stop_that_names_no_traveller_is_of_the_one_who_travels() -> None:
    text = (
        "Ghana's foreign minister, Ama Boateng, flew to Togo and will go on to Benin. "
        "A stop in Niger was called off."
    )
    (tour,) = readings.reading(text).tours
    assert [(leg.place.iso3, leg.status) for leg in tour.legs] == [
        ("TGO", "completed"),
        ("BEN", "planned"),
        ("NER", "cancelled"),
    ]


def test_what_is_told_back_comes_first() -> None:
    text = (
        "Spain's foreign minister, Lucía Roca, reached Ecuador on Wednesday. "
        "She came from Colombia, where she had spent Monday, and leaves for Peru on Friday."
    )
    (tour,) = readings.reading(text).tours
    assert [(leg.place.iso3, leg.status) for leg in tour.legs] == [
        ("COL", "completed"),
        ("ECU", "begun"),
        ("PER", "planned"),
    ]


def test_what_follows_a_plan_is_planned() -> None:
    text = "India's minister, Ravi Das, is due to travel to Oman before heading to Qatar."
    (tour,) = readings.reading(text).tours
    assert [leg.status for leg in tour.legs] == ["planned", "planned"]


def test_who_will_attend_and_make_a_stop_makes_none_yet() -> None:
    text = "Chilean President Ana Rojas will attend a summit in Peru and make a stop in Ecuador."
    (tour,) = readings.reading(text).tours
    assert [leg.status for leg in tour.legs] == ["planned", "planned"]


def test_officials_of_no_name_have_no_tour() -> None:
    assert readings.reading("Diplomats from Iran met in Oman with envoys of Chad.").tours == ()


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            "After his visit to Brazil, Norway's minister Ole Berg will visit Cuba.",
            [("BRA", "planned"), ("CUB", "planned")],
        ),
        (
            "Norway's minister Ole Berg flew to Oman after talks in Qatar, before a trip to Kenya.",
            [("QAT", "completed"), ("OMN", "completed"), ("KEN", "completed")],
        ),
        (
            "Norway's premier arrived in Nairobi on the first leg of a tour of Kenya and Burundi.",
            [("KEN", "begun"), ("BDI", "planned")],
        ),
        (
            "Norway's minister Ole Berg plans to visit Kenya in June. Berg visited Peru in 2015.",
            [("KEN", "planned")],
        ),
    ],
)
def test_what_comes_after_another_stop_is_before_it(
    text: str, stops: list[tuple[str, str]]
) -> None:
    (tour,) = readings.reading(text).tours
    assert [(leg.place.iso3, leg.status) for leg in tour.legs] == stops


def test_a_delegation_makes_no_tour() -> None:
    found = readings.reading("Japan is sending a delegation to Palau.")
    assert [(c.type, c.target.id) for c in found.claims] == [("visit", "PLW")]
    assert found.tours == ()


def stops(text: str) -> list[list[tuple[str | None, str]]]:
    tours = readings.reading(text).tours
    return [[(leg.place.iso3, leg.status) for leg in tour.legs] for tour in tours]


def test_what_is_told_back_comes_before() -> None:
    text = (
        "Kenya's foreign minister, Ada Otieno, arrived in Norway on Monday. Over the weekend she "
        "visited Denmark. She had begun the trip in Malta and then met her counterpart in Athens."
    )
    assert [c for c, _ in stops(text)[0]][-1] == "NOR"
    text = (
        "Kenya's foreign minister, Ada Otieno, held talks in Oslo on Friday, a day after meeting "
        "Danish Prime Minister Jens Holm in Copenhagen."
    )
    assert [c for c, _ in stops(text)[0]] == ["DNK", "NOR"]


def test_who_has_come_where_more_is_planned_is_there() -> None:
    text = "Kenya's foreign minister, Ada Otieno, flew to Malta, where she is to meet the premier."
    assert stops(text) == [[("MLT", "begun")]]


def test_to_take_fuel_is_a_stop_of_its_own_kind() -> None:
    text = "Kenya's foreign minister, Ada Otieno, visited Chad and made a refuelling stop in Malta."
    assert kinds(text) == [("TCD", "completed", "stop"), ("MLT", "completed", "technical stop")]
    assert readings.ends(text, "visit") == {("KEN", "TCD")}
    text = "Kenya's foreign minister, Ada Otieno, will fly to Oman, stopping in Malta to refuel."
    assert kinds(text) == [("MLT", "planned", "technical stop"), ("OMN", "planned", "stop")]
    text = "Kenya's foreign minister, Ada Otieno, made a refuelling stop in Malta."
    assert readings.reading(text).tours == ()


def kinds(text: str) -> list[tuple[str | None, str, str]]:
    (tour,) = readings.reading(text).tours
    return [(leg.place.iso3, leg.status, leg.kind) for leg in tour.legs]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("He returned to Nairobi on Friday.", "completed"),
        ("He will fly home on Friday.", "planned"),
        ("He is due back on Friday.", "planned"),
        ("He was back in Nairobi on Friday.", "completed"),
    ],
)
def test_the_way_home_ends_a_tour_and_is_no_visit(text: str, status: str) -> None:
    text = f"Kenyan President Peter Otieno visited Japan and Palau. {text}"
    assert kinds(text)[-1] == ("KEN", status, "return")
    assert readings.reading(text).tours[0].legs[-1].claim is None
    assert readings.ends(text, "visit") == {("KEN", "JPN"), ("KEN", "PLW")}


def test_who_flies_back_abroad_goes_not_home() -> None:
    text = "Kenyan President Peter Otieno visited Japan. He then flew back to Palau."
    assert kinds(text) == [("JPN", "completed", "stop"), ("PLW", "completed", "stop")]
    text = "Kenyan President Peter Otieno visited Japan. He returned to the matter on Friday."
    assert kinds(text) == [("JPN", "completed", "stop")]


def test_a_side_trip_is_marked() -> None:
    text = "Kenyan President Peter Otieno visited Japan, with a side trip to Palau."
    assert kinds(text) == [("JPN", "completed", "stop"), ("PLW", "completed", "side trip")]
    text = "Kenyan President Peter Otieno made a day trip to Palau."
    assert kinds(text) == [("PLW", "completed", "stop")]


def test_what_is_put_off_is_not_called_off() -> None:
    text = "Kenyan President Peter Otieno flew to Japan. He postponed his visit to Palau."
    assert stops(text) == [[("JPN", "completed"), ("PLW", "postponed")]]
    text = "Kenyan President Peter Otieno flew to Japan. He scrapped his visit to Palau."
    assert stops(text) == [[("JPN", "completed"), ("PLW", "cancelled")]]


def test_the_presidents_of_two_states_are_two_travellers() -> None:
    found = readings.reading("Norway hosted the presidents of Chad and Mali.").tours
    assert [t.traveller for t in found] == ["president of Chad", "president of Mali"]
    assert readings.reading("Norway hosted ministers of Chad.").tours == ()


def test_who_leads_a_delegation_travels() -> None:
    text = (
        "A delegation of six Chilean lawmakers led by Senator Ana Rojas arrived in Oslo on Monday. "
        "The lawmakers will leave for Malta on Sunday."
    )
    assert stops(text) == [[("NOR", "begun"), ("MLT", "planned")]]


def test_a_stop_is_of_whose_tour_the_sentence_tells() -> None:
    text = (
        "Kenyan President Peter Otieno will visit Japan. His trip comes after Chilean President "
        "Ana Rojas ended a tour of the region that included stops in Fiji and Tonga."
    )
    assert stops(text) == [[("JPN", "planned")]]


def test_day_by_day_are_stops() -> None:
    text = "Kenya's foreign minister, Ada Otieno, visited Peru on Monday and Chile on Tuesday."
    assert stops(text) == [[("PER", "completed"), ("CHL", "completed")]]


def test_who_ends_a_tour_somewhere_will_be_there() -> None:
    text = "Kenya's foreign minister, Ada Otieno, flew to Peru. She will end the tour in Lesotho."
    assert stops(text) == [[("PER", "completed"), ("LSO", "planned")]]


def test_a_visit_that_will_not_take_place_is_called_off() -> None:
    text = (
        "Kenya's foreign minister, Ada Otieno, flew to Peru. A visit to Chile that was planned for "
        "the end of the week will not take place."
    )
    assert stops(text) == [[("PER", "completed"), ("CHL", "cancelled")]]


def test_the_vice_president_is_not_the_president() -> None:
    text = (
        "Kenyan President Peter Otieno will visit Japan. His journey comes after the Kenyan vice "
        "president's trip to Fiji."
    )
    assert [s[0][0] for s in stops(text)] == ["JPN", "FJI"]


def test_who_is_on_the_way_to_two_places_is_at_the_first() -> None:
    text = "Kenya's foreign minister, Ada Otieno, is travelling to Brazil and Colombia."
    assert stops(text) == [[("BRA", "begun"), ("COL", "planned")]]
    text = "Kenya's foreign minister, Ada Otieno, flew to Peru. She travels to Chile on April 3."
    assert stops(text) == [[("PER", "completed"), ("CHL", "planned")]]


def test_whence_somebody_flew_in_comes_before() -> None:
    text = "Oman received Kenya's foreign minister, Ada Otieno, on Monday. She flew in from Jordan."
    assert [c for c, _ in stops(text)[0]] == ["JOR", "OMN"]


def test_the_delegation_is_of_who_leads_it() -> None:
    text = (
        "Kenya's foreign minister, Ada Otieno, led a trade delegation to Peru. The delegation then "
        "travelled to Chile."
    )
    assert stops(text) == [[("PER", "completed"), ("CHL", "completed")]]


def test_a_visit_of_somebody_is_not_to_him() -> None:
    text = (
        "Statement by Kenyan Press Secretary Ada Otieno on the State Visit of the President of "
        "France\n\nIt will be the first of its kind."
    )
    assert readings.ends(text, "visit") == set()


def test_a_journey_that_is_denied_is_no_stop() -> None:
    text = (
        "Kenya's foreign minister, Ada Otieno, flew to Peru. Her office denied reports that she "
        "would go on to Chile."
    )
    assert stops(text) == [[("PER", "completed")]]


def test_a_team_that_is_sent_is_nobodys_tour() -> None:
    text = "Kenya sent a team to Oman."
    assert readings.ends(text, "visit") == {("KEN", "OMN")}
    assert stops(text) == []


def test_a_stop_at_home_is_part_of_a_journey_abroad() -> None:
    text = "Kenya's minister, Ada Roe, will travel to Mombasa, Kampala and Kigali."
    tour = readings.reading(text).tours[0]
    assert [leg.place.iso3 for leg in tour.legs] == ["KEN", "UGA", "RWA"]
    assert tour.legs[0].claim is None
    assert not readings.reading("Kenya's minister, Ada Roe, will travel to Mombasa.").tours


def test_a_visit_moved_to_a_later_date_is_put_off() -> None:
    moved = "The Peruvian president's trip to Quito has been moved to a later date."
    elsewhere = "The Peruvian president's trip to Quito has been moved to another list."
    assert stops(moved) == [[("ECU", "postponed")]]
    assert stops(elsewhere) == [[("ECU", "completed")]]


def test_who_is_on_a_tour_of_several_states_is_not_yet_in_the_last() -> None:
    text = "Kenya's foreign minister, Ada Otieno, is on a tour of Chile, Peru and Fiji."
    assert stops(text) == [[("CHL", "begun"), ("PER", "planned"), ("FJI", "planned")]]


def test_who_was_there_years_ago_may_be_there_again() -> None:
    text = "Kenyan President Peter Otieno, who last visited Chad in 2015, arrived in Ndjamena."
    assert stops(text) == [[("TCD", "begun")]]


def test_who_stops_on_the_way_has_not_yet_arrived() -> None:
    text = "Kenyan President Peter Otieno stopped in Chad on his way to Japan."
    assert stops(text) == [[("TCD", "completed"), ("JPN", "planned")]]


def test_each_host_of_a_list_is_visited() -> None:
    text = (
        "Kenya's foreign minister, Ada Otieno, met the Omani sultan in Muscat and the Saudi crown "
        "prince in Riyadh."
    )
    assert stops(text) == [[("OMN", "completed"), ("SAU", "completed")]]


def test_a_stop_called_off_last_week_is_of_the_journey_all_the_same() -> None:
    text = (
        "NAIROBI, March 3, 2025 - Kenya's foreign minister, Ann Otieno, left Nairobi on Monday "
        "for a tour that begins in Oman. She will fly on to India on Wednesday, before going to "
        "Japan on Friday. A visit to Vietnam was called off last week, and a stop in Thailand has "
        "been postponed until May, the ministry said."
    )
    (tour,) = readings.reading(text).tours
    told = [(leg.place.iso3, leg.status) for leg in tour.legs]
    assert told[:3] == [("OMN", "begun"), ("IND", "planned"), ("JPN", "planned")]
    assert sorted(told[3:]) == [("THA", "postponed"), ("VNM", "cancelled")]


@pytest.mark.parametrize(
    ("text", "travellers"),
    [
        ("Peru's king put off his trip to Chile. Peruvian Premier Ana Roe will go to Mali.", 2),
        ("Peruvian Premier Ana Roe is in Mali. Peru's Vice President will visit Togo.", 2),
        ("Peruvian Foreign Minister Ana Roe arrived in Mali. The minister will go on to Togo.", 1),
        ("Peruvian President Ana Roe arrived in Mali. The president will go on to Togo.", 1),
        ("Peruvian Premier Ana Roe arrived in Mali. The Peruvian leader will go on to Togo.", 1),
    ],
)  # fmt: skip
def test_who_holds_another_office_makes_another_journey(text: str, travellers: int) -> None:
    assert len(readings.reading(text).tours) == travellers


def test_where_a_trip_led_comes_before_where_it_ends() -> None:
    text = "Ending a trip that took him to Oman and Iraq, Danish Minister Bo Holm arrived in Qatar."
    (tour,) = readings.reading(text).tours
    assert [(leg.place.iso3, leg.status) for leg in tour.legs] == [
        ("OMN", "completed"),
        ("IRQ", "completed"),
        ("QAT", "begun"),
    ]
