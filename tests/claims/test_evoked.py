from __future__ import annotations

import readings

from mapapp.claims.evoked import frames


def test_only_words_that_evoke_something_have_a_frame() -> None:
    parsed = readings.passage("Canada, which left Chad, imposed an embargo on Peru.").parsed
    evoking = {
        "verbs": frozenset(["leave"]),
        "nouns": frozenset(["embargo"]),
        "adjectives": frozenset[str](),
    }
    assert [(f.kind, f.lemma) for f in frames(parsed, evoking)] == [
        ("verbs", "leave"),
        ("nouns", "embargo"),
    ]
