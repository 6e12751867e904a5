"""Published maps, held by a page of another origin in a real browser."""

from __future__ import annotations

import html
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from ports import free_port, site

from mapapp.errors import SettingsError
from mapapp.server.routes import frame_ancestors

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_HOST = """<!doctype html><title>A briefing</title>
<script>window.told = []; addEventListener("message", function (event) { told.push(event.data); });
</script><iframe src="%s" width="900" height="500"></iframe>"""


def get(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url) as reply:  # noqa: S310 - our own server
            return reply.status, reply.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def publish(page: Page, address: str) -> str:
    """Publish the map in the app, and return the address it is given."""
    page.get_by_role("link", name="Export").click()
    page.get_by_role("button", name="Publish this map").wait_for()
    page.locator("[data-test-script-state=notRunning]").wait_for()
    known = set(re.findall(rf"{address}/embed/[\w-]+", page.content()))
    page.get_by_role("button", name="Publish this map").click()
    page.wait_for_function(
        "n => document.querySelectorAll('[data-testid=stMarkdown] a[href*=embed]').length > n",
        arg=len(known),
    )
    found = set(re.findall(rf"{address}/embed/[\w-]+", page.content()))
    (new,) = found - known
    return str(new)


def held(browser: Browser, port: int, only: str) -> tuple[Page, list[str]]:
    """Show a map in a page of another site, with all other addresses out of reach."""
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda r: asked.append(r.url))
    context.route(
        re.compile(rf"^(?!{re.escape(only)}|http://127.0.0.1:{port}|data:)"), lambda r: r.abort()
    )
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}")
    return page, asked


def test_a_published_map_stands_in_another_page_until_it_is_revoked(
    app_page: Page, browser: Browser, address: str, host_port: int
) -> None:
    url = publish(app_page, address)
    with site(host_port, _HOST % html.escape(f"{url}?theme=print&layers=family:diplomacy")):
        host, asked = held(browser, host_port, address)
        frame = host.frame_locator("iframe")
        frame.locator("html[data-ready=true]").wait_for()
        line = frame.locator("[data-relation]").first
        line.wait_for(state="attached")
        line.dispatch_event("click")
        host.wait_for_function("told.some(m => m.type === 'select' && m.claim && m.relation)")
        assert host.evaluate("told.some(m => m.type === 'height' && m.height > 100)")
        # The title stands over the map, and not again on the corner's switch.
        assert frame.locator("h1").count() == 1
        assert frame.locator("summary", has_text="Layers and legend").count() == 1
        sites = {urllib.parse.urlsplit(a).netloc for a in asked if a.startswith("http")}
        assert sites == {address.removeprefix("http://"), f"127.0.0.1:{host_port}"}
        host.context.close()
    app_page.get_by_role("button", name="Revoke").first.click()
    app_page.wait_for_function(
        "url => !document.body.innerText.includes(url)", arg=url.rsplit("/", 1)[1]
    )
    assert get(url)[0] == 410


def test_a_page_that_may_not_hold_the_map_gets_none(
    app_page: Page, browser: Browser, address: str
) -> None:
    url = publish(app_page, address)
    stranger = free_port()
    with site(stranger, _HOST % html.escape(url)):
        host, _ = held(browser, stranger, address)
        host.wait_for_timeout(1500)
        assert host.frames[1].locator("[data-relation]").count() == 0
        host.context.close()


def test_oembed_describes_a_map_of_this_server_alone(app_page: Page, address: str) -> None:
    url = publish(app_page, address)
    code, text = get(f"{address}/oembed?url={urllib.parse.quote(url, safe='')}&maxwidth=500")
    told: dict[str, Any] = json.loads(text)
    assert (code, told["type"], told["version"], told["width"]) == (200, "rich", "1.0", 500)
    assert url in told["html"]
    assert "application/json+oembed" in get(url)[1]
    elsewhere = urllib.parse.quote(url.replace(address, "http://example.org"), safe="")
    for query, expected in (
        (f"url={elsewhere}", 404),
        ("", 400),
        (f"url={urllib.parse.quote(address, safe='')}%2Fembed%2Fnone", 404),
        (f"url={urllib.parse.quote(url, safe='')}&format=xml", 501),
        (f"url={urllib.parse.quote(url, safe='')}&maxwidth=wide", 400),
        (f"url={urllib.parse.quote(url, safe='')}&maxwidth=-5", 400),
        (f"url={urllib.parse.quote(url, safe='')}&maxheight=0", 400),
        ("url=http://[", 404),
        (f"url=javascript:{urllib.parse.quote(url.partition(':')[2], safe='')}", 404),
        (f"url=ftp:{urllib.parse.quote(url.partition(':')[2], safe='')}", 404),
    ):
        assert get(f"{address}/oembed?{query}")[0] == expected, query


def test_wrong_addresses_and_themes_are_told(app_page: Page, address: str) -> None:
    url = publish(app_page, address)
    assert get(f"{url}?theme=pink")[0] == 400
    assert get(f"{address}/embed/{'x' * 22}")[0] == 404
    assert get(f"{address}/embed/..%2f..%2fetc")[0] in (400, 404)
    code, text = get(f'{url}?locale="><script>')
    assert (code, '<html lang="en">' in text) == (200, True)


def test_who_may_hold_a_map_is_an_origin() -> None:
    assert frame_ancestors([]) == "'self'"
    assert frame_ancestors(["https://wiki.example:8443"]) == "'self' https://wiki.example:8443"
    assert frame_ancestors(["https://a.example", "*"]) == "*"
    for wrong in ("wiki.example", "https://a.example; script-src *", "https://a.example/page"):
        with pytest.raises(SettingsError, match="no origin"):
            frame_ancestors([wrong])
