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
    wishes: Sequence[Wish], blocks: Sequence[Box], traces: Sequence[Point], frame: Box
) -> list[Spot | None]:
    """Return the place of each name, None where every place is taken.

    `blocks` are boxes that no name may cover, `traces` points on lines that it should not,
    `frame` the box that must hold it. Names that come first choose first.
    """
    taken = np.array([_sides(box) for box in blocks], dtype=np.float64).reshape(-1, 4)
    lines = np.array(traces, dtype=np.float64).reshape(-1, 2)
    symbols = np.array([(*w.at, w.radius) for w in wishes], dtype=np.float64).reshape(-1, 3)
    found: list[Spot | None] = []
    for i, wish in enumerate(wishes):
        near = lines[np.abs(lines - np.array(wish.at)).max(axis=1) < _REACH]
        others = np.delete(symbols, i, axis=0)
        best: tuple[float, Spot] | None = None
        for cost, spot in _spots(wish):
            if best is not None and cost >= best[0]:
                continue
            if not _within(spot.box, frame) or _meets(spot.box, taken):
                continue
            total = cost + 0.8 * _hits(spot.box, near) + (5 if _astray(spot.box, others) else 0)
            if best is None or total < best[0]:
                best = (total, spot)
        if best is not None:
            taken = np.vstack([taken, _sides(best[1].box)])
        found.append(best[1] if best else None)
    return found


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


def _astray(box: Box, symbols: NDArray[np.float64]) -> bool:
    """Tell whether a name stands so near another symbol that it would be read as that one's."""
    x = np.maximum(np.maximum(box.x - symbols[:, 0], 0), symbols[:, 0] - box.right)
    y = np.maximum(np.maximum(box.y - symbols[:, 1], 0), symbols[:, 1] - box.bottom)
    return bool((np.hypot(x, y) < symbols[:, 2] + 9).any())


def lead(box: Box, at: Point, radius: float) -> tuple[Point, Point] | None:
    """Return the line from a symbol's rim to its name, None where they meet."""
    end = max(box.x, min(box.right, at[0])), max(box.y + 3, min(box.bottom - 3, at[1]))
    far = math.dist(at, end)
    if far <= radius + 3:
        return None
    part = (radius + 1.5) / far
    return (at[0] + (end[0] - at[0]) * part, at[1] + (end[1] - at[1]) * part), end
