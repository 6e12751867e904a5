"""Pages open from files, in a Chromium that has no network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import chromium
import pytest
from handmade import Atlas, Report

from mapapp import layers, renderers
from mapapp.config import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


@dataclass
class Watch:
    """What a page asked for, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def quiet(self) -> bool:
        """Tell whether the page asked for nothing but itself and complained of nothing."""
        return not self.requests and not self.complaints


Open = Callable[..., Watch]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only browser tests pay for it

    path = chromium.find()
    assert path, "no Chromium: run python tests/chromium.py"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open HTML from a file with the network cut; `media` are Playwright's page options."""
    contexts: list[BrowserContext] = []

    def open_page(html: str, *, ready: bool = True, **media: object) -> Watch:
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(html, "ascii")
        context = browser.new_context(offline=True, **media)  # type: ignore[arg-type] # as given
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        watch = Watch(page)
        page.on("console", lambda message: watch.complaints.append(message.text))
        page.on("pageerror", lambda error: watch.complaints.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None if request.url == path.as_uri() else watch.requests.append(request.url)
            ),
        )
        page.goto(path.as_uri())
        if ready:
            page.locator("html[data-ready=true]").wait_for(state="attached")
        return watch

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def show_map(show: Open) -> Open:
    def open_map(report: Report, settings: Settings | None = None, **media: object) -> Watch:
        spec = layers.build(report.graph(), Atlas(), settings or Settings())
        return show(renderers.page(spec), **media)

    return open_map
