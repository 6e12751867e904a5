"""A link to a claim opens it, drawn or not; a choice is brought to sight on any screen."""

from __future__ import annotations

from handmade import Report
from pages import Open
from playwright.sync_api import Page

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 800}


def follow(page: Page, hash_: str) -> None:
    """Open the page anew at a link."""
    address = f"{page.url.split('#')[0]}#{hash_}"
    page.goto("about:blank")
    page.goto(address)
    page.locator("html[data-ready=true]").wait_for(state="attached")


def in_sight(page: Page, selector: str) -> float:
    """Return what part of an element's height is on the screen."""
    return float(
        page.locator(selector).evaluate(
            """one => {
              const box = one.getBoundingClientRect();
              const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
              return seen / box.height;
            }"""
        )
    )


def test_a_link_opens_a_claim_that_is_not_drawn_and_is_kept(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    claim = next(c for c in latin_tour.claims if c.source.name == "Islamic State")
    follow(page, f"claim={claim.id}")
    assert "Islamic State is recruiting" in page.locator(".panel").inner_text()
    assert "Not drawn" in page.locator(".panel").inner_text()
    assert page.url.endswith(f"claim={claim.id}")
    page.evaluate("location.hash = ''")
    page.locator(f"tr[data-claim='{claim.id}'] button").click()
    assert page.url.endswith(f"claim={claim.id}")
    page.locator(".panel h2").click()
    page.keyboard.press("Escape")
    assert "claim=" not in page.url


def test_a_link_to_no_claim_says_so_and_is_dropped(show_map: Open, latin_tour: Report) -> None:
    watch = show_map(latin_tour, viewport=DESK)
    page = watch.page
    for unknown in ("0123456789ab", "no <b>id</b>"):
        follow(page, f"q=Iran&claim={unknown}")
        told = page.locator(".panel [role=alert]")
        assert told.inner_text() == f"The link names a claim that is not in this map: {unknown}"
        assert page.url.endswith("#q=Iran")
    page.evaluate("location.hash = 'claim=nothing'")
    page.locator(".panel [role=alert]", has_text="nothing").wait_for()
    page.wait_for_function("!location.hash.includes('claim')")
    page.locator("tr[data-claim] button").first.click()
    assert page.locator(".panel [role=alert]").count() == 0


def test_on_a_phone_a_row_brings_the_panel_to_sight(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=PHONE, reduced_motion="reduce").page
    for row in (0, -1):
        page.locator("tr[data-claim] button").nth(row).click()
        assert page.locator(".panel blockquote").count() == 1
        assert in_sight(page, ".panel") == 1
        assert in_sight(page, ".map") > 0.4


def test_on_a_desk_a_row_brings_map_and_panel_to_sight(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK, reduced_motion="reduce").page
    page.locator("tr[data-claim] button").last.click()
    assert in_sight(page, ".stage") == 1


def test_a_link_brings_its_panel_to_sight_on_a_phone(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=PHONE, reduced_motion="reduce").page
    follow(page, f"claim={latin_tour.claims[-1].id}")
    assert in_sight(page, ".panel") == 1
    follow(page, "claim=nothing")
    assert in_sight(page, ".panel [role=alert]") == 1


def test_a_choice_made_elsewhere_moves_nobody(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=PHONE, reduced_motion="reduce").page
    page.locator(".tables").evaluate("one => one.scrollIntoView()")
    top = "document.querySelector('.tables').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.get_by_label("Words").evaluate("one => one.focus({ preventScroll: true })")
    page.locator(".stroke").first.dispatch_event("click")
    assert page.locator(".panel blockquote").count() == 1
    assert abs(page.evaluate(top) - before) < 2
