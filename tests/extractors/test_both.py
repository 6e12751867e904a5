from __future__ import annotations

from pathlib import Path
from typing import Any

import proposals
import readings

from mapapp.config import Settings
from mapapp.extractors.both import Both
from mapapp.merge import merge
from mapapp.model import Reading
from mapapp.readers import read_text

TEXT = (
    "Chad sanctioned Peru last week. Ghana will invade Togo soon. "
    "Kenyan gunmen opened fire in Mali."
)
SANCTION = proposals.row("Chad sanctioned Peru last week", "sanctioned", "sanction", "Chad", "Peru")
INVADE = proposals.row(
    "Ghana will invade Togo soon", "will invade", "attack", "Ghana", "Togo", status="planned"
)
FIRE = proposals.row("Kenyan gunmen opened fire in Mali", "opened fire", "attack", "Kenyan", "Mali")


def read(folder: Path, *rows: dict[str, Any]) -> Reading:
    document = read_text(TEXT)
    path = proposals.record(folder / "r", document, proposals.answer(*rows))
    both = Both(Settings(extractor="both", replay=path), readings.geocoder(), lambda _: None)
    both.begin([document])
    found = both.read(document)
    both.end()
    return found


def kinds(reading: Reading) -> list[str]:
    return [doubt.kind for doubt in reading.doubts]


def test_one_relation_that_both_read_shows_two_methods(tmp_path: Path) -> None:
    found = read(tmp_path, SANCTION, INVADE)
    assert [[m.name for m in c.methods] for c in found.claims] == [["rules", "llm"]] * 2
    assert all(c.agreed for c in found.claims)
    assert found.doubts == ()
    assert len(merge([found]).relations) == 2


def test_what_one_alone_reads_is_looked_at(tmp_path: Path) -> None:
    found = read(tmp_path, INVADE, FIRE)
    assert {c.source.id: c.agreed for c in found.claims} == {"TCD": False, "GHA": True}
    assert kinds(found) == ["existence", "existence"]
    assert "Chad → Peru, sanction: not read by the language model" in proposals.reasons(found)
    assert "Kenya → Mali, attack: read by the language model" in proposals.reasons(found)


def test_another_type_comes_before_what_is_only_missing(tmp_path: Path) -> None:
    accused = SANCTION | {"type": "other", "says": "Chad sanctioned Peru last week"}
    threat = INVADE | {"type": "threat", "says": "Ghana will invade"}
    found = read(tmp_path, accused, threat)
    assert {c.type for c in found.claims} == {"sanction", "attack"}
    assert kinds(found)[0] == "type"
    assert "read as threat by the language model" in proposals.reasons(found)


def test_the_other_way_round_comes_first(tmp_path: Path) -> None:
    swapped = SANCTION | {
        "source": "Peru", "source_name": "Peru", "target": "Chad", "target_name": "Chad"
    }  # fmt: skip
    found = read(tmp_path, INVADE, swapped)
    assert {c.source.id for c in found.claims} == {"TCD", "GHA"}
    assert kinds(found)[0] == "direction"


def test_of_two_statuses_the_more_cautious_is_drawn(tmp_path: Path) -> None:
    found = read(tmp_path, SANCTION | {"status": "alleged"}, INVADE)
    claim = next(c for c in found.claims if c.type == "sanction")
    assert claim.status.label == "alleged"
    assert kinds(found) == ["status"]
    assert found.doubts[0].claims == (claim.id,)


def test_the_ids_of_what_the_rules_read_stay(tmp_path: Path) -> None:
    own = readings.reading(TEXT)
    assert [c.id for c in read(tmp_path, SANCTION, INVADE).claims] == [c.id for c in own.claims]


def test_without_an_answer_the_rules_reading_stays(tmp_path: Path) -> None:
    document = read_text(TEXT)
    path = proposals.record(tmp_path / "r", document, None)
    both = Both(Settings(extractor="both", replay=path), readings.geocoder(), lambda _: None)
    found = both.read(document)
    assert found.claims == readings.reading(TEXT).claims
    assert kinds(found) == ["unread"]
