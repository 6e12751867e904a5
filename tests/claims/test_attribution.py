from __future__ import annotations

import pytest
import readings


def test_a_speaker_is_the_subject_of_the_verb_of_saying() -> None:
    text = "Norway's foreign minister, Ingrid Dahl, said that Canada sanctioned Peru."
    assert readings.claim(text, "sanction").attribution.speaker == "Ingrid Dahl"


def test_according_to() -> None:
    text = "Canada sanctioned Peru, according to the Norwegian government."
    assert readings.claim(text, "sanction").attribution.speaker == "Norwegian government"


def test_no_one_is_named_where_the_text_names_no_one() -> None:
    assert readings.claim("Canada sanctioned Peru.", "sanction").attribution.nearest is None


def test_a_passive_of_saying_names_no_speaker() -> None:
    text = "Iran is believed to have sent missiles to Sudan."
    assert readings.claim(text, "arms_transfer").attribution.nearest is None


def test_a_heading_hands_over_to_an_agency_until_another_source_is_named() -> None:
    text = (
        "Reuters reports:\n\nCanada sanctioned Peru.\n\n"
        "According to Norwegian officials, Chile bombed Cuba.\n\nGhana invaded Togo."
    )
    found = {c.type: c.attribution for c in readings.reading(text).claims}
    assert found["sanction"].agency == "Reuters"
    by_target = {c.target.id: c.attribution.nearest for c in readings.reading(text).claims}
    assert by_target == {"PER": "Reuters", "CUB": "Norwegian officials", "TGO": None}


def test_the_publisher_is_the_outlet() -> None:
    found = readings.reading("Canada sanctioned Peru.", publisher="Example Times").claims[0]
    assert found.attribution.outlet == "Example Times"


def test_a_quotation_of_several_sentences_has_one_speaker() -> None:
    text = (
        'Norwegian Prime Minister Ole Berg spoke on Friday. "Canada sanctioned Peru. '
        'Chile bombed Cuba," Berg said.'
    )
    speakers = {
        c.attribution.speaker
        for c in readings.reading(text).claims
        if c.type in ("sanction", "attack")
    }
    assert speakers == {"Ole Berg"}


def test_a_quotation_over_several_paragraphs_keeps_its_speaker() -> None:
    text = (
        '"We have begun to send rice to Yemen," Kenya\'s foreign minister, Ann Otieno, said.\n\n'
        '"We will also send tents to Sudan in March.\n\n'
        '"And we will never sanction Peru," she added.'
    )
    claims = readings.reading(text).claims
    assert {(c.source.id, c.target.id, c.attribution.speaker) for c in claims} == {
        ("KEN", "YEM", "Ann Otieno"),
        ("KEN", "SDN", "Ann Otieno"),
        ("KEN", "PER", "Ann Otieno"),
    }


def test_who_accuses_says_so() -> None:
    text = "A rebel spokesman accused France of arming Chad."
    assert readings.claim(text, "arms_transfer").attribution.speaker == "rebel spokesman"


def test_nobody_is_no_speaker() -> None:
    claim = readings.claim("Few believe that Turkey sold drones to Mali.", "arms_transfer")
    assert claim.attribution.speaker is None


def test_a_quotation_may_stand_before_its_speaker() -> None:
    text = '"Canada sanctioned Peru," read a banner in Oslo.'
    assert readings.claim(text, "sanction").attribution.speaker == "banner"


def test_what_a_forged_letter_is_called_is_no_speaker() -> None:
    text = "A forged letter said that Canada would sanction Peru."
    assert readings.claim(text, "sanction").attribution.speaker is None


def test_he_who_confirms_is_the_official_who_acted_last() -> None:
    (claim,) = readings.reading(
        "Uzbekistan's minister, Botir Alim, listened. The Foreign Secretary thanked him. "
        "He confirmed that Britain would open a consulate in Samarkand."
    ).claims
    assert claim.attribution.speaker == "Foreign Secretary"


@pytest.mark.parametrize(
    ("text", "ends", "speaker"),
    [
        ("Tehran condemned what it called an Israeli attack on Syria.", ("ISR", "SYR"), "Iran"),
        ("Cuba endured what it calls a blockade by the United States.", ("USA", "CUB"), "Cuba"),
    ],
)
def test_what_somebody_calls_so_is_what_he_says(
    text: str, ends: tuple[str, str], speaker: str
) -> None:
    (claim,) = readings.reading(text).claims
    assert (claim.source.id, claim.target.id) == ends
    assert (claim.status.factuality, claim.attribution.speaker) == ("alleged", speaker)


def test_who_praises_what_he_calls_an_attack_does_not_attack() -> None:
    text = "Norway praised what it called an attack on poverty in Mali."
    assert readings.reading(text).claims == ()


@pytest.mark.parametrize(
    ("text", "ends", "speaker"),
    [
        ("Pakistan trains the Taliban, India and the United States say.", {("PAK", "taliban")},
         "United States"),
        ("Iran has supplied Russia with drones, a NATO official repeated on Wednesday.",
         {("IRN", "RUS")}, "NATO official"),
    ],
)  # fmt: skip
def test_who_speaks_last_is_no_object(text: str, ends: set[tuple[str, str]], speaker: str) -> None:
    found = readings.reading(text).claims
    assert {(c.source.id, c.target.id) for c in found} == ends
    assert {c.attribution.speaker for c in found} == {speaker}


def test_who_is_named_behind_a_title_speaks() -> None:
    text = '"The Houthis attacked Israel," said Acting Under Secretary Helen Prentiss.'
    assert readings.claim(text, "attack").attribution.speaker == "Helen Prentiss"


def test_who_warns_of_it_says_it() -> None:
    text = "General Ada Wald warned lawmakers about a Chinese takeover of a port in Djibouti."
    speaker = readings.claim(text, "economic_tie").attribution.speaker
    assert speaker is not None
    assert "Wald" in speaker


def test_a_writing_of_a_writing_has_no_author_for_ever() -> None:
    text = "A report of a statement of the report said that Iran attacked Iraq."
    assert readings.claim(text, "attack").attribution.speaker is None


def test_a_heading_ends_where_its_quotation_ends() -> None:
    text = (
        "The Foreign Secretary said:\n\n“Russia has sold weapons to Mali.”\n\n"
        "Canada sanctioned Chad.\n"
    )
    voices = {c.type: c.attribution.speaker for c in readings.reading(text).claims}
    assert voices == {"arms_transfer": "Foreign Secretary", "sanction": None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Oman is calm," Minister Ana Roe told us.\n\n"But," she added, "Chad attacked Mali."',
         "Ana Roe"),
        ("Oman is calm, two diplomats say. They say Chad attacked Mali.", "two diplomats"),
        ("Peru's envoy to the United Nations, Ana Roe, said Chad attacked Mali.", "Ana Roe"),
        ("Peru's envoy in Oman, Ana Roe, said Chad attacked Mali.", "Ana Roe"),
        ("Interfax quoted a Russian minister as saying Chad attacked Mali.", "Russian minister"),
        ("An official at the ministry said Chad attacked Mali.", "official at the ministry"),
        ('The Greek minister spoke. He went on: "Chad attacked Mali."', "Greek minister"),
    ],
)  # fmt: skip
def test_who_speaks_is_found_around(text: str, speaker: str) -> None:
    assert readings.claim(text, "attack").attribution.nearest == speaker


def test_who_will_not_say_so_vouches_for_nothing() -> None:
    text = "Chad bought jets from Turkey, so it will not say this aloud."
    assert readings.claim(text, "arms_transfer").attribution.nearest is None


def test_who_has_not_admitted_it_vouches_for_nothing() -> None:
    text = "Israel has never admitted that it bombed Syria."
    assert readings.claim(text, "attack").attribution.nearest is None


@pytest.mark.parametrize(
    ("text", "chain", "cues"),
    [
        (
            "Al Jazeera, citing the Reuters agency, reported that a man said Chad had bombed Mali.",
            ("Al Jazeera", "Reuters", "man"),
            ["said", "citing", "reported"],
        ),
        (
            '"Iran bombed Kuwait," a diplomat told Reuters, according to Al Jazeera.',
            ("Al Jazeera", "Reuters", "diplomat"),
            ["told", "according"],
        ),
        (
            "Tasnim quoted Foreign Minister Ali Roe as saying Chad had bombed Mali.",
            (None, "Tasnim", "Ali Roe"),
            ["saying", "quoted"],
        ),
        (
            "Chad bombed Mali, the Interfax news agency quoted Minister Ivan Roe as saying.",
            (None, "Interfax", "Ivan Roe"),
            ["quoted"],
        ),
        (
            "A report by AFP citing two diplomats said that Chad had bombed Mali.",
            (None, "Agence France-Presse", "two diplomats"),
            ["said", "report", "citing"],
        ),
        (
            "The ministry said in a statement carried by SANA that Chad had bombed Mali.",
            (None, "SANA", "ministry"),
            ["said", "carried"],
        ),
        (
            "Citing unnamed officials, Bloomberg reported that Chad had bombed Mali.",
            (None, "Bloomberg News", "unnamed officials"),
            ["reported", "Citing"],
        ),
        (
            "Chad bombed Mali, state television reported, citing a military source.",
            (None, "state television", "military source"),
            ["reported", "citing"],
        ),
        (
            "Chad has bombed Mali, Agence France-Presse reported from Lima, quoting an officer.",
            (None, "Agence France-Presse", "officer"),
            ["reported", "quoting"],
        ),
        (
            "Speaking to Al Arabiya, the Omani information minister said Chad had bombed Mali.",
            (None, "Al Arabiya", "Omani information minister"),
            ["said", "Speaking"],
        ),
        (
            "The BBC reported that Chad bombed Mali, citing satellite images.",
            (None, "BBC", None),
            ["reported"],
        ),
        # an outlet in what is said passes nothing on
        ("The ministry said Chad had bombed Mali as Reuters staff slept.", (None, None, "ministry"),
         ["said"]),
    ],
)  # fmt: skip
def test_the_chain_of_who_passes_on_what_is_said(
    text: str, chain: tuple[str | None, str | None, str | None], cues: list[str]
) -> None:
    claim = readings.claim(text, "attack")
    told = claim.attribution
    assert (told.outlet, told.agency, told.speaker) == chain
    assert [c.span.text for c in claim.cues if c.role == "attribution"] == cues


def test_one_outlet_is_beside_who_publishes_the_text() -> None:
    found = readings.reading("Chad bombed Mali, CNN said.", publisher="Example Times").claims[0]
    assert (found.attribution.outlet, found.attribution.agency) == ("Example Times", "CNN")


def test_who_refuses_to_confirm_it_vouches_for_nothing() -> None:
    text = "Ethiopia refused to confirm that its jets had bombed Sudan."
    assert readings.claim(text, "attack").attribution.nearest is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru sold drones to Mali, Le Monde reported, quoting a minister.", "minister"),
        ("The BBC has learned that Peru sold drones to Mali.", "BBC"),
        ("Ministers learned that Peru sold drones to Mali.", None),
        ("Sources: Peru sold drones to Mali.", "Sources"),
        ("Peru sells drones to Mali: defence ministry", "defence ministry"),
        ("Peru sent one man and drones to Mali: a minister.", None),
        ("The WSJ reported that Peru sold drones to Mali, citing two officials.", "two officials"),
        ("Three people knew the deal. Peru sold drones to Mali, they said.", "Three people"),
    ],
)
def test_who_is_named_beside_what_is_told(text: str, expected: str | None) -> None:
    assert readings.claim(text, "arms_transfer").attribution.nearest == expected


def test_the_agency_that_quotes_a_speaker() -> None:
    text = "Peru sold drones to Mali, the minister said, quoted by the state agency MENA."
    found = readings.claim(text, "arms_transfer").attribution
    assert (found.nearest, found.agency) == ("minister", "MENA news agency")


def test_paragraphs_of_a_quotation_go_on_with_the_speaker_before() -> None:
    text = (
        '"Peru sold drones to Mali," Prime Minister Ada Berg said.\n\n"Canada sanctioned Peru.'
        '\n\n"Chile bombed Cuba."\n\nGhana invaded Togo.\n\n"Kenya bombed Chad."'
    )
    found = {c.target.id: c.attribution.nearest for c in readings.reading(text).claims}
    assert found == {"MLI": "Ada Berg", "PER": "Ada Berg", "CUB": "Ada Berg", "TGO": None,
                     "TCD": None}  # fmt: skip
