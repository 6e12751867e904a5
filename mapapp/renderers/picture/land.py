"""The ground of a picture: countries, regions and disputed borders, cut to a view."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mapapp.config import geodata_folder
from mapapp.errors import GeodataError
from mapapp.renderers.picture.primitives import Point
from mapapp.renderers.picture.view import Coordinates, View

Rings = tuple[tuple[Point, ...], ...]
Geometries = NDArray[np.object_]
_FINE: Final = 11.0
"""Views of more px to a degree than this are drawn from the finer shapes."""
_SPECK: Final = 0.35
"""Rings smaller than so many square px are left out, but for countries that the map names."""
_FAR: Final = 0.25
"""How far a drawn border may lie from the true one, in px."""
_LONG: Final = 4.0
"""Straight stretches longer than so many degrees follow the globe's curve."""


def outlines(view: View, named: Iterable[str]) -> dict[str, Rings]:
    """Return the rings of each country in the view by iso3, in px.

    Raises GeodataError where the shapes are missing or damaged.
    """
    codes, shapes = _countries(fine=view.degree > _FINE)
    kept = set(named)
    found = {
        code: _rings(pieces, 0.0 if code in kept else _SPECK)
        for code, pieces in zip(codes, _seen(shapes, view), strict=True)
    }
    return {code: rings for code, rings in found.items() if rings}


def edge(view: View, codes: Iterable[str]) -> Rings:
    """Return the outer edge of some countries taken together, in px."""
    whole = _union(tuple(sorted(set(codes))))
    return _rings(_seen(whole, view)[0], 2.0) if len(whole) else ()


@cache
def _union(codes: tuple[str, ...]) -> Geometries:
    """Return one shape for some countries, an empty array where none of them is known."""
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    known, shapes = _countries(fine=False)
    mine = shapes[[i for i, code in enumerate(known) if code in codes]]
    if not len(mine):
        return np.array([], dtype=object)
    return np.array([shapely.union_all(mine)], dtype=object)


def disputed(view: View) -> Rings:
    """Return the disputed borders in the view as open lines, in px."""
    lines = _seen(_disputed(fine=view.degree > _FINE), view)
    return tuple(_points(part) for pieces in lines for part in _parts(pieces) if part.length > 1)


def main_parts(codes: Iterable[str]) -> list[Point]:
    """Return the points (lon, lat) of each country's largest piece: what a view of it shows.

    Russia, Fiji and others reach over the 180th meridian with a lesser piece, and France has
    islands all round the globe.
    """
    known, shapes = _countries(fine=False)
    wanted = set(codes)
    found: list[Point] = []
    for code, shape in zip(known, shapes, strict=True):
        if code in wanted:
            largest = max(_parts([shape]), key=lambda part: part.area)
            found += [(x, y) for x, y in largest.exterior.coords]
    return found


def _seen(shapes: Geometries, view: View) -> list[list[Any]]:
    """Return the pieces of each shape that the view shows, in px.

    Shapes are cut at the meridian where the map is, projected, and cut to the view's box.
    """
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    west, east, box = view.middle - 180, view.middle + 180, view.box
    found: list[list[Any]] = [[] for _ in shapes]
    bounds = shapely.bounds(shapes)
    for turn in (0.0,) if view.middle == 0 else (-360.0, 0.0, 360.0):
        (near,) = np.nonzero(_near(bounds + np.array([turn, 0, turn, 0]), view))
        moved = shapely.clip_by_rect(_moved(shapes[near], _shift(turn)), west, -90, east, 90)
        flat = _moved(shapely.segmentize(moved, _LONG), view.pixels)
        cut = shapely.clip_by_rect(flat, box.x, box.y, box.right, box.bottom)
        for i, piece in zip(near, shapely.simplify(cut, _FAR), strict=True):
            if not piece.is_empty:
                found[i].append(piece)
    return found


def _near(bounds: Coordinates, view: View) -> NDArray[np.bool_]:
    """Tell which boxes of degrees (n, 4) the view and the map may show."""
    west, south, east, north = bounds.T
    wide = np.clip(0, south, north)  # a degree of longitude is widest next to the equator
    corners = [(x, y) for x in (west, east) for y in (south, wide, north)]
    pixels = np.stack([view.pixels(np.column_stack(corner)) for corner in corners])
    low, high, box = pixels.min(axis=0), pixels.max(axis=0), view.box
    on_map = (east > view.middle - 180) & (west < view.middle + 180)
    across = (high[:, 0] > box.x) & (low[:, 0] < box.right)
    seen: NDArray[np.bool_] = on_map & across & (high[:, 1] > box.y) & (low[:, 1] < box.bottom)
    return seen


def _shift(turn: float) -> Callable[[Coordinates], Coordinates]:
    return lambda points: points + np.array([turn, 0.0])


def _moved(shapes: Geometries, move: Callable[[Coordinates], Coordinates]) -> Geometries:
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    moved: Geometries = shapely.transform(shapes, move)
    return moved


def _parts(shapes: list[Any]) -> list[Any]:
    """Return all single lines and polygons of some shapes."""
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    parts = shapes
    while any(part.geom_type.startswith(("Multi", "Geometry")) for part in parts):
        parts = list(shapely.get_parts(parts))
    return [part for part in parts if not part.is_empty and part.geom_type != "Point"]


def _rings(pieces: list[Any], least: float) -> Rings:
    rings: list[tuple[Point, ...]] = []
    for part in _parts(pieces):
        if part.geom_type != "Polygon" or part.area < least:
            continue
        drawn = [_points(ring)[:-1] for ring in (part.exterior, *part.interiors)]
        rings += [ring for ring in drawn if len(ring) > 2]
    return tuple(rings)


def _points(line: Any) -> tuple[Point, ...]:  # noqa: ANN401 - shapely has no types
    """Return a line's points to a tenth of a px, each once."""
    points: list[Point] = []
    for x, y in np.round(np.asarray(line.coords), 1).tolist():
        if not points or (x, y) != points[-1]:
            points.append((x, y))
    return tuple(points)


@cache
def _countries(*, fine: bool) -> tuple[tuple[str, ...], Geometries]:
    """Return iso3 codes and shapes of all countries."""
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    if not fine:
        features = _features("countries_low.geojson")
        return tuple(f["id"] for f in features), _shapes(features)
    from pyogrio import raw  # noqa: PLC0415 - a third of a second, and seldom needed

    path = geodata_folder() / "countries_middle.fgb"
    try:
        _, _, shapes, (codes, *_) = raw.read(path, columns=["iso3"])
    except (OSError, RuntimeError) as error:
        raise GeodataError(f"{path}: cannot be read ({error}); install mapapp again") from error
    return tuple(str(code) for code in codes), shapely.from_wkb(shapes)


@cache
def _disputed(*, fine: bool) -> Geometries:
    return _shapes(_features(f"disputed_{'middle' if fine else 'low'}.geojson"))


def _shapes(features: list[Mapping[str, Any]]) -> Geometries:
    import shapely  # noqa: PLC0415 - only when a picture is drawn

    texts = [json.dumps(feature["geometry"]) for feature in features]
    shapes: Geometries = shapely.from_geojson(np.array(texts, dtype=object))
    return shapes


def _features(name: str) -> list[Mapping[str, Any]]:
    path = geodata_folder() / name
    try:
        features: list[Mapping[str, Any]] = json.loads(path.read_bytes())["features"]
    except (OSError, ValueError, KeyError) as error:
        raise GeodataError(f"{path}: cannot be read ({error}); install mapapp again") from error
    return features
