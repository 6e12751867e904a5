from __future__ import annotations

import readings

from mapapp.claims.claim import claim_id
from mapapp.claims.scene import Scene
from mapapp.readers import read_text


def test_evidence_is_verbatim_and_inside_its_sentence() -> None:
    text = "In a speech, “Norway” announced that it imposed new sanctions on Belarus (again)."
    found = readings.claim(text, "sanction")
    assert text[found.evidence.start : found.evidence.end] == found.evidence.text
    assert found.sentence.start <= found.evidence.start <= found.evidence.end <= found.sentence.end


def test_what_is_not_recognised_is_told_where_it_is_denied() -> None:
    found = readings.claim("Spain does not recognise the junta in Niger.", "diplomatic_rupture")
    assert found.status.polarity == "affirmed"
    assert readings.claims("Spain recognises the junta in Niger.", "diplomatic_rupture") == []


def test_the_id_of_a_claim_tells_its_direction() -> None:
    (found,), _ = Scene(read_text("Peru attacked Chile."), readings.geocoder()).found()
    claim = found.claim
    said = claim.evidence, claim.status
    there = claim_id(claim.document, claim.type, (found.source, found.target), *said)
    back = claim_id(claim.document, claim.type, (found.target, found.source), *said)
    assert there == claim.id != back
