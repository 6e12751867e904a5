from __future__ import annotations

import dataclasses
from pathlib import Path

from streamlit.testing.v1 import AppTest

import mapapp.app
from mapapp.config import Settings
from mapapp.model import Span, Unplaced
from mapapp.pipeline import analyse
from mapapp.readers import read_text

PAGE = Path(mapapp.app.__file__).parent / "pages" / "map.py"


def test_the_chosen_claim_shows_why_it_was_read() -> None:
    graph = analyse([read_text("Canada may sanction Peru.")])
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state["graph"] = graph
    app.session_state["settings"] = Settings()
    app.session_state["chosen"] = graph.relations[0].claims[0].id
    app.run()
    assert not app.exception
    shown = " ".join(element.proto.body for element in app.get("html"))
    assert "<mark>" in shown
    assert "hypothetical" in shown
    assert "Rule: sanction" in shown


def test_what_is_not_on_the_map_is_listed_with_reason_and_document() -> None:
    graph = analyse([read_text("Canada sanctioned Peru. Unnamed rebels attacked.", title="T")])
    odd = Unplaced(graph.readings[0].document.id, Span(0, 6, "Canada"), "too unclear")
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state["graph"] = dataclasses.replace(graph, unplaced=(odd,))
    app.session_state["settings"] = Settings()
    app.run()
    assert list(app.dataframe[0].value.iloc[-1]) == ["Canada", "too unclear", "T"]
