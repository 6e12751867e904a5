from __future__ import annotations

import readings
from hypothesis import given
from hypothesis import strategies as st

from mapapp.config import geodata_folder
from mapapp.geocoder.scan import Scanner
from mapapp.geocoder.table import Table

SCANNER = Scanner(Table(geodata_folder() / "names.bin").get, frozenset(["County"]))


def names(text: str) -> list[str]:
    return [hit.text for hit in SCANNER.scan(text)[0]]


def test_the_longest_name_wins() -> None:
    assert names("In South Africa and the Central African Republic.") == [
        "South Africa",
        "Central African Republic",
    ]


def test_names_run_over_a_line_but_not_over_a_paragraph() -> None:
    assert names("to New\nZealand") == ["New\nZealand"]
    assert "New\n\nZealand" not in names("something New\n\nZealand")


def test_case_tells_an_acronym_from_a_word() -> None:
    assert names("US aid") == ["US"]
    assert names("Tell Us more") == []
    assert names("the u.s. border") == []


def test_a_short_form_takes_its_stop() -> None:
    assert names("in Richmond, Va., on") == ["Richmond", "Va."]


def test_quotes_and_signs_are_no_letters() -> None:
    assert names("“Norway” and ‘Peru’—Chad🇨🇺Cuba") == ["Norway", "Peru", "Chad", "Cuba"]


def test_an_arabic_article_belongs_to_the_name() -> None:
    assert names("raids near el-Obeid") == ["el-Obeid"]


def test_heading_nouns_are_told_apart() -> None:
    text = "Wayne County sued."
    assert [text[a:b] for a, b in SCANNER.scan(text)[1]] == ["County"]


@given(st.text(max_size=200))
def test_hits_are_verbatim_and_apart(text: str) -> None:
    end = 0
    for hit in SCANNER.scan(text)[0]:
        assert text[hit.start : hit.end] == hit.text
        assert hit.start >= end
        end = hit.end


def test_what_was_looked_up_is_kept() -> None:
    assert readings.geocoder().find("Cuba")[0].place is readings.geocoder().find("Cuba")[0].place
