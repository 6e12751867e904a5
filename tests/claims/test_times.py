from __future__ import annotations

import datetime as dt

import pytest
import readings

PUBLISHED = dt.date(2016, 8, 23)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Russia once had a naval base in Somalia.", "military_presence"),
        ("Syria was once a close ally of Iraq.", "alliance"),
        ("Syria, once an ally of Iraq, closed its border.", "alliance"),
        ("Iran's then-ally Syria closed its border.", "alliance"),
        ("Russian troops used to be stationed in Georgia.", "military_presence"),
        ("Iran used to back the Taliban.", "proxy"),
        ("Until 2011, Iran had troops in Syria.", "military_presence"),
        ("Cuba had troops in Angola from 1975 to 1991.", "military_presence"),
        ("In the 1980s, Cuba had troops in Angola.", "military_presence"),
        ("In the past Cuba had troops in Angola.", "military_presence"),
    ],
)
def test_what_is_over_is_told_as_over(text: str, kind: str) -> None:
    claim = readings.claim(text, kind, published=PUBLISHED)
    assert claim.status.label == "ended"
    assert any(cue.role == "phase" for cue in claim.cues)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Since 1980 Cuba has had troops in Angola.", "military_presence"),
        ("Cuba has troops in Angola.", "military_presence"),
        ("In July, Cuba had troops in Angola.", "military_presence"),
        ("Kenya's army, which trains soldiers in Chad, went home.", "military_support"),
        ("Once it had left Namibia, Cuba bombed Angola.", "attack"),
        ("Turkey sold drones to Mali in 2011.", "arms_transfer"),
    ],
)
def test_what_goes_on_or_happened_is_not(text: str, kind: str) -> None:
    assert readings.claim(text, kind, published=PUBLISHED).status.label == "asserted"


def test_not_until_is_since() -> None:
    claim = readings.claim("Egypt did not recognise Israel until 1979.", "diplomatic_relations")
    assert claim.status.label == "asserted"
    assert "until" in [cue.span.text for cue in claim.cues if cue.role == "polarity"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Peru said on Tuesday that it sent aid to Chile in March 2015.", "aid", "March 2015"),
        ("On Tuesday, Peru said that it had sent aid to Chile.", "aid", None),
        ("Chad condemned the 1994 bombing of Mali by Niger.", "attack", "1994"),
        ("Iran was behind the 1994 bombing of Mali.", "attack", "1994"),
        ("On May 3 Peru sent aid to Chile and met officials of Bolivia.", "aid", "May 3"),
        ("Peru, which left the bloc in 2009, sent aid to Chile.", "aid", None),
        ("Peru plans to send aid to Chile next week.", "aid", "next week"),
    ],
)
def test_a_date_belongs_to_its_own_clause(text: str, kind: str, words: str | None) -> None:
    claim = readings.claim(text, kind, published=PUBLISHED)
    assert next((c.span.text for c in claim.cues if c.role == "date"), None) == words
    assert (claim.date is None) == (words is None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya's army, which had trained soldiers in Chad, went home.", "military_support"),
        ("Eritrea, which fought alongside Mali, has since fallen out with it.", "military_support"),
        ("Chile, then an ally of Peru, sent troops.", "alliance"),
    ],
)
def test_what_was_done_before_something_else_is_over(text: str, kind: str) -> None:
    assert readings.claim(text, kind, published=PUBLISHED).status.label == "ended"


def test_a_date_before_the_second_verb_is_not_its_own() -> None:
    found = readings.reading("Mali quit a pact in January 2024 and accuses Algeria of a plot.")
    (claim,) = [c for c in found.claims if c.type == "accusation"]
    assert claim.date is None


def test_the_day_of_coming_back_is_not_that_of_the_visit() -> None:
    text = "Kenya's minister, Ada Roe, returned on 5 May 2020 from a visit to Chad."
    assert readings.claim(text, "visit").date is None
