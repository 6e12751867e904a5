from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import folium
import pytest

import mapapp
from mapapp.config import Settings
from mapapp.errors import SettingsError, UnknownExport
from mapapp.pipeline import load


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Canada sanctioned Peru.")
    (tmp_path / "b.txt").write_text("Ghana invaded Togo.")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01" * 40)
    return tmp_path


def test_one_bad_document_stops_no_other(folder: Path) -> None:
    documents, failures = load(sorted(folder.glob("*.txt")))
    assert [Path(d.source).name for d in documents] == ["a.txt", "b.txt"]
    assert [Path(f.source).name for f in failures] == ["bad.txt"]


def test_a_fault_of_ours_in_one_document_stops_no_other(folder: Path) -> None:
    documents, _ = load([folder / "a.txt", folder / "b.txt"])
    broken = replace(documents[0], text=None)  # type: ignore[arg-type]  # the fault
    graph = mapapp.pipeline.analyse([broken, documents[1]])
    assert [claim.source.id for claim in graph.readings[0].claims] == ["GHA"]
    (failure,) = graph.failures
    assert failure.source == documents[0].source
    assert "failed inside mapapp" in failure.reason
    assert "Please report it" in failure.reason


def test_the_same_text_is_loaded_once(folder: Path) -> None:
    (folder / "c.txt").write_text("Canada sanctioned Peru.")
    documents, _ = load([folder / "a.txt", folder / "c.txt"])
    assert len(documents) == 1


def test_progress_is_told(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    documents, _ = load([folder / "a.txt", folder / "b.txt"])
    mapapp.pipeline.analyse(documents, progress=lambda done, total, _: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2)]


def test_the_library_goes_from_file_to_map(folder: Path) -> None:
    graph = mapapp.analyse([mapapp.read(folder / "a.txt")])
    assert isinstance(mapapp.draw(graph), folium.Map)
    assert (
        mapapp.export(graph, folder / "map.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    )
    with pytest.raises(UnknownExport, match=r"\.html"):
        mapapp.export(graph, folder / "map.xyz")


def test_settings_are_checked_before_anything_is_read() -> None:
    mapapp.pipeline.check(Settings(extent="Sahel", theme="print"))
    for wrong in (Settings(extent="Qwertyland"), Settings(theme="none")):
        with pytest.raises(SettingsError):
            mapapp.pipeline.check(wrong)


def test_the_public_names_are_there() -> None:
    assert all(getattr(mapapp, name) for name in mapapp.__all__)
    assert set(mapapp.__all__) <= set(dir(mapapp))
    with pytest.raises(AttributeError):
        _ = mapapp.nothing
