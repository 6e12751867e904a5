from __future__ import annotations

import json
import re
from itertools import pairwise

import jsonschema
import proposals

from mapapp.extractors.llm.request import prompt_hash, requests, schema, system, tokens
from mapapp.readers import read_text
from mapapp.vocabulary.reading import guide
from mapapp.vocabulary.relations import relations

LONG = "\n\n".join(
    f"Paragraph {n} tells of Chad and Peru. " + "It rained. " * 20 for n in range(40)
)


def test_the_instructions_hold_every_type_with_definition_direction_and_example() -> None:
    text = system()
    for kind in relations().values():
        assert f"- {kind.id} " in text
        assert kind.definition.rstrip(".") in text
        assert kind.direction.removeprefix("none; ") in text
    for words in (*guide().rules, *guide().statuses.values(), *guide().phases.values()):
        assert words in text


def test_the_schema_takes_the_example_and_nothing_else() -> None:
    example = proposals.row("a b c d e f", "b", "visit", "a", "c")
    jsonschema.validate({"claims": [example]}, schema())
    for wrong in ({"type": "party"}, {"status": "sure"}, {"extra": 1}):
        checker = jsonschema.Draft202012Validator(schema())
        assert not checker.is_valid({"claims": [example | wrong]})


def test_fields_are_explained_as_the_schema_has_them() -> None:
    fields = schema()["properties"]["claims"]["items"]["properties"]
    assert set(guide().fields) == set(fields) - {"type", "status", "phase"}


def test_a_short_document_is_one_part_with_numbered_paragraphs() -> None:
    document = read_text("Chad  met\nPeru.\n\nIt rained.", title="A title", publisher="Times")
    (one,) = requests(document, 1000)
    assert "Title: A title\nPublisher: Times" in one.user
    assert one.user.endswith("[1] Chad met Peru.\n[2] It rained.")


def test_a_long_document_comes_in_parts_that_overlap_and_miss_nothing() -> None:
    document = read_text(LONG)
    parts = requests(document, 500)
    assert [p.number for p in parts] == list(range(1, len(parts) + 1))
    assert {p.of for p in parts} == {len(parts)}
    shown = [{int(n) for n in re.findall(r"^\[(\d+)\]", p.user, re.MULTILINE)} for p in parts]
    assert set.union(*shown) == set(range(1, 41))
    for before, after in pairwise(shown):
        assert max(before) in after
        assert 1 in after
    assert all(tokens(p.user) < 1000 for p in parts)
    for one, following in pairwise(parts):
        assert one.end <= following.start


def test_a_key_tells_texts_and_instructions_apart_and_no_runs() -> None:
    first, again, other = (requests(read_text(t), 900)[0].key for t in ("Chad.", "Chad.", "Peru."))
    assert first == again != other
    assert len(prompt_hash()) == 16


def test_half_a_character_can_be_sent() -> None:
    document = read_text("Chad met Peru \ud800 again.")
    assert requests(document, 900)[0].user.encode()
    assert json.dumps(requests(document, 900)[0].messages)


def test_a_very_long_text_is_told_in_parts_before_anything_is_sent() -> None:
    parts = requests(read_text("Chad met Peru. " * 60_000), 2500)
    assert len(parts) > 60


def test_brief_instructions_name_every_type_and_field_in_a_third_of_the_length() -> None:
    short = system(brief=True)
    assert all(f"- {name}: " in short for name in (*relations(), *guide().fields))
    assert tokens(short) < 0.42 * tokens(system())
    assert prompt_hash(brief=True) != prompt_hash()
