from __future__ import annotations

import readings


def test_evidence_is_verbatim_and_inside_its_sentence() -> None:
    text = "In a speech, “Norway” announced that it imposed new sanctions on Belarus (again)."
    found = readings.claim(text, "sanction")
    assert text[found.evidence.start : found.evidence.end] == found.evidence.text
    assert found.sentence.start <= found.evidence.start <= found.evidence.end <= found.sentence.end


def test_what_is_not_recognised_is_told_where_it_is_denied() -> None:
    found = readings.claim("Spain does not recognise the junta in Niger.", "diplomatic_rupture")
    assert found.status.polarity == "affirmed"
    assert readings.claims("Spain recognises the junta in Niger.", "diplomatic_rupture") == []
