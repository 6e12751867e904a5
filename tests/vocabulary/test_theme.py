from __future__ import annotations

from typing import get_args

import pytest

from mapapp.errors import SettingsError
from mapapp.model import StatusLabel
from mapapp.vocabulary.relations import Family
from mapapp.vocabulary.theme import Palette, theme, themes


def luminance(colour: str) -> float:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(colour[i : i + 2]) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def palettes() -> list[tuple[str, Palette]]:
    return [
        (f"{name} {ground}", getattr(theme(name), ground))
        for name in themes()
        for ground in ("light", "dark")
    ]


def test_there_are_three_themes() -> None:
    assert themes() == ("high-contrast", "print", "screen")


def test_an_unknown_theme_is_named_with_the_choices() -> None:
    with pytest.raises(SettingsError, match="'sepia'; choose one of: high-contrast, print, screen"):
        theme("sepia")


def test_a_path_is_no_theme() -> None:
    with pytest.raises(SettingsError):
        theme("../cues")


@pytest.mark.parametrize("name", themes())
def test_a_theme_is_complete(name: str) -> None:
    look = theme(name)
    assert look.id == name
    for palette in (look.light, look.dark):
        assert set(palette.families) == set(get_args(Family))
    assert set(look.statuses) == set(get_args(StatusLabel))


@pytest.mark.parametrize("name", themes())
def test_families_and_statuses_differ_without_colour(name: str) -> None:
    look = theme(name)
    marks = [look.textures.get(family) for family in get_args(Family)]
    assert len(set(marks)) == len(marks)
    lines = [(line.dash, line.struck, line.opacity < 0.5) for line in look.statuses.values()]
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize(("name", "palette"), palettes())
def test_lines_and_text_reach_their_contrast(name: str, palette: Palette) -> None:
    ground = palette.ground
    least = 4.5 if name.startswith("high-contrast") else 3
    for colour in (*palette.families.values(), *palette.tours, ground.focus):
        for under in (ground.land, ground.sea, ground.involved):
            assert contrast(colour, under) >= least, (colour, under)
    for text in (ground.ink, ground.muted):
        for under in (ground.paper, ground.panel):
            assert contrast(text, under) >= 4.5
    assert contrast(ground.ink, ground.mark) >= 4.5
