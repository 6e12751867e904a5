from __future__ import annotations

import pytest
import readings

from mapapp.claims.acts import acts, is_bystander, subjects_of
from mapapp.claims.scene import Scene
from mapapp.readers import read_text


def joined(text: str) -> set[tuple[str, str, str]]:
    scene = Scene(read_text(text), readings.geocoder())
    return {
        (act.source.actor.id, act.predicate, act.target.actor.id)
        for passage in scene.passages
        for sentence in passage.parsed.sents
        for act in acts(passage, sentence, scene.cast)
    }


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway returned two paintings to Egypt.", ("NOR", "return", "EGY")),
        ("Two Chadian nationals were released by Libya.", ("LBY", "release", "TCD")),
        ("Peru demanded that Chile reopen the road.", ("PER", "demand", "CHL")),
        ("Kenya closed its school in Somalia, officials said.", ("KEN", "close", "SOM")),
        ("A man from Fiji was arrested in Chad.", ("TCD", "arrest", "FJI")),
        ("Evidence against Peru was shown by Chile.", ("CHL", "show", "PER")),
        ("Laos said Nepal had outbid Oman.", ("NPL", "outbid", "OMN")),
    ],
)
def test_the_highest_predicate_joins_its_parties(text: str, act: tuple[str, str, str]) -> None:
    assert joined(text) == {act}


def test_parties_that_act_together_act_on_each_other() -> None:
    assert joined("Mali and Togo swapped maps.") == {
        ("MLI", "swap", "TGO"), ("TGO", "swap", "MLI"),
    }  # fmt: skip


def test_talks_are_of_both_sides() -> None:
    assert joined("Mali held talks with Togo.") == {
        ("MLI", "hold", "TGO"), ("TGO", "hold", "MLI"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The road is closed, the Peruvian embassy said.", ["Peruvian"]),
        ("According to Peru, the road is closed.", ["Peru"]),
        ("The pro-Peruvian group met Peru-backed rebels.", ["Peruvian", "Peru"]),
        ("Peru-led forces left, and Peru said that Chad had won.", []),
    ],
)
def test_who_only_tells_or_is_leaned_on_takes_no_part(text: str, aside: list[str]) -> None:
    words = readings.passage(text).parsed
    assert [t.text for t in words if t.text.startswith("Peru") and is_bystander(t)] == aside


def test_who_acts_is_told_where_nobody_is_acted_on() -> None:
    scene = Scene(read_text("Mali slept."), readings.geocoder())
    passage = scene.passages[0]
    sentence = next(passage.parsed.sents)
    assert acts(passage, sentence, scene.cast) == []
    assert [end.actor.id for end in subjects_of(passage, sentence, scene.cast)] == ["MLI"]
