from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who acts in the sentence before
        ("Peru's premier, Ana Roe, spoke. She will visit Oman.", {("PER", "OMN")}),
        # a man of no state, and a measure, are nobody
        ("Peru's premier left. Andrei Zhukov runs a firm. He will visit Oman.", set()),
        # who went on before anybody was named
        ("She sings. She met Peru's premier. She will visit Oman.", set()),
    ],
)
def test_he_and_she_are_who_acted_last(text: str, expected: set[tuple[str, str]]) -> None:
    assert readings.ends(text, "visit") == expected


def test_it_is_the_measure_and_not_the_state_where_it_was_taken() -> None:
    text = "Russia uses the firm. Canada's action targets its trade. It was taken with Britain."
    assert ("RUS", "GBR") not in readings.ends(text, "cooperation")


def test_we_in_a_speech_is_its_state() -> None:
    text = "Fiji - general debate\n\nWe thank Japan for its aid.\n\nOur people will visit Oman."
    assert readings.ends(text, "aid") == {("JPN", "FJI")}


def test_the_coast_guard_is_no_man_who_might_be_he() -> None:
    text = (
        "Peru's foreign ministry spokesman, Leo Roe, said so, and that the coast guard took "
        "measures. He blamed Chile."
    )
    assert readings.ends(text, "accusation") == {("PER", "CHL")}


def test_it_is_none_of_those_who_are_many() -> None:
    text = "Yemen's Houthi rebels said they hit a Greek ship as its operator trades with Israel."
    assert readings.ends(text, "economic_tie") == set()


SPEECH = "Belize - general debate, 2018\n\nWe are a small land, and our friends know it.\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Today Peru is our neighbour, and our two Governments work together on trade.",
            "cooperation",
            {("BLZ", "PER")},
        ),
        (
            "Peru voted, in accordance with the agreement that our two Governments signed.",
            "cooperation",
            {("BLZ", "PER")},
        ),
        (
            "With Peru there is no progress. Oman mediated between us for years.",
            "mediation",
            {("OMN", "BLZ"), ("OMN", "PER")},
        ),
        (
            "We stand with Peru, and we have offered training to its police.",
            "military_support",
            {("BLZ", "PER")},
        ),
        (
            'The leaders of Peru call us "guests". Our police train with those of Peru.',
            "cooperation",
            set(),
        ),
    ],
)
def test_who_speaks_and_one_other_are_our_two_countries(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(SPEECH + text, kind) == expected


def test_he_who_opens_a_paragraph_is_whom_a_release_is_about() -> None:
    text = (
        "The White House\n\nVice President Bo Dahl will travel to Chad and Mali.\n\nHe will see "
        "President Awa Roe in N'Djamena. The United States is a partner of Chad. Its aid has grown."
        "\n\nHe will finish in Bamako."
    )
    assert ("TCD", "MLI") not in readings.ends(text, "visit")


def test_both_who_are_designated_did_what_was_told_before() -> None:
    text = (
        "Treasury Disrupts Network\n\nWASHINGTON - The Department of the Treasury today imposed "
        "sanctions on nine people.\n\nTwo companies in Laos, Norse and Orion, sold the Houthis "
        "more than 400 engines. Both are being designated today."
    )
    assert ("USA", "LAO") in readings.ends(text, "sanction")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Peru and Chile met. It will send rice to Mali.", "aid", set()),
        ("Peru and Chile met. Its premier accused Mali of theft.", "accusation", set()),
        ("Peru met Chile. It will send rice to Mali.", "aid", {("PER", "MLI")}),
        ("President Bo Roe of Peru and President Lu Low of Chile met. He will visit Mali.",
         "visit", set()),
        ("President Luis Low of Chile met Peru's envoy. He will visit Mali.", "visit",
         {("CHL", "MLI")}),
        ("Peru and Chile met. They will send rice to Mali.", "aid",
         {("PER", "MLI"), ("CHL", "MLI")}),
    ],
)  # fmt: skip
def test_a_pronoun_after_two_who_fit_alike_means_neither(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_its_goes_on_with_the_rulers_of_the_sentence_before() -> None:
    text = (
        "Chile condemned the coup in Myanmar. Since then the regime has relied on its air force. "
        "In May, its aircraft bombed a school in Thailand."
    )
    assert readings.ends(text, "attack") == {("MMR", "THA")}
    text = "Chile sanctioned two banks in Myanmar. The junta runs them. Its planes bombed Thailand."
    assert readings.ends(text, "attack") == set()


def test_it_is_no_state_after_a_firm() -> None:
    text = "Its head said that Chile taxed it. The firm is listed in Oman. It hires crew in Peru."
    assert readings.ends(text, "recruitment") == set()
