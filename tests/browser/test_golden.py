"""The map of the seeds as pictures that were looked at, in each theme.

After a change that is meant: MAPAPP_GOLDEN=write python -m pytest tests/browser/test_golden.py, and
look at the pictures again before they are committed.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
import pytest
from pages import Open
from PIL import Image

from mapapp import renderers
from mapapp.config import Settings, seeds_folder
from mapapp.model import Graph
from mapapp.pipeline import analyse, lay_out, load
from mapapp.vocabulary.theme import themes

FOLDER = Path(__file__).parents[1] / "golden"
SIZE = 560, 350  # px: fonts that differ a little look alike at this size
_MEAN, _SHARE = 5.0, 0.06  # of 255, and of the pixels that may differ much


@pytest.fixture(scope="module")
def seeds() -> Graph:
    documents, failures = load(sorted(seeds_folder().glob("*.md")))
    return analyse(documents, failures)


def picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB").resize(SIZE, Image.Resampling.LANCZOS)


@pytest.mark.parametrize("theme", themes())
def test_the_seeds_look_as_they_did(show: Open, seeds: Graph, theme: str) -> None:
    html = renderers.page(lay_out(seeds, Settings(theme=theme)))
    page = show(html, viewport={"width": 1120, "height": 700}, reduced_motion="reduce").page
    now = picture(page.screenshot())
    path = FOLDER / f"seeds-{theme}.png"
    if os.environ.get("MAPAPP_GOLDEN") == "write":
        now.quantize(64).save(path, optimize=True)
    before = picture(path.read_bytes())
    off = np.abs(np.asarray(now, dtype=float) - np.asarray(before, dtype=float)).max(axis=2)
    assert off.mean() < _MEAN
    assert (off > 60).mean() < _SHARE
