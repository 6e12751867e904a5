"""A filter leaves a relation drawn and told by the claims that are left, never by others."""

from __future__ import annotations

import datetime as dt

import made
import pytest
from handmade import Atlas, Report
from pages import Open
from playwright.sync_api import Page

from mapapp.model import Interval

DESK = {"width": 1280, "height": 900}


def day(year: int) -> Interval:
    return Interval(dt.date(year, 5, 1), dt.date(year, 5, 1), "day")


@pytest.fixture
def doubted(report: Report) -> Report:
    """One relation, once planned, once denied, once stated."""
    ends = Atlas().actor("USA"), Atlas().actor("CUB")
    report.claim("Washington attacked Cuba.", "attack", *ends, date=day(2020))
    report.claim("America did not attack Cuba.", "attack", *ends, polarity="negated")
    report.claim("America will attack Cuba.", "attack", *ends, phase="planned", date=day(2014))
    report.claim("Russia sent aid to Cuba.", "aid", Atlas().actor("RUS"), ends[1], date=day(2021))
    return report


def line(page: Page) -> dict[str, str]:
    """Return how the one line of the map is drawn and named."""
    found = page.locator(".line")
    assert found.count() == 1
    stroke = found.locator(".stroke")
    return {
        "status": stroke.get_attribute("data-status") or "",
        "dash": stroke.get_attribute("stroke-dasharray") or "",
        "name": stroke.get_attribute("aria-label") or "",
        "crosses": str(found.locator(".crosses").count()),
    }


@pytest.mark.parametrize(
    ("status", "crosses", "words"),
    [
        ("denied", "1", "America did not attack Cuba."),
        ("planned", "0", "America will attack Cuba."),
    ],
)
def test_a_filter_never_leaves_the_look_of_what_it_leaves_out(
    show_map: Open, doubted: Report, status: str, crosses: str, words: str
) -> None:
    page = show_map(doubted, viewport=DESK).page
    whole = page.locator(".line .stroke[aria-label*=attacks]")
    assert whole.get_attribute("data-status") == "asserted"
    page.evaluate("status => { location.hash = 'status=' + status; }", status)
    page.locator(".find .told", has_text="Showing 1 of 4").wait_for()
    drawn = line(page)
    assert drawn["status"] == status
    assert drawn["dash"]
    assert drawn["name"].endswith(f", {status}")
    assert drawn["crosses"] == crosses
    page.locator(".line .stroke").focus()
    page.keyboard.press("Enter")
    panel = page.locator(".panel")
    assert words in panel.inner_text()
    assert panel.locator("nav").count() == 0
    assert "2 more of this relation\u2019s claims are left out by the filters" in panel.inner_text()


def test_the_slider_shows_a_plan_as_a_plan_until_it_is_done(
    show_map: Open, doubted: Report
) -> None:
    page = show_map(doubted, viewport=DESK).page
    page.evaluate("location.hash = 'until=2014-12-31&undated=no'")
    page.locator(".find .told", has_text="Showing 1 of 4").wait_for()
    assert line(page)["status"] == "planned"
    page.evaluate("location.hash = 'until=2020-12-31&undated=no'")
    page.locator(".find .told", has_text="Showing 2 of 4").wait_for()
    assert line(page)["status"] == "asserted"


def test_the_chosen_line_is_told_anew_when_a_filter_changes_it(
    show_map: Open, doubted: Report
) -> None:
    page = show_map(doubted, viewport=DESK, reduced_motion="reduce").page
    page.locator(".line .stroke[aria-label*=attacks]").focus()
    page.keyboard.press("Enter")
    assert "Washington attacked Cuba." in page.locator(".panel").inner_text()
    page.get_by_label("Words").fill("did not")
    for viewer in (".panel", ".leaflet-popup"):
        assert "America did not attack Cuba." in page.locator(viewer).inner_text()
    assert page.locator(".line.chosen").count() == 1
    page.get_by_label("Words").fill("no such words")
    assert page.locator(".panel blockquote").count() == 0


def test_a_claim_that_is_asked_for_stands_whole_where_filters_leave_it_out(
    show_map: Open, doubted: Report
) -> None:
    page = show_map(doubted, viewport=DESK).page
    page.evaluate("id => { location.hash = 'status=denied&claim=' + id; }", doubted.claims[0].id)
    page.locator(".panel blockquote").wait_for()
    assert "Washington attacked Cuba." in page.locator(".panel").inner_text()
    assert line(page)["status"] == "asserted"


def test_a_date_with_an_open_end_lasts(show_map: Open, report: Report) -> None:
    ends = Atlas().actor("USA"), Atlas().actor("CUB")
    since, until = dt.date(2010, 1, 1), dt.date(2016, 12, 31)
    report.claim("Sanctions since 2010.", "sanction", *ends, date=Interval(since, None, "year"))
    report.claim("Aid until 2016.", "aid", *ends, date=Interval(None, until, "year"))
    page = show_map(report, viewport=DESK).page
    shown = page.locator("tr[data-claim]")
    for asked, rows in {
        "from=2015-01-01": 2, "from=2017-01-01": 1, "until=2013-01-01": 2, "until=2009-01-01": 1,
    }.items():  # fmt: skip
        page.evaluate("asked => { location.hash = asked; }", asked)
        page.wait_for_function("asked => location.hash === '#' + asked", arg=asked)
        assert shown.count() == rows, asked


def test_legend_and_counts_are_of_what_is_on_the_map(show_map: Open, doubted: Report) -> None:
    page = show_map(doubted, viewport=DESK).page
    legend = page.locator(".legend")
    assert "Denied" not in legend.inner_text()
    assert "Stated" in legend.inner_text()
    count = page.locator(".layers li", has_text="Economy").locator(".count")
    assert count.inner_text() == "1"
    page.evaluate("location.hash = 'status=denied'")
    page.locator(".find .told", has_text="Showing 1 of 4").wait_for()
    assert "Denied" in legend.inner_text()
    assert "Stated" not in legend.inner_text()
    assert count.inner_text() == "0/1"


def test_a_map_that_does_not_show_all_says_so(show_map: Open, doubted: Report) -> None:
    page = show_map(doubted, viewport=DESK).page
    notice = page.locator(".mapapp-notice")
    assert not notice.is_visible()
    page.evaluate("location.hash = 'status=denied'")
    notice.wait_for()
    assert notice.inner_text() == "1 of 2 lines are on the map"
    page.get_by_role("button", name="Clear all").click()
    assert not notice.is_visible()


def test_a_crowd_says_how_many_of_its_lines_are_drawn(show_map: Open, report: Report) -> None:
    made.crowd(report, 1_200)
    page = show_map(report, viewport=DESK).page
    assert " of 1,200 lines are on the map" in page.locator(".mapapp-notice").inner_text()
    page.get_by_label("Bundle lines between the same two countries").uncheck()
    assert not page.locator(".mapapp-notice").is_visible()


def test_layers_count_and_stay_in_the_address(show_map: Open, doubted: Report) -> None:
    page = show_map(doubted, viewport=DESK).page
    page.locator("input[data-layer='family:conflict']").uncheck()
    assert "Showing 1 of 4 claims; 3 left out" in page.locator(".find .told").inner_text()
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.locator("html[data-ready=true]").wait_for()
    assert not page.locator("input[data-layer='family:conflict']").is_checked()
    assert page.locator(".line").count() == 1
    page.locator("input[data-layer='family:conflict']").check()
    assert "layers=" not in page.url


def test_a_stop_stays_told_while_its_tour_is_shown(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    page.locator("input[data-layer='family:diplomacy']").uncheck()
    legs = page.locator("path[data-leg]").count()
    assert legs > 0
    backed = [leg.claim for tour in latin_tour.tours for leg in tour.legs if leg.claim]
    for claim in backed:
        assert page.locator(f"tr[data-claim='{claim}']").count() == 1
    page.evaluate("location.hash += '&q=no-such-word'")
    page.locator(".find .told", has_text="Showing 0").wait_for()
    assert page.locator("tr[data-leg]:visible").count() == 0


def test_a_fan_of_lines_is_one_bundle_for_each_status(show_map: Open, report: Report) -> None:
    made.fan(report, 30)
    page = show_map(report, viewport=DESK).page
    bundles = page.locator(".line .stroke[aria-label*=relations]")
    names = [one.get_attribute("aria-label") or "" for one in bundles.all()]
    assert any("planned relations" in name for name in names)
    planned = page.locator(".line .stroke[aria-label*='planned relations']").first
    assert planned.get_attribute("data-status") == "planned"
    assert planned.get_attribute("stroke-dasharray")
    before = page.locator(".line").count()
    planned.focus()
    page.keyboard.press("Enter")
    parts = page.locator(".panel .parts button")
    assert parts.count() > 0
    assert all(part.inner_text().endswith(", planned") for part in parts.all())
    assert page.locator(".line").count() == before + parts.count()


def test_a_bundle_holds_only_what_a_filter_leaves(show_map: Open, report: Report) -> None:
    made.fan(report, 30)
    page = show_map(report, viewport=DESK).page
    page.evaluate("location.hash = 'status=planned'")
    page.locator(".find .told", has_text="Showing").wait_for()
    drawn = page.locator(".line .stroke")
    assert drawn.count() > 0
    assert {one.get_attribute("data-status") for one in drawn.all()} == {"planned"}
