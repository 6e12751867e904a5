"""What a command may cost: heavy libraries load only where they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "spacy",
    "folium",
    "geopandas",
    "pandas",
    "streamlit",
    "trafilatura",
    "pypdf",
    "docx",
    "numpy",
    "shapely",
    "pyproj",
    "typst",
    "pptx",
    "resvg_py",
    "openai",
}


_TO_HTML = """
import mapapp
from mapapp.pipeline import lay_out
from mapapp.readers import read_text
from mapapp.renderers import page
page(lay_out(mapapp.analyse([read_text("Iran armed Cuba.")])))
"""


def loaded(program: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    ("program", "allowed"),
    [
        ("import mapapp", set()),
        ("import mapapp.cli", set()),
        ("from mapapp.geocoder import Geocoder; Geocoder().find('Iran')", set()),
        ("import mapapp; mapapp.read", set()),
        ("from mapapp.extractors import EXTRACTORS", set()),
        ("from mapapp.renderers import page, payload", set()),
        (_TO_HTML, {"spacy", "numpy"}),
    ],
)
def test_nothing_heavy_is_loaded_in_vain(program: str, allowed: set[str]) -> None:
    assert loaded(program) & HEAVY <= allowed
