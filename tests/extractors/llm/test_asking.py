from __future__ import annotations

from pathlib import Path

import endpoints
import proposals
import pytest

from mapapp.config import Settings
from mapapp.errors import ExtractorError, UnusableAnswer
from mapapp.extractors.llm.asking import Asking
from mapapp.extractors.llm.request import Request, requests
from mapapp.readers import read_text

GOOD = endpoints.says(proposals.answer())
HALF = endpoints.says('{"claims": [')


def request(text: str = "Chad met Peru.") -> Request:
    return requests(read_text(text), 900)[0]


def test_an_answer_is_asked_for_once_and_kept(tmp_path: Path) -> None:
    with endpoints.endpoint(GOOD) as (where, server):
        settings = Settings(extractor="llm", endpoint=where, answers=tmp_path)
        for _ in range(2):
            asking = Asking(settings)
            assert asking.answer(request()).claims == ()
        assert asking.has(request())
    assert len(server.asked) == 1
    assert (asking.asked, asking.at_hand) == (0, 1)


@pytest.mark.parametrize("bad", [HALF, endpoints.says(""), endpoints.says("{}", "length")])
def test_an_answer_of_no_use_is_asked_for_once_more(bad: endpoints.Reply, tmp_path: Path) -> None:
    with endpoints.endpoint(bad, GOOD) as (where, server):
        asking = Asking(Settings(extractor="llm", endpoint=where, answers=tmp_path))
        assert asking.answer(request()).claims == ()
    assert len(server.asked) == 2


def test_a_second_one_is_the_last_and_is_not_kept(tmp_path: Path) -> None:
    with endpoints.endpoint(HALF) as (where, server):
        asking = Asking(Settings(extractor="llm", endpoint=where, answers=tmp_path))
        with pytest.raises(UnusableAnswer):
            asking.answer(request())
        assert not asking.has(request())
    assert len(server.asked) == 2
    assert list(tmp_path.iterdir()) == []


def test_after_a_refusal_nothing_more_is_asked(tmp_path: Path) -> None:
    with endpoints.endpoint(endpoints.fails(401)) as (where, server):
        asking = Asking(Settings(extractor="llm", endpoint=where, answers=tmp_path))
        for text in ("Chad met Peru.", "Togo met Kenya."):
            with pytest.raises(ExtractorError, match="refuses the key"):
                asking.answer(request(text))
    assert len(server.asked) == 1


def test_without_an_endpoint_nobody_is_asked() -> None:
    with pytest.raises(ExtractorError, match="no language model is set up"):
        Asking(Settings(extractor="llm")).answer(request())


def test_a_replay_contacts_nothing_even_where_an_endpoint_is_set(tmp_path: Path) -> None:
    path = proposals.record(tmp_path / "r", read_text("Chad met Peru."), proposals.answer())
    with endpoints.endpoint(GOOD) as (where, server):
        asking = Asking(Settings(extractor="llm", endpoint=where, replay=path))
        asking.answer(request())
    assert not asking.is_remote
    assert server.asked == []


def test_a_run_is_recorded_and_replayed_without_the_key(tmp_path: Path) -> None:
    with endpoints.endpoint(GOOD, key="sk-secret") as (where, _):
        chosen = Settings(
            extractor="llm", endpoint=where, answers=tmp_path / "a", record=tmp_path / "r"
        )
        asking = Asking(chosen)
        asking.answer(request())
        asking.end()
    again = Asking(Settings(extractor="llm", replay=tmp_path / "r"))
    assert again.answer(request()).claims == ()
    assert again.model == "m"
    for path in (tmp_path / "r", *(tmp_path / "a").iterdir()):
        assert "sk-secret" not in path.read_text("utf-8")
