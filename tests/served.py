"""The app, served by our own program, for the tests of a module."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from ports import free_port

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def host_port() -> int:
    """Return the port of the one other site that may hold published maps."""
    return free_port()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, host_port: int) -> Iterator[str]:
    """Serve the app with a data folder of its own, and give its address."""
    port = free_port()
    folder = tmp_path_factory.mktemp("anywhere")
    command = [sys.executable, "-m", "mapapp", "app", "--port", str(port)]
    command += ["--embed-in", f"http://127.0.0.1:{host_port}"]
    environment = {**os.environ, "MAPAPP_DATA": str(folder / "data")}
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, env=environment
    ) as program:
        url = f"http://127.0.0.1:{port}"
        for _ in range(150):
            try:
                urllib.request.urlopen(f"{url}/mapapp/style.css").read()  # noqa: S310 - our own
                break
            except OSError:
                time.sleep(0.2)
        yield url
        program.terminate()


@pytest.fixture
def app_page(browser: Browser, address: str) -> Iterator[Page]:
    """Open the app, with nothing else within reach, and wait for its map."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.route(
        re.compile(rf"^(?!{re.escape(address)}|data:|blob:)"), lambda route: route.abort()
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(address)
    page.locator("[data-relation]").first.wait_for(state="attached")
    page.locator("[data-test-script-state=notRunning]").wait_for()
    yield page
    context.close()
