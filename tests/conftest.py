"""Reports written by hand, for tests that need a graph without reading one; pages in a browser."""

from __future__ import annotations

import handmade
import pytest

pytest_plugins = ["pages", "served"]


@pytest.fixture
def report() -> handmade.Report:
    return handmade.Report()


@pytest.fixture
def latin_tour() -> handmade.Report:
    return handmade.latin_tour()


@pytest.fixture
def pacific_tour() -> handmade.Report:
    return handmade.pacific_tour()
