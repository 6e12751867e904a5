"""Reports written by hand, for tests that need a graph without reading one; pages in a browser."""

from __future__ import annotations

import handmade
import pytest
from hypothesis import settings

# How long a try takes is the machine's affair: on a busy one a deadline fails what is right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

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
