from __future__ import annotations

from pathlib import Path

import pytest
import readings

from mapapp import vocabulary
from mapapp.errors import VocabularyError
from mapapp.model import Claim
from mapapp.vocabulary.relations import Examples, Pattern, classes, relations

FOLDER = Path(vocabulary.__file__).with_name("relations")
EXAMPLES = {
    kind: vocabulary.load(FOLDER / f"{kind}.yaml", Examples, part=1) for kind in relations()
}

TRANSITS = {"layover", "refuel", "transit"}


def given(claims: list[Claim], *, symmetric: bool) -> set[str]:
    got = set()
    for claim in claims:
        label = "" if claim.status.label == "asserted" else f" / {claim.status.label}"
        got.add(f"{claim.source.id} > {claim.target.id}{label}")
        if symmetric:
            got.add(f"{claim.target.id} > {claim.source.id}{label}")
    return got


def makes_stops_only(pattern: Pattern) -> bool:
    """Who goes home, or lands to refuel, visits nobody: no claim is made of it."""
    return pattern.homeward or {*pattern.verbs, *pattern.nouns, *pattern.adjectives} <= TRANSITS


def test_all_types_are_there() -> None:
    assert len(relations()) == 24
    assert all(len(e.positive) >= 4 and len(e.negative) >= 4 for e in EXAMPLES.values())


@pytest.mark.parametrize("kind", relations())
def test_positive_examples_give_their_relation_and_prove_each_pattern(kind: str) -> None:
    wrong: list[str] = []
    fired: set[str] = set()
    for example in EXAMPLES[kind].positive:
        found = readings.claims(example.text, kind)
        fired.update(claim.pattern for claim in found)
        if not set(example.gives) <= given(found, symmetric=relations()[kind].symmetric):
            wrong.append(example.text)
    assert wrong == []
    claiming = [p for p in relations()[kind].patterns if not makes_stops_only(p)]
    assert [p.id for p in claiming if p.id not in fired] == []


@pytest.mark.parametrize("text", [text for found in EXAMPLES.values() for text in found.negative])
def test_a_negative_example_gives_no_relation_at_all(text: str) -> None:
    assert readings.reading(text).claims == ()


def test_a_pattern_may_name_a_class_of_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {w for p in relations()["aid"].patterns for w in p.having.get("A1", ())}
    assert set(classes()["relief"]) <= words
    assert not [w for w in words if w.startswith("<")]
    (tmp_path / "aid.yaml").write_text(
        (FOLDER / "aid.yaml").read_text(encoding="utf-8").replace("<relief>", "<relish>"),
        encoding="utf-8",
    )
    monkeypatch.setattr("mapapp.vocabulary.relations._FOLDER", tmp_path)
    with pytest.raises(VocabularyError, match="names no class 'relish'"):
        relations.__wrapped__()
