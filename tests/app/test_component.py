from __future__ import annotations

from streamlit.testing.v1 import AppTest


def _page() -> None:
    from mapapp.app.component import show_map  # noqa: PLC0415 - Streamlit runs this as a script
    from mapapp.pipeline import analyse, lay_out  # noqa: PLC0415 - same
    from mapapp.readers import read_text  # noqa: PLC0415 - same

    graph = analyse([read_text("Canada sanctioned Peru.")])
    show_map(lay_out(graph), None, lambda: None)


def test_the_map_is_a_component_of_ours() -> None:
    app = AppTest.from_function(_page, default_timeout=60).run()
    assert not app.exception
    assert "map" in app.session_state
