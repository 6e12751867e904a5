"""A popup hides no end of its line, and stays away where the screen is too small for it."""

from __future__ import annotations

import pytest
from handmade import Report
from pages import Open

DESK = {"width": 1280, "height": 800}
HIDDEN = """() => {
  const box = document.querySelector(".leaflet-popup-content-wrapper").getBoundingClientRect();
  const line = document.querySelector(".line.chosen .hit"), whole = line.getTotalLength();
  return [0, whole].filter(length => {
    const end = line.getPointAtLength(length).matrixTransform(line.getScreenCTM());
    return end.x > box.left && end.x < box.right && end.y > box.top && end.y < box.bottom;
  }).length;
}"""


def test_a_popup_hides_no_end_of_its_line(show_map: Open, latin_tour: Report) -> None:
    watch = show_map(latin_tour, viewport=DESK, reduced_motion="reduce")
    page = watch.page
    strokes = page.locator(".stroke[role=button]")
    for number in range(strokes.count()):
        strokes.nth(number).focus()
        page.keyboard.press("Enter")
        assert page.evaluate(HIDDEN) == 0, strokes.nth(number).get_attribute("aria-label")
        page.keyboard.press("Escape")
    assert watch.quiet()


@pytest.mark.parametrize("size", [(320, 256), (390, 800), (640, 400)])
def test_on_a_small_screen_the_panel_alone_tells(
    show_map: Open, latin_tour: Report, size: tuple[int, int]
) -> None:
    width, height = size
    page = show_map(
        latin_tour, viewport={"width": width, "height": height}, reduced_motion="reduce"
    ).page
    page.locator('.stroke[aria-label^="Israel does business"]').focus()
    page.keyboard.press("Enter")
    assert page.locator(".leaflet-popup").count() == 0
    top = page.locator(".panel h2").evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top < height - 40
    page.keyboard.press("Escape")
    assert page.locator(".panel blockquote").count() == 0
    seen = page.locator(".map").evaluate("one => one.getBoundingClientRect()")
    assert seen["top"] < height / 2
    assert seen["bottom"] > height / 2
    assert page.locator(".stroke:focus").count() == 1
