from __future__ import annotations

import json
from pathlib import Path

import proposals
import pytest

from mapapp.errors import ExtractorError, SettingsError
from mapapp.extractors.llm.answers import Folder, Kept, Record, Replay
from mapapp.extractors.llm.request import Request, requests
from mapapp.model import Method
from mapapp.readers import read_text


def request(text: str = "Chad met Peru.") -> Request:
    return requests(read_text(text), 900)[0]


def test_a_folder_keeps_by_text_and_model(tmp_path: Path) -> None:
    kept = Kept("an answer", 10, 2)
    Folder(tmp_path / "new", "m").put(request(), kept)
    assert Folder(tmp_path / "new", "m").get(request()) == kept
    assert Folder(tmp_path / "new", "other").get(request()) is None
    assert Folder(tmp_path / "new", "m").get(request("Chad met Kenya.")) is None
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0


def test_a_damaged_answer_is_none(tmp_path: Path) -> None:
    folder = Folder(tmp_path, "m")
    folder.put(request(), Kept("an answer"))
    (path,) = tmp_path.iterdir()
    path.write_text('{"ans')
    assert folder.get(request()) is None


def test_a_folder_that_cannot_be_written_says_so() -> None:
    with pytest.raises(ExtractorError, match="cannot be written"):
        Folder(Path("/proc/answers"), "m").put(request(), Kept("x"))


def test_a_record_is_replayed_and_has_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    asked = [request("Chad met Peru."), request("Kenya met Togo.")]
    for name, order in (("1", asked), ("2", asked[::-1])):
        record = Record(tmp_path / name, Method("llm", "m", "p"))
        for one in order:
            record.add(one, Kept("an answer", 3, 4))
        record.write()
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    replay = Replay(tmp_path / "1")
    assert replay.model == "m"
    assert replay.answer(asked[0]) == Kept("an answer", 3, 4)


def test_a_request_without_an_answer_waits_for_one(tmp_path: Path) -> None:
    record = Record(tmp_path / "r", Method("llm", "m", "p"))
    record.add(request(), None)
    record.write()
    assert json.loads((tmp_path / "r").read_text())["requests"][0]["answer"] is None
    with pytest.raises(ExtractorError, match="no answer"):
        Replay(tmp_path / "r").answer(request())
    with pytest.raises(ExtractorError, match="no answer"):
        Replay(tmp_path / "r").answer(request("Another text."))


@pytest.mark.parametrize("content", ["", "{}", "[]", "no JSON"])
def test_a_wrong_record_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "r").write_text(content)
    with pytest.raises(SettingsError, match="is no recorded run"):
        Replay(tmp_path / "r")
    with pytest.raises(SettingsError, match="cannot be opened"):
        Replay(tmp_path / "none")


def test_a_record_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    record = Record(tmp_path / "no" / "r", Method("llm", "m", "p"))
    with pytest.raises(ExtractorError, match="cannot be written"):
        record.write()


def test_a_record_shows_what_was_asked(tmp_path: Path) -> None:
    path = proposals.record(tmp_path / "r", read_text("Chad met Peru."), proposals.answer())
    assert "Chad met Peru." in path.read_text("utf-8")
