from __future__ import annotations

import readings

from mapapp.extractors.by_rules import Rules
from mapapp.readers import read_text


def test_the_rules_read_as_they_always_did() -> None:
    text = "Norway's foreign minister visited Kenya. Chad sanctioned Peru."
    rules = Rules(readings.geocoder())
    found = rules.read(read_text(text))
    assert found == readings.reading(text)
    assert {m.name for c in found.claims for m in c.methods} == {"rules"}
    assert found.doubts == ()
