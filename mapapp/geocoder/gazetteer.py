"""The tables of names: what can be looked up, and what it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import msgspec

from mapapp.config import geodata_folder
from mapapp.errors import GeodataError
from mapapp.geocoder.folding import WORD, acronym, words
from mapapp.model import MentionKind, Place, PlaceKind
from mapapp.vocabulary.names import Region, aliases, regions


class _Capital(msgspec.Struct):
    name: str
    lon: float
    lat: float
    role: str
    id: int | None = None
    note: str | None = None


class _Row(msgspec.Struct):
    iso3: str
    iso2: str
    name: str
    kind: str
    lon: float
    lat: float
    official: str | None = None
    note: str | None = None
    capitals: tuple[_Capital, ...] = ()


class _Names(msgspec.Struct):
    iso: dict[str, tuple[str, ...]]
    also: dict[str, tuple[str, ...]]
    cldr: dict[str, dict[str, str]]


class _Demonym(msgspec.Struct):
    adjectives: tuple[str, ...]
    singular: tuple[str, ...]
    plural: tuple[str, ...]


class _M49(msgspec.Struct):
    m49: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One reading of a name. `exact` holds the only spelling that counts, for "US" and the like.

    A lower `rank` wins where a name has several readings.
    """

    place: Place
    kind: MentionKind
    why: str
    rank: int
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names: `index` by folded words, `longest` the most words of a name by its first."""

    places: dict[str, Place]
    capitals: dict[str, Place]
    index: dict[tuple[str, ...], tuple[Name, ...]]
    longest: dict[str, int]
    foreign: dict[tuple[str, ...], tuple[Place, str]]


def _decode(name: str, kind: object) -> object:
    path = geodata_folder() / name
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        raise GeodataError(f"{name}: missing from geodata/; run `make geodata`") from None
    except (msgspec.DecodeError, OSError) as error:
        raise GeodataError(f"{name}: damaged ({error}); run `make geodata`") from error


def _is_acronym(name: str) -> bool:
    return (name.isupper() and len(name) <= 5 and " " not in name) or "." in name.rstrip(".")


@cache
def gazetteer() -> Gazetteer:
    """Load the tables once. Raises GeodataError where one is missing or damaged."""
    rows = _decode("places.json", list[_Row])
    assert isinstance(rows, list)  # noqa: S101 - msgspec decodes to the type it is given
    places = {row.iso3: _country(row) for row in rows}
    capitals = {row.iso3: _city(row, row.capitals[0]) for row in rows if row.capitals}
    readings: dict[tuple[str, ...], list[Name]] = {}
    names = _decode("names.json", _Names)
    assert isinstance(names, _Names)  # noqa: S101 - same
    for text, reading in _all(rows, places, names):
        for key in _keys(text):
            readings.setdefault(key, []).append(reading)
    index = {key: tuple(sorted(found, key=lambda n: n.rank)) for key, found in readings.items()}
    longest: dict[str, int] = {}
    for key in index:
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    places |= {n.place.id: n.place for found in index.values() for n in found if n.place.members}
    places |= {n.place.id: n.place for found in index.values() for n in found if n.kind == "region"}
    return Gazetteer(places, capitals, index, longest, _foreign(places, names, index))


def _keys(text: str) -> Iterator[tuple[str, ...]]:
    key = words(text)
    if key:
        yield key
        if key[0] == "the" and len(key) > 1:
            yield key[1:]


def _country(row: _Row) -> Place:
    kind: PlaceKind = "territory" if row.kind == "territory" else "country"
    return Place(row.iso3, row.name, kind, row.lon, row.lat, row.iso2, row.iso3, note=row.note)


def _city(row: _Row, capital: _Capital) -> Place:
    return Place(
        f"city:{capital.id or words(capital.name)[0]}", capital.name, "capital",
        capital.lon, capital.lat, row.iso2, row.iso3, note=capital.note,
    )  # fmt: skip


def _all(rows: list[_Row], places: dict[str, Place], names: _Names) -> Iterator[tuple[str, Name]]:
    yield from _countries(rows, places, names)
    yield from _demonyms(places)
    for row in rows:
        for capital in row.capitals:
            city = _city(row, capital)
            yield capital.name, Name(city, "capital", f"{capital.role} of {row.name}", 3)
    yield from _aliases(places)
    yield from _regions(set(places))


def _aliases(places: dict[str, Place]) -> Iterator[tuple[str, Name]]:
    extra = aliases()
    for code, texts in extra.parts.items():
        for text in texts:
            yield text, Name(places[code], "city", f"a part of {places[code].name}", 2)
    for code, texts in extra.peoples.items():
        for text in texts:
            yield text, Name(places[code], "demonym", f"of a part of {places[code].name}", 4)
    for code, texts in extra.metonyms.items():
        for text in texts:
            exact = text if _is_acronym(text) else None
            yield text, Name(places[code], "metonym", f"stands for {places[code].name}", 2, exact)
    for code, sites in extra.sites.items():
        for text, (lon, lat) in sites.items():
            site = Place(
                f"site:{'-'.join(words(text))}", text, "site", lon, lat, places[code].iso2, code
            )
            yield text, Name(site, "city", f"a site in {places[code].name}", 2)


def _countries(
    rows: list[_Row], places: dict[str, Place], names: _Names
) -> Iterator[tuple[str, Name]]:
    extra = aliases().names
    for row in rows:
        own = places[row.iso3]
        english = names.cldr.get("en", {}).get(row.iso3, row.name)
        texts = (
            row.name, english, *((row.official,) if row.official else ()),
            *names.iso.get(row.iso3, ()), *names.also.get(row.iso3, ()), *extra.get(row.iso3, ()),
        )  # fmt: skip
        for text in dict.fromkeys(texts):
            why = "the country's name" if text == row.name else f"a name of {row.name}"
            yield text, Name(own, "country", why, 1, text if _is_acronym(text) else None)


def _demonyms(places: dict[str, Place]) -> Iterator[tuple[str, Name]]:
    table = _decode("demonyms.json", dict[str, _Demonym])
    assert isinstance(table, dict)  # noqa: S101 - same
    for code, forms in table.items():
        for text in dict.fromkeys((*forms.adjectives, *forms.singular, *forms.plural)):
            rank = 4 if places[code].kind == "country" else 5
            yield text, Name(places[code], "demonym", f"of {places[code].name}", rank)


def _regions(known: set[str]) -> Iterator[tuple[str, Name]]:
    m49 = _decode("regions.json", list[_M49])
    assert isinstance(m49, list)  # noqa: S101 - same
    by_code = {row.m49: row.members for row in m49}
    listed = regions()
    for region in listed.regions:
        yield from _region(region, by_code, known, "region")
    for body in listed.bodies:
        yield from _region(body, by_code, known, "organisation")


def _region(
    region: Region, by_code: dict[str, tuple[str, ...]], known: set[str], kind: str
) -> Iterator[tuple[str, Name]]:
    members = dict.fromkeys(
        code
        for m in region.members
        for code in (by_code.get(m, ()) if m.isdigit() else (m,))
        if code in known
    )
    is_body = kind == "organisation"
    place = Place(
        f"{'body' if is_body else 'region'}:{region.id}", region.name,
        "organisation" if is_body else "region", region.at[0], region.at[1], members=tuple(members),
    )  # fmt: skip
    for text in (region.name, *region.also):
        exact = text if _is_acronym(text) or text in ("West", "Arctic") else None
        yield (
            text,
            Name(place, "region", "a body of states" if is_body else "a named region", 0, exact),
        )


def _foreign(
    places: dict[str, Place], names: _Names, index: dict[tuple[str, ...], tuple[Name, ...]]
) -> dict[tuple[str, ...], tuple[Place, str]]:
    """Names in other languages; short Latin ones are too ambiguous."""
    found: dict[tuple[str, ...], tuple[Place, str]] = {}
    for language, table in sorted(names.cldr.items()):
        if language == "en":
            continue
        for code, text in table.items():
            key = words(text)
            if (
                key
                and key not in index
                and key not in found
                and (len(text) > 3 or not text.isascii())
            ):
                found[key] = places[code], language
    return found


def spellings(text: str) -> Iterable[str]:
    """Return the words of a text's name as written, for names whose case counts."""
    for match in WORD.finditer(text):
        yield match.group()
        plain = acronym(match.group())
        if plain:
            yield plain
