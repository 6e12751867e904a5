"""What the golden formats test does not say of PLOVER events."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import handmade
import pytest

from mapapp.exporters.plover import to_plover
from mapapp.model import Interval
from mapapp.vocabulary.relations import relations


def read(report: handmade.Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(to_plover(*handmade.laid_out(report)))["events"]
    return found


def test_an_event_is_coded_as_its_relation_type_is(latin_tour: handmade.Report) -> None:
    for event in read(latin_tour):
        kind = relations()[event["relation_type"]]
        assert (event["event_type"], event["mode"]) == (kind.plover, kind.mode)
        assert event["context"][: len(kind.context)] == list(kind.context)


@pytest.mark.parametrize(
    ("axes", "status", "context"),
    [
        ({}, "asserted", ["diplomatic"]),
        ({"phase": "planned"}, "planned", ["diplomatic", "future"]),
        ({"factuality": "hypothetical"}, "hypothetical", ["diplomatic", "hypothetical"]),
        ({"phase": "ended"}, "ended", ["diplomatic", "historical"]),
        ({"factuality": "alleged"}, "alleged", ["diplomatic"]),
        ({"factuality": "denied"}, "denied", ["diplomatic"]),
    ],
)
def test_what_is_no_fact_has_its_status_and_its_context(
    report: handmade.Report, axes: dict[str, Any], status: str, context: list[str]
) -> None:
    iran, cuba = report.atlas.actor("IRN"), report.atlas.actor("CUB")
    report.claim("Iran visits Cuba.", "visit", iran, cuba, **axes)
    (event,) = read(report)
    assert (event["status"], event["context"]) == (status, context)
    for axis, value in axes.items():
        assert event[axis] == value


def test_an_event_has_its_parties_dates_and_words(report: handmade.Report) -> None:
    a = report.atlas
    report.claim(
        "Last May, Hezbollah struck Latin America.", "attack", a.actor("Hezbollah", "group", "LBN"),
        a.actor("region:latin-america", "region"), evidence="struck Latin America",
        date=Interval(dt.date(2016, 5, 1), dt.date(2016, 5, 31), "month"),
    )  # fmt: skip
    (event,) = read(report)
    assert event["actor"] == {
        "name": "Hezbollah", "kind": "group", "country": None, "place": "Lebanon",
    } | {"country": "LBN"}  # fmt: skip
    assert event["recipient"] == {
        "name": "Latin America", "kind": "region", "country": None, "place": "Latin America",
    }  # fmt: skip
    assert (event["date"], event["date_start"], event["date_end"]) == (
        "May 2016", "2016-05-01", "2016-05-31",
    )  # fmt: skip
    assert event["quotation"] == "struck Latin America"
    assert event["quotation"] in event["sentence"]
    assert (event["document"], event["published"]) == ("A report", "2016-08-23")


def test_what_is_not_told_is_null_and_never_a_guess(report: handmade.Report) -> None:
    a = report.atlas
    report.claim("Islamic State struck Cuba.", "attack", a.actor("Islamic State", "group"),
                 a.actor("CUB"))  # fmt: skip
    (event,) = read(report)
    assert (event["actor"]["country"], event["actor"]["place"]) == (None, None)
    assert (event["date"], event["date_start"], event["date_end"]) == (None, None, None)
    assert event["attribution"] == {"outlet": "", "agency": "", "speaker": ""}


def test_an_empty_map_has_no_events_and_says_what_it_is(report: handmade.Report) -> None:
    content = json.loads(to_plover(*handmade.laid_out(report, title="T")))
    assert content["events"] == []
    assert content["about"]["title"] == "T"
