from __future__ import annotations

import pytest
import readings

from mapapp.claims.relays import cited, relays


@pytest.mark.parametrize(
    ("text", "verb", "cue", "expected"),
    [
        ("A man told Reuters that Chad bombed Mali.", "bombed", "told", [("Reuters", False)]),
        ("CNN said that Chad bombed Mali.", "bombed", "said", [("CNN", True)]),
        ("A man said in an interview with CNN that Chad bombed Mali.", "bombed", "said",
         [("CNN", False)]),
        ("A man said that Chad bombed the office of CNN.", "bombed", "said", []),
    ],
)  # fmt: skip
def test_outlets_beside_what_is_said(
    text: str, verb: str, cue: str, expected: list[tuple[str, bool]]
) -> None:
    words = {t.text: t for t in readings.passage(text).parsed}
    outlets = {"Reuters", "CNN"}
    found = relays(words[verb], words[cue], lambda t: t.text if t.text in outlets else None)
    assert [(r.name, r.is_far) for r in found] == expected


def test_whom_a_report_cites() -> None:
    words = {t.text: t for t in readings.passage("CNN, citing spies, said that Chad left.").parsed}
    assert [p.text for p, _ in cited(words["left"], words["said"])] == ["spies"]
