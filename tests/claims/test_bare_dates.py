from __future__ import annotations

import datetime as dt

import pytest
import readings

PUBLISHED = dt.date(2016, 8, 23)


@pytest.mark.parametrize("words", ["In late March", "On Friday"])
def test_a_plan_for_a_bare_month_or_weekday_lies_ahead(words: str) -> None:
    claim = readings.claim(
        f"{words} Ghana will send troops to Mali.", "military_presence", PUBLISHED
    )
    assert claim.date is not None
    assert claim.date.start is not None
    assert claim.date.start > PUBLISHED


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("Ghana bombed Mali on 29 September.", "attack", "2015-09-29", "2015-09-29"),
        ("Mali, bombed by Ghana on 9 October, wept.", "attack", "2015-10-09", "2015-10-09"),
        ("Ghana said it had bombed Mali on 3 June.", "attack", "2016-06-03", "2016-06-03"),
        ("Ghana bombed Mali on 24 August.", "attack", "2016-08-24", "2016-08-24"),
        ("Ghana will bomb Mali on January 5.", "attack", "2017-01-05", "2017-01-05"),
        ("Ghana will bomb Mali on 29 September.", "attack", "2016-09-29", "2016-09-29"),
        ("Ghana will bomb Mali on 20 August.", "attack", "2016-08-20", "2016-08-20"),
        ("Ghana offered loans to Mali in January.", "economic_tie", "2016-01-01", "2016-01-31"),
        ("A visit by Ghana's president to Mali was postponed from 3 to 7 September.", "visit",
         "2016-09-07", "2016-09-07"),
        ("Until 2006, Ghana supplied arms to Mali.", "arms_transfer", None, "2006-12-31"),
        ("By late 2012 Ghana had sent arms to Mali.", "arms_transfer", None, "2012-12-31"),
        ("Before the 2012 war, Ghana had troops in Mali.", "military_presence", None, "2012-12-31"),
        ("Ghana did not recognise Mali until 1979.", "diplomatic_relations", "1979-01-01",
         "1979-12-31"),
    ],
)  # fmt: skip
def test_the_tense_of_the_verb_tells_the_year(
    text: str, kind: str, start: str | None, end: str
) -> None:
    date = readings.claim(text, kind, published=PUBLISHED).date
    assert date is not None
    assert (date.start and date.start.isoformat(), str(date.end)) == (start, end)
