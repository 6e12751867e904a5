from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

import mapapp.app
from mapapp.config import Settings
from mapapp.pipeline import analyse
from mapapp.readers import read_text

PAGE = Path(mapapp.app.__file__).parent / "pages" / "map.py"


def test_the_chosen_claim_shows_its_sentence_and_marking_stands_above() -> None:
    graph = analyse([read_text("Canada may sanction Peru.")])
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state["graph"] = graph
    app.session_state["settings"] = Settings(marking="TLP:RED")
    app.session_state["chosen"] = graph.relations[0].id
    app.run()
    assert not app.exception
    shown = " ".join(element.proto.body for element in app.get("html"))
    assert "TLP:RED" in shown
    assert "<mark>" in shown
    assert "hypothetical" in shown
