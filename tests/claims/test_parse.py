from __future__ import annotations

from itertools import pairwise

import pytest
import readings
from hypothesis import given
from hypothesis import strategies as st

from mapapp.claims.parse import paragraphs, passages
from mapapp.readers import read_text


@given(st.text(min_size=1, max_size=400))
def test_paragraphs_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    found = list(paragraphs(text))
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


def test_no_word_is_lost_between_paragraphs() -> None:
    text = "One two.\n\nThree four.\n- Five\n- Six\nseven."
    kept = " ".join(text[start:end] for start, end in paragraphs(text))
    assert kept.split() == text.split()


def test_a_text_without_a_full_stop_is_read_in_pieces() -> None:
    found = list(paragraphs("word " * 20_000))
    assert len(found) > 10
    assert max(end - start for start, end in found) <= 4001


def test_glosses_go_and_offsets_still_point_at_the_document() -> None:
    text = "The Guard (IRGC) and “friends” met in Cuba [sic]."
    passage = readings.passage(text)
    words = [t.text for t in passage.parsed]
    assert "IRGC" not in words
    cuba = next(t for t in passage.parsed if t.text == "Cuba")
    assert passage.span(cuba, cuba).text == "Cuba"
    quote = next(t for t in passage.parsed if t.text == '"')
    assert passage.span(quote, quote).text == "“"


def test_a_bracket_that_carries_the_sentence_stays() -> None:
    passage = readings.passage("He said that [Iran] would help Cuba.")
    assert "Iran" in [t.text for t in passage.parsed]


def test_a_dateline_goes() -> None:
    assert readings.passage("HAVANA (AP) — Iran sent aid.").parsed[0].text == "Iran"


def test_only_what_is_wanted_is_parsed() -> None:
    document = read_text("First here.\n\nSecond there.")
    found = list(passages(document, [(13, 26)]))
    assert [p.parsed.text for p in found] == ["Second there."]


def test_a_second_space_is_no_word() -> None:
    passage = readings.passage("Iran attacked      Israel on  Monday.")
    assert [t.text for t in passage.parsed] == ["Iran", "attacked", "Israel", "on", "Monday", "."]
    assert passage.offsets(passage.parsed[2], passage.parsed[2]) == (19, 25)


def test_a_text_in_capitals_is_parsed_as_it_is_spoken() -> None:
    found = readings.reading(
        "IRAN SENT DRONES TO SUDAN. TURKEY ATTACKED SYRIA, THE EU SAID."
    ).claims
    assert [(c.type, c.source.id, c.target.id) for c in found] == [
        ("arms_transfer", "IRN", "SDN"),
        ("attack", "TUR", "SYR"),
    ]
    assert found[0].evidence.text.isupper()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("NAIROBI, Kenya, June 14, 2023 — India's minister came.", "India"),
        ("Moscow (Reuters) - Russia said so.", "Russia"),
        ("Washington, Nov 3 (AFP) - The talks went on.", "The"),
        ("WASHINGTON, D.C. — The talks went on.", "The"),
        ("BALI, 9 July 2022, (AFP): The talks went on.", "The"),
        ("Iran, Russia - allies of old - met.", "Iran"),
        ("Peru and Chile (both) - went home.", "Peru"),
    ],
)
def test_a_dateline_goes_and_nothing_else(text: str, first: str) -> None:
    assert readings.passage(text).parsed[0].text == first


def test_styles_before_an_office_go() -> None:
    text = "His Excellency President Roe met Her Majesty the Queen. His majesty is gone."
    assert readings.passage(text).parsed.text == (
        "President Roe met the Queen. His majesty is gone."
    )


def test_the_dots_of_a_prefix_go() -> None:
    assert "US-led" in readings.passage("The U.S.-led force left.").parsed.text
    assert "the U.S." in readings.passage("They left the U.S. today.").parsed.text


def test_a_speaker_may_have_any_letter() -> None:
    text = "Two ministers\n\nMINISTER ÇELİK:  We agree.\n\nMINISTER ROE:  We do too."
    found = [text[start:end] for start, end in paragraphs(text)]
    assert "MINISTER ÇELİK:" in found


def test_who_speaks_in_a_transcript_stands_apart() -> None:
    text = "Talks\n\nPresident of Peru Ana Roca: We met.\n\nTheir aim: to meet."
    assert [text[a:b].strip() for a, b in paragraphs(text)] == [
        "Talks", "President of Peru Ana Roca:", "We met.", "Their aim: to meet.",
    ]  # fmt: skip


def test_what_legal_texts_double_and_cite_goes() -> None:
    text = (
        "Canada is designating Norse pursuant to section 1 of E.O. 13224, as amended, for having "
        "acted or purported to act for or on behalf of, directly or indirectly, Hamas."
    )
    plain = readings.passage(text).parsed.text
    assert plain == "Canada is designating Norse for having acted on behalf of Hamas."
    text = (
        "It was listed under E.O. 14024 for having materially assisted, sponsored, or provided "
        "financial, material, or technological support for, or goods or services in support of, "
        "Mali."
    )
    plain = readings.passage(text).parsed.text
    assert plain == "It was listed for having assisted Mali."


def test_a_hyphen_inside_a_word_goes() -> None:
    plain = readings.passage("Peru wants a cease-fire and co-operation.").parsed.text
    assert plain == "Peru wants a ceasefire and cooperation."


def test_the_forms_of_firms_end_no_sentence() -> None:
    text = "Canada sanctioned Norse Sdn. Bhd., Orion Co., Ltd. (Orion) and Vega S.A. Peru did not."
    (passage,) = passages(read_text(text), list(paragraphs(text)))
    assert passage.parsed.text == "Canada sanctioned Norse, Orion and Vega. Peru did not."


def test_a_sentence_in_capitals_among_others_is_read() -> None:
    text = "Norway left Mali. IRAN SENT DRONES TO RUSSIA. The UN and the EU met."
    assert readings.ends(text, "arms_transfer") == {("IRN", "RUS")}
    (passage,) = passages(read_text(text), [(0, len(text))], [(18, 22), (38, 44), (50, 52)])
    assert passage.parsed.text == (
        "Norway left Mali. Iran sent drones to Russia. The UN and the EU met."
    )


def test_long_paragraphs_are_parsed_in_their_order() -> None:
    paragraph = "Peru met Chile in Lima and Oman in Muscat, as was planned. " * 60
    text = "\n\n".join(f"{n} {paragraph}" for n in range(12))
    spans = list(paragraphs(text))
    read = list(passages(read_text(text), spans))
    assert [(p.start, p.end) for p in read] == spans
    assert [p.parsed[0].text for p in read] == [str(n) for n in range(12)]
