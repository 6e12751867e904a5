"""The app's pages, run by Streamlit's own test runner."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

import mapapp.app

MAIN = Path(mapapp.app.__file__).with_name("main.py")


def run(text: str = "", seeds: list[str] | None = None) -> AppTest:
    app = AppTest.from_file(str(MAIN), default_timeout=120)
    if seeds is not None:
        app.session_state["seeds"] = seeds
    app.session_state["pasted"] = text
    return app.run()


def test_it_opens_with_the_seeds() -> None:
    app = run()
    assert not app.exception
    assert len(app.multiselect(key="seeds").value) >= 3
    assert len(app.dataframe[0].value) > 30


def test_pasted_text_is_read() -> None:
    app = run("Canada sanctioned Peru.", [])
    assert not app.exception
    assert list(app.dataframe[0].value["Target"]) == ["Peru"]


def test_nothing_chosen_is_no_error() -> None:
    app = run(seeds=[])
    assert not app.exception
    assert not app.dataframe


def test_a_text_without_words_is_told() -> None:
    app = run("...", [])
    assert not app.exception
    assert "no text in it" in app.error[0].value
