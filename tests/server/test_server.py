"""The app in a real browser, served by our own program, nothing else within reach."""

from __future__ import annotations

import socket
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import mapapp
from mapapp.errors import SettingsError
from mapapp.readers import read_text
from mapapp.server import launch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def test_the_first_visit_shows_the_map_of_the_seeds_and_asks_no_one_else(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    hosts: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda r: hosts.add(r.url.split("/")[2]) if r.url[:4] == "http" else None)
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    page.locator("[data-leg]").first.wait_for(state="attached", timeout=60_000)
    assert page.locator("[data-leg]").count() >= 6
    assert hosts == {address.removeprefix("http://")}
    assert complaints == []
    context.close()


def test_a_chosen_line_shows_its_sentence_and_why_it_was_read(app_page: Page) -> None:
    app_page.locator("[data-relation]").first.evaluate("path => { path.dataset.kept = 'yes' }")
    app_page.locator("[data-relation]").first.dispatch_event("click")
    app_page.locator(".mapapp aside mark").first.wait_for()
    app_page.get_by_text("Why this line").click()
    app_page.get_by_text("Rule: ").wait_for()
    assert app_page.locator(".mapapp aside mark").count() >= 1
    assert app_page.locator("[data-kept=yes]").count() == 1


def test_a_choice_sends_no_map_again(app_page: Page) -> None:
    sizes: list[int] = []
    client = app_page.context.new_cdp_session(app_page)
    client.send("Network.enable")
    client.on(
        "Network.webSocketFrameReceived",
        lambda event: sizes.append(len(event["response"]["payloadData"])),
    )
    app_page.reload()
    app_page.locator("[data-relation]").first.wait_for(state="attached")
    app_page.locator("[data-test-script-state=notRunning]").wait_for()
    assert max(sizes) > 50_000
    sizes.clear()
    app_page.locator("[data-relation]").first.dispatch_event("click")
    app_page.get_by_text("Why this line").wait_for()
    assert 0 < max(sizes) < 20_000


def test_a_socket_for_a_page_of_another_site_is_refused(address: str) -> None:
    host, port = address.removeprefix("http://").split(":")
    for origin, line in (("http://example.org", b"403"), (address, b"101")):
        with socket.create_connection((host, int(port))) as connection:
            connection.settimeout(10)
            connection.sendall(
                (
                    f"GET /_stcore/stream HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\n"
                    "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    f"Sec-WebSocket-Version: 13\r\nOrigin: {origin}\r\n\r\n"
                ).encode()
            )
            assert line in connection.recv(100)


def test_an_uploaded_file_is_mapped_and_a_bad_one_is_named(app_page: Page, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.pdf"
    good.write_text("Ghana's president, Kofi Mensah, visited Iceland. <img src=x onerror=alert(1)>")
    bad.write_text("no PDF")
    before = mapapp.analyse([read_text("Norway's president visited Chad.")])
    made = mapapp.export(before, tmp_path / "before.html")
    app_page.locator("input[type=file][multiple]").set_input_files([good, bad, made])
    app_page.get_by_text("bad.pdf: this is no PDF").first.wait_for()
    app_page.locator("[data-leg][aria-label*=Iceland], [aria-label*=Iceland]").first.wait_for(
        state="attached"
    )
    app_page.locator("[aria-label*='Norway visits Chad']").first.wait_for(state="attached")


def test_an_own_gazetteer_is_laid_over_ours_and_a_wrong_one_is_told(
    app_page: Page, tmp_path: Path
) -> None:
    wrong = tmp_path / "mine.yaml"
    wrong.write_text("places: [{name: Camp Elm, country: Nowhere, at: [43.1, 11.5]}]")
    app_page.get_by_text("Places", exact=True).click()
    app_page.locator("input[type=file][accept*=yaml]").set_input_files(wrong)
    app_page.get_by_text("mine.yaml: places, number 1 (Camp Elm)").first.wait_for()


def test_the_documents_page_marks_places_and_evidence(app_page: Page) -> None:
    app_page.get_by_role("link", name="Documents").click()
    app_page.locator(".doc .place").first.wait_for()
    assert app_page.locator(".doc mark").count() >= 3


def test_the_map_can_be_taken_away_as_one_file(app_page: Page) -> None:
    app_page.get_by_role("link", name="Export").click()
    with app_page.expect_download() as download:
        app_page.get_by_role("button", name="HTML").first.click()
    content = Path(download.value.path()).read_text("utf-8")
    assert download.value.suggested_filename == "Travel-and-influence.html"
    assert 'id="mapapp-data"' in content


def test_a_busy_port_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=rf"{port} is not free .* --port"):
            launch("127.0.0.1", port)
    with pytest.raises(SettingsError, match="is no port"):
        launch("127.0.0.1", 70_000)


def test_an_asset_is_sent_once(address: str) -> None:
    request = urllib.request.Request(f"{address}/mapapp/basemap.json")  # noqa: S310 - our own
    tag = urllib.request.urlopen(request).headers["ETag"]  # noqa: S310 - same
    request.add_header("If-None-Match", tag)
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)  # noqa: S310 - same
    assert caught.value.code == 304
