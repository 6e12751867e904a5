from __future__ import annotations

from pathlib import Path

import endpoints
import proposals
import pytest
import readings

from mapapp.config import Endpoint, Settings
from mapapp.extractors.llm import ModelReader
from mapapp.model import Document, Reading
from mapapp.pipeline import analyse
from mapapp.readers import read_text

TEXT = "Norway's foreign minister, Ingrid Dahl, visited Kenya. Chad sanctioned Peru last week."
VISIT = proposals.row(
    "Ingrid Dahl, visited Kenya", "visited", "visit", "Ingrid Dahl", "Kenya", source_name="Norway"
)
SANCTION = proposals.row("Chad sanctioned Peru last week", "sanctioned", "sanction", "Chad", "Peru")


def run(where: Endpoint, folder: Path, *documents: Document) -> tuple[list[Reading], list[str]]:
    said: list[str] = []
    settings = Settings(extractor="llm", endpoint=where, answers=folder)
    reader = ModelReader(settings, readings.geocoder(), said.append)
    reader.begin(documents)
    found = [reader.read(document) for document in documents]
    reader.end()
    return found, said


def facts(reading: Reading) -> set[tuple[str, str, str]]:
    return {(c.source.id, c.type, c.target.id) for c in reading.claims}


def test_where_the_text_goes_is_said_before_it_goes(tmp_path: Path) -> None:
    with endpoints.endpoint(endpoints.says(proposals.answer(SANCTION))) as (where, server):
        said: list[str] = []
        settings = Settings(extractor="llm", endpoint=where, answers=tmp_path)
        reader = ModelReader(settings, readings.geocoder(), said.append)
        reader.begin([read_text(TEXT)])
        assert server.asked == []
    assert f"goes to {where.url}, model m: 1 document in 1 part" in said[0]
    assert "tokens to send" in said[0]


def test_a_second_run_asks_nothing_and_reads_the_same(tmp_path: Path) -> None:
    with endpoints.endpoint(endpoints.says(proposals.answer(VISIT, SANCTION))) as (where, server):
        first, said = run(where, tmp_path, read_text(TEXT))
        second, again = run(where, tmp_path, read_text(TEXT))
    assert len(server.asked) == 1
    assert first == second
    assert facts(first[0]) == {("NOR", "visit", "KEN"), ("TCD", "sanction", "PER")}
    assert "1 answers asked for, 0 at hand; 100 tokens sent, 10 received" in said[-1]
    assert "1 are answered already; about 0 tokens" in again[0]


def test_visits_become_a_tour_of_the_one_who_is_named(tmp_path: Path) -> None:
    text = f"{TEXT} The minister then flew to Togo."
    then = proposals.row(
        "The minister then flew to Togo", "flew", "visit", "The minister", "Togo",
        source_name="Norway",
    )  # fmt: skip
    (tour,) = proposals.read(tmp_path, text, VISIT, then).tours
    assert (tour.traveller, [leg.place.id for leg in tour.legs]) == ("Ingrid Dahl", ["KEN", "TGO"])


@pytest.mark.parametrize(
    ("reply", "what"),
    [
        (endpoints.fails(401), "refuses the key"),
        (endpoints.fails(404), "no model"),
        (endpoints.fails(500), "error 500"),
        (endpoints.page, "no chat API"),
        (endpoints.cut, "broke off"),
        (endpoints.slow, "no answer within"),
        (endpoints.says(""), "empty"),
        (endpoints.says('{"claims": [', "length"), "cut short"),
        (endpoints.says("Es gibt keine Aussagen."), "no whole JSON"),
        (endpoints.says('{"result": 1}'), "another form"),
    ],
)
def test_where_the_model_fails_the_rules_reading_stays_and_says_so(
    reply: endpoints.Reply, what: str, tmp_path: Path
) -> None:
    document = read_text(TEXT)
    with endpoints.endpoint(reply, timeout=0.2, retries=1) as (where, _):
        (found,), said = run(where, tmp_path, document)
    assert found.claims == readings.reading(TEXT).claims
    assert found.tours == readings.reading(TEXT).tours
    assert found.doubts[0].kind == "unread"
    assert what in found.doubts[0].reason
    assert any("was read by the rules" in line for line in said)


def test_only_the_part_that_failed_is_read_by_the_rules(tmp_path: Path) -> None:
    filler = "\n\n".join(["It rained all day in the hills. " * 8] * 12)
    text = f"{TEXT}\n\n{filler}\n\nGhana invaded Togo at dawn."
    bad = endpoints.says("nonsense")
    with endpoints.endpoint(endpoints.says(proposals.answer(SANCTION)), bad, part=600) as (
        where,
        _,
    ):
        (found,), _ = run(where, tmp_path, read_text(text))
    assert facts(found) == {("TCD", "sanction", "PER"), ("GHA", "attack", "TGO")}
    assert [c.methods[0].name for c in found.claims] == ["llm", "rules"]
    assert "part 2 of 2 was read by the rules" in proposals.reasons(found)


def test_a_document_too_long_is_left_to_the_rules_unsent(tmp_path: Path) -> None:
    text = f"{TEXT}\n\n" + "\n\n".join(["It rained all day in the hills. " * 8] * 12)
    with endpoints.endpoint(endpoints.says("x"), part=300, parts=2) as (where, server):
        (found,), _ = run(where, tmp_path, read_text(text))
    assert server.asked == []
    assert "too long for a language model" in found.doubts[0].reason
    assert ("TCD", "sanction", "PER") in facts(found)


def test_what_was_answered_before_a_break_off_is_kept_and_recorded(tmp_path: Path) -> None:
    documents = [read_text(TEXT), read_text("Ghana invaded Togo at dawn.")]
    told: list[str] = []

    def leave(message: str) -> None:
        told.append(message)
        if message.startswith("asking 2"):
            raise KeyboardInterrupt

    with endpoints.endpoint(endpoints.says(proposals.answer(SANCTION))) as (where, server):
        settings = Settings(
            extractor="llm", endpoint=where, answers=tmp_path / "a", record=tmp_path / "r"
        )
        with pytest.raises(KeyboardInterrupt):
            analyse(documents, settings=settings, tell=leave)
        assert len(server.asked) == 1
        assert (tmp_path / "r").exists()
        analyse(documents, settings=settings)
    assert len(server.asked) == 2


def test_without_an_endpoint_the_rules_read_and_nothing_is_sent() -> None:
    said: list[str] = []
    reader = ModelReader(Settings(extractor="llm"), readings.geocoder(), said.append)
    document = read_text(TEXT)
    reader.begin([document])
    found = reader.read(document)
    assert "no language model is set up and nothing was sent" in said[0]
    assert found.claims == readings.reading(TEXT).claims
    assert found.doubts[0].kind == "unread"
