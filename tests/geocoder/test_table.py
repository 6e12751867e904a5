from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.errors import GeodataError
from mapapp.geocoder.table import Entry, Reading, Row, Table, write

ROW = Row("XYZ", "Xyz", "country", 1.5, -2.0, "XY", "XYZ")


def entry(key: str) -> Entry:
    return Entry(key, (Reading("C", 0),), begins=False)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "names.bin"
    path.write_bytes(write({"xyz": entry("xyz")}, [ROW], {"list": ["b", "a"]}))
    table = Table(path)
    assert table.get("xyz") == entry("xyz")
    assert table.get("other") is None
    assert table.row(0) == ROW
    assert table.find("XYZ") == 0
    assert table.find("ZYX") is None
    assert table.header.words == {"list": ("a", "b")}


@given(st.sets(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=40))
def test_every_name_is_found_again(
    tmp_path_factory: pytest.TempPathFactory, keys: set[str]
) -> None:
    path = tmp_path_factory.mktemp("table") / "names.bin"
    path.write_bytes(write({key: entry(key) for key in keys}, [ROW], {}))
    table = Table(path)
    assert {key for key in keys if table.get(key) == entry(key)} == keys
    assert {found.key for found in table.entries()} == keys


def test_the_same_names_give_the_same_bytes() -> None:
    one = write({"a": entry("a"), "b": entry("b")}, [ROW], {})
    two = write({"b": entry("b"), "a": entry("a")}, [ROW], {})
    assert one == two


@pytest.mark.parametrize(
    "content", [b"", b"short", b"x" * 500, b"mapapp names 1\n\n" + b"\xff" * 40]
)
def test_a_damaged_file_says_what_to_do(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "names.bin"
    path.write_bytes(content)
    with pytest.raises(GeodataError, match=r"names\.bin.*make geodata"):
        Table(path)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GeodataError, match="missing"):
        Table(tmp_path / "names.bin")
