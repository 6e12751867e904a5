from __future__ import annotations

import dataclasses

import msgspec
import pytest

from mapapp.model import Candidate, Document, Mention, Place, Span

CUBA = Place("CUB", "Cuba", "country", -79.0, 21.6, "CU", "CUB")


def test_values_are_frozen_and_equal_by_what_they_hold() -> None:
    assert Span(0, 4, "Cuba") == Span(0, 4, "Cuba")
    assert len({Span(0, 4, "Cuba"), Span(0, 4, "Cuba"), Span(5, 9, "Cuba")}) == 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        CUBA.name = "Kuba"  # type: ignore[misc] # that is the test


def test_a_mention_is_kept_whole_by_json() -> None:
    other = Candidate(Place("city:1", "Cuba", "city", -86.3, 38.0), 0.2, "a town of that name")
    mention = Mention(0, 4, "Cuba", "country", CUBA, "its name", (other,))
    assert msgspec.json.decode(msgspec.json.encode(mention), type=Mention) == mention


def test_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="Invalid enum value 'planet'"):
        msgspec.convert({**dataclasses.asdict(CUBA), "kind": "planet"}, Place)


def test_a_document_needs_no_more_than_its_text_and_whence_it_is() -> None:
    assert Document("d", "Text.", "a.txt").published is None
