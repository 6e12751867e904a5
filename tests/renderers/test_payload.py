from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from handmade import Atlas, Report
from hypothesis import given
from hypothesis import strategies as st

from mapapp import layers, renderers
from mapapp.config import Settings
from mapapp.merge import merge
from mapapp.model import Method
from mapapp.renderers.payload import CLAIM, RELATION, as_json

LINE_SEPARATOR, ASTRAL = "\u2028", "\U0001f30d"


def read(report: Report) -> dict[str, Any]:
    spec = layers.build(report.graph(), Atlas(), Settings())
    decoded: dict[str, Any] = json.loads(renderers.payload(spec))
    return decoded


def claim(data: dict[str, Any], place: int) -> dict[str, Any]:
    """Return a claim's columns by name."""
    return dict(zip(CLAIM, data["claims"][place], strict=False))


@given(st.recursive(st.text() | st.integers() | st.none(), st.lists, max_leaves=6))
def test_json_is_ascii_and_cannot_leave_its_element(value: object) -> None:
    text = as_json(value)
    assert json.loads(text) == value
    assert text.isascii()
    assert not set("<>&") & set(text)
    assert LINE_SEPARATOR not in text


def test_each_sentence_and_each_style_stands_once(latin_tour: Report) -> None:
    data = read(latin_tour)
    assert len(data["sentences"]) == len(set(data["sentences"])) < len(data["claims"])
    styles = [json.dumps(style) for style in data["styles"]]
    assert len(styles) == len(set(styles))


def test_evidence_is_the_words_of_the_document(latin_tour: Report) -> None:
    data = read(latin_tour)
    assert len(data["claims"]) == len(latin_tour.claims)
    for i, read_claim in enumerate(latin_tour.claims):
        told = claim(data, i)
        start, end = told["evidence"], told["evidenceEnd"]
        assert data["sentences"][told["sentence"]][start:end] == read_claim.evidence.text


def test_offsets_count_as_javascript_does(report: Report) -> None:
    a = Atlas()
    sentence = f"{ASTRAL}{ASTRAL} Iran aids Cuba."
    report.claim(sentence, "aid", a.actor("IRN"), a.actor("CUB"), evidence="Iran aids Cuba")
    data = read(report)
    told = claim(data, 0)
    start, end = told["evidence"], told["evidenceEnd"]
    units = data["sentences"][0].encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "Iran aids Cuba"


def test_an_end_told_in_another_sentence_has_no_place_in_this_one(report: Report) -> None:
    a = Atlas()
    first = report.claim("Iran aids Cuba.", "aid", a.actor("IRN"), a.actor("CUB"))
    report.claim("It also trades with it.", "economic_tie", a.actor("IRN"), a.actor("CUB"))
    second = report.claims.pop()
    elsewhere = {name: getattr(second, name) for name in second.__dataclass_fields__}
    elsewhere["source_span"] = first.source_span
    report.claims.append(type(second)(**elsewhere))
    told = claim(read(report), 1)
    assert told["sourceAt"] == -1
    assert "sourceWords" not in told.get("more", {})


def test_every_second_point_of_a_path_comes_back(pacific_tour: Report) -> None:
    spec = layers.build(pacific_tour.graph(), Atlas(), Settings())
    data = json.loads(renderers.payload(spec))
    told = [line for layer in data["layers"] for line in layer["lines"]]
    for line, steps in zip(
        (line for layer in spec.layers for line in layer.lines), told, strict=True
    ):
        x = y = 0
        points = []
        row = steps if isinstance(steps, dict) else dict(zip(RELATION, steps, strict=False))
        for dx, dy in zip(row["path"][::2], row["path"][1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x / 100, y / 100))
        assert points == [*line.path[:-1:2], line.path[-1]]


def test_no_folder_of_this_machine_is_told(latin_tour: Report) -> None:
    data = read(latin_tour)
    assert data["documents"][0]["source"] == "report.txt"
    assert "somewhere" not in json.dumps(data)


def test_the_text_of_the_document_is_not_carried_along(latin_tour: Report) -> None:
    latin_tour.say("This sentence says nothing of interest.")
    assert "nothing of interest" not in json.dumps(read(latin_tour))


def test_a_claim_tells_who_read_it_where_that_is_not_the_rules_alone(latin_tour: Report) -> None:
    graph = latin_tour.graph()
    (reading,) = graph.readings
    first = replace(reading.claims[0], methods=(Method(), Method("llm", "m", "abc")))
    read = replace(reading, claims=(first, *reading.claims[1:]))
    spec = layers.build(merge([read]), Atlas(), Settings())
    data = json.loads(renderers.payload(spec))
    rows = [claim(data, i) for i in range(len(data["claims"]))]
    told = {row["id"]: row.get("more", {}).get("readBy") for row in rows}
    assert told.pop(first.id) == ["rules", "language model m (instructions abc)"]
    assert set(told.values()) == {None}
