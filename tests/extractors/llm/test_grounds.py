from __future__ import annotations

import readings

from mapapp.extractors.llm.grounds import Ground
from mapapp.readers import read_text

TEXT = "Chad met Peru. Kenya left early.\n\nThe two countries agreed."


def ground() -> Ground:
    return Ground(read_text(TEXT), readings.geocoder())


def test_offsets_have_a_paragraph_and_a_sentence() -> None:
    here = ground()
    assert [here.paragraph(TEXT.index(w)) for w in ("Chad", "left", "agreed")] == [0, 0, 1]
    start = TEXT.index("left")
    assert here.sentence(start, start + 4).text == "Kenya left early."


def test_a_stretch_over_two_sentences_is_both() -> None:
    assert ground().sentence(5, TEXT.index("left")).text == "Chad met Peru. Kenya left early."


def test_words_have_names_and_referents() -> None:
    here = ground()
    assert [e.actor.id for e in here.named(0, 14) if e.actor] == ["TCD", "PER"]
    assert [e.actor.id for e in here.referents(0, 4)] == ["TCD"]
    assert [t.text for _, t in here.tokens(0, 14)] == ["Chad", "met", "Peru", "."]
