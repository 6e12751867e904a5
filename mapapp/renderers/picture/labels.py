"""Places for the names: beside their symbols, off heads, badges and each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mapapp.renderers.picture import fonts
from mapapp.renderers.picture.primitives import Anchor, Box, Point

SIZE: Final = 12.5
LINE: Final = 15.0
PAD: Final = 2.0
_WIDE, _LONG = 14, 40
_GAPS: Final = (4.0, 13.0, 24.0, 42.0, 64.0, 92.0, 124.0)
_FAR: Final = (0, 0, 0, 4, 4, 40, 80)
"""What it costs besides that a name stands far off: a long line to it is a last resort."""
_APART: Final = 3.0
"""The gap between two names, in px."""
_REACH: Final = 220.0
"""How far from its symbol a name may count lines, in px."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that wants a place: the point and radius of its symbol, and its rows."""

    at: Point
    radius: float
    rows: tuple[str, ...]
    bold: bool
    italic: bool

    @property
    def size(self) -> Point:
        """The width and height that the name takes, in px."""
        widths = [fonts.width(r, SIZE, bold=self.bold, italic=self.italic) for r in self.rows]
        return max(widths) + 2 * PAD, len(self.rows) * LINE


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands; `led` where it is so far off that a line must lead to it."""

    box: Box
    anchor: Anchor
    led: bool


def rows(name: str) -> tuple[str, ...]:
    """Return a name in at most two rows."""
    text = fonts.row(name)
    if len(text) > _LONG:
        text = text[: _LONG - 1].rstrip() + "…"
    if len(text) <= _WIDE:
        return (text,)
    spaces = [i for i, char in enumerate(text) if char == " "]
    if not spaces:
        return (text if len(text) <= 22 else text[:21] + "…",)
    cut = min(spaces, key=lambda i: abs(i - len(text) / 2))
    return text[:cut], text[cut + 1 :]


def place(
    wishes: Sequence[Wish],
    blocks: Sequence[Box],
    traces: Sequence[Point],
    frame: Box,
    dots: Sequence[tuple[float, float, float]] = (),
    solid: Sequence[Box] = (),
) -> list[Spot | None]:
    """Return the place of each name, None where every place is taken.

    `blocks` are boxes that no name may cover, `traces` points on lines that it should not,
    `frame` the box that must hold it; `dots` are symbols without a wish, as x, y and radius,
    and no line to a name runs through what is `solid`. Names that come first choose first.
    """
    scene = _Scene(wishes, blocks, dots, solid)
    lines = np.array(traces, dtype=np.float64).reshape(-1, 2)
    found: list[Spot | None] = []
    for i, wish in enumerate(wishes):
        near = lines[np.abs(lines - np.array(wish.at)).max(axis=1) < _REACH]
        best: tuple[float, Spot] | None = None
        for cost, spot in _spots(wish):
            if best is not None and cost >= best[0]:
                continue
            if not _within(spot.box, frame) or scene.covers(spot.box):
                continue
            total = cost + 0.8 * _hits(spot.box, near)
            if best is not None and total >= best[0]:
                continue
            if not scene.misleads(spot, i, wish):
                best = (total, spot)
        if best is not None:
            scene.take(best[1], wish)
        found.append(best[1] if best else None)
    return found


class _Scene:
    """What stands on a map already, against which a name is held."""

    def __init__(
        self,
        wishes: Sequence[Wish],
        blocks: Sequence[Box],
        dots: Sequence[tuple[float, float, float]],
        solid: Sequence[Box],
    ) -> None:
        symbols = [(*w.at, w.radius) for w in wishes]
        self._symbols = np.array([*symbols, *dots], dtype=np.float64).reshape(-1, 3)
        self._taken = np.array([_sides(box) for box in blocks], dtype=np.float64).reshape(-1, 4)
        self._solid = list(solid)
        self._leads: list[tuple[Point, Point]] = []

    def covers(self, box: Box) -> bool:
        return _meets(box, self._taken) or any(_through(line, box) for line in self._leads)

    def take(self, spot: Spot, wish: Wish) -> None:
        # Two names without a gap would be read as one.
        self._taken = np.vstack([self._taken, _sides(spot.box.shrunk(-_APART))])
        self._solid.append(spot.box)
        line = lead(spot.box, wish.at, wish.radius) if spot.led else None
        if line:
            self._leads.append(line)

    def misleads(self, spot: Spot, own: int, wish: Wish) -> bool:
        """Tell whether a name there would be read as another symbol's.

        Without a line that leads to it, its own symbol, number `own`, must be the nearest by far;
        a line must run over no other symbol, nothing solid and no other such line.
        """
        others = np.delete(self._symbols, own, axis=0)
        far = _gaps(spot.box, others)
        if not spot.led:
            mine = float(_gaps(spot.box, self._symbols[own : own + 1])[0])
            return bool((far < max(5.0, min(mine + 5.0, 24.0))).any())
        line = lead(spot.box, wish.at, wish.radius)
        if bool((far < 8).any()) or line is None:
            return bool((far < 8).any())
        return (
            bool((_off(line, others[:, :2]) < others[:, 2] + 3).any())
            or any(_cross(line, other) for other in self._leads)
            or any(_through(line, box) for box in self._solid)
        )


def _spots(wish: Wish) -> list[tuple[float, Spot]]:
    """Return where a name may stand about its symbol with the cost of each, the best first."""
    w, h = wish.size
    out: list[tuple[float, Spot]] = []
    for ring, gap in enumerate(_GAPS):
        r = wish.radius + gap
        d = r * 0.72
        ways: tuple[tuple[float, float, Anchor], ...] = (
            (r, -h / 2, "start"), (-r - w, -h / 2, "end"),
            (d, -d - h + 5, "start"), (d, d - 5, "start"),
            (-d - w, -d - h + 5, "end"), (-d - w, d - 5, "end"),
            (-w / 2, -r - h, "middle"), (-w / 2, r, "middle"),
        )  # fmt: skip
        for i, (x, y, anchor) in enumerate(ways):
            box = Box(wish.at[0] + x, wish.at[1] + y, w, h)
            out.append((i * 0.35 + ring * 2.5 + _FAR[ring], Spot(box, anchor, ring > 1)))
    return out


def _within(box: Box, frame: Box) -> bool:
    return (
        box.x >= frame.x
        and box.y >= frame.y
        and box.right <= frame.right
        and box.bottom <= frame.bottom
    )


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.right, box.bottom


def _meets(box: Box, taken: NDArray[np.float64]) -> bool:
    """Tell whether a box shares ground with one of those given by their sides (n, 4)."""
    left, top, right, low = taken.T
    across = (left < box.right) & (box.x < right)
    return bool((across & (top < box.bottom) & (box.y < low)).any())


def _hits(box: Box, points: NDArray[np.float64]) -> int:
    """Return how many points lie on a box or at most 1 px off."""
    x, y = points[:, 0], points[:, 1]
    across = (x > box.x - 1) & (x < box.right + 1)
    return int((across & (y > box.y - 1) & (y < box.bottom + 1)).sum())


def _gaps(box: Box, symbols: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far a box stands from the rims of symbols given as (n, 3): x, y and radius."""
    x = np.maximum(np.maximum(box.x - symbols[:, 0], 0), symbols[:, 0] - box.right)
    y = np.maximum(np.maximum(box.y - symbols[:, 1], 0), symbols[:, 1] - box.bottom)
    return np.asarray(np.hypot(x, y) - symbols[:, 2])


def _off(line: tuple[Point, Point], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far points (n, 2) lie from a straight line."""
    (x0, y0), (x1, y1) = line
    dx, dy = x1 - x0, y1 - y0
    square = dx * dx + dy * dy or 1.0
    part = np.clip(((points[:, 0] - x0) * dx + (points[:, 1] - y0) * dy) / square, 0, 1)
    return np.asarray(np.hypot(points[:, 0] - x0 - part * dx, points[:, 1] - y0 - part * dy))


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two straight lines cross."""
    return _apart(one, other) and _apart(other, one)


def _apart(line: tuple[Point, Point], ends: tuple[Point, Point]) -> bool:
    """Tell whether two points lie on two sides of a line."""
    (x0, y0), (x1, y1) = line
    sides = [(x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) for x, y in ends]
    return sides[0] * sides[1] < 0


def _through(line: tuple[Point, Point], box: Box) -> bool:
    """Tell whether a straight line runs through a box."""
    across = ((box.x, box.y), (box.right, box.bottom)), ((box.x, box.bottom), (box.right, box.y))
    inside = any(box.x < x < box.right and box.y < y < box.bottom for x, y in line)
    return inside or any(_cross(line, diagonal) for diagonal in across)


def lead(box: Box, at: Point, radius: float) -> tuple[Point, Point] | None:
    """Return the line from a symbol's rim to its name, None where they meet."""
    end = max(box.x, min(box.right, at[0])), max(box.y + 3, min(box.bottom - 3, at[1]))
    far = math.dist(at, end)
    if far <= radius + 3:
        return None
    part = (radius + 1.5) / far
    return (at[0] + (end[0] - at[0]) * part, at[1] + (end[1] - at[1]) * part), end
