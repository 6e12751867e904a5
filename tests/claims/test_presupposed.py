from __future__ import annotations

import pytest
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


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Wang did not mention Chinese support for Russia.", "cooperation", "alleged"),
        ("She made no mention of Turkish troops in Libya.", "military_presence", "alleged"),
        ("There was no mention of Turkish troops in Libya.", "military_presence", "alleged"),
        ("Chad was silent on Libyan attacks on Sudan.", "attack", "alleged"),
        ("She left without mentioning Chinese loans to Peru.", "economic_tie", "alleged"),
        ("She omitted any reference to Turkish troops in Libya.", "military_presence", "alleged"),
        ("He said nothing about Ugandan aid to Rwanda.", "aid", "alleged"),
        (
            "No state recognises the annexation of Georgian land by Russia.",
            "territorial_claim",
            "asserted",
        ),
        ("She mentioned Chinese loans to Peru.", "economic_tie", "asserted"),
        ("She did not condemn Russian attacks on Georgia.", "attack", "asserted"),
        ("He said nothing about Uganda's aid to Rwanda.", "aid", "asserted"),
    ],
)
def test_whether_what_nobody_mentions_is_there_is_open(text: str, kind: str, label: str) -> None:
    claim = readings.claim(text, kind)
    assert (claim.status.label, claim.attribution.nearest) == (label, None)


def test_a_stop_that_was_dropped_is_not_taken_for_granted() -> None:
    text = "Danish Minister Bo Holm will visit Ghana. The last stop, Mali, was dropped."
    found = {c.target.id: c.status.phase for c in readings.claims(text, "visit")}
    assert found == {"GHA": "planned", "MLI": "cancelled"}
