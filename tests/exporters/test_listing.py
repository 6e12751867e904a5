from __future__ import annotations

import json
from pathlib import Path

import proposals
import pytest

import mapapp
from mapapp.errors import ExportError
from mapapp.exporters.listing import FORMATS, write_each
from mapapp.readers import read_text

GRAPH = mapapp.analyse(
    [
        read_text("Turkey allegedly sold drones to Mali.", "a/one.txt"),
        read_text("Nothing.", "two.txt"),
    ]
)


def test_a_table_tells_who_what_and_how_sure() -> None:
    text = FORMATS["table"].all(GRAPH.readings)
    assert "Turkey supplies arms to Mali [arms_transfer, alleged]" in text
    assert "nothing that could be mapped" in text


def test_json_lists_all_readings() -> None:
    assert len(json.loads(FORMATS["json"].all(GRAPH.readings))) == 2


def test_one_file_for_each_document(tmp_path: Path) -> None:
    paths = write_each(GRAPH, FORMATS["annotation"], tmp_path / "new")
    assert [p.name for p in paths] == ["one.json", "two.json"]
    assert json.loads(paths[0].read_text("utf-8"))["slug"] == "one"


def test_nothing_is_silently_overwritten(tmp_path: Path) -> None:
    twins = mapapp.analyse([read_text("Iran left.", "a/x.txt"), read_text("Cuba left.", "b/x.txt")])
    with pytest.raises(ExportError, match="two documents are called x"):
        write_each(twins, FORMATS["json"], tmp_path)


def test_a_table_tells_who_read_it_and_what_to_look_at(tmp_path: Path) -> None:
    row = proposals.row("Chad sanctioned Peru.", "sanctioned", "sanction", "Chad", "Peru")
    found = proposals.read(tmp_path, "Chad sanctioned Peru.", row, row | {"quote": "elsewhere"})
    text = FORMATS["table"].one(found)
    assert "[sanction, asserted, read by llm]" in text
    assert "to look at (unproven): Chad → Peru, sanction: the quote" in text
    assert "read by" not in FORMATS["table"].all(GRAPH.readings)


def test_a_table_tells_what_kind_of_stop_and_when() -> None:
    text = (
        "Norway's minister, Ole Berg, flew to Chad and put off a trip to Mali. He returned to Oslo."
    )
    listed = FORMATS["table"].all(mapapp.analyse([read_text(text)]).readings)
    assert "1 Chad (completed), 2 Mali (postponed), 3 Norway (return, completed)" in listed
