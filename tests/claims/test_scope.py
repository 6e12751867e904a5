from __future__ import annotations

import readings

from mapapp.claims import read_claims
from mapapp.claims.scope import is_english, readable
from mapapp.readers import read_text

SPANISH = (
    "El presidente de Perú visitó Chile el lunes y habló con el ministro de Bolivia sobre las "
    "sanciones contra Venezuela. "
)
GERMAN = (
    "Der Präsident von Peru besuchte am Montag Chile und sprach in Santiago mit dem Minister von "
    "Bolivien, der an den Gesprächen teilnahm, was so geplant war. "
)


def test_a_text_in_another_language_is_said_to_be_and_not_guessed_at() -> None:
    for text in (SPANISH * 4, GERMAN * 4):
        reading = read_claims(read_text(text), readings.geocoder())
        assert reading.claims == ()
        assert "does not seem to be in English" in reading.unplaced[0].reason
        assert {m.place.iso3 for m in reading.mentions if m.place} >= {"PER", "CHL"}


def test_headlines_capitals_and_short_texts_are_english() -> None:
    headlines = "Peru hits Chile with new sanctions over fish. Oman opens talks on port with Iran. "
    assert is_english(headlines * 10)
    assert is_english("PERU SENT TROOPS TO CHILE ON MONDAY AND THE PRESIDENT SAID SO. " * 10)
    assert is_english("Perú visitó Chile.")


def test_only_paragraphs_near_a_name_are_parsed() -> None:
    dull = "\n\n".join(f"It was the {n}. of the wet days, and it rained." for n in range(60))
    text = f"{dull}\n\nPeru sanctioned Chile.\n\nIt also sent troops to the country.\n\n{dull}"
    reading = read_claims(read_text(text), readings.geocoder())
    assert [(c.source.id, c.target.id) for c in reading.claims][:1] == [("PER", "CHL")]
    assert reading.unplaced == ()


def test_what_is_beyond_the_bound_is_said_to_be_left_out() -> None:
    dull = "It was the last of the wet days, and it rained on all of the town. " * 16_000
    reading = read_claims(read_text(f"Peru sanctioned Chile.\n\n{dull}"), readings.geocoder())
    assert [c.type for c in reading.claims] == ["sanction"]
    assert "too long" in reading.unplaced[0].reason
    assert reading.unplaced[0].span.start > 500_000


def test_leaders_without_a_country_beside_them_are_read() -> None:
    dull = "\n\n".join("It rained on all of the town." for _ in range(9))
    text = f"{dull}\n\nPresident Biden spoke to Prime Minister Albanese on Monday.\n\n{dull}"
    reading = read_claims(read_text(text), readings.geocoder())
    assert [c.type for c in reading.claims] == ["meeting"]


def test_a_short_text_in_another_language_is_told_by_its_little_words_or_its_script() -> None:
    assert not is_english("El presidente de Perú visitó a Chile y la ministra no fue a Omán.")
    assert not is_english("Иран напал на Израиль.")
    assert is_english("Gen. Charles de Gaulle visited Rio de Janeiro and La Paz.")
    assert is_english("São Tomé and Príncipe met Côte d'Ivoire on Monday.")


def test_what_is_no_prose_is_told_with_the_reason() -> None:
    rows = "Supplier\tRecipient\tYear\nRussia\tIndia\t2019\nFrance\tEgypt\t2021"
    data = '{"actor": "Iran", "target": "Israel"}\n' * 9
    reasons = {
        "rows of a table": rows,
        "data, not sentences": data,
        "no capital letters": "iran attacked israel on monday. turkey denied it.",
    }
    for reason, text in reasons.items():
        reading = read_claims(read_text(text), readings.geocoder())
        assert reason in reading.unplaced[0].reason
    assert read_claims(read_text("Peru met Chile."), readings.geocoder()).unplaced == ()


def test_blank_lines_do_not_count_as_text() -> None:
    reading = read_claims(
        read_text("\n" * 1_500_000 + "Peru sanctioned Chile."), readings.geocoder()
    )
    assert [c.type for c in reading.claims] == ["sanction"]
    assert reading.unplaced == ()


def test_a_text_without_a_letter_is_read_as_nothing() -> None:
    assert read_claims(read_text("2024-05-06: 1,234 5,678"), readings.geocoder()).claims == ()


def test_quotations_without_an_end_are_read_in_their_turn() -> None:
    text = '"Iran sent arms to Syria," he said ' * 12
    found = read_claims(read_text(text), readings.geocoder()).claims
    assert {(c.type, c.source.id) for c in found} == {("arms_transfer", "IRN")}


def test_what_has_no_end_is_told_and_not_read() -> None:
    reading = read_claims(
        read_text('"Iran sent arms to Syria," he said ' * 60 + "\n\nPeru sanctioned Chile."),
        readings.geocoder(),
    )
    assert [c.type for c in reading.claims] == ["sanction"]
    assert "what has no end is not read" in reading.unplaced[0].reason


def test_a_paragraph_in_another_language_is_left_out_and_said() -> None:
    text = (
        "Norway imposed sanctions on Belarus on Monday, and the minister said that it was so.\n\n"
        "Le ministre du Mali a dit lundi que la France avait rompu les relations avec le Niger.\n\n"
        "The president of El Salvador flew to La Paz and to Rio de Janeiro on Tuesday."
    )
    read = readings.reading(text)
    assert {c.document for c in read.claims if "FRA" in (c.source.id, c.target.id)} == set()
    (note,) = read.unplaced
    assert note.span.text.startswith("Le ministre")
    assert note.reason == "words that do not seem to be English: 1 paragraph is not read"


def test_a_poor_scan_is_said_to_be_one() -> None:
    text = "N0rway imp0sed sancti0ns 0n Be1arus. T h e m i n i s t e r Oman expe11ed tbree men."
    assert ["poor scan" in u.reason for u in readings.reading(text).unplaced] == [True]
    good = "Norway's F16s and T90s met the G20 in 2024. It bought 10 S300s and 3 B52s on Monday."
    assert readings.reading(good).unplaced == ()


def test_of_very_many_short_paragraphs_fewer_characters_are_read() -> None:
    assert readable("Peru\n\n" * 100_000) < readable(
        "Peru is calm, and so are all others.\n\n" * 20_000
    )
