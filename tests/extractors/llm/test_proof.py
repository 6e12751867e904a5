from __future__ import annotations

from pathlib import Path
from typing import Any

import proposals
import pytest

from mapapp.model import Method
from mapapp.readers import read_text

TEXT = (
    "Norway’s foreign minister, Ingrid Dahl, told reporters on 4 May 2020 that Norway\n"
    "had sanctioned Chad. Ghana said that it would not join.\n\n"
    "The weather in Kenya was fine. Norway had sanctioned Chad before."
)
QUOTE = "told reporters on 4 May 2020 that Norway had sanctioned Chad"
GOOD = proposals.row(
    QUOTE, "sanctioned", "sanction", "Norway", "Chad", said_by="Ingrid Dahl"
)  # fmt: skip


def test_what_the_text_proves_becomes_a_claim_with_its_method(tmp_path: Path) -> None:
    found = proposals.read(tmp_path, read_text(TEXT, publisher="Times"), GOOD)
    (claim,) = found.claims
    text = found.document.text
    assert (claim.source.id, claim.type, claim.target.id) == ("NOR", "sanction", "TCD")
    assert " ".join(claim.evidence.text.split()) == QUOTE
    for span in (claim.evidence, claim.sentence, claim.source_span, claim.target_span):
        assert text[span.start : span.end] == span.text
    assert (claim.attribution.outlet, claim.attribution.speaker) == ("Times", "Ingrid Dahl")
    assert claim.date is not None
    (method,) = claim.methods
    assert (method.name, method.model) == ("llm", "m")
    assert method.prompt
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"quote": "Norway had sanctioned Chad and Ghana"}, "does not stand in the text"),
        ({"quote": QUOTE.upper()}, "does not stand in the text"),
        ({"quote": QUOTE.replace("had", "has")}, "does not stand in the text"),
        ({"quote": ""}, "does not stand in the text"),
        ({"quote": "x" * 2000}, "longer than any sentence"),
        ({"says": "embargo"}, "not in the quote"),
        ({"says": ""}, "not in the quote"),
        ({"says": "told reporters"}, "does not tell of sanction"),
        ({"type": "attack"}, "does not tell of attack"),
        ({"type": "party"}, "no relation type"),
        ({"source": "Sweden", "source_name": "Sweden"}, "do not stand near"),
        ({"source_name": "Sweden"}, "does not stand in the text"),
        ({"source_name": "Kenya"}, "does not mean Kenya"),
        ({"target": "reporters", "target_name": ""}, "names no actor or place"),
        ({"target": "Norway", "target_name": "Norway"}, "both ends are Norway"),
        ({"source": "Kenya", "source_name": "Kenya", "target": "Ghana", "target_name": "Ghana"},
         "neither end stands in the sentence that tells it"),
        ({"said_by": "Olaf Berg"}, "does not stand in the text"),
        ({"said_by": "weather"}, "names nobody"),
    ],
)  # fmt: skip
def test_what_it_does_not_is_listed_with_the_reason(
    wrong: dict[str, Any], why: str, tmp_path: Path
) -> None:
    found = proposals.read(tmp_path, TEXT, GOOD | wrong)
    assert found.claims == ()
    assert [doubt.kind for doubt in found.doubts] == ["unproven"]
    assert why in proposals.reasons(found)


def test_the_same_claim_a_hundred_times_is_one(tmp_path: Path) -> None:
    assert len(proposals.read(tmp_path, TEXT, *[GOOD] * 100).claims) == 1
    wrong = GOOD | {"quote": "nowhere to be found"}
    assert len(proposals.read(tmp_path, TEXT, *[wrong] * 100).doubts) == 1


def test_the_numbered_paragraph_decides_between_two_places(tmp_path: Path) -> None:
    words = {"quote": "Norway had sanctioned Chad", "said_by": None}
    for number in (1, 2):
        (claim,) = proposals.read(tmp_path, TEXT, GOOD | words | {"paragraph": number}).claims
        assert (claim.evidence.start > TEXT.index("weather")) == (number == 2)


def test_a_short_quote_is_widened_to_its_sentence(tmp_path: Path) -> None:
    (claim,) = proposals.read(tmp_path, TEXT, GOOD | {"quote": "sanctioned Chad"}).claims
    assert claim.evidence == claim.sentence


def test_symmetric_relations_are_one_whatever_the_order(tmp_path: Path) -> None:
    text = "Chad and Peru signed an agreement on trade."
    both = [
        proposals.row(text, "agreement", "cooperation", *ends)
        for ends in (("Chad", "Peru"), ("Peru", "Chad"))
    ]
    assert len(proposals.read(tmp_path, text, *both).claims) == 1


def test_a_claim_of_the_rules_names_them_as_its_method() -> None:
    assert Method() == Method("rules", None, None)


def test_a_long_quote_does_not_join_what_its_sentences_keep_apart(tmp_path: Path) -> None:
    text = "Chad held a fair. An attack was feared by nobody. Ghana held one too."
    found = proposals.read(tmp_path, text, proposals.row(text, "attack", "attack", "Chad", "Ghana"))
    assert found.claims == ()
