from __future__ import annotations

import html

from handmade import Atlas, Report
from pages import Open

from mapapp import layers, renderers
from mapapp.config import Settings


def test_a_page_tells_its_frame_how_high_it_is_and_what_is_chosen(
    show: Open, latin_tour: Report
) -> None:
    inner = html.escape(renderers.page(layers.build(latin_tour.graph(), Atlas(), Settings())))
    watch = show(
        "<script>window.told = []; onmessage = event => told.push(event.data);</script>"
        f'<iframe sandbox="allow-scripts" width="1000" height="700" srcdoc="{inner}"></iframe>',
        ready=False,
    )
    frame = watch.page.frame_locator("iframe")
    frame.locator("html[data-ready=true]").wait_for()
    frame.locator('.stroke[aria-label^="Russia seeks influence"]').focus()
    watch.page.keyboard.press("Enter")
    frame.locator(".panel blockquote").wait_for()
    told = watch.page.evaluate("told")
    assert all(message["source"] == "mapapp" for message in told)
    assert any(message["type"] == "height" and message["height"] > 300 for message in told)
    (choice,) = [message for message in told if message["type"] == "select"]
    assert choice["claim"] in {claim.id for claim in latin_tour.claims}
    assert not watch.complaints


def test_the_address_says_how_the_map_is_shown(show_map: Open, latin_tour: Report) -> None:
    watch = show_map(latin_tour, viewport={"width": 1280, "height": 800})
    page = watch.page
    page.goto(f"{page.url}#scheme=dark&layers=family:pressure&locale=de")
    page.reload()
    page.locator("html[data-ready=true]").wait_for(state="attached")
    assert page.locator(".mapapp.dark").count() == 1
    assert page.evaluate("document.documentElement.lang") == "en"  # whose words the page has
    page.locator("footer summary").click()
    assert "23.08.2016" in page.locator("footer").inner_text()
    assert page.locator("path[data-leg]").count() == 0
    assert page.locator("path[data-relation]").count() == 1
