from __future__ import annotations

import json

import pytest

from mapapp.config import geodata_folder
from mapapp.errors import GeodataError, VocabularyError
from mapapp.geocoder.builder import Builder
from mapapp.vocabulary import names as vocabulary


def read(name: str) -> bytes:
    return (geodata_folder() / name).read_bytes()


def test_the_table_is_what_its_sources_make() -> None:
    assert Builder(read).table() == read("names.bin"), "run `make names`"


def test_a_damaged_source_is_named() -> None:
    with pytest.raises(GeodataError, match=r"places\.json"):
        Builder(lambda _: b"{").table()


def test_a_code_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = vocabulary.Parts(parts={"QQQ": ("Nowhere",)}, peoples={})
    monkeypatch.setattr(vocabulary, "parts", lambda: wrong)
    with pytest.raises(VocabularyError, match=r"parts\.yaml.*QQQ"):
        Builder(read).table()


def test_every_country_has_its_own_name() -> None:
    rows = json.loads(read("places.json"))
    assert len(rows) == 250
