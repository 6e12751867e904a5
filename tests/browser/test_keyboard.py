"""The keyboard's way through the page: to every line and row, out again, and back."""

from __future__ import annotations

import made
from axe_playwright_python.sync_playwright import Axe
from handmade import Atlas, Report
from pages import Open
from playwright.sync_api import Page

DESK = {"width": 1280, "height": 800}
HERE = """() => {
  const one = document.activeElement;
  const row = one.closest("tr"), place = row && row.getAttribute("aria-rowindex");
  return place || one.getAttribute("aria-label") || one.tagName;
}"""


def here(page: Page) -> str:
    """Return the place of the row that has the focus, else its name, else its tag."""
    return str(page.evaluate(HERE))


def stroke(page: Page, label: str) -> None:
    page.locator(f'.stroke[aria-label^="{label}"]').focus()


def test_one_tab_and_the_arrow_keys_reach_every_line(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    strokes = page.locator(".stroke[role=button]")
    names = set(strokes.evaluate_all("all => all.map(one => one.ariaLabel)"))
    view = page.locator(".labels").inner_html()
    page.locator(".map").focus()
    page.keyboard.press("Tab")
    reached = {here(page)}
    for _ in range(strokes.count() - 1):
        page.keyboard.press("ArrowDown")
        reached.add(here(page))
    assert reached == names
    assert page.locator(".labels").inner_html() == view  # the map stood still
    page.keyboard.press("Home")
    first = here(page)
    page.keyboard.press("ArrowRight")
    second = here(page)
    page.keyboard.press("Tab")
    assert here(page) not in names
    page.keyboard.press("Shift+Tab")
    assert here(page) == second != first


def test_a_filter_leaves_the_focus_on_its_line(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=DESK).page
    stroke(page, "Israel does business")
    page.evaluate("location.hash = 'touch=Israel'")
    page.locator(".find .told", has_text="Showing 1 of").wait_for()
    assert here(page) == "Israel does business with Iran, ended"
    page.evaluate("location.hash = 'touch=Cuba'")
    page.locator(".find .told", has_text="Showing 3 of").wait_for()
    assert here(page).startswith("Map: ")


def test_a_long_table_lets_the_keyboard_in_through_and_out(show_map: Open, report: Report) -> None:
    made.crowd(report, 600)
    page = show_map(report, viewport=DESK).page
    page.get_by_role("button", name="Document", exact=True).focus()
    page.keyboard.press("Tab")
    assert here(page) == "2"
    for key, row in (
        ("ArrowDown", 3), ("PageDown", 13), ("PageDown", 23), ("PageDown", 33), ("End", 601),
        ("ArrowDown", 601), ("PageUp", 591), ("ArrowUp", 590), ("Home", 2), ("ArrowDown", 3),
    ):  # fmt: skip
        page.keyboard.press(key)
        assert here(page) == str(row)
        seen = page.locator(f'tr[aria-rowindex="{row}"]').bounding_box()
        box = page.locator(".scroll.virtual").bounding_box()
        assert seen
        assert box
        assert box["y"] < seen["y"] + 1
        assert seen["y"] + seen["height"] <= box["y"] + box["height"] + 1
    page.keyboard.press("Tab")
    assert page.locator("tbody :focus").count() == 0
    page.keyboard.press("Shift+Tab")
    assert here(page) == "3"


def test_the_row_in_focus_stays_while_the_table_is_scrolled_and_sorted(
    show_map: Open, report: Report
) -> None:
    made.crowd(report, 600)
    page = show_map(report, viewport=DESK).page
    button = page.locator("tr[data-claim] button").nth(2)
    claim = page.locator("tr[data-claim]").nth(2).get_attribute("data-claim")
    button.focus()
    page.locator(".scroll.virtual").evaluate("box => { box.scrollTop = box.scrollHeight; }")
    page.locator('tr[aria-rowindex="601"]').wait_for()
    assert page.locator(f"tr[data-claim='{claim}'] button:focus").count() == 1
    page.keyboard.press("ArrowDown")
    assert here(page) == "5"
    page.keyboard.press("Enter")
    assert page.locator(".panel blockquote").count() == 1
    page.evaluate("location.hash = 'kind=Sanction'")
    page.locator(".find .told", has_text="Showing").wait_for()
    assert page.evaluate("document.activeElement !== document.body")


def panel(page: Page) -> str:
    return page.locator(".panel").inner_text()


def closed(page: Page) -> bool:
    return "Choose a line" in panel(page) and not page.locator(".leaflet-popup").count()


def test_escape_in_the_panel_goes_back_to_the_line(show_map: Open, latin_tour: Report) -> None:
    watch = show_map(latin_tour, viewport=DESK, reduced_motion="reduce")
    page = watch.page
    stroke(page, "Israel does business")
    page.keyboard.press("Enter")
    page.locator(".panel").evaluate("panel => { panel.tabIndex = -1; panel.focus(); }")
    page.keyboard.press("Escape")
    assert closed(page)
    assert here(page) == "Israel does business with Iran, ended"
    assert watch.quiet()


def test_escape_in_the_table_and_in_a_field_closes_and_stays(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, viewport=DESK, reduced_motion="reduce").page
    page.locator("tr[data-claim] button").nth(3).focus()
    page.keyboard.press("Enter")
    assert not closed(page)
    page.keyboard.press("Escape")
    assert closed(page)
    assert here(page) == "5"
    page.keyboard.press("Enter")
    page.get_by_label("Words").fill("plans")
    page.keyboard.press("Escape")
    assert closed(page)
    assert page.get_by_label("Words").input_value() == "plans"
    assert page.evaluate("document.activeElement.type") == "search"


def test_from_the_panel_escape_goes_back_to_the_row_and_to_the_tray(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, viewport=DESK, reduced_motion="reduce").page
    focus_panel = "panel => { panel.tabIndex = -1; panel.focus(); }"
    page.locator("tr[data-claim] button").nth(3).focus()
    page.keyboard.press("Enter")
    page.locator(".panel").evaluate(focus_panel)
    page.keyboard.press("Escape")
    assert here(page) == "5"
    page.locator(".tray button").focus()
    page.keyboard.press("Enter")
    assert "Islamic State is recruiting" in panel(page)
    page.locator(".panel").evaluate(focus_panel)
    page.keyboard.press("Escape")
    assert closed(page)
    assert page.locator(".tray button:focus").count() == 1


def test_a_part_of_a_bundle_leads_back_to_its_bundle(show_map: Open, report: Report) -> None:
    made.crowd(report, 600)
    watch = show_map(report, viewport=DESK, reduced_motion="reduce")
    page = watch.page
    page.locator(".line .stroke[aria-label*=relations]").first.focus()
    bundle = here(page)
    page.keyboard.press("Enter")
    assert here(page) == bundle
    part = page.locator(".panel .parts button").nth(1)
    name = part.inner_text()
    for way in ("Enter", "Escape"):
        part.focus()
        page.keyboard.press("Enter")
        assert page.locator(".panel blockquote").count() == 1
        assert page.locator(".panel :focus").count() == 1
        if way == "Enter":
            page.get_by_role("button", name="Back to the bundle").focus()
        page.keyboard.press(way)
        assert page.locator(".panel .parts button:focus").inner_text() == name
    page.keyboard.press("Escape")
    assert closed(page)
    assert here(page) == bundle
    assert watch.quiet(), watch.complaints


def test_the_panel_tells_that_claims_of_a_relation_disagree(show_map: Open, report: Report) -> None:
    a = Atlas()
    ends = a.actor("USA"), a.actor("CUB")
    report.claim("Washington attacked Cuba.", "attack", *ends)
    for number in range(9):
        report.claim(f"Attack number {number} on Cuba.", "attack", *ends)
    report.claim("America did not attack Cuba.", "attack", *ends, polarity="negated")
    page = show_map(report, viewport=DESK, reduced_motion="reduce").page
    stroke(page, "United States attacks Cuba")
    page.keyboard.press("Enter")
    told = page.locator(".panel .siblings")
    assert "contradict each other: 1 denied, 10 stated" in told.inner_text()
    assert "5 more: Next goes to them" in told.inner_text()
    assert told.locator("li").count() == 6
    denial = told.get_by_role("button", name="denied")
    denial.focus()
    page.keyboard.press("Enter")
    assert "America did not attack Cuba." in panel(page)
    assert page.locator(".panel [aria-current]:focus").inner_text().startswith("denied")
    assert page.url.endswith(f"claim={report.claims[-1].id}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
