from __future__ import annotations

from pathlib import Path

import endpoints
import pytest
from streamlit.testing.v1 import AppTest

URL = "http://127.0.0.1:9/v1"


def _page() -> None:
    import streamlit as st  # noqa: PLC0415 - Streamlit runs this as a script

    from mapapp.app.reader import choose_extractor, show_doubts  # noqa: PLC0415 - same
    from mapapp.model import Document, Doubt, Graph, Reading  # noqa: PLC0415 - same

    st.session_state["chosen"] = choose_extractor()
    doubt = Doubt("d", "type", "<b>read otherwise</b>")
    reading = Reading(Document("d", "x", "x"), (), (), (), doubts=(doubt,))
    show_doubts(Graph((reading,), (), ()), {"d": "A report"})


def test_the_rules_read_until_a_model_is_chosen_and_its_address_agreed_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MAPAPP_LLM_URL", URL)
    monkeypatch.setenv("MAPAPP_LLM_MODEL", "m")
    app = AppTest.from_function(_page, default_timeout=60).run()
    assert app.session_state["chosen"] == ("rules", None)
    app.selectbox(key="extractor").set_value("both").run()
    assert app.session_state["chosen"] == ("rules", None)
    assert f"{URL}, model m" in app.checkbox[0].label
    app.checkbox[0].check().run()
    name, where = app.session_state["chosen"]
    assert (name, where.url) == ("both", URL)
    assert not app.exception


def test_without_an_address_the_app_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAPAPP_LLM_URL", raising=False)
    app = AppTest.from_function(_page, default_timeout=60).run()
    app.selectbox(key="extractor").set_value("llm").run()
    assert "MAPAPP_LLM_URL" in app.warning[0].value
    assert app.session_state["chosen"] == ("rules", None)


def test_doubts_are_listed() -> None:
    app = AppTest.from_function(_page, default_timeout=60).run()
    assert app.expander[1].label == "To look at first: 1"
    assert list(app.dataframe[0].value["Why"]) == ["<b>read otherwise</b>"]


def _reading_page() -> None:
    import streamlit as st  # noqa: PLC0415 - Streamlit runs this as a script

    from mapapp.app.reader import choose_extractor, read_with_model  # noqa: PLC0415 - same
    from mapapp.config import Settings  # noqa: PLC0415 - same
    from mapapp.readers import read_text  # noqa: PLC0415 - same

    name, where = choose_extractor()
    settings = Settings(extractor=name, endpoint=where, answers=st.session_state["answers"])
    if name != "rules":
        documents = [read_text("Canada sanctioned Peru.", title="T")]
        st.session_state["readings"] = read_with_model(documents, settings)


def test_the_app_tells_where_the_text_goes_and_how_much_and_can_be_cancelled(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with endpoints.endpoint(endpoints.page) as (where, _):
        monkeypatch.setenv("MAPAPP_LLM_URL", where.url)
        app = AppTest.from_function(_reading_page, default_timeout=120)
        app.session_state["answers"] = str(tmp_path)
        app.session_state["extractor"] = "llm"
        app.run()
        app.checkbox[0].check().run()
        told = " ".join(element.value for element in app.text)
        assert f"the text goes to {where.shown}" in told
        assert "tokens to send" in told
        assert "read by the rules" in told
        assert [c.type for c in app.session_state["readings"][0].claims] == ["sanction"]
        app.button(key="cancel").click().run()
        assert app.checkbox[0].value is False
        assert not app.exception
