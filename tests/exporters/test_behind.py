from __future__ import annotations

import dataclasses
import datetime as dt

import handmade
import pytest

from mapapp.exporters.behind import Behind
from mapapp.model import Attribution, Document, Interval, MapSpec

MAY = Interval(dt.date(2016, 5, 1), dt.date(2016, 5, 31), "month")
SINCE = Interval(dt.date(2010, 1, 1), None, "year")
UNTIL = Interval(None, dt.date(2012, 12, 31), "year")
DAY = Interval(dt.date(2015, 3, 4), dt.date(2015, 3, 4), "day")


@pytest.fixture
def spec(report: handmade.Report) -> MapSpec:
    """Two claims of one relation, the second by other voices and with doubt."""
    usa, cuba = report.atlas.actor("USA"), report.atlas.actor("CUB")
    report.claim("Washington sanctioned Cuba in May.", "sanction", usa, cuba, date=MAY,
                 said=Attribution("The Gazette", "Associated Press", "Ms Roe"))  # fmt: skip
    report.claim("Washington is said to sanction Cuba.", "sanction", usa, cuba,
                 factuality="alleged", cues=(("factuality", "is said to"),),
                 said=Attribution("The Gazette", None, None))  # fmt: skip
    return handmade.laid_out(report)[1]


def test_each_value_stands_once_in_the_order_of_the_claims(spec: MapSpec) -> None:
    ids = [claim.id for claim in spec.claims]
    cells = Behind(spec).cells(ids)
    assert cells["phase"] == "begun"
    assert cells["factuality"] == "asserted; alleged"
    assert (cells["outlet"], cells["agency"]) == ("The Gazette", "Associated Press")
    assert cells["cues"] == "factuality: is said to"
    assert cells["sentence"] == (
        "Washington sanctioned Cuba in May.\n\nWashington is said to sanction Cuba."
    )
    assert (cells["claims"], cells["claim_count"]) == (" ".join(ids), 2)
    assert (cells["document"], cells["published"]) == ("A report", "2016-08-23")
    turned = Behind(spec).cells(ids[::-1])
    assert turned["factuality"] == "alleged; asserted"


def test_claims_that_the_map_has_not_are_passed_over(spec: MapSpec) -> None:
    cells = Behind(spec).cells(["none", spec.claims[0].id])
    assert cells["claim_count"] == 1
    empty = Behind(spec).cells(["none"])
    assert (empty["claims"], empty["sentence"], empty["date"]) == ("", "", "")
    assert (empty["date_start"], empty["date_end"]) == (None, None)


@pytest.mark.parametrize(
    ("intervals", "words", "start", "end"),
    [
        ((MAY, DAY), "May 2016; 4 March 2015", DAY.start, MAY.end),
        ((MAY, MAY), "May 2016", MAY.start, MAY.end),
        ((SINCE, MAY), "since 2010; May 2016", SINCE.start, None),
        ((MAY, UNTIL), "May 2016; until 2012", None, MAY.end),
        ((SINCE, UNTIL), "since 2010; until 2012", None, None),
        ((), "", None, None),
    ],
)
def test_a_date_runs_from_the_first_day_to_the_last_and_stays_open_where_one_is(
    spec: MapSpec,
    intervals: tuple[Interval, ...],
    words: str,
    start: dt.date | None,
    end: dt.date | None,
) -> None:
    cells = Behind(spec).when(intervals)
    assert (cells["date"], cells["date_start"], cells["date_end"]) == (words, start, end)


def test_a_document_goes_by_its_title_or_its_file(spec: MapSpec) -> None:
    untitled = Document("d9", "", "/home/roe/report.txt")
    behind = Behind(dataclasses.replace(spec, documents=(*spec.documents, untitled)))
    assert behind.document("d0")["document"] == "A report"
    assert behind.document("d9") == {"document": "report.txt", "publisher": "", "published": ""}
    assert behind.document("none") == {"document": "", "publisher": "", "published": ""}
