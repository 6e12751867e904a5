from __future__ import annotations

import datetime as dt
import io
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.errors import MapappError, NoText, ReadError, SettingsError, UnknownFormat
from mapapp.readers import READERS, parse_date, read, read_bytes, read_text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_pasted_text_stays_as_it_is(text: str) -> None:
    try:
        assert read_text(text).text == text
    except NoText:
        assert not any(c.isalnum() or c == "_" for c in text)


@given(st.binary(max_size=200), st.sampled_from([s for r in READERS for s in r.suffixes]))
def test_any_bytes_are_read_or_told(data: bytes, suffix: str) -> None:
    try:
        told = read_bytes(f"file{suffix}", data).source
    except MapappError as error:
        told = str(error)
    assert f"file{suffix}" in told


def test_the_id_is_of_what_it_says() -> None:
    assert read_text("Iran").id == read_text("Iran", "elsewhere").id
    assert read_text("Iran").id != read_text("Iraq").id
    assert read_text("Iran").id != read_text("Iran", published=dt.date(2020, 1, 1)).id


def test_a_date_is_used_where_the_file_states_none(tmp_path: Path) -> None:
    plain, dated = tmp_path / "a.txt", tmp_path / "b.txt"
    plain.write_text("Iran spoke.")
    dated.write_text("Title of it\n\nTuesday, June 19, 2018\n\nIran spoke.")
    given_date = dt.date(2016, 8, 23)
    assert read(plain, given_date).published == given_date
    assert read(dated, given_date).published == dt.date(2018, 6, 19)
    assert read(dated).title == "Title of it"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Iran spoke.")))
    assert read("-").text == "Iran spoke."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(NoText, match="standard input"):
        read("-")


def test_standard_input_may_be_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    page = b"<html><body><article><p>Iran's minister visited Cuba on Monday.</p></article></body>"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page)))
    assert read("-").text == "Iran's minister visited Cuba on Monday."


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_offsets_count_the_characters_of_the_file(text: str) -> None:
    found = read_bytes("a.txt", f"Iran {text}".encode("utf-8-sig")).text.removeprefix("Iran ")
    assert len(found) == len(text)
    assert all(
        a in (b, " ") if {"\x1b", "\x9b"} & set(text[:i]) else a == b
        for i, (a, b) in enumerate(zip(found, text, strict=True))
        if unicodedata.category(b) != "Cc"
    )


def test_a_date_given_makes_another_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Iran spoke.")
    assert read(path).id != read(path, dt.date(2016, 8, 23)).id


def test_what_cannot_be_read_is_told_with_what_to_do(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n")
    for path, error, what in (
        (tmp_path / "none.txt", ReadError, "no such file"),
        (tmp_path, ReadError, "a folder"),
        (empty, NoText, "empty"),
        (tmp_path / "x\0.txt", ReadError, "cannot be read"),
    ):
        with pytest.raises(error, match=what) as caught:
            read(path)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "data", "error", "what"),
    [
        ("a.xyz", b"text", UnknownFormat, ".docx"),
        ("a", b"text", UnknownFormat, "without suffix"),
        ("a.txt", b"\x00\x01\x02" * 50, ReadError, "binary"),
        ("a.txt", b"%PDF-1.4 ...", ReadError, "rename it to a.pdf"),
        ("a.pdf", b"PK\x03\x04 word/document.xml", ReadError, "rename it to a.docx"),
        ("a.pdf", b"PK\x03\x04 ppt/slides.xml", ReadError, "another archive"),
        ("a.txt", b"<!DOCTYPE html><p>Iran", ReadError, "rename it to a.html"),
        ("a.pdf", b"just text", ReadError, "no PDF"),
        ("a.docx", b"\xd0\xcf\x11\xe0rest", ReadError, "password"),
        ("a.docx", b"PK\x03\x04rest", ReadError, "damaged"),
        ("a.pdf", b"%PDF-1.4 broken", ReadError, "damaged"),
    ],
)
def test_wrong_files(name: str, data: bytes, error: type[MapappError], what: str) -> None:
    with pytest.raises(error, match=what):
        read_bytes(name, data)


def test_a_typed_date_is_iso() -> None:
    assert parse_date("2016-08-23") == dt.date(2016, 8, 23)
    with pytest.raises(SettingsError, match="YYYY-MM-DD"):
        parse_date("23.8.2016")
