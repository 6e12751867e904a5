from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Peru fears Chad and Malta. The island nation sold guns to Togo.", "arms_transfer",
         {("MLT", "TGO")}),
        ("Oman likes Mali and Peru. Chile sold guns to the West African country.", "arms_transfer",
         {("CHL", "MLI")}),
        ("Japan met Rwanda. Chile sold guns to the Central African country.", "arms_transfer",
         {("CHL", "RWA")}),
        ("Japan met Estonia. The Baltic state sold guns to Togo.", "arms_transfer",
         {("EST", "TGO")}),
        ("Peru fears Norway. Chile sold guns to the West African country.", "arms_transfer", set()),
        ("The European Union spoke. The bloc sanctioned Chad.", "sanction",
         {("european-union", "TCD")}),
        ("NATO met. Chad spoke. The alliance sanctioned Chad.", "sanction", {("nato", "TCD")}),
        ("Chad fought Libya and Niger. Chad attacked its neighbour.", "attack",
         {("TCD", "LBY"), ("TCD", "NER")}),
        ("Mali argues. Chad has 500 soldiers there.", "military_presence", {("TCD", "MLI")}),
        ("Chad flew to Mali over Peru. It has 500 soldiers there.", "military_presence",
         {("TCD", "MLI")}),
        ("Peru is quiet in Mali. Chad's army rests. Oman, which has 500 soldiers there, is sorry.",
         "military_presence", {("OMN", "MLI")}),
        ("Peru's envoy flew to Mali, where she praised the wharf that Peru had built there.",
         "economic_tie", {("PER", "MLI")}),
        ("Washington is quiet. Chad has 500 soldiers there.", "military_presence", set()),
        ("Iran is a threat, the Omani prince said. It sold guns to Chad.", "arms_transfer",
         {("IRN", "TCD")}),
        ("Chad fired a missile at sea. Mali condemned the launch.", "accusation", {("MLI", "TCD")}),
        ("Chad said that Peru had fired a missile. Mali condemned the move.", "accusation",
         {("MLI", "PER")}),
        ("Norway and Jordan met. The kingdom sold guns to Togo.", "arms_transfer", set()),
        ("Peru hosts refugees from Chad, Mali and Togo. It attacked that country.", "attack",
         set()),
        ("Uganda, whose soldiers attacked Chad, is rich.", "attack", {("UGA", "TCD")}),
    ],
)  # fmt: skip
def test_descriptions_tell_whom_they_mean(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_it_is_whoever_tells_so() -> None:
    text = "Chad helps Togo. A firm also said it had sold guns to Peru."
    assert readings.ends(text, "arms_transfer") == set()


def test_brussels_is_the_union_where_it_is_told_of() -> None:
    of_union = "The European Union met. Brussels accuses Chad of lies."
    of_belgium = "Belgium spoke. Brussels accuses Chad of lies."
    assert readings.ends(of_union, "accusation") == {("european-union", "TCD")}
    assert readings.ends(of_belgium, "accusation") == {("BEL", "TCD")}


def test_names_and_speakers_stand_as_written() -> None:
    text = "Kazakh President Kassym-Jomart Tokayev said that Chad attacked Mali."
    assert readings.claim(text, "attack").attribution.nearest == "Kassym-Jomart Tokayev"
    text = "Peru's president, Ana Roe, is well. Chad attacked Mali, her office said."
    assert readings.claim(text, "attack").attribution.nearest == "Ana Roe's office"


def test_two_people_are_not_the_two() -> None:
    text = "Chad attacked Mali, two people told reporters."
    assert readings.claim(text, "attack").attribution.nearest == "two people"


def test_who_stands_before_a_semicolon_is_told_of_by_the_author() -> None:
    text = "Chad attacked Mali; Peru's president said in Lima that she was sorry."
    assert readings.claim(text, "attack").attribution.nearest is None


def test_the_country_is_the_one_told_of_most() -> None:
    text = (
        "In Dushanbe, where Russia has a base, President Emomali Rahmon met a colonel. China sold "
        "guns to the country."
    )
    assert readings.ends(text, "arms_transfer") == {("CHN", "TJK")}


def test_organs_in_capitals_are_of_who_issues_a_release() -> None:
    text = (
        "Ministry of Foreign Affairs of Finland\n\nHelsinki is calm.\n\n"
        "The Government sold drones to Chad. The Ministry imposed sanctions on Mali."
    )
    assert readings.ends(text, "arms_transfer") == {("FIN", "TCD")}
    assert readings.ends(text, "sanction") == {("FIN", "MLI")}
    text = "WASHINGTON - The Administration announced today that it will sell drones to Chad."
    assert readings.ends(text, "arms_transfer") == {("USA", "TCD")}


def test_never_again_denies() -> None:
    text = "Chad will never again sell drones to Mali."
    assert readings.claim(text, "arms_transfer").status.label == "denied"


def test_the_movements_of_a_region_are_not_the_one_group_named_before() -> None:
    text = (
        "Al-Qaida attacked Mali. Algeria resumed its mediation between the Malian authorities and "
        "the armed movements of the north."
    )
    assert readings.ends(text, "mediation") == {("DZA", "MLI")}


def test_the_continent_is_no_part_of_one() -> None:
    text = "Turkey wants to be heard in Africa. It opened talks with West Africa, {}."
    text = text.format("and expands its influence on the continent")
    assert readings.ends(text, "influence") == {("TUR", "region:africa")}


def test_a_paragraph_that_begins_anew_tells_of_the_country_of_the_heading() -> None:
    text = (
        "Rebels Seize a Town in Eastern Congo\n\nKinshasa said Rwanda was behind it. Peru urged "
        "Rwanda to stop.\n\nThe American mission has 900 soldiers in the east of the country."
    )
    assert readings.ends(text, "military_presence") == {("USA", "COD")}


def test_the_government_is_that_of_the_one_state_of_the_heading() -> None:
    text = (
        "Army of Sudan Takes a Town\n\nThe rebels left.\n\nSudan has accused Oman of arming them. "
        "In May the government cut diplomatic ties with {}.\n\nChad is silent."
    )
    assert readings.ends(text.format("Muscat"), "diplomatic_rupture") == {("SDN", "OMN")}
    text = (
        "Army of Sudan Takes a Town\n\nThe rebels left.\n\nOman blamed Chad. In May the government "
        "cut diplomatic ties with Togo.\n\nChad is silent."
    )
    assert readings.ends(text, "diplomatic_rupture") == set()


def test_rebels_are_those_told_of_last_though_nobody_lists_them() -> None:
    text = "Tuareg rebels killed men of the Africa Corps. Ukraine had armed the rebels."
    assert readings.ends(text, "proxy") == set()


def test_a_regime_of_an_unknown_name_points_to_nobody() -> None:
    said = "Iran's minister said in Jeddah that the {} regime had attacked Oman."
    assert readings.ends(said.format("Zionist"), "attack") == {("ISR", "OMN")}
    assert readings.ends(said.format("Ruritanian"), "attack") == set()


def test_the_country_is_neither_of_two_though_one_is_named_twice() -> None:
    text = "Peru and Chile held talks in Lima. The country will send troops to Haiti."
    assert readings.ends(text, "military_presence") == set()


def test_an_island_of_islands_is_no_other_state() -> None:
    speech = (
        "Statement by the President of the Comoros\n\n"
        "I thank Madagascar for its friendship. We are a people of the sea.\n\n"
        "We say that France bombed the three other islands."
    )
    assert readings.ends(speech, "attack") == set()


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("HAVANA — Russian warships arrived here on Friday.", "military_presence",
         {("RUS", "CUB")}),
        ("DOHA — The government expelled two Egyptian diplomats.", "diplomatic_rupture",
         {("QAT", "EGY")}),
        ("NAIROBI — The president flew to Rwanda on Monday.", "visit", {("KEN", "RWA")}),
        ("Lima (AP) — The army bombed Chile.", "attack", {("PER", "CHL")}),
        ("Russian warships arrived here on Friday.", "military_presence", set()),
        ("BRUSSELS — The government expelled two Egyptian diplomats.", "diplomatic_rupture", set()),
        ("DOHA — Egypt was calm. The army bombed Sudan.", "attack", set()),
        ("NAIROBI — The president of the bank flew to Rwanda on Monday.", "visit", set()),
    ],
)  # fmt: skip
def test_a_dateline_tells_whose_the_government_is(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected
