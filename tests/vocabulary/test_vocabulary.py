from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from mapapp.errors import VocabularyError
from mapapp.vocabulary import load


class Head(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: str


def test_a_file_becomes_a_type_and_its_parts_are_counted_from_0(tmp_path: Path) -> None:
    path = tmp_path / "two.yaml"
    path.write_text("id: x\ntitle: y\n---\n[aid, visit]\n")
    assert load(path, Head) == Head("x", "y")
    assert load(path, list[str], part=1) == ["aid", "visit"]


def test_what_stands_behind_a_part_is_not_read_for_it(tmp_path: Path) -> None:
    path = tmp_path / "late.yaml"
    path.write_text("id: x\ntitle: y\n---\na: [1\nb: 2\n")
    assert load(path, Head).id == "x"
    with pytest.raises(VocabularyError, match=r"late\.yaml, line \d"):
        load(path, Head, part=1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id: x\ntitel: y\n", r"bad\.yaml: Object contains unknown field"),
        ("id: x\ntitle: 7\n", r"bad\.yaml: Expected `str`, got `int`"),
        ("a: [1\nb: 2\n", r"bad\.yaml, line 2: .*; mend the file"),
        ("", r"bad\.yaml: has no part 1; add it after `---`"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    with pytest.raises(VocabularyError, match=told):
        load(path, Head)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"none\.yaml: cannot be opened \(No such file"):
        load(tmp_path / "none.yaml", Head)


def test_no_and_on_are_words(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("[no, on, NO, yes, true]\n")
    assert load(path, list[object]) == ["no", "on", "NO", "yes", True]
