from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

import mapapp.app
from mapapp.config import Settings
from mapapp.model import Graph
from mapapp.pipeline import analyse
from mapapp.readers import read_text

PAGE = Path(mapapp.app.__file__).parent / "pages" / "documents.py"


def run(graph: Graph) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state["graph"] = graph
    app.session_state["settings"] = Settings()
    return app.run()


def test_a_document_shows_its_places_and_evidence() -> None:
    app = run(analyse([read_text("Canada sanctioned Peru.", title="T")]))
    assert not app.exception
    assert app.selectbox(key="document").options == ["T"]
    assert "<mark" in app.get("html")[0].proto.body


def test_no_document_is_told() -> None:
    app = run(analyse([]))
    assert "No document is chosen" in app.info[0].value
