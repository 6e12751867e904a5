from __future__ import annotations

import readings

from mapapp.claims.explain import Explanation, explain
from mapapp.readers import read_text


def told(text: str) -> list[Explanation]:
    return explain(read_text(text), readings.geocoder())


def test_a_claim_tells_its_frame_and_pattern() -> None:
    (explanation,) = told("Canada may sanction Peru.")
    (reason,) = explanation.reasons
    assert reason.frame == "sanction (A0: Canada, A1: Peru)"
    assert reason.claim.pattern.startswith("sanction.")
    assert {cue.role for cue in reason.claim.cues} == {"trigger", "factuality"}
    assert explanation.none is None


def test_a_sentence_with_two_actors_and_no_claim_tells_what_joins_them() -> None:
    (explanation,) = told("Norway returned two paintings to Egypt.")
    assert explanation.reasons == ()
    assert explanation.none == "no pattern takes what joins Norway and Egypt by 'return'"


def test_a_sentence_whose_actors_nothing_joins_says_so() -> None:
    (explanation,) = told("Rain fell, and fans from Fiji and Samoa sang.")
    assert explanation.none == "no predicate joins two of its actors"


def test_what_another_sentence_tells_is_not_called_unread() -> None:
    last = told(
        "Kenya's foreign minister, Ann Otieno, visited Japan on Monday. "
        "The Japanese prime minister spoke with Otieno."
    )[-1]
    assert last.none is not None
    assert last.none.startswith("it belongs to a visit")


def test_a_sentence_with_one_actor_needs_no_explanation() -> None:
    assert told("It rained in Norway.") == []
