from __future__ import annotations

import readings
from hypothesis import given, settings
from hypothesis import strategies as st

from mapapp.claims.patterns import evoking


def test_the_same_pair_is_claimed_once_a_sentence() -> None:
    text = "Canada imposed sanctions on Peru, and the Canadian sanctions on Peru hurt."
    assert len(readings.claims(text, "sanction")) == 1


def test_evidence_is_verbatim_and_inside_its_sentence() -> None:
    text = "In a speech, “Norway” announced that it imposed new sanctions on Belarus (again)."
    found = readings.claim(text, "sanction")
    assert text[found.evidence.start : found.evidence.end] == found.evidence.text
    assert found.sentence.start <= found.evidence.start <= found.evidence.end <= found.sentence.end


def test_kinds_of_ends_are_kept_to() -> None:
    assert readings.claims("Water was brought to Peru.", "arms_transfer") == []


def test_words_evoke_by_kind() -> None:
    assert "sanction" in evoking()["verbs"]
    assert "embargo" in evoking()["nouns"]


_WORDS = [
    *["Iran", "Cuba", "'s", "visited", "the", "said", "of", "denied", "not", "which", "who", "and"],
    *["U.S.", "president", "sanctions", "on", "to", "🇨🇺", '"', "(", ")", ",", "."],
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*_WORDS, "\n\n"]), max_size=30))
def test_any_jumble_is_read_with_true_offsets(words: list[str]) -> None:
    text = "Word " + " ".join(words)
    for claim in readings.reading(text).claims:
        for span in (claim.evidence, claim.sentence, *(cue.span for cue in claim.cues)):
            assert text[span.start : span.end] == span.text


def test_who_talks_of_a_war_does_not_wage_it() -> None:
    text = "Kenya's minister discussed the war in Ukraine with Israel's leaders."
    assert readings.claims(text, "attack") == []


def test_ties_that_are_cut_are_no_ties() -> None:
    found = readings.reading("Peru severed all trade ties with Chile.").claims
    assert [c.type for c in found] == ["diplomatic_rupture"]


def test_what_is_not_recognised_is_told_where_it_is_denied() -> None:
    found = readings.claim("Spain does not recognise the junta in Niger.", "diplomatic_rupture")
    assert found.status.polarity == "affirmed"
    assert readings.claims("Spain recognises the junta in Niger.", "diplomatic_rupture") == []


def test_a_release_tells_who_sanctioned() -> None:
    head = "Statement by Foreign Minister Aino Salo of Finland\n\n"
    assert readings.ends(f"{head}The bank in Malta was designated in 2018.", "sanction") == {
        ("FIN", "MLT")
    }
    assert readings.claims("The bank in Malta was designated in 2018.", "sanction") == []


def test_two_mend_ties_with_a_third_and_not_with_each_other() -> None:
    text = "Peru and Chile restored diplomatic relations with Mali."
    pairs = readings.ends(text, "diplomatic_relations")
    assert {("PER", "MLI"), ("CHL", "MLI")} <= pairs
    assert not pairs & {("PER", "CHL"), ("CHL", "PER")}


def test_where_two_delegations_meet_is_the_guest_of_neither() -> None:
    text = "Officials from Chad and Peru held discreet talks in Vienna."
    assert readings.ends(text, "visit") == set()
    assert readings.ends(text, "meeting") == {("TCD", "PER")}


def test_a_body_works_with_its_own_members_all_the_time() -> None:
    assert readings.ends("Kenya works closely with the United Nations.", "cooperation") == set()
    assert readings.ends("Kenya works closely with the European Union.", "cooperation") != set()


def test_a_territory_of_ones_own_is_not_abroad() -> None:
    text = "Denmark's prime minister, Mette Dahl, visited Nuuk and on Friday flew to Riga."
    assert readings.ends(text, "visit") == {("DNK", "LVA")}
