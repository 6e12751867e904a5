from __future__ import annotations

import pytest
import readings


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Kenya's president spoke. He will visit Japan.", "visit", {("KEN", "JPN")}),
        ("Kenyan President Peter Otieno spoke. He will visit Japan.", "visit", {("KEN", "JPN")}),
        ("Qatar is rich. It sold drones to Mali.", "arms_transfer", {("QAT", "MLI")}),
        ("The government of Ghana sanctioned Togo.", "sanction", {("GHA", "TGO")}),
        ("Rebels in Syria attacked Turkey.", "attack", {("rebels-in-syria", "TUR")}),
    ],
)  # fmt: skip
def test_descriptions_point_to_whom_they_mean(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_a_group_is_never_its_state() -> None:
    found = readings.claim("The Houthis of Yemen attacked Israel.", "attack")
    assert (found.source.kind, found.source.id) == ("group", "houthis")
    assert found.source.home is not None
    assert found.source.home.iso3 == "YEM"


def test_we_is_the_author_of_a_speech() -> None:
    speech = (
        "Ghana - general debate\n\nWe met many friends. I thank the President of the Assembly.\n\n"
        "I would like to thank the Governments of Japan and Norway for their aid to our country."
    )
    assert readings.ends(speech, "aid") == {("JPN", "GHA"), ("NOR", "GHA")}


def test_a_body_is_introduced_by_its_seat() -> None:
    text = "Canada sanctioned the Turkey-based Falcon Group (FG). FG sold drones to Mali."
    found = readings.claims(text, "arms_transfer")
    assert [(c.source.name, c.source.kind) for c in found] == [("Falcon Group", "group")]
    assert found[0].source.home is not None
    assert found[0].source.home.iso3 == "TUR"


def test_she_is_not_the_man_named_last() -> None:
    text = (
        "Norway's foreign minister, Ingrid Dahl, visited Chad. She thanked her hosts. Her Danish "
        "colleague, Nils Holm, was in Mali. He had left Niger. On Friday she will travel to Peru."
    )
    visits = {(c.source.id, c.target.id) for c in readings.claims(text, "visit")}
    assert ("NOR", "PER") in visits
    assert ("DNK", "PER") not in visits


def test_a_quotation_that_goes_on_has_the_same_speaker() -> None:
    found = readings.reading(
        "Burkina Faso will vote in May.\n\n"
        '"We want no bases," the Malian foreign minister, Abdou Diop, told reporters. '
        '"But we thank Moscow for its help."'
    )
    assert [(c.source.id, c.target.id) for c in found.claims] == [("RUS", "MLI")]


def test_he_who_speaks_of_us_is_found_or_not_but_never_sought_for_ever() -> None:
    text = (
        "Kenya attacked Chad.\n\n"
        '"We didn\'t hide, our plans were clear from the start," he told French media.\n\n'
        '"Our army sanctioned Peru," he said.'
    )
    assert ("KEN", "TCD") in readings.ends(text, "attack")


def test_it_is_what_opens_the_sentence_before() -> None:
    text = "Italy keeps trainers in Niger. Turkey courts the region. It sold drones to Mali."
    assert readings.ends(text, "arms_transfer") == {("TUR", "MLI")}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Chad and Libya accused each other of lying.", "accusation",
         {("TCD", "LBY"), ("LBY", "TCD")}),
        ("Canada sanctioned a Lebanese banker who raised money for Hezbollah.", "sanction",
         {("CAN", "hezbollah")}),
        ("Australia is the largest donor to Fiji. China is the largest investor in the country.",
         "economic_tie", {("CHN", "FJI")}),
        ("Peru spoke of the border between Chad and Niger. French troops are based in the country.",
         "military_presence", set()),
        ("Kenya's minister visited Fiji, the State of Qatar, Peru and Chile.", "visit",
         {("KEN", "FJI"), ("KEN", "QAT"), ("KEN", "PER"), ("KEN", "CHL")}),
        ("Peru sanctioned five Omani officials for their attacks on Chile.", "attack",
         {("OMN", "CHL")}),
        ("Iraq lies in the Middle East. Peru pledged $5 million in aid to Chad and the region.",
         "aid", {("PER", "TCD")}),
        ("US President Ada Roe spoke. The Peruvian minister met President Juan Vega in Lima.",
         "meeting", set()),
        ("Kenyan minister Ada Roe met Peruvian opposition leader Juan Vega.", "meeting", set()),
        ("Peru objects to US sales to Chad.", "accusation", {("PER", "USA")}),
        ("Norway's foreign minister visits Chad, announces aid", "visit", {("NOR", "TCD")}),
        ("Norway's minister Ada Roe, on a visit to Chad, spoke.", "visit", {("NOR", "TCD")}),
        ("Hamas met Hezbollah. The Lebanese group attacked Israel.", "attack",
         {("hezbollah", "ISR")}),
        ("Denmark spoke. The Malian authorities expelled its troops in Chad.",
         "military_presence", set()),
        ("Kenya deplored the sanctions against Chile.", "sanction", set()),
        ("Peru is calm. A minister of Chad, which said that it had bombed Mali, left.", "attack",
         {("TCD", "MLI")}),
        ("Angola spoke. Oman sanctioned three Rwandan officers and the country's mining chief.",
         "sanction", {("OMN", "RWA")}),
        ("Speech of the Prime Minister of Samoa\n\nWe visited Tonga. We thank our hosts.", "visit",
         {("WSM", "TON")}),
        ("Ministers speak\n\nSECRETARY ROE OF SAMOA:  We visited Tonga and like it.",
         "visit", {("WSM", "TON")}),
        ("The Russian force Wagner is present in Mali, says Chad.", "military_presence",
         {("wagner-group", "MLI")}),
        ("Thousands of Cubans attacked Chad.", "attack", set()),
        ("The pope flew to Chad.", "visit", {("VAT", "TCD")}),
        ("Chinese President Xi Jinping met Putin. Xi then flew to Chad.", "visit",
         {("CHN", "TCD")}),
        ("We, the ministers of Peru and Chile, are concerned about Haiti.", "concern",
         {("PER", "HTI"), ("CHL", "HTI")}),
    ],
)  # fmt: skip
def test_words_point_to_whom_they_mean(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Ana Dahl spoke. While he is in Peru, Kenya's Peter Otieno will meet officials of Chile.",
         "meeting", {("KEN", "CHL")}),
        ("The Maldives spoke. China saw it. Oman invaded the island nation.", "attack",
         {("OMN", "MDV")}),
        ("Iran sent drones to Russia for use in its war against Ukraine.", "attack",
         {("RUS", "UKR")}),
        ("Canada condemned all attempts to annex Ukraine.", "territorial_claim", set()),
        ("Kenya gave Oman a month to invade Peru.", "attack", {("OMN", "PER")}),
        ("Oman repeated its call for Kenya to expel the ambassador of Peru.", "diplomatic_rupture",
         {("KEN", "PER")}),
    ],
)  # fmt: skip
def test_who_is_meant_follows_from_the_construction(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, kind) == expected


def test_who_condemns_an_invasion_did_it_not() -> None:
    text = "Peru condemned the invasion of Mali by Chad."
    assert readings.ends(text, "attack") == {("TCD", "MLI")}


def test_who_rules_a_state_acts_for_it() -> None:
    text = "The king, who has ruled Oman since 1999, told visiting Israeli President Bo Dahl that"
    text += " he agreed."
    assert readings.ends(text, "visit") == {("ISR", "OMN")}


def test_who_owns_a_visit_is_he() -> None:
    text = (
        "The Omani sultan's visit to Kuwait comes a week after he received Iraqi President Al Roe."
    )
    assert ("IRQ", "OMN") in readings.ends(text, "visit")


def test_guests_are_met_at_home() -> None:
    text = "Kenyan President Peter Otieno met in Nairobi with the Chilean foreign minister."
    assert readings.ends(text, "visit") == {("CHL", "KEN")}


def test_us_in_capitals_is_a_state_and_no_pronoun() -> None:
    assert readings.ends("The US and its allies Britain and France flew.", "alliance") == {
        ("GBR", "USA"),
        ("FRA", "USA"),
    }


def test_our_countries_are_the_sides_of_the_title() -> None:
    text = (
        "Readout of President Biden's Call with President Ruto of Kenya\n\n"
        "The President underscored the partnership between our countries."
    )
    assert readings.ends(text, "cooperation") in ({("USA", "KEN")}, {("KEN", "USA")})


def test_the_leaders_are_all_that_a_title_sets_side_by_side() -> None:
    text = (
        "Readout of President Biden's Meeting with the Leaders of Japan and South Korea\n\n"
        "The leaders agreed to strengthen their cooperation."
    )
    found = {frozenset(pair) for pair in readings.ends(text, "cooperation")}
    assert {frozenset({"USA", "JPN"}), frozenset({"USA", "KOR"})} <= found


def test_it_is_none_of_many() -> None:
    text = "Chad voted. German carmakers invested in Slovakia after it joined the European Union."
    assert not readings.claims(text, "cooperation")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Iran, to which Ghana sold jets, is silent.", "arms_transfer", {("GHA", "IRN")}),
        ("Ghana praised Oman, with whom Peru signed a pact.", "cooperation", {("PER", "OMN")}),
    ],
)
def test_which_behind_a_preposition_is_whom_it_follows(
    text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    assert expected <= readings.ends(text, kind)


def test_it_is_what_we_spoke_of() -> None:
    text = (
        "The United States keeps its embargo against Cuba. We know Cuba as a friend. Its doctors "
        "serve in the hospitals of Belize."
    )
    assert readings.ends(text, "aid") == {("CUB", "BLZ")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Congo, rebels of the M23 movement shelled a town of Burundi.", {("m23", "BDI")}),
        ("Men from the M23 captured a town in Burundi.", {("m23", "BDI")}),
        ("Rebels from Chad attacked Niger.", {("rebels-in-chad", "NER")}),
        # where they are is not whom they fight for
        ("Fighters in Lebanon attacked Israel.", {("fighters-in-lebanon", "ISR")}),
        ("Foreign fighters in Lebanon attacked Israel on Sunday.", set()),
        ("Soldiers from Ghana attacked a town in Togo.", {("GHA", "TGO")}),
    ],
)
def test_rebels_fight_for_their_group_and_nobody_for_where_he_is(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert readings.ends(text, "attack") == expected


def test_who_serves_in_a_mission_is_where_it_is() -> None:
    text = "Kenya's troops serve in UNIFIL and in the African Union Mission in Somalia."
    assert readings.ends(text, "military_presence") == {("KEN", "LBN"), ("KEN", "SOM")}


def test_its_bases_in_a_state_are_there_and_no_others() -> None:
    text = "Ethiopia denied it. Kenya threatened to attack its bases in Somalia."
    assert readings.ends(text, "threat") == {("KEN", "SOM")}
    text = "Ethiopia denied it. Kenya threatened to close its border with Somalia."
    assert "ETH" not in {target for _, target in readings.ends(text, "threat")}
