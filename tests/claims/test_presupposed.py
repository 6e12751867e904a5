from __future__ import annotations

import readings


def test_not_mentioning_denies_nothing() -> None:
    text = "She did not mention Cuba's restoration of diplomatic relations with Spain."
    assert readings.claim(text, "diplomatic_relations").status.label == "asserted"


def test_a_presupposed_bond_is_not_doubted_with_the_sentence_around_it() -> None:
    text = "Iran and its proxy Hezbollah have been linked to the bombing of an embassy in Chile."
    assert readings.claim(text, "proxy").status.label == "asserted"
    assert readings.claim(text, "attack").status.label == "alleged"


def test_what_is_talked_of_in_definite_words_is_there() -> None:
    text = "Kenya will discuss the enduring US support for Chile."
    assert readings.claim(text, "cooperation").status.label == "asserted"
    text = "Kenya will seek US support for Chile."
    assert readings.claim(text, "cooperation").status.label == "planned"


def test_what_somebody_is_to_be_thanked_for_is_done() -> None:
    text = "The King of Peru will thank Chad for hosting Peruvian forces at an airfield in Chad."
    claims = readings.claims(text, "military_presence")
    assert {c.status.label for c in claims} == {"asserted"}


def test_what_will_not_be_safe_is_there() -> None:
    text = "Iran said that American bases in Qatar will not be safe."
    assert readings.claim(text, "military_presence").status.label == "asserted"
