"""The last figures of each benchmark, in a section of its own in docs/benchmarks.md."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
_HEAD = """# Benchmarks

Made by `make bench`; each section is written by the script it names. Times are ratios of medians
taken in one run, for the machine is noisy; quality is measured on texts that nobody here wrote.
"""


def write(name: str, title: str, body: str) -> None:
    """Replace the section `name` of the page, or add it; print it too."""
    page = PAGE.read_text("utf-8") if PAGE.exists() else _HEAD
    section = f"<!-- {name} -->\n## {title}\n\n{body.strip()}\n<!-- /{name} -->\n"
    pattern = re.compile(rf"<!-- {name} -->.*?<!-- /{name} -->\n", re.DOTALL)
    found = pattern.search(page)
    page = pattern.sub(lambda _: section, page) if found else f"{page.rstrip()}\n\n{section}"
    PAGE.write_text(page, "utf-8")
    print(section)
