from __future__ import annotations

from pathlib import Path

import pytest
import readings

from mapapp import vocabulary
from mapapp.errors import VocabularyError
from mapapp.vocabulary.relations import Example, Examples, classes, relations

FOLDER = Path(vocabulary.__file__).with_name("relations")
EXAMPLES = {
    kind: vocabulary.load(FOLDER / f"{kind}.yaml", Examples, part=1) for kind in relations()
}


def test_all_types_are_there() -> None:
    assert len(relations()) == 24
    assert all(len(e.positive) >= 4 and len(e.negative) >= 4 for e in EXAMPLES.values())


@pytest.mark.parametrize(
    ("kind", "example"), [(kind, e) for kind, found in EXAMPLES.items() for e in found.positive],
    ids=lambda value: value.text if isinstance(value, Example) else value,
)  # fmt: skip
def test_a_positive_example_gives_its_relation(kind: str, example: Example) -> None:
    got = set()
    for claim in readings.claims(example.text, kind):
        label = "" if claim.status.label == "asserted" else f" / {claim.status.label}"
        got.add(f"{claim.source.id} > {claim.target.id}{label}")
        if relations()[kind].symmetric:
            got.add(f"{claim.target.id} > {claim.source.id}{label}")
    assert set(example.gives) <= got


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
