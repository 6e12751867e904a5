"""On paper: light, marked on every sheet, every row there or counted in words."""

from __future__ import annotations

import io

import made
import pypdf
from handmade import Report
from pages import Open

from mapapp.config import Settings

DESK = {"width": 1280, "height": 800}


def test_every_sheet_is_marked_at_its_head_and_foot(show_map: Open, report: Report) -> None:
    made.crowd(report, 90)
    page = show_map(report, Settings(marking="TLP:AMBER"), viewport=DESK).page
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert len(sheets) > 2
    assert {sheet.extract_text().count("TLP:AMBER") for sheet in sheets} == {2}


def test_a_dark_screen_prints_light(show_map: Open, report: Report) -> None:
    made.crowd(report, 3)
    page = show_map(report, viewport=DESK, color_scheme="dark").page
    dark = "count => document.querySelectorAll('.dark').length === count"
    assert page.evaluate(dark, 2)
    page.emulate_media(media="print", color_scheme="dark")
    page.wait_for_function(dark, arg=0)
    paper = "getComputedStyle(document.querySelector('.mapapp')).backgroundColor"
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    page.emulate_media(media="screen", color_scheme="dark")
    page.wait_for_function(dark, arg=2)


def test_a_long_table_is_printed_whole_or_says_what_is_left_out(
    show_map: Open, report: Report
) -> None:
    made.crowd(report, 1_100)
    page = show_map(report, viewport=DESK).page
    page.emulate_media(media="print")
    rows, rest = page.locator("tr[data-claim]"), page.locator(".rest")
    page.locator('tr[aria-rowindex="1001"]').wait_for()
    assert rows.count() == 1_000
    assert "the first 1,000 of 1,100 claims in this order; 100 are left out" in rest.inner_text()
    page.emulate_media(media="screen")
    page.locator('tr[aria-rowindex="1001"]').wait_for(state="detached")
    assert rows.count() < 100
    assert not rest.is_visible()
    page.evaluate("location.hash = 'kind=Sanction&kind=Visit&kind=Threat&kind=Aid'")
    page.locator(".find .told", has_text="Showing 400 of").wait_for()
    page.emulate_media(media="print")
    page.locator('tr[aria-rowindex="401"]').wait_for()
    assert rows.count() == 400
    assert not rest.is_visible()


def test_no_list_is_torn(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    page.emulate_media(media="print")
    inside = page.locator("aside section.layers").evaluate(
        "one => getComputedStyle(one).breakInside"
    )
    assert inside == "avoid"


def test_the_map_on_paper_shows_what_it_showed(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    places = """() => {
      const map = document.querySelector(".map").getBoundingClientRect();
      return [...document.querySelectorAll(".drawing .node")].map(one => {
        const box = one.getBoundingClientRect();
        return [(box.left + box.right) / 2 - map.left, (box.top + box.bottom) / 2 - map.top];
      });
    }"""
    before = page.evaluate(places)
    page.emulate_media(media="print")
    page.locator(".map.sheet").wait_for()
    wide, high = page.locator(".map").evaluate("one => [one.clientWidth, one.clientHeight]")
    assert wide < 690
    assert all(0 < x < wide and 0 < y < high for x, y in page.evaluate(places))
    page.emulate_media(media="screen")
    page.locator(".map:not(.sheet)").wait_for()
    after = page.evaluate(places)
    assert all(
        abs(a - b) < 2
        for one, two in zip(before, after, strict=True)
        for a, b in zip(one, two, strict=True)
    )
