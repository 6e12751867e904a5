from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import handmade
import jsonschema
import pytest

from mapapp import layers
from mapapp.config import Settings
from mapapp.errors import ReadError
from mapapp.exporters.graph import to_html, to_json
from mapapp.merge import merge
from mapapp.model import Graph, Head
from mapapp.readers.graphs import is_graph, read_graph, schema

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "schema" / "graph.schema.json"


def files(report: handmade.Report) -> tuple[Graph, bytes, bytes]:
    graph = merge(report.graph().readings)
    spec = layers.build(graph, handmade.Atlas(), Settings(marking="TLP:RED"))
    return graph, to_json(graph, spec), to_html(graph, spec)


@pytest.fixture
def content(latin_tour: handmade.Report) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(latin_tour)[1])
    return found


def test_json_and_html_read_back_into_the_same_graph(latin_tour: handmade.Report) -> None:
    graph, in_json, in_html = files(latin_tour)
    found = read_graph("a.json", in_json)
    assert found == read_graph("a.html", in_html)
    assert (found.relations, found.tours, found.unplaced) == (
        graph.relations,
        graph.tours,
        graph.unplaced,
    )
    assert found.readings[0].document.text == graph.readings[0].document.text
    assert found.readings[0].document.source == "report.txt"  # without its folder


def test_a_map_read_back_keeps_its_head_and_gives_the_same_file_again(
    latin_tour: handmade.Report,
) -> None:
    graph = merge(latin_tour.graph().readings)
    settings = Settings(
        title="A tour", subtitle="June", marking="TLP:AMBER", made=dt.date(2026, 6, 1)
    )
    data = to_json(graph, layers.build(graph, handmade.Atlas(), settings))
    found = read_graph("a.json", data)
    assert found.head == Head("A tour", "June", "TLP:AMBER", dt.date(2026, 6, 1))
    assert to_json(found, layers.build(found, handmade.Atlas(), Settings())) == data
    again = layers.build(found, handmade.Atlas(), Settings(title="Other", marking="TLP:RED"))
    assert (again.title, again.marking, again.made) == ("Other", "TLP:RED", dt.date(2026, 6, 1))
    assert layers.build(found, handmade.Atlas(), Settings(marking="")).marking is None


def test_a_hard_graph_reads_back_too() -> None:
    graph, in_json, in_html = files(handmade.hard())
    found = read_graph("a.json", in_json)
    assert found == read_graph("a.html", in_html)
    assert [r.id for r in found.relations] == [r.id for r in graph.relations]
    assert [r.conflicts for r in found.relations] == [r.conflicts for r in graph.relations]


def test_the_published_schema_is_current_and_exports_keep_it(content: dict[str, Any]) -> None:
    assert SCHEMA.read_bytes() == schema(), "run make schema"
    published = json.loads(SCHEMA.read_text("utf-8"))
    check = jsonschema.Draft202012Validator(published)
    check.check_schema(published)
    check.validate(content)
    check.validate(json.loads(files(handmade.hard())[1]))
    content["graph"]["relations"][0]["claims"][0]["status"]["factuality"] = "sure"
    assert not check.is_valid(content)


def test_only_our_own_pages_are_graphs(latin_tour: handmade.Report) -> None:
    _, in_json, in_html = files(latin_tour)
    assert is_graph("a.html", in_html)
    assert is_graph("a.JSON", in_json)
    assert not is_graph("a.html", b"<html><p>News</p></html>")
    assert not is_graph("a.txt", in_html)


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[1, 2]", b"\xff\xfe", b'{"mapapp": "0", "title": "", "graph": 1}', b"[" * 9999],
)
def test_what_is_no_graph_is_told(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^a\.json: "):
        read_graph("a.json", data)


@pytest.mark.parametrize("packed", ["", "AAAA", "=", "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj"])
def test_a_damaged_page_is_told(packed: str) -> None:
    page = f'<script type="application/json" id="mapapp-graph">"{packed}"</script>'
    with pytest.raises(ReadError, match="damaged"):
        read_graph("a.html", page.encode())


def test_what_leads_nowhere_or_stands_nowhere_is_refused(content: dict[str, Any]) -> None:
    def changed(path: tuple[str | int, ...], value: object) -> bytes:
        copy = json.loads(json.dumps(content))
        at = copy["graph"]
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value
        return json.dumps(copy).encode()

    claim = ("relations", 0, "claims", 0)
    for path, value, what in (
        ((*claim, "type"), "nonsense", "relation type"),
        ((*claim, "document"), "none", "no document"),
        ((*claim, "sentence", "text"), "Forged.", "do not stand"),
        ((*claim, "evidence", "start"), -1, "do not stand"),
        ((*claim, "source", "home", "lon"), 1e6, "globe"),
        (("relations", 0, "claims"), [], "no claim"),
        (("relations", 0, "type"), "nonsense", "relation type"),
        (("relations", 0, "conflicts"), ["none"], "conflicts"),
        (("tours", 0, "legs", 0, "claim"), "none", "rests on"),
        (("tours", 0, "document"), "none", "no document"),
        (("tours", 0, "of", "lat"), 91, "globe"),
    ):
        with pytest.raises(ReadError, match=what):
            read_graph("a.json", changed(path, value))
