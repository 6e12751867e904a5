from __future__ import annotations

import dataclasses
import datetime as dt
import html
import json

import folium
import handmade
import pytest
from handmade import Atlas, Report
from pages import Open
from playwright.sync_api import Page

import mapapp
from mapapp import layers, renderers
from mapapp.config import Settings
from mapapp.model import Graph

SIZE_DESK, SIZE_PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 800}


def choose(page: Page, label: str) -> None:
    page.locator(f'.stroke[aria-label^="{label}"]').focus()
    page.keyboard.press("Enter")


def test_every_relation_and_leg_is_drawn_without_a_sound(
    show_map: Open, latin_tour: Report
) -> None:
    watch = show_map(latin_tour, viewport=SIZE_DESK)
    graph = latin_tour.graph()
    drawn = watch.page.eval_on_selector_all(
        "path[data-relation]", "paths => paths.map(path => path.dataset.relation)"
    )
    homeless = {r.id for r in graph.relations if r.source.home is None}
    assert sorted(drawn) == sorted({r.id for r in graph.relations} - homeless)
    assert watch.page.locator("path[data-leg]").count() == 6
    assert watch.quiet(), (watch.requests, watch.complaints)


def test_the_page_says_when_it_was_made_by_what_and_of_what(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, Settings(made=dt.date(2026, 6, 1)), viewport=SIZE_DESK).page
    footer = page.locator("footer")
    assert f"Made 2026-06-01 with mapapp {mapapp.__version__}" in footer.inner_text()
    footer.get_by_text("1 source").click()
    for document in latin_tour.graph().readings:
        assert str(document.document.published) in footer.inner_text()


def test_wherever_one_looks_at_a_denied_line_it_is_crossed(show_map: Open, report: Report) -> None:
    a = Atlas()
    report.claim("China denied arming Chile.", "arms_transfer", a.actor("CHN"), a.actor("CHL"),
                 factuality="denied")  # fmt: skip
    page = show_map(report, viewport=SIZE_DESK).page
    for _ in range(8):
        page.locator(".leaflet-control-zoom-in").click()
    gap = page.evaluate(
        """() => {
          const line = document.querySelector(".stroke"), d = document.querySelector(".crosses");
          return line.getTotalLength() / (d.getAttribute("d").match(/M/g).length / 2);
        }"""
    )
    assert gap < 400


def test_a_line_shows_its_sentence_its_speaker_and_its_status(
    show_map: Open, latin_tour: Report
) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    choose(page, "Russia seeks influence in Latin America")
    for viewer in (page.locator(".panel"), page.locator(".leaflet-popup")):
        text = viewer.inner_text()
        assert "Russia \u2192 Latin America: influence" in text
        assert "Iran's ally Russia is also expanding its presence in the region." in text
        assert "U.S. Southern Command" in text
        assert "Stated: the text states it as a fact" in text
        assert viewer.locator("mark").inner_text() == "expanding its presence in the region"
    assert "A report" not in page.locator(".panel").inner_text()
    assert latin_tour.title in page.locator(".panel").inner_text()


def test_a_click_chooses_the_nearest_line(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    stroke = page.locator('.stroke[aria-label^="United States sanctions"]')
    x, y = stroke.evaluate(
        """path => {
          const at = path.getPointAtLength(path.getTotalLength() / 2);
          const seen = at.matrixTransform(path.getScreenCTM());
          return [seen.x, seen.y];
        }"""
    )
    page.mouse.click(x + 4, y)
    assert "United States \u2192 Cuba: sanction" in page.locator(".panel").inner_text()


def test_escape_closes_and_goes_back_to_the_line(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    choose(page, "Israel does business with Iran, ended")
    assert page.locator(".leaflet-popup").count() == 1
    page.keyboard.press("Escape")
    page.locator(".leaflet-popup").wait_for(state="detached")
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert label == "Israel does business with Iran, ended"
    assert "Choose a line" in page.locator(".panel").inner_text()


def test_the_map_goes_back_when_a_popup_closes(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    before = labels(page)["Iran"]
    choose(page, "Mohammad Javad Zarif, stop 2: Nicaragua")
    page.keyboard.press("Escape")
    page.locator(".leaflet-popup").wait_for(state="detached")
    assert labels(page)["Iran"] == pytest.approx(before, abs=1.5)


def test_previous_and_next_walk_the_claims_of_a_line(show_map: Open, report: Report) -> None:
    a = Atlas()
    for words in ("Iran sent aid to Cuba.", "Tehran's aid reached Cuba.", "Aid came to Cuba."):
        report.claim(words, "aid", a.actor("IRN"), a.actor("CUB"))
    page = show_map(report, viewport=SIZE_DESK).page
    choose(page, "Iran aids Cuba")
    panel = page.locator(".panel")
    assert "Claim 1 of 3" in panel.inner_text()
    panel.get_by_role("button", name="Next").click()
    assert "Tehran's aid reached Cuba." in panel.inner_text()
    page.keyboard.press("Enter")
    assert "Claim 3 of 3" in panel.inner_text()
    panel.get_by_role("button", name="Previous").click()
    assert "Claim 2 of 3" in panel.inner_text()


def test_a_layer_switches_its_lines_and_rows(show_map: Open, latin_tour: Report) -> None:
    watch = show_map(latin_tour, viewport=SIZE_DESK)
    page = watch.page
    lines = page.locator('.stroke[aria-label*="seeks influence"]')
    row = page.locator("tr[data-claim]", has_text="Influence").first
    assert lines.first.is_visible()
    assert row.is_visible()
    page.locator('input[data-layer="family:influence"]').focus()
    page.keyboard.press("Space")
    assert not lines.first.is_visible()
    assert not row.is_visible()
    page.keyboard.press("Space")
    assert lines.first.is_visible()
    assert watch.quiet()


def test_the_table_tells_all_claims_and_opens_them(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    assert page.locator("tr[data-claim]").count() == len(latin_tour.claims)
    page.locator("tr[data-claim] button").last.click()
    assert "arms transfer, hypothetical" in page.locator(".panel").inner_text()


def test_what_is_not_mapped_stands_beside_the_map(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    tray = page.locator(".tray")
    assert "Islamic State has no home on the map" in tray.inner_text()
    assert "Springfield" in tray.inner_text()
    tray.get_by_role("button").click()
    assert "Islamic State is recruiting in the region." in page.locator(".panel").inner_text()


def test_targets_are_wide_enough(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    widths = page.eval_on_selector_all(
        ".hit", "all => all.map(one => getComputedStyle(one).strokeWidth)"
    )
    assert set(widths) == {"24px"}
    small = page.eval_on_selector_all(
        "button, label",
        "all => all.filter(one => one.getClientRects().length && one.offsetHeight < 24).length",
    )
    assert small == 0


def labels(page: Page) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.label')].map(one => {
          const box = one.getBoundingClientRect();
          return [one.textContent, {x: box.x, y: box.y, r: box.right, b: box.bottom}];
        }))"""
    )
    return found


@pytest.mark.parametrize("size", [SIZE_DESK, SIZE_PHONE])
def test_names_do_not_cover_each_other(
    show_map: Open, latin_tour: Report, size: dict[str, int]
) -> None:
    boxes = list(labels(show_map(latin_tour, viewport=size).page).values())
    assert len(boxes) >= 9
    for i, one in enumerate(boxes):
        for other in boxes[i + 1 :]:
            across = min(one["r"], other["r"]) - max(one["x"], other["x"])
            down = min(one["b"], other["b"]) - max(one["y"], other["y"])
            assert across < 1 or down < 2


def test_a_pacific_tour_is_in_one_piece(show_map: Open, pacific_tour: Report) -> None:
    page = show_map(pacific_tour, viewport=SIZE_DESK).page
    assert {"Fiji", "Samoa", "Tonga", "Kiribati", "China"} <= set(labels(page))
    widths = page.eval_on_selector_all(
        "path[data-leg]", "all => all.map(one => one.getBoundingClientRect().width)"
    )
    assert max(widths) < 400


def test_a_self_loop_can_be_seen(show_map: Open, report: Report) -> None:
    a = Atlas()
    report.claim("Hezbollah threatens Lebanon.", "threat", a.actor("Hezbollah", "group", "LBN"),
                 a.actor("LBN"))  # fmt: skip
    report.claim("Cuba aids Cuba.", "aid", a.actor("CUB"), a.actor("CUB"))
    watch = show_map(report, viewport=SIZE_DESK)
    for length in watch.page.eval_on_selector_all(
        "path[data-relation]", "all => all.map(one => one.getTotalLength())"
    ):
        assert length > 15
    assert watch.quiet()


def test_hostile_text_is_shown_and_never_run(show_map: Open, report: Report) -> None:
    a = Atlas()
    words = (
        "</script><script>window.owned=1</script>", "<img src=x onerror=window.owned=1>",
        "${window.owned=1}", "`window.owned=1`", "javascript:window.owned=1",
        "\0", "\u202egnirts", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "n" * 300, "\ud800",
    )  # fmt: skip
    for i, word in enumerate(words):
        group = a.actor(word, "group", ("LBN", "CUB", "IRN")[i % 3])
        report.claim(f"{word} aids Cuba.", "aid", group, a.actor("CUB"))
    report.title = "".join(words)
    watch = show_map(report, Settings(marking=words[0], subtitle=words[1]), viewport=SIZE_DESK)
    page = watch.page
    choose(page, words[1])
    assert words[1] in page.locator(".panel").inner_text()
    assert page.evaluate("window.owned") is None
    assert page.locator("img").count() == 0
    assert watch.quiet(), (watch.requests, watch.complaints)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_map_of_nothing_says_so(show: Open) -> None:
    watch = show(renderers.page(layers.build(Graph((), (), ()), Atlas(), Settings())))
    assert "There is nothing to map" in watch.page.inner_text("main")
    assert watch.quiet()


def test_three_hundred_relations_between_two_countries(show_map: Open, report: Report) -> None:
    a = Atlas()
    for i in range(300):
        name = f"Group {i}"
        report.claim(f"{name} aids Cuba.", "aid", a.actor(name, "group", "IRN"), a.actor("CUB"))
    watch = show_map(report, viewport=SIZE_DESK)
    assert watch.page.locator("path[data-relation]").count() == 1
    assert watch.page.locator("text.bundled").text_content() == "×300"
    watch.page.get_by_label("Bundle lines between the same two countries").uncheck()
    assert watch.page.locator("path[data-relation]").count() == 300
    assert watch.quiet()


@pytest.mark.parametrize("sandbox", ['sandbox="allow-scripts"', ""])
def test_it_works_in_a_frame(show: Open, latin_tour: Report, sandbox: str) -> None:
    spec = layers.build(latin_tour.graph(), Atlas(), Settings())
    inner = html.escape(renderers.page(spec))
    watch = show(
        f'<iframe {sandbox} width="1000" height="700" srcdoc="{inner}"></iframe>', ready=False
    )
    frame = watch.page.frame_locator("iframe")
    frame.locator("html[data-ready=true]").wait_for()
    assert frame.locator("path[data-leg]").count() == 6
    assert not watch.complaints


def test_it_fits_a_phone_and_a_page_zoomed_four_times(show_map: Open, latin_tour: Report) -> None:
    for width in (390, 320):
        page = show_map(latin_tour, viewport={"width": width, "height": 700}).page
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_and_calm_readers_are_served(show_map: Open, latin_tour: Report) -> None:
    watch = show_map(latin_tour, viewport=SIZE_DESK, color_scheme="dark", reduced_motion="reduce")
    ground = watch.page.evaluate("getComputedStyle(document.querySelector('.map')).backgroundColor")
    assert ground == "rgb(19, 26, 33)"
    assert watch.quiet()


def test_the_handle_serves_an_embedding_page(show: Open, latin_tour: Report) -> None:
    spec = layers.build(latin_tour.graph(), Atlas(), Settings())
    watch = show(
        f"""<!DOCTYPE html><style>{renderers.style()}</style><div id="host"></div>
        <script>{renderers.script()}</script>
        <script>
        const host = document.getElementById("host").attachShadow({{mode: "open"}});
        host.innerHTML = "<style></style><div></div>";
        host.firstChild.textContent = document.querySelector("style").textContent;
        window.chosen = [];
        window.handle = mapapp.draw(host.lastChild, {renderers.payload(spec)}, {{
          basemap: {renderers.basemap()}, header: false, side: false, table: false, control: true,
          height: "500px"}});
        handle.on("select", line => chosen.push(line && line.ref));
        document.documentElement.dataset.ready = "true";
        </script>""",
        viewport=SIZE_DESK,
    )
    claim, relation = latin_tour.claims[6], latin_tour.graph().relations[6]
    assert relation.claims[0] == claim
    page = watch.page
    page.evaluate("id => handle.select(id)", claim.id)
    assert page.evaluate("chosen") == [relation.id]
    assert page.evaluate("handle.select('nothing')") is None
    page.evaluate("handle.show('family:pressure', false)")
    assert not page.locator(f'[data-relation="{relation.id}"]').is_visible()
    assert page.locator(".map").evaluate("map => map.offsetHeight") == 500
    page.evaluate("handle.destroy()")
    assert page.locator("path[data-relation]").count() == 0
    assert watch.quiet(), (watch.requests, watch.complaints)


def test_a_folium_map_draws_the_same_lines(show: Open, latin_tour: Report) -> None:
    chart = renderers.folium_map(layers.build(latin_tour.graph(), Atlas(), Settings()))
    group = folium.FeatureGroup(name="mine").add_to(chart)
    folium.Marker([23.1, -82.4], popup="mine").add_to(group)
    folium.GeoJson(json.loads('{"type": "Point", "coordinates": [0, 0]}'), name="point").add_to(
        chart
    )
    folium.LayerControl().add_to(chart)
    watch = show(chart.get_root().render(), ready=False, viewport=SIZE_DESK)
    watch.page.locator("path[data-leg]").first.wait_for(state="attached")
    assert watch.page.locator("path[data-leg]").count() == 6
    assert watch.page.locator(".leaflet-marker-icon").count() == 2
    watch.page.locator('.stroke[aria-label^="Russia seeks"]').dispatch_event("click")
    assert "expanding its presence" in watch.page.locator(".leaflet-popup").inner_text()
    assert watch.quiet(), (watch.requests, watch.complaints)


def test_a_line_over_the_edge_is_drawn_at_both_edges(show_map: Open, report: Report) -> None:
    handmade.round_the_globe(report)
    page = show_map(report, viewport=SIZE_DESK).page
    path = page.locator('.stroke[aria-label^="United States sanctions China"]')
    assert (path.get_attribute("d") or "").count("M") == 2
    other = page.locator('.stroke[aria-label^="United States aids Iran"]')
    assert (other.get_attribute("d") or "").count("M") == 1


def test_a_link_opens_one_claim(show_map: Open, latin_tour: Report) -> None:
    page = show_map(latin_tour, viewport=SIZE_DESK).page
    page.evaluate("id => { location.hash = 'claim=' + id; }", latin_tour.claims[-1].id)
    page.locator(".leaflet-popup").wait_for()
    assert "arms transfer, hypothetical" in page.locator(".panel").inner_text()


def test_what_says_otherwise_is_one_click_away(show: Open, report: Report) -> None:
    a = Atlas()
    ends = a.actor("IRN"), a.actor("CUB")
    report.claim("Iran armed Cuba.", "arms_transfer", *ends)
    report.claim("Iran denied that it armed Cuba.", "arms_transfer", *ends, factuality="denied")
    graph = report.graph()
    both = graph.relations[0]
    said, denied = (
        dataclasses.replace(both, id=name, claims=(claim,), conflicts=(other,))
        for name, other, claim in zip("ab", "ba", both.claims, strict=True)
    )
    graph = dataclasses.replace(graph, relations=(said, denied))
    page = show(renderers.page(layers.build(graph, a, Settings())), viewport=SIZE_DESK).page
    choose(page, "Iran supplies arms to Cuba, denied")
    page.locator(".panel .conflicts button").click()
    assert "Iran armed Cuba." in page.locator(".panel").inner_text()


def test_over_tiles_what_the_map_is_about_is_still_shaded(
    show_map: Open, latin_tour: Report
) -> None:
    tiles = Settings(tiles="https://tiles.example/{z}/{x}/{y}.png")
    page = show_map(latin_tour, tiles, viewport=SIZE_DESK).page
    assert page.locator(".leaflet-tile-pane .leaflet-layer").count() == 1
    assert page.locator('.world [data-country="CUB"]').count() > 0
    assert page.locator(".world .land").count() == 0
