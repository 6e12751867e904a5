from __future__ import annotations

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st  # noqa: PLC0415 - Streamlit runs this as a script

    from mapapp.app.settings import choose_settings  # noqa: PLC0415 - same

    st.session_state["settings"] = choose_settings()


def test_title_marking_theme_and_view_are_chosen() -> None:
    app = AppTest.from_function(_page, default_timeout=60).run()
    app.text_input(key="title").set_value("Visits")
    app.text_input(key="marking").set_value("TLP:RED")
    app.selectbox(key="theme").set_value("print")
    app.selectbox(key="view").set_value("IND")
    settings = app.run().session_state["settings"]
    assert not app.exception
    chosen = (settings.title, settings.marking, settings.theme, settings.view, settings.gazetteer)
    assert chosen == ("Visits", "TLP:RED", "print", "IND", None)
