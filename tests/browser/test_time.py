"""Time in the page: slider, fields and link agree, one thing plays at a time, the undated show."""

from __future__ import annotations

import datetime as dt

import pytest
from axe_playwright_python.sync_playwright import Axe
from handmade import Atlas, Report
from pages import Open

from mapapp.model import Interval

DESK = {"width": 1280, "height": 900}


@pytest.fixture
def dated(latin_tour: Report) -> Report:
    """Give a tour, two dated claims beside many undated."""
    iran, cuba = Atlas().actor("IRN"), Atlas().actor("CUB")
    for year in (2010, 2014, 2019):
        day = dt.date(year, 5, 1)
        latin_tour.claim(
            f"Iran sent aid to Cuba in {year}.", "aid", iran, cuba, date=Interval(day, day, "day")
        )
    return latin_tour


def test_slider_link_and_fields_agree(show_map: Open, dated: Report) -> None:
    page = show_map(dated, viewport=DESK).page
    slider, told = page.get_by_label("Claims dated until"), page.locator(".slider output")
    page.evaluate("location.hash = 'until=2014-12-31'")
    page.locator(".slider output", has_text="until 2014-12-31").wait_for()
    assert slider.input_value() == "1"
    assert slider.get_attribute("aria-valuetext") == "until 2014-12-31"
    page.get_by_role("button", name="Clear all").click()
    assert told.inner_text() == "all dates"
    assert slider.input_value() == "3"
    slider.fill("0")
    assert told.inner_text() == "until 2010-05-01"
    page.get_by_text("By type, status, speaker").click()
    assert page.get_by_label("Until", exact=True).input_value() == "2010-05-01"
    page.get_by_label("Until", exact=True).fill("2009-01-01")
    assert told.inner_text() == "until 2009-01-01"
    assert slider.input_value() == "0"


def test_undated_lines_are_told_apart_while_the_slider_is_used(
    show_map: Open, dated: Report
) -> None:
    page = show_map(dated, viewport=DESK, reduced_motion="reduce").page
    words = page.locator(".time .told")
    edged = """() => [...document.querySelectorAll(".line")].map(one => [
      one.classList.contains("undated"),
      getComputedStyle(one.querySelector(".casing")).strokeWidth === "8px"])"""
    assert not any(seen for _, seen in page.evaluate(edged))
    assert "edge" not in words.inner_text()
    page.get_by_label("Claims dated until").fill("1")
    assert "their lines have a grey edge" in words.inner_text()
    shown = page.evaluate(edged)
    assert all(undated == seen for undated, seen in shown)
    assert {undated for undated, _ in shown} == {True, False}
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.get_by_role("button", name="Clear all").click()
    assert not any(seen for _, seen in page.evaluate(edged))


def test_one_player_plays_at_a_time_and_shows_its_layer(show_map: Open, dated: Report) -> None:
    page = show_map(dated, viewport=DESK, reduced_motion="reduce").page
    layer = page.locator("input[data-layer^='tour:']")
    layer.uncheck()
    page.locator(".time button", has_text="Play").click()
    page.locator(".time button", has_text="Tour of").click()
    assert page.locator(".time button[aria-pressed=true]").count() == 1
    assert page.locator(".time button", has_text="Play").count() == 1
    assert layer.is_checked()
    assert "was switched on" in page.locator(".time [role=status]").last.inner_text()
    assert page.locator(".time button[aria-pressed=true]:focus").count() == 1
    page.locator(".time button", has_text="Stop").click()
    assert page.locator(".time button[aria-pressed=true]").count() == 0
