"""What a line looks like: hue and marks from its family, dash and opacity from its status."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from mapapp.model import Marks, Phase, StatusLabel, Style
from mapapp.vocabulary.relations import Family
from mapapp.vocabulary.theme import Theme

_LISTED_ONLY = 0.7
"""A tour whose order the text only lists is drawn at this part of its width."""
_ECHO = 0.6
"""A relation that a tour already shows is drawn at this part of its width."""
_WIDER = 0.4
"""What each further independent source adds to a relation's width, as part of it."""
_MOST_SOURCES = 4
"""More sources than that make a line no wider."""
_STOPS: dict[Phase, StatusLabel] = {
    "planned": "planned", "postponed": "denied", "cancelled": "denied",
}  # fmt: skip


def relation_style(
    theme: Theme, family: Family, status: StatusLabel, *, echo: bool = False, sources: int = 1
) -> Style:
    """Return the style of a relation; thin where it but echoes a tour's stop.

    Width tells nothing but how many independent `sources` tell of it.
    """
    texture = theme.textures.get(family)
    marks = Marks(texture.dash, texture.width, texture.round) if texture else None
    width = relation_widths(theme)[min(max(sources, 1), _MOST_SOURCES) - 1]
    style = _by_status(theme, theme.light.families[family], width, status)
    if echo:
        return replace(style, width=round(theme.relation_width * _ECHO, 2))
    return replace(style, marks=marks)


def relation_widths(theme: Theme) -> tuple[float, ...]:
    """Return the widths of relations that one, two, three, and four or more sources tell, in px."""
    return tuple(round(theme.relation_width * (1 + _WIDER * n), 2) for n in range(_MOST_SOURCES))


def leg_style(theme: Theme, colour: str, phase: Phase, *, order_told: bool) -> Style:
    """Return the style of a tour's leg; a stop called off or put off is faded and struck."""
    width = theme.tour_width * (1 if order_told else _LISTED_ONLY)
    style = _by_status(theme, colour, round(width, 2), _STOPS.get(phase, "asserted"))
    return replace(style, opacity=0.5) if phase in ("postponed", "cancelled") else style


def status_style(theme: Theme, status: StatusLabel) -> Style:
    """Return the style of a status alone, in the colour of plain text."""
    return _by_status(theme, theme.light.ground.muted, theme.relation_width, status)


def leg_status(phase: Phase) -> StatusLabel:
    """Return the label under which a stop's phase is filtered and told."""
    if phase in ("postponed", "cancelled", "ended"):
        return "ended"
    return "planned" if phase == "planned" else "asserted"


def ground(theme: Theme) -> dict[str, str]:
    """Return the colours of map and page by name, those for a dark page as "dark-name"."""
    light: dict[str, str] = msgspec.to_builtins(theme.light.ground)
    dark: dict[str, str] = msgspec.to_builtins(theme.dark.ground)
    return light | {f"dark-{name}": colour for name, colour in dark.items()}


def _by_status(theme: Theme, colour: str, width: float, status: StatusLabel) -> Style:
    line = theme.statuses[status]
    return Style(colour, line.dash, width, line.opacity, struck=line.struck)
