from __future__ import annotations

import readings

from mapapp.claims.matching import evoking


def test_words_evoke_by_kind() -> None:
    assert "sanction" in evoking()["verbs"]
    assert "embargo" in evoking()["nouns"]


def test_what_the_words_beside_bar_does_not_match() -> None:
    assert readings.claims("Peru sent troops to Chile.", "military_presence")
    assert readings.claims("Peru sent letters to Chile.", "military_presence") == []
