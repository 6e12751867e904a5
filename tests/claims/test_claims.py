from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import readings

from mapapp.claims import read_all
from mapapp.readers import read_text

SEED = Path(__file__).resolve().parents[3] / "shared" / "documents" / "seed.txt"


def test_reading_is_a_pure_function() -> None:
    text = "Iran's foreign minister visited Cuba. Russia armed Syria."
    assert readings.reading(text) == readings.reading(text)


def test_documents_are_read_in_order() -> None:
    documents = [read_text("Canada sanctioned Peru."), read_text("Ghana invaded Togo.")]
    found = list(read_all(documents, readings.geocoder()))
    assert [r.document for r in found] == documents


def test_an_actor_without_a_home_is_listed_as_unplaced() -> None:
    found = readings.reading("The Islamic State recruits in Tunisia.")
    assert [entry.span.text for entry in found.unplaced] == ["Islamic State"]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden beat South Korea in the match; a penalty gave the goal. booked a striker.",
        "Timothy Israel and Michael Jordan studied at Georgia Tech.",
        "The recipe needs turkey, served on china.",
    ],
)
def test_a_text_without_relations_gives_none(text: str) -> None:
    found = readings.reading(text)
    assert (found.claims, found.tours) == ((), ())


def _reference() -> str:
    """The reference article where it is at hand, else our own report of the same facts."""
    own = Path(__file__).resolve().parents[2] / "seeds" / "zarif-latin-america-2016.md"
    return (SEED if SEED.exists() else own).read_text("utf-8")


def test_the_reference_article_gives_its_tour_and_its_main_facts() -> None:
    found = readings.reading(_reference())
    (tour,) = found.tours
    assert [leg.place.iso3 for leg in tour.legs] == ["CUB", "NIC", "ECU", "CHL", "BOL", "VEN"]
    assert [leg.status for leg in tour.legs] == ["begun", *["planned"] * 5]
    facts = {(c.source.id, c.type, c.target.id) for c in found.claims}
    assert {
        ("USA", "sanction", "CUB"),
        ("IRN", "proxy", "hezbollah"),
        ("RUS", "alliance", "IRN"),
        ("hezbollah", "military_support", "SYR"),
        ("USA", "concern", "IRN"),
        ("CUB", "diplomatic_relations", "USA"),
    } <= facts
    assert {m.place.iso3 for m in found.mentions if m.place} >= {"ARG", "SYR"}


def test_every_span_is_verbatim() -> None:
    found = readings.reading(_reference())
    text = found.document.text
    for claim in found.claims:
        for span in (claim.evidence, claim.sentence, claim.source_span, claim.target_span):
            assert text[span.start : span.end] == span.text


def test_the_hash_seed_changes_nothing() -> None:
    program = (
        "import sys, msgspec; from mapapp import analyse; from mapapp.readers import read_text;"
        "sys.stdout.buffer.write(msgspec.json.encode(analyse([read_text(sys.stdin.read())])))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], input=_reference().encode(), capture_output=True,
            check=True, env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1]
    assert json.loads(runs[0])["relations"]


def test_talks_with_the_host_belong_to_the_visit() -> None:
    text = "Kenya's president visited Japan. The Kenyan president met with the Japanese emperor."
    assert {c.type for c in readings.reading(text).claims} == {"visit"}
