"""The app's pages, run by Streamlit's own test runner."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import mapapp.app
from mapapp.model import Graph

MAIN = Path(mapapp.app.__file__).with_name("main.py")


def run(text: str = "", seeds: list[str] | None = None) -> AppTest:
    app = AppTest.from_file(str(MAIN), default_timeout=120)
    if seeds is not None:
        app.session_state["seeds"] = seeds
    app.session_state["pasted"] = text
    return app.run()


def graph(app: AppTest) -> Graph:
    found: Graph = app.session_state["graph"]
    return found


def test_it_opens_with_the_seeds() -> None:
    app = run()
    assert not app.exception
    assert len(app.multiselect(key="seeds").value) >= 3
    assert len(graph(app).relations) > 20


def test_pasted_text_is_read() -> None:
    app = run("Canada sanctioned Peru.", [])
    assert not app.exception
    assert [relation.target.name for relation in graph(app).relations] == ["Peru"]


def test_nothing_chosen_is_no_error() -> None:
    app = run(seeds=[])
    assert not app.exception
    assert graph(app).readings == ()


def test_a_text_without_words_is_told() -> None:
    app = run("...", [])
    assert not app.exception
    assert "no text in it" in app.error[0].value


def test_the_marking_stands_above_and_below_the_page() -> None:
    app = AppTest.from_file(str(MAIN), default_timeout=120)
    app.session_state["seeds"], app.session_state["marking"] = [], "TLP:<RED>"
    app.run()
    shown = [element.proto.body for element in app.get("html")]
    assert sum("TLP:&lt;RED&gt;" in body for body in shown) == 2


def test_one_unreadable_seed_is_named_and_the_rest_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "good.md").write_text("Canada sanctioned Peru.")
    (tmp_path / "bad.pdf").write_text("no PDF")
    monkeypatch.setattr("mapapp.app.sources.seeds_folder", lambda: tmp_path)
    app = run()
    assert not app.exception
    assert "bad.pdf" in app.error[0].value
    assert len(graph(app).relations) == 1
