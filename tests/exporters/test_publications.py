from __future__ import annotations

from pathlib import Path

import pytest

from mapapp.errors import ExportError
from mapapp.exporters.publications import is_revoked, publications, publish, published, revoke


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MAPAPP_DATA", str(tmp_path))
    return tmp_path


def test_what_is_published_is_found_by_its_id_alone() -> None:
    first, second = publish("A", {"screen": "{}"}), publish("B", {"screen": "{}"})
    assert published(first.id) == first
    assert first.id != second.id
    assert {p.title for p in publications()} == {"A", "B"}
    assert published("../" + first.id) is None
    assert published("x" * 22) is None


def test_what_is_revoked_is_gone_and_known_to_be() -> None:
    made = publish("A", {})
    revoke(made.id)
    revoke(made.id)
    assert published(made.id) is None
    assert is_revoked(made.id)
    assert not is_revoked("x" * 22)
    assert list(publications()) == []


def test_a_damaged_file_is_none(folder: Path) -> None:
    made = publish("A", {})
    (folder / "published" / f"{made.id}.json").write_text("{")
    assert published(made.id) is None


def test_a_folder_that_cannot_be_made_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").write_text("")
    monkeypatch.setenv("MAPAPP_DATA", str(folder / "file"))
    with pytest.raises(ExportError, match="MAPAPP_DATA"):
        publish("A", {})
