from __future__ import annotations

from pathlib import Path

import proposals
import pytest


@pytest.mark.parametrize(
    ("text", "says", "kind"),
    [
        ("Chad and Peru signed a treaty in May.", "signed a treaty", "attack"),
        ("Chad and Peru share a long border there.", "share a long border", "sanction"),
        ("Chad praised Peru for its warm welcome.", "praised", "attack"),
        ("Chad exports cotton goods to Peru now.", "exports", "proxy"),
    ],
)
def test_words_that_cannot_tell_a_type_prove_it_not(
    text: str, says: str, kind: str, tmp_path: Path
) -> None:
    found = proposals.read(tmp_path, text, proposals.row(text, says, kind, "Chad", "Peru"))
    assert found.claims == ()
    assert "does not tell of" in proposals.reasons(found)


def test_words_beyond_the_rules_patterns_may(tmp_path: Path) -> None:
    text = "Chadian gunmen opened fire on a convoy from Peru."
    found = proposals.read(
        tmp_path, text, proposals.row(text, "opened fire", "attack", "Chadian", "Peru")
    )
    assert [c.type for c in found.claims] == ["attack"]


def test_the_other_way_round_is_refused_where_the_grammar_is_plain(tmp_path: Path) -> None:
    text = "Chad sanctioned Peru last week."
    found = proposals.read(
        tmp_path, text, proposals.row(text, "sanctioned", "sanction", "Peru", "Chad")
    )
    assert found.claims == ()
    assert [doubt.kind for doubt in found.doubts] == ["direction"]
