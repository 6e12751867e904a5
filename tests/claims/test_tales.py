from __future__ import annotations

import pytest
import readings


def test_a_game_is_no_war() -> None:
    assert readings.claims("Peru attacked Chile.", "attack")
    assert readings.claims("Peru attacked Chile in a war game.", "attack") == []


@pytest.mark.parametrize(
    "text",
    [
        "Brazil attacked from the start and beat Argentina 3-1 in Rio.",
        "Brazil attacked Argentina early and won 2-0.",
        "Japanese beetles invaded Switzerland.",
        "Chinese buyers have invaded Australia.",
        "German tourists invade Spain every summer.",
        "Korean dramas have invaded Japan.",
        "In the play, Russia invades Finland.",
        "The scenario has Russia attacking Estonia.",
        "The musical tells how France invaded Algeria.",
        "The Roman legions invaded Germany from Gaul.",
        "Persia invaded Greece in antiquity.",
        "Turkey attacked Austria in 1683.",
        "In the 16th century Spain invaded Peru.",
    ],
)
def test_games_tales_and_beetles_are_no_war(text: str) -> None:
    assert readings.ends(text, "attack") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The play opened in Kyiv after Russia attacked Ukraine.",
        "In 1914 and later Russia attacked Ukraine.",
        "Russia attacked Ukraine in 1500 villages.",
        "From a 16th-century fort Russia attacked Ukraine.",
        "Russia attacked Ukraine with 10-12 missiles.",
        "Russia attacked Ukraine June 10-12.",
        "The council voted 13-2 to condemn it after Russia attacked Ukraine.",
        "The scenario has worried many since Russia attacked Ukraine.",
    ],
)
def test_a_war_is_told_beside_a_play_or_a_number(text: str) -> None:
    assert readings.ends(text, "attack") == {("RUS", "UKR")}
