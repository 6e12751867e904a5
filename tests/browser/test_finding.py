"""Finding in the page: words, lists, dates and the address keep to the same claims everywhere."""

from __future__ import annotations

import datetime as dt

import pytest
from axe_playwright_python.sync_playwright import Axe
from handmade import Atlas, Report
from pages import Open
from playwright.sync_api import Page

from mapapp.model import Attribution, Interval

DESK = {"width": 1280, "height": 900}


def lines(page: Page) -> int:
    return page.locator("g.line:not(.off) path[data-relation]").count()


def rows(page: Page) -> int:
    return page.locator("tr[data-claim]:not(.out)").count()


def test_words_narrow_map_and_table_and_say_what_is_left_out(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    everything, listed = lines(page), rows(page)
    page.get_by_label("Words").fill("hezbollah")
    assert 0 < lines(page) < everything
    assert 0 < rows(page) < listed
    told = page.locator(".find .told").inner_text()
    assert f"Showing {rows(page)} of {listed} claims; {listed - rows(page)} left out" in told
    page.get_by_role("button", name="Clear all").click()
    assert (lines(page), rows(page)) == (everything, listed)


def test_lists_count_under_the_other_filters_and_combine(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    page.get_by_text("By type, status, speaker").click()
    page.locator(".facet summary", has_text="Status").click()
    alleged = page.locator(".facet label", has_text="alleged")
    count = int(alleged.locator(".count").inner_text())
    alleged.locator("input").check()
    assert rows(page) == count > 0
    page.get_by_label("Words").fill("zzz")
    assert rows(page) == 0
    assert alleged.locator(".count").inner_text() == "0"


def test_only_what_touches_an_actor(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    page.get_by_label("Only what touches").fill("Cuba")
    cells = page.locator("tr[data-claim]:not(.out)").all_inner_texts()
    assert cells
    assert all("Cuba" in cell for cell in cells)


def test_a_part_of_a_name_finds_those_who_have_it_and_says_so(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    note, touch = page.locator(".find .noted[role=status]"), page.get_by_label("Only what touches")
    touch.fill("islam")
    assert note.inner_text() == "Names with \u201cislam\u201d: Islamic State."
    assert rows(page) == 1
    touch.fill("Atlantis")
    assert note.inner_text() == "No name on this map has \u201cAtlantis\u201d in it."
    assert rows(page) == lines(page) == 0
    touch.fill("i")
    assert "and" in note.inner_text()
    assert "more" in note.inner_text()
    touch.fill("cuba")
    assert note.inner_text() == ""
    assert rows(page) > 0


def test_a_country_is_touched_by_what_touches_those_at_home_there(
    show_map: Open, report: Report
) -> None:
    a = Atlas()
    group = a.actor("Hezbollah", "group", "LBN")
    report.claim("Hezbollah fights in Syria.", "military_support", group, a.actor("SYR"))
    report.claim("Iran aids Syria.", "aid", a.actor("IRN"), a.actor("SYR"))
    page = show_map(report, viewport=DESK).page
    offered = page.locator("datalist option").evaluate_all("all => all.map(one => one.value)")
    assert "Lebanon" in offered
    page.get_by_label("Only what touches").fill("Lebanon")
    assert rows(page) == lines(page) == 1
    assert "At home there: Hezbollah." in page.locator(".find .noted").inner_text()


def test_every_speaker_can_be_found_and_none_is_left_out_silently(
    show_map: Open, report: Report
) -> None:
    ends = Atlas().actor("FJI"), Atlas().actor("TON")
    for number in range(51):
        said = Attribution(None, None, f"Speaker {number:02}")
        report.claim(f"Fiji aids Tonga, {number}.", "aid", *ends, said=said)
    page = show_map(report, viewport=DESK, reduced_motion="reduce").page
    page.get_by_text("By type, status, speaker").click()
    page.locator(".facet summary", has_text="Who says so").click()
    facet = page.locator(".facet[open]")
    assert facet.locator("li:visible").count() == 40
    assert "40 of 51 are listed" in facet.get_by_role("status").inner_text()
    facet.get_by_label("Find in list").fill("SPEAKER 50")
    facet.get_by_label("Speaker 50").check()
    assert rows(page) == 1
    facet.get_by_label("Find in list").fill("")
    assert facet.get_by_label("Speaker 50").is_visible()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    facet.get_by_label("Speaker 50").focus()
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    page.evaluate("location.hash = 'said=Speaker 47'")
    page.locator(".find .told", has_text="Showing 1 of 51").wait_for()
    assert facet.get_by_label("Speaker 47").is_checked()
    page.locator(".facet summary", has_text="Status").click()
    assert not page.locator(".facet", has_text="asserted").get_by_role("searchbox").count()


def test_dates_that_leave_nothing_are_told(show_map: Open, report: Report) -> None:
    day = dt.date(2010, 5, 1)
    iran, cuba = Atlas().actor("IRN"), Atlas().actor("CUB")
    report.claim("Iran sent aid to Cuba.", "aid", iran, cuba, date=Interval(day, day, "day"))
    page = show_map(report, viewport=DESK).page
    page.evaluate("location.hash = 'from=2012-01-01&until=2010-01-01'")
    note = page.locator(".find .noted", has_text="From is later than Until")
    note.wait_for()
    page.get_by_role("button", name="Clear all").click()
    assert note.count() == 0


def test_the_address_keeps_what_is_asked_for(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    page.get_by_label("Words").fill("zarif")
    shown, address = rows(page), page.url
    assert address.endswith("#q=zarif")
    page.goto("about:blank")
    page.goto(address)
    page.locator("html[data-ready=true]").wait_for()
    assert page.get_by_label("Words").input_value() == "zarif"
    assert rows(page) == shown


def test_an_address_opens_exactly_its_claim(show_map: Open, latin_tour: Report) -> None:
    atlas = Atlas()
    for sentence in ("Russia lent Cuba a fleet.", "Cuba took a loan from Russia."):
        latin_tour.claim(sentence, "economic_tie", atlas.actor("RUS"), atlas.actor("CUB"))
    relation = next(r for r in latin_tour.graph().relations if len(r.claims) > 1)
    page = show_map(latin_tour, viewport=DESK).page
    page.evaluate("id => { location.hash = 'claim=' + id }", relation.claims[1].id)
    quote = page.locator("aside blockquote")
    quote.wait_for()
    assert quote.inner_text() == " ".join(relation.claims[1].sentence.text.split())
    assert "Claim 2 of" in page.locator("aside nav").inner_text()


def test_time_shows_what_is_dated_up_to_a_day_and_what_is_not(
    show_map: Open, report: Report
) -> None:
    iran, cuba = Atlas().actor("IRN"), Atlas().actor("CUB")
    early, late = (Interval(dt.date(y, 5, 1), dt.date(y, 5, 1), "day") for y in (2010, 2019))
    report.claim("Iran sent aid to Cuba in 2010.", "aid", iran, cuba, date=early)
    report.claim("Iran threatened Cuba in 2019.", "threat", iran, cuba, date=late)
    report.claim("Iran sanctioned Cuba.", "sanction", iran, cuba)
    page = show_map(report, viewport=DESK).page
    page.get_by_label("Claims dated until").fill("0")
    assert page.locator(".slider output").inner_text() == "until 2010-05-01"
    assert rows(page) == 2
    assert "1 claim has no date" in page.locator(".time .told").inner_text()
    page.get_by_text("By type, status, speaker").click()
    page.get_by_label("Undated claims too").uncheck()
    assert rows(page) == 1
    page.get_by_label("Claims dated until").fill("2")
    assert rows(page) == 2


def test_a_tour_plays_leg_by_leg(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    page.get_by_role("button", name="Tour of").first.click()
    page.locator("aside h2", has_text="1").first.wait_for()
    first = page.locator("aside .viewer h2").inner_text()
    page.wait_for_function(
        "was => document.querySelector('aside .viewer h2').innerText !== was", arg=first
    )
    page.locator(".time button", has_text="Stop").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_to_mend(
    show_map: Open, latin_tour: Report, scheme: str, width: int
) -> None:
    page = show_map(
        latin_tour,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        bypass_csp=True,  # axe is a script of its own
        reduced_motion="reduce",  # colours that fade in are no colours yet
    ).page
    page.locator("[data-relation]").first.dispatch_event("click")
    page.get_by_text("By type, status, speaker").click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_map_has_a_language(show_map: Open, report: Report) -> None:
    page = show_map(report).page
    assert page.locator("html").get_attribute("lang") == "en"
