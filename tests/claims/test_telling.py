from __future__ import annotations

import readings

from mapapp.claims.telling import (
    according_to,
    follows,
    is_relative,
    is_topic,
    labels,
    precedes,
    reports,
)


def test_who_tells_behind_or_before_what_is_told() -> None:
    text = "Chad bombed Mali, the Interfax news agency quoted Minister Ivan Roe as saying."
    assert precedes(readings.word(text, "bombed"))
    assert not precedes(readings.word("When Chad left, Mali spoke.", "left"))
    assert not follows(readings.word("Chad said that Mali left.", "left"))


def test_sources_and_topics() -> None:
    source = according_to(readings.word("Mali left, according to Chad.", "according"))
    assert source is not None
    assert source.text == "Chad"
    assert is_topic(readings.word("Chad warned of war.", "of"))
    assert reports(readings.word("Chad said that Mali left.", "said"))


def test_who_stands_beside_a_headline() -> None:
    found = list(labels(readings.word("Two officials: Chad sold drones to Mali.", "sold")))
    assert [[t.text for t in words] for words in found] == [["Two", "officials"]]
    found = list(labels(readings.word("Chad sells drones to Mali: defence ministry", "sells")))
    assert [[t.text for t in words] for words in found] == [["defence", "ministry"]]
    assert not list(labels(readings.word("Chad sent one man to Mali: a minister.", "sent")))


def test_what_a_relative_clause_claims_is_its_own() -> None:
    assert is_relative(readings.word("Chad claims the shoal, which Taiwan wants.", "wants"))
    assert not is_relative(readings.word("Chad claims the shoal, Taiwan said.", "said"))
