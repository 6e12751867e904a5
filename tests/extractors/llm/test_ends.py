from __future__ import annotations

import pytest
import readings

from mapapp.extractors.llm import ends
from mapapp.extractors.llm.ends import Unproven
from mapapp.extractors.llm.grounds import Ground
from mapapp.readers import read_text

TEXT = (
    "Iran's foreign minister, Javad Karimi, met the Hezbollah leader in Oslo. "
    "He praised the Shiite group. The Kenya Relief Fund gave nothing. Kenya said so. "
    "The Associated Press reported it, and some analysts doubted it."
)


def ground() -> Ground:
    return Ground(read_text(TEXT), readings.geocoder())


def quote(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("words", "name", "at", "actor"),
    [
        ("Javad Karimi", "Iran", "met the Hezbollah leader", "IRN"),
        ("Javad Karimi", "", "met the Hezbollah leader", "IRN"),
        ("He", "Iran", "He praised the Shiite group", "IRN"),
        ("the Shiite group", "Hezbollah", "He praised the Shiite group", "hezbollah"),
        ("the Hezbollah leader", "Hezbollah", "met the Hezbollah leader", "hezbollah"),
        ("Oslo", "Oslo", "leader in Oslo", "NOR"),
        ("Kenya", "Kenya", "The Kenya Relief Fund gave nothing", "KEN"),
    ],
)
def test_words_mean_whom_the_text_names(words: str, name: str, at: str, actor: str) -> None:
    found = ends.end(ground(), words, name, quote(at))
    assert found.actor.id == actor
    assert TEXT[found.start : found.end] == words


@pytest.mark.parametrize(
    ("words", "name", "why"),
    [
        ("Javad Karimi", "Kenya", "does not mean Kenya"),
        ("Oslo", "Iran", "does not mean Iran"),
        ("nothing", "", "names no actor"),
        ("Mars", "Mars", "do not stand near"),
        ("He", "Sweden", "does not stand in the text"),
        ("He", "nothing", "names no single actor"),
    ],
)
def test_words_that_prove_nobody_say_so(words: str, name: str, why: str) -> None:
    with pytest.raises(Unproven, match=why):
        ends.end(ground(), words, name, quote("met the Hezbollah leader"))


def test_words_far_off_are_not_near() -> None:
    text = f"Heading.\n\nChad is large. {'It rained. ' * 300}\n\nPeru was sanctioned."
    far = Ground(read_text(text), readings.geocoder())
    start = text.index("Peru was")
    with pytest.raises(Unproven, match="near"):
        ends.end(far, "Chad", "Chad", (start, len(text)))


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("Javad Karimi", ("Javad Karimi", False)),
        ("Karimi", ("Javad Karimi", False)),
        ("The Associated Press", ("Associated Press", True)),
        ("some analysts", ("some analysts", False)),
    ],
)
def test_who_says_so_is_somebody_in_the_text(words: str, voice: tuple[str, bool]) -> None:
    assert ends.voice(ground(), words, (0, len(TEXT))) == voice


@pytest.mark.parametrize("words", ["nothing", "Olaf Berg", ""])
def test_nobody_says_nothing(words: str) -> None:
    with pytest.raises(Unproven):
        ends.voice(ground(), words, (0, len(TEXT)))


def test_words_in_a_reason_are_one_short_line() -> None:
    assert ends.cut("a\n b") == "a b"
    assert len(ends.cut("x" * 500)) == 80
