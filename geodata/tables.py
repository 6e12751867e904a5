"""The tables of names, demonyms and regions."""

from __future__ import annotations

import io
import json
import pickle
import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import Any

from facts import Demonym, Facts
from packages import Archives, BuildError

KOSOVO = "XKX"
# The languages of the names, by BCP 47 tag: those of the news agencies' services, then the
# largest of the rest by speakers online.
LANGUAGES = (
    "en", "ar", "az", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "gu",
    "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "mr",
    "ms", "nl", "no", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sr-Latn", "sv", "sw",
    "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh", "zh-Hant",
)  # fmt: skip
# M49 codes of the continents and the regions below them, and the one parent that a region has.
CONTINENTS = {"Africa": "002", "Americas": "019", "Asia": "142", "Europe": "150", "Oceania": "009"}
REGIONS = {
    "Northern Africa": ("015", "Africa"),
    "Eastern Africa": ("014", "Africa"),
    "Middle Africa": ("017", "Africa"),
    "Southern Africa": ("018", "Africa"),
    "Western Africa": ("011", "Africa"),
    "Caribbean": ("029", "Americas"),
    "Central America": ("013", "Americas"),
    "South America": ("005", "Americas"),
    "Northern America": ("021", "Americas"),
    "Central Asia": ("143", "Asia"),
    "Eastern Asia": ("030", "Asia"),
    "South-eastern Asia": ("035", "Asia"),
    "Southern Asia": ("034", "Asia"),
    "Western Asia": ("145", "Asia"),
    "Eastern Europe": ("151", "Europe"),
    "Northern Europe": ("154", "Europe"),
    "Southern Europe": ("039", "Europe"),
    "Western Europe": ("155", "Europe"),
    "Australia and New Zealand": ("053", "Oceania"),
    "Melanesia": ("054", "Oceania"),
    "Micronesia": ("057", "Oceania"),
    "Polynesia": ("061", "Oceania"),
}
# Groupings of regions that M49 names as well.
GROUPS = {
    "Sub-Saharan Africa": (
        "202", ("Eastern Africa", "Middle Africa", "Southern Africa", "Western Africa"),
    ),
    "Latin America and the Caribbean": ("419", ("Caribbean", "Central America", "South America")),
    "North America": ("003", ("Caribbean", "Central America", "Northern America")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Code:
    """One country or territory of ISO 3166-1, or Kosovo; `numeric` is None for Kosovo."""

    iso3: str
    iso2: str
    numeric: str | None
    names: tuple[str, ...]
    official: str | None


def codes(archives: Archives) -> dict[str, Code]:
    """Return all codes by iso3, in order: the 249 of pycountry, the authority, and Kosovo."""
    raw = archives.read("pycountry", "pycountry/databases/iso3166-1.json")
    rows = json.loads(raw)["3166-1"]
    found = {
        row["alpha_3"]: Code(
            row["alpha_3"],
            row["alpha_2"],
            row["numeric"],
            _distinct([row["name"], row.get("official_name"), row.get("common_name")]),
            row.get("official_name"),
        )
        for row in rows
    }
    found[KOSOVO] = Code(KOSOVO, "XK", None, ("Kosovo",), None)
    if len(found) != 250:
        raise BuildError(f"ISO 3166-1 should have 249 codes, pycountry has {len(found) - 1}")
    return dict(sorted(found.items()))


def _distinct(names: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


class _Inert(pickle.Unpickler):
    """Reads pickled tables without running what else they name."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401, ARG002 - the base class's signature
        return type(name, (), {"__init__": lambda *_: None, "__setstate__": lambda *_: None})


def localised(archives: Archives, language: str) -> dict[str, str]:
    """Return CLDR's names of territories in one language, by ISO 3166 alpha-2 or M49 code."""
    member = f"babel/locale-data/{language.replace('-', '_')}.dat"
    locale = _Inert(io.BytesIO(archives.read("babel", member))).load()
    territories: dict[str, str] = locale["territories"]
    return territories


def english(name: str) -> str:
    """Write out what CLDR abbreviates: "St. Kitts & Nevis" is "Saint Kitts and Nevis"."""
    return plain(name.replace("&", "and").replace("St. ", "Saint "))


def plain(name: str) -> str:
    """Write the typewriter's apostrophe, as most reports do."""
    return name.replace("\u2018", "'").replace("\u2019", "'")


def common_names(archives: Archives, listed: dict[str, Code], facts: Facts) -> dict[str, str]:
    """Return the common English name of every code: by hand where facts has one, else CLDR's."""
    cldr = localised(archives, "en")
    return {
        iso3: (facts.names[iso3].name if iso3 in facts.names else None) or english(cldr[code.iso2])
        for iso3, code in listed.items()
    }


def names(archives: Archives, listed: dict[str, Code], facts: Facts) -> dict[str, Any]:
    """Return the content of names.json."""
    cldr: dict[str, dict[str, str]] = {}
    regions: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        local = localised(archives, language)
        cldr[language] = {iso3: local[code.iso2] for iso3, code in listed.items()}
        regions[language] = {key: local[key] for key in sorted(local) if key.isdigit()}
    return {
        "iso": {iso3: list(code.names) for iso3, code in listed.items()},
        "also": {iso3: name.also for iso3, name in sorted(facts.names.items()) if name.also},
        "cldr": cldr,
        "regions": regions,
    }


def atlas(archives: Archives) -> sqlite3.Connection:
    """Open the database of pyworldatlas in memory."""
    database = sqlite3.connect(":memory:")
    database.deserialize(archives.read("pyworldatlas", "pyworldatlas/data/atlas.sqlite3"))
    return database


def agree(base: sqlite3.Connection, listed: dict[str, Code]) -> None:
    """Raise BuildError where pyworldatlas and the authority give a country different codes."""
    iso = {code.iso2: (code.iso3, code.numeric) for code in listed.values()}
    for iso2, *rest in base.execute("select alpha2, alpha3, numeric_code from country"):
        if iso.get(iso2) != tuple(rest):
            raise BuildError(f"pyworldatlas says {rest} of {iso2}, ISO 3166 says {iso.get(iso2)}")


def demonyms(
    base: sqlite3.Connection, listed: dict[str, Code], facts: Facts
) -> dict[str, dict[str, list[str]]]:
    """Return the content of demonyms.json: the Factbook's words, then those of facts."""
    query = "select alpha2, noun, adjective from country join country_demonym on id = country_id"
    rows = {iso2: (noun or "", adjective or "") for iso2, noun, adjective in base.execute(query)}
    result = {}
    for iso3, code in listed.items():
        if iso3 in facts.uninhabited:
            continue
        if iso3 in facts.demonyms:
            parts = [facts.demonyms[iso3]]
        elif code.iso2 in rows:
            parts = [parse_demonym(*rows[code.iso2])]
        else:
            raise BuildError(f"no demonym for {iso3}: add one to facts.yaml")
        parts.append(facts.demonyms_also.get(iso3, Demonym()))
        result[iso3] = {
            "adjectives": _joined(part.adjectives for part in parts),
            "singular": _joined(part.singular for part in parts),
            "plural": _joined(part.plural for part in parts),
        }
    return result


def _joined(lists: Any) -> list[str]:  # noqa: ANN401 - any iterable of lists of words
    return list(dict.fromkeys(word for words in lists for word in words))


def parse_demonym(noun: str, adjective: str) -> Demonym:
    """Read the Factbook's shorthand: "Finn(s)", "Thai (singular and plural)", "Dutchman(men)"."""
    singular: list[str] = []
    plural: list[str] = []
    for word in _alternatives(noun):
        match = re.fullmatch(r"([^()]+?) ?(?:\(([^()]+)\))?", word)
        if match is None:
            raise BuildError(f"no rule reads the demonym {word!r}: put it into facts.yaml")
        stem, form = match[1], match[2]
        if form in ("s", "es"):
            singular.append(stem)
            plural.append(stem + form)
        elif form in ("men", "women"):
            singular.append(stem)
            plural.append(stem.removesuffix("man" if form == "men" else "woman") + form)
        elif form in ("plural", "collective plural"):
            plural.append(stem)
        elif form == "singular and plural" or (form is None and stem.endswith("ese")):
            singular.append(stem)
            plural.append(stem)
        else:
            singular.append(stem)
    return Demonym(_alternatives(adjective), singular, plural)


def _alternatives(words: str) -> list[str]:
    return [word for word in re.split(r", or |, | or |; ", words) if word]


def regions(
    base: sqlite3.Connection, listed: dict[str, Code], facts: Facts
) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Return the M49 region of every code but Antarctica, and the regions with their members."""
    query = "select alpha2, subregion from country where subregion is not null"
    source = dict(base.execute(query))
    where = {
        iso3: facts.regions.get(iso3) or source[code.iso2]
        for iso3, code in listed.items()
        if iso3 in facts.regions or code.iso2 in source
    }
    members: dict[str, list[str]] = defaultdict(list)
    for iso3, region in where.items():
        members[region].append(iso3)
    named = {"World": ("001", sorted(listed))}
    for name, (code, _) in REGIONS.items():
        named[name] = (code, members[name])
    for name, code in CONTINENTS.items():
        inside = [region for region, (_, parent) in REGIONS.items() if parent == name]
        named[name] = (code, sorted(chain.from_iterable(members[region] for region in inside)))
    for name, (code, parts) in GROUPS.items():
        named[name] = (code, sorted(chain.from_iterable(members[part] for part in parts)))
    rows = []
    for name, (code, inside) in sorted(named.items(), key=lambda item: item[1][0]):
        drawn = facts.region_views[code]
        row = {"id": _region_id(name), "m49": code, "name": name, "members": list(inside)}
        rows.append(row | {"lon": drawn.point[0], "lat": drawn.point[1], "view": drawn.view})
    return where, rows


def _region_id(name: str) -> str:
    short = name.removesuffix(" and the Caribbean").lower()
    return "region:" + re.sub(r"[^a-z]+", "-", short)
