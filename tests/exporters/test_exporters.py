from __future__ import annotations

import json
from pathlib import Path

import pytest

import mapapp
from mapapp.errors import UnknownExport
from mapapp.exporters import EXPORTERS, exporter
from mapapp.readers import read_text

HOSTILE = "</script><script>alert(1)</script> ${x} `y` {{ 7 * 7 }} =cmd()"


@pytest.fixture(scope="module")
def graph() -> mapapp.Graph:
    text = f"Turkey allegedly sold drones to Mali {HOSTILE}. Norway's president visited Chad."
    return mapapp.analyse([read_text(text, title=HOSTILE)])


@pytest.mark.parametrize("row", EXPORTERS, ids=lambda row: row.suffix)
def test_every_format_writes_the_same_bytes_twice(
    row: object, graph: mapapp.Graph, tmp_path: Path
) -> None:
    suffix = getattr(row, "suffix", "")
    first = mapapp.export(graph, tmp_path / f"a{suffix}").read_bytes()
    assert first
    assert first == mapapp.export(graph, tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize("row", EXPORTERS, ids=lambda row: row.suffix)
def test_every_format_takes_an_empty_graph(row: object, tmp_path: Path) -> None:
    suffix = getattr(row, "suffix", "")
    empty = mapapp.analyse([read_text("Nothing to see here.")])
    assert mapapp.export(empty, tmp_path / f"a{suffix}").stat().st_size > 100


def test_json_holds_every_claim_with_its_status(graph: mapapp.Graph, tmp_path: Path) -> None:
    content = json.loads(mapapp.export(graph, tmp_path / "a.json").read_text("utf-8"))
    claims = [c for r in content["graph"]["relations"] for c in r["claims"]]
    assert {(c["type"], c["status"]["factuality"]) for c in claims} == {
        ("arms_transfer", "alleged"),
        ("visit", "asserted"),
    }
    assert content["mapapp"] == mapapp.__version__
    assert any("GeoNames" in line for line in content["credits"])


def test_the_longest_suffix_wins() -> None:
    made = {row.suffix: row.make for row in EXPORTERS}
    assert exporter("a.plover.json") is made[".plover.json"]
    assert exporter("A.FTM.JSON") is made[".ftm.json"]
    assert exporter("ftm.json") is made[".json"]
    assert exporter(Path("a.ftm.json") / "b.json") is made[".json"]


def test_unknown_suffixes_are_told() -> None:
    for name in ("a.xyz", "a"):
        with pytest.raises(UnknownExport) as told:
            exporter(name)
        assert all(row.suffix in str(told.value) for row in EXPORTERS)
