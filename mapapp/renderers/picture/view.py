"""Where each place of the globe stands on a picture: the Equal Earth projection, fitted to a box.

Equal Earth: Šavrič, Patterson and Jenny (2019), doi:10.1080/13658816.2018.1504949.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from mapapp.renderers.picture.primitives import Box, Point

if TYPE_CHECKING:
    from shapely.geometry import Polygon

Coordinates = NDArray[np.float64]
SOUTH: Final = -58.0
"""Where a view of the world ends: the Antarctic is no party to anything that we map."""
NORTH: Final = 80.0
_LEAST: Final = (24.0, 13.0)
"""The smallest view, in degrees: a place shows with its neighbours."""
_BERING: Final = 11.0
"""The middle of a map that is cut in the Bering Strait, where no land is."""


@cache
def _projection() -> Any:  # noqa: ANN401 - pyproj's own type would load it
    from pyproj import Proj  # noqa: PLC0415 - only when a picture is drawn

    # Longitudes run past 180 where a line leaves the map over its edge: no wrapping.
    return Proj("+proj=eqearth +R=1 +over")


def project(lonlat: Coordinates, middle: float) -> Coordinates:
    """Return Equal Earth x and y (n, 2), up positive, on a globe of radius 1.

    `lonlat` is (n, 2) in degrees; `middle` is the longitude of the straight meridian.
    """
    x, y = _projection()(lonlat[:, 0] - middle, np.clip(lonlat[:, 1], -90, 90))
    return np.column_stack([x, y])


@dataclass(frozen=True)
class View:
    """A part of the globe in a box: `scale` px to the globe's radius, `centre` in its x and y."""

    box: Box
    middle: float
    scale: float
    centre: Point

    def pixels(self, lonlat: Coordinates) -> Coordinates:
        """Return px (n, 2) of lon, lat in degrees (n, 2)."""
        flat = project(lonlat, self.middle)
        x = self.box.x + self.box.width / 2 + (flat[:, 0] - self.centre[0]) * self.scale
        y = self.box.y + self.box.height / 2 - (flat[:, 1] - self.centre[1]) * self.scale
        return np.column_stack([x, y])

    def pixel(self, lon: float, lat: float) -> Point:
        """Return the px of one place."""
        ((x, y),) = self.pixels(np.array([[lon, lat]])).tolist()
        return x, y

    @property
    def degree(self) -> float:
        """How many px a degree of latitude takes."""
        return float(np.radians(self.scale))

    @cached_property
    def globe(self) -> tuple[Point, ...]:
        """The outline of the whole globe in px."""
        lats = np.linspace(-90, 90, 61)
        west, east = np.full(61, self.middle - 180), np.full(61, self.middle + 180)
        ring = np.vstack([np.column_stack([west, lats]), np.column_stack([east, lats[::-1]])])
        return tuple((x, y) for x, y in self.pixels(ring).tolist())

    @cached_property
    def visible(self) -> Polygon:
        """What of the globe the box shows, in px."""
        import shapely  # noqa: PLC0415 - same

        box = self.box
        return shapely.box(box.x, box.y, box.right, box.bottom) & shapely.Polygon(self.globe)


def middle_of(west: float, east: float) -> float:
    """Return the longitude of the middle of a map that must show all from west to east uncut."""
    if west >= _BERING - 180 and east <= _BERING + 180 and east - west > 120:
        return _BERING
    return round((west + east) / 2)


def fitted(lonlats: Sequence[Point] | Coordinates, middle: float, box: Box, *, room: Point) -> View:
    """Return the view that shows all points in the box, with (x, y) px of `room` at its sides."""
    points = project(np.array([*lonlats], dtype=np.float64), middle)
    (x0, y0), (x1, y1) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    wide = max(x1 - x0, float(np.radians(_LEAST[0])) * 0.8)
    high = max(y1 - y0, float(np.radians(_LEAST[1])))
    scale = min((box.width - 2 * room[0]) / wide, (box.height - 2 * room[1]) / high)
    view = View(box, middle, scale, ((x0 + x1) / 2, (y0 + y1) / 2))
    return _held(view)


def world(middle: float, box: Box) -> View:
    """Return the view of the inhabited world."""
    edges = [(middle + side, lat) for side in (-180.0, 0.0, 180.0) for lat in (SOUTH, 0.0, NORTH)]
    return fitted(edges, middle, box, room=(4.0, 4.0))


def _held(view: View) -> View:
    """Return the view moved so that it shows no more beyond the globe's poles than it must."""
    half = view.box.height / 2 / view.scale
    top = float(project(np.array([[view.middle, 84.0]]), view.middle)[0, 1])
    low = float(project(np.array([[view.middle, -70.0]]), view.middle)[0, 1])
    x, y = view.centre
    y = (top + low) / 2 if 2 * half >= top - low else max(low + half, min(top - half, y))
    return View(view.box, view.middle, view.scale, (x, y))
