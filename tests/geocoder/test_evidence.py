from __future__ import annotations

import pytest
import readings

from mapapp.config import geodata_folder
from mapapp.geocoder.evidence import around, evidence
from mapapp.geocoder.named import Named
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit
from mapapp.geocoder.table import Entry, Table

RULES = Rules(Table(geodata_folder() / "names.bin").header.words)


def hit(text: str, name: str) -> Hit:
    start = text.index(name)
    return Hit(name, start, start + len(name), Entry(name.lower(), (), begins=False), ())


def weight(text: str, name: str) -> float:
    found = hit(text, name)
    return evidence(text, found, Named(), around(text, found), RULES)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("He went to Lima again.", ("to", "again")),
        ("He left. Lima slept.", ("left.", "slept")),
        ("He departed. Lima, he said", ("", "")),
        ("Lima", ("", "")),
    ],
)
def test_the_words_beside_a_name(text: str, beside: tuple[str, str]) -> None:
    assert around(text, hit(text, "Lima")) == beside


def test_a_preposition_speaks_for_a_town_and_a_first_name_against_it() -> None:
    assert weight("He lives in Elmhollow now.", "Elmhollow") > 0
    assert weight("He saw Zyx Elmhollow now.", "Elmhollow") < 0
    assert weight("A SWAT team came.", "SWAT") < 0


def test_an_unlikely_town_says_so_and_keeps_quiet_as_a_word() -> None:
    found = readings.geocoder().find("Reading is fun. Mobile phones ring.")
    assert all(m.place is None for m in found)
