from __future__ import annotations

import made
from axe_playwright_python.sync_playwright import Axe
from handmade import Atlas, Report
from pages import Open
from playwright.sync_api import Page

from mapapp import layers
from mapapp.config import Settings
from mapapp.model import Actor, Place

DESK = {"width": 1280, "height": 800}


def rows(page: Page) -> int:
    return page.locator("tr[data-claim]").count()


def test_no_rule_is_broken_by_bundles_and_a_long_table(show_map: Open, report: Report) -> None:
    made.crowd(report, 600)
    page = show_map(report, viewport=DESK, reduced_motion="reduce").page
    page.locator(".line .stroke").first.focus()
    page.keyboard.press("Enter")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_link_opens_the_claim_it_names_and_not_the_first(show_map: Open, report: Report) -> None:
    a = Atlas()
    for words in ("Iran sent aid to Cuba.", "Tehran's aid reached Cuba.", "Aid came to Cuba."):
        report.claim(words, "aid", a.actor("IRN"), a.actor("CUB"))
    page = show_map(report, viewport=DESK).page
    page.evaluate("id => { location.hash = 'claim=' + id; }", report.claims[1].id)
    page.locator(".leaflet-popup").wait_for()
    for viewer in (".panel", ".leaflet-popup"):
        assert "Tehran's aid reached Cuba." in page.locator(viewer).inner_text()
    page.locator(".panel").get_by_role("button", name="Next").click()
    assert page.url.endswith(f"claim={report.claims[2].id}")


def test_a_crowd_is_bundled_and_opens(show_map: Open, report: Report) -> None:
    made.crowd(report, 600)
    watch = show_map(report, viewport=DESK)
    page = watch.page
    assert page.locator(".line .stroke").count() < 600
    page.locator(".line .stroke[aria-label*=relations]").first.focus()
    page.keyboard.press("Enter")
    panel = page.locator(".panel")
    assert "relations" in panel.inner_text()
    panel.locator(".parts button").last.click()
    assert panel.locator("blockquote").count() == 1
    assert watch.quiet(), watch.complaints


def test_a_long_table_holds_the_rows_in_sight(show_map: Open, report: Report) -> None:
    made.crowd(report, 600)
    page = show_map(report, viewport=DESK).page
    assert 0 < rows(page) < 100
    page.get_by_role("button", name="Sentence").click()
    first = page.locator("tr[data-claim]").first
    assert first.get_attribute("aria-rowindex") == "2"
    page.locator(".scroll.virtual").evaluate("box => { box.scrollTop = box.scrollHeight; }")
    page.locator('tr[aria-rowindex="601"]').wait_for()
    page.locator('tr[aria-rowindex="601"] button').click()
    assert page.locator(".panel blockquote").count() == 1


def test_very_many_lines_are_picked_on_a_canvas(show_map: Open, report: Report) -> None:
    made.crowd(report, 2_100)
    watch = show_map(report, viewport=DESK)
    page = watch.page
    page.get_by_label("Bundle lines between the same two countries").uncheck()
    assert page.locator(".line .stroke").count() == 0
    page.get_by_role("listbox").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator(".panel blockquote").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".panel blockquote").count() == 0
    box = page.locator(".map").bounding_box()
    assert box
    point = box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.45
    page.mouse.move(*point)
    page.locator(".map.pointing .lifted.hovered").wait_for(state="attached")
    page.mouse.click(*point)
    assert page.locator(".panel blockquote").count() == 1
    assert watch.quiet(), watch.complaints


def test_lines_on_a_canvas_have_the_marks_of_their_family(show_map: Open, report: Report) -> None:
    made.crowd(report, 2_100)
    page = show_map(report, viewport=DESK).page
    # What is drawn is asked of the pen: among so many lines no pixel tells one from another.
    page.evaluate(
        """() => {
          const pen = CanvasRenderingContext2D.prototype, stroke = pen.stroke;
          window.dashes = new Set();
          pen.stroke = function () {
            window.dashes.add(this.getLineDash().join(" "));
            stroke.apply(this, arguments);
          };
        }"""
    )
    page.get_by_label("Bundle lines between the same two countries").uncheck()
    spec = layers.build(report.graph(), Atlas(), Settings())
    styles = [line.style for layer in spec.layers for line in layer.lines]
    marks = {style.marks.dash for style in styles if style.marks}
    drawn = {
        " ".join(f"{float(length):.3g}" for length in dash.split())
        for dash in page.evaluate("Array.from(window.dashes)")
    }
    assert len(marks) > 3
    assert marks <= drawn


def test_on_a_canvas_a_loop_is_drawn_and_picked(show_map: Open, report: Report) -> None:
    made.crowd(report, 2_100)
    base = Actor("group:base", "Ice base", "group", Place("p", "North", "city", -42.0, 75.0))
    report.claim("The base threatens itself.", "threat", base, base)
    page = show_map(report, viewport=DESK).page
    page.get_by_label("Bundle lines between the same two countries").uncheck()
    node = page.locator(".node", has=page.locator("title", has_text="Ice base")).bounding_box()
    assert node
    page.mouse.move(node["x"] + node["width"] / 2, node["y"] + node["height"] / 2 - 23)
    page.locator(".lifted.hovered [aria-label^='Ice base threatens']").wait_for(state="attached")


def test_on_a_canvas_both_copies_of_a_line_over_the_edge_have_a_head(
    show_map: Open, report: Report
) -> None:
    made.crowd(report, 2_100)
    page = show_map(report, viewport=DESK).page
    # Lines are stroked first and have their heads filled last.
    page.evaluate(
        """() => {
          const pen = CanvasRenderingContext2D.prototype, own = {};
          let moves = 0, lines = 0;
          window.drawn = [];
          for (const name of ["beginPath", "moveTo", "stroke", "fill"]) { own[name] = pen[name]; }
          pen.beginPath = function () { moves = 0; own.beginPath.call(this); };
          pen.moveTo = function (x, y) { moves += 1; own.moveTo.call(this, x, y); };
          pen.stroke = function () { lines = moves; own.stroke.call(this); };
          pen.fill = function () {
            window.drawn.push([lines, moves]);
            own.fill.call(this);
          };
        }"""
    )
    page.get_by_label("Bundle lines between the same two countries").uncheck()
    drawn = page.evaluate("window.drawn")
    assert sum(lines for lines, _ in drawn) > 2_100
    spec = layers.build(report.graph(), Atlas(), Settings())
    directed = [line for layer in spec.layers for line in layer.lines if not line.symmetric]
    assert sum(heads for _, heads in drawn) > len(directed)
