"""What a static picture is made of, in px from its upper left corner.

Some primitives keep their meaning (an arrow, a symbol, a badge), so that each writer can use what
its own format has for them: SVG paths, connectors and shapes of a slide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mapapp.model import Marks, Phase

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its upper left corner and its size, in px."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def about(cls, at: Point, half: float) -> Box:
        """Return the square about a point."""
        return cls(at[0] - half, at[1] - half, 2 * half, 2 * half)

    @property
    def right(self) -> float:
        """The x of its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower side."""
        return self.y + self.height

    def holds(self, point: Point, margin: float = 0.0) -> bool:
        """Tell whether a point lies inside, at least `margin` px from the sides."""
        return (
            self.x + margin <= point[0] <= self.right - margin
            and self.y + margin <= point[1] <= self.bottom - margin
        )

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes share any ground."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def shrunk(self, by: float) -> Box:
        """Return the box with each side moved in by so many px."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True, slots=True)
class Pen:
    """How something is painted: colours as #rrggbb or None, widths in px, dash as in SVG."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: str = ""
    opacity: float = 1.0
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """Closed rings (the first point is not repeated), filled by the even-odd rule."""

    label: str
    rings: tuple[tuple[Point, ...], ...]
    pen: Pen


@dataclass(frozen=True, slots=True)
class Stroke:
    """Open lines in one pen."""

    label: str
    lines: tuple[tuple[Point, ...], ...]
    pen: Pen


@dataclass(frozen=True, slots=True)
class Plate:
    """A rectangle that something stands on."""

    label: str
    box: Box
    pen: Pen


@dataclass(frozen=True, slots=True)
class Text:
    """One row of text; `y` is its baseline, `width` what it takes, all in px.

    `halo` is the colour of a rim that keeps it legible over lines.
    """

    x: float
    y: float
    text: str
    size: float
    colour: str
    width: float
    bold: bool = False
    italic: bool = False
    anchor: Anchor = "start"
    halo: str | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """One line of the map with all that tells its kind and status.

    `course` runs to the tip of the head; `head` is the head's length, 0 for none. `crosses` are
    the strokes of the crosses on it, `ends` the ids of the symbols that it joins.
    """

    label: str
    status: str
    course: tuple[Point, ...]
    colour: str
    width: float
    dash: str
    opacity: float
    halo: str
    head: float = 0.0
    marks: Marks | None = None
    crosses: tuple[tuple[Point, Point], ...] = ()
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of a node; `tether` is the point of its home where it stands beside it."""

    id: str
    label: str
    kind: Literal["state", "group", "region", "place"]
    at: Point
    ink: str
    paper: str
    halo: str
    tether: Point | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """The number of a tour's stop, its phase told by ring, ground and strike."""

    label: str
    number: int
    phase: Phase
    at: Point
    colour: str
    paper: str
    halo: str
    size: float = 1.0


Item = Area | Stroke | Plate | Text | Arrow | Symbol | Badge


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together, with an id that is unique in the picture and a name."""

    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn map: its size in px, its groups from the lowest up, and what it shows in words.

    `about` are the lines that every file says of itself.
    """

    width: float
    height: float
    title: str
    description: str
    paper: str
    muted: str
    groups: tuple[Group, ...]
    about: tuple[str, ...] = ()
