"""Themes: one YAML file each in themes/, every colour and line style of a map."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec

from mapapp.errors import SettingsError
from mapapp.model import StatusLabel
from mapapp.vocabulary import load
from mapapp.vocabulary.relations import Family

_FOLDER = Path(__file__).with_name("themes")
Colour = Annotated[str, msgspec.Meta(pattern="^#[0-9a-f]{6}$")]
Dash = Annotated[str, msgspec.Meta(pattern=r"^([0-9.]+( [0-9.]+)*)?$")]
Part = Annotated[float, msgspec.Meta(gt=0, le=1)]
Pixels = Annotated[float, msgspec.Meta(gt=0, le=20)]


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of map and page: `involved` fills a named country.

    `ink` and `muted` are text, `paper` and `panel` what it stands on, `rule` separates, `halo`
    surrounds labels and lines, `focus` shows the keyboard's place, `mark` lies under evidence.
    """

    sea: Colour
    land: Colour
    border: Colour
    coast: Colour
    involved: Colour
    ink: Colour
    muted: Colour
    paper: Colour
    panel: Colour
    rule: Colour
    halo: Colour
    focus: Colour
    mark: Colour


class Palette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All colours for one ground, light or dark; tours take turns through theirs."""

    ground: Ground
    families: dict[Family, Colour]
    tours: Annotated[tuple[Colour, ...], msgspec.Meta(min_length=1)]


class Texture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The marks on a family's lines, for eyes that cannot go by hue."""

    dash: Dash
    width: Pixels
    round: bool = False


class StatusLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a status shows: dash, opacity, and crosses on the line where `struck`."""

    dash: Dash = ""
    opacity: Part = 1.0
    struck: bool = False


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A look for maps; `dark` serves readers who ask for a dark page, `light` all others."""

    id: str
    title: str
    light: Palette
    dark: Palette
    relation_width: Pixels
    tour_width: Pixels
    textures: dict[Family, Texture]
    statuses: dict[StatusLabel, StatusLine]


def themes() -> tuple[str, ...]:
    """Return the ids of all themes, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@cache
def theme(name: str) -> Theme:
    """Return one theme.

    Raises SettingsError where there is none of that name, VocabularyError where its file is wrong.
    """
    if name not in themes():
        raise SettingsError(f"there is no theme {name!r}; choose one of: {', '.join(themes())}")
    return load(_FOLDER / f"{name}.yaml", Theme)
