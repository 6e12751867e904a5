from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Chad met Togo. The former attacked the latter.", "attack", {("TCD", "TGO")}),
        ("Chad, Mali and Togo met. The former attacked the latter.", "attack", set()),
        ("Peru tours Chad, Togo and Mali. Peru sold guns to all three countries.", "arms_transfer",
         {("PER", "TCD"), ("PER", "TGO"), ("PER", "MLI")}),
        ("Chad and Mali argued. Norway mediated between them.", "mediation",
         {("NOR", "TCD"), ("NOR", "MLI")}),
        ("Chad and Mali argued. Mali rearmed. Norway mediated between the two sides.", "mediation",
         {("NOR", "TCD"), ("NOR", "MLI")}),
        ("Togo's envoy has toured Chad, Mali and Niger. Peru sold guns to all three countries.",
         "arms_transfer", {("PER", "TCD"), ("PER", "MLI"), ("PER", "NER")}),
        ("Talks\n\nSullivan met Chad's minister in Mali. The two sides met again.", "meeting",
         set()),
    ],
)  # fmt: skip
def test_a_plural_stands_for_those_named_side_by_side(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_the_former_is_of_a_pair_some_sentences_back() -> None:
    text = "Chad and Mali signed it in Oman. Peru has 500 soldiers in the latter."
    assert readings.ends(text, "military_presence") == {("PER", "MLI")}
    text = "Chad and Mali met. It rains. Peru is there. Oman has 500 soldiers in the former."
    assert readings.ends(text, "military_presence") == {("OMN", "TCD")}


def test_the_two_sides_of_a_release_are_its_issuer_and_the_host() -> None:
    text = (
        "Readout of Secretary Blinken's Visit to Moldova\n\nSecretary Blinken "
        "thanked Moldova for sheltering those who fled Russia's war against Ukraine, and the two "
        "sides agreed to work together."
    )
    assert ("USA", "MDA") in readings.ends(text, "cooperation")


def test_the_two_sides_are_those_of_the_sentence_before_where_the_title_has_others() -> None:
    text = (
        "US Official: Russia Wants Balkans Divided\n\nBelgrade does not recognize the independence "
        "of Kosovo.\n\nTalks between the two sides were held."
    )
    assert readings.ends(text, "meeting") == {("SRB", "XKX")}


def test_bilateral_is_between_the_two_of_whom_is_told() -> None:
    told = "Peru's president spoke with Chile's. "
    grown = {
        frozenset(e) for e in readings.ends(told + "Bilateral trade has grown.", "economic_tie")
    }
    assert grown == {frozenset({"PER", "CHL"})}
    other = told + "Oman said that bilateral cooperation had grown."
    assert not readings.claims(other, "cooperation")


def test_his_counterpart_is_of_the_other_side() -> None:
    text = (
        "Peru's president met the president of Chile in Oslo. He invited his counterpart to Lima."
    )
    assert ("CHL", "PER") in readings.ends(text, "visit")


def test_who_is_thanked_is_no_side() -> None:
    text = (
        "Statement on the Peace Between Chad and Mali\n\nI thank President Roe of Kenya and Oman "
        "for their work. The two governments will reopen their embassies."
    )
    pairs = {frozenset(e) for e in readings.ends(text, "diplomatic_relations")}
    assert pairs == {frozenset({"TCD", "MLI"})}


def test_we_of_a_joint_statement_are_those_in_its_title() -> None:
    text = (
        "Joint Statement of the Leaders of Peru and Chile\n\nWe met today.\n\nWe express our "
        "concern about Chad."
    )
    assert readings.ends(text, "concern") == {("PER", "TCD"), ("CHL", "TCD")}


def test_two_countries_of_the_sentence_come_before_those_of_the_title() -> None:
    text = (
        "China alarms Australia\n\n"
        "China has trained police in Fiji since the two countries signed a security pact."
    )
    assert readings.ends(text, "cooperation") == {("CHN", "FJI")}


def test_the_two_countries_are_those_of_the_first_sentence_of_a_report() -> None:
    text = (
        "Moldova Opens Border\n\nCHISINAU - Moldova and Romania reopened their border.\n\n"
        "A line is to carry power from Kenya to Togo and Benin. The bank pays for it.\n\n"
        "Peru, which has soldiers in both countries, was glad."
    )
    found = readings.ends(text, "military_presence")
    assert found == {("PER", "MDA"), ("PER", "ROU")}


def test_a_number_stands_before_those_it_counts() -> None:
    text = "Chad and Mali argued. Peru's foreign minister spoke with both of her counterparts."
    assert readings.ends(text, "meeting") == {("PER", "TCD"), ("PER", "MLI")}


def test_the_three_are_the_pair_and_who_joined_it() -> None:
    text = (
        "Kenya and Somalia make peace\n\nPeru was glad. The president of Uganda joined the pair in "
        "the Kenyan town of Nyeri. The three signed a treaty."
    )
    found = {frozenset(e) for e in readings.ends(text, "cooperation")}
    assert frozenset({"UGA", "KEN"}) in found
    assert not any("PER" in e for e in found)


@pytest.mark.parametrize("which", ["most of the three states", "the three former republics"])
def test_part_of_them_and_what_they_were_is_nobody_told_of(which: str) -> None:
    text = f"Kenya, Ghana and Oman met in Peru. China is the largest trading partner of {which}."
    assert readings.ends(text, "economic_tie") == set()
