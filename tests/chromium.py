"""Finds a Chromium for the browser tests, and installs one where there is none.

Run as a script it makes sure of one; tests call `find`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def find() -> str | None:
    """Return the path of a Chromium: the system's, else Playwright's, else None."""
    for name in _NAMES:
        path = shutil.which(name)
        if path:
            return path
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where none is found

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install Debian's package when root, else Playwright's build."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
        subprocess.run([*apt, "update"], check=False)
        done = subprocess.run(
            [*apt, "install", "-y", "--no-install-recommends", "chromium"], check=False
        )
        if done.returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if find() is None:
        print("no Chromium found for the browser tests; installing one")  # noqa: T201 - a script
        install()
    if find() is None:
        sys.exit("no Chromium could be installed; install one and run again")
