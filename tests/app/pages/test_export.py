from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

import mapapp.app
from mapapp.config import Settings
from mapapp.exporters import EXPORTERS
from mapapp.pipeline import analyse
from mapapp.readers import read_text

PAGE = Path(mapapp.app.__file__).parent / "pages" / "export.py"


def test_every_format_of_the_table_can_be_taken() -> None:
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state["graph"] = analyse([read_text("Canada sanctioned Peru.")])
    app.session_state["settings"] = Settings(title="../a <b>")
    app.run()
    assert not app.exception
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels[:-1] == [row.suffix[1:].upper() for row in EXPORTERS]
