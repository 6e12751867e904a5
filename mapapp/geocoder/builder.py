"""From geodata/ and the vocabulary to the rows and entries of the table of names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from mapapp.errors import GeodataError, VocabularyError
from mapapp.geocoder.folding import words
from mapapp.geocoder.meanings import Meanings
from mapapp.geocoder.records import M49, Capital, Country, Demonym, Division, Names
from mapapp.geocoder.table import Entry, Reading, Row, write
from mapapp.vocabulary import names as vocabulary

# Words that say what a division is, in its own language, and are left out in English.
_GENERIC = re.compile(
    r",? (?:Respublika|oblast'?|kray|okrug|avtonomnyy okrug|autonomous okrug|Sheng|Shi|Zizhiqu|"
    r"Zhuangzu Zizhiqu|Huizu Zizhiqu|Uygur Zizhiqu|Principado de|Región de|Comunidad de|"
    r"Comunidad Foral de|City of|County|City|SAR|de Ignacio de la Llave|de Zaragoza|de Ocampo|"
    r"region|State|Province|Governorate|District|\(.*\))$"
)
_YEARS = re.compile(r"([A-Z]{3})(?: (\d{4})(?:-(\d{4}))?)?")
_KNOWN_ABROAD = 150_000  # people: smaller cities have no second name in the wider world
_LEAST_CAPITAL = 20_000  # people: a capital counts as no smaller, small as it may be

T = TypeVar("T")


class Builder:
    """Reads the sources, from countries down to cities, and makes the table of them."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take a function that gives the content of a file of geodata/."""
        self._content = read
        self._names = Meanings()
        rules = vocabulary.rule_words()
        self._plain_words = {
            " ".join(words(w)) for w in (*rules["not_given"], *rules["words"], *rules["titles"])
        }

    def table(self) -> bytes:
        """Return the bytes of the whole table."""
        self._countries()
        self._capitals()
        self._divisions()
        self._cities()
        self._parts()
        self._regions()
        names = self._names
        entries = {e.key: e for e in (*self._by_id(), *names.bags(), *names.by_name())}
        rules = dict(vocabulary.rule_words()) | {"typed": tuple(sorted(names.typed()))}
        return write(entries, names.rows, rules)

    def _by_id(self) -> Iterator[Entry]:
        """Yield "#CUB", "#CU", "#region:sahel" and "#capital CUB"; cities are too many."""
        for name, index in self._names.index.items():
            if self._names.rows[index].kind != "city":
                yield _pointer(name, index)
        for iso3, row in self.countries.items():
            yield _pointer(row.iso2, self._names.index[iso3])
            if row.capitals:
                first = _capital_id(row, row.capitals[0])
                yield _pointer(f"capital {iso3}", self._names.index[first])

    def _read(self, name: str, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(self._content(name), type=kind)
        except (OSError, msgspec.DecodeError) as error:
            raise GeodataError(f"{name}: cannot be read ({error}); run `make geodata`") from error

    def _countries(self) -> None:
        rows: list[Country] = self._read("places.json", list[Country])
        names: Names = self._read("names.json", Names)
        extra = vocabulary.aliases()
        self.countries = {row.iso3: row for row in rows}
        for row in rows:
            kind = "territory" if row.kind == "territory" else "country"
            place = self._names.add(
                Row(row.iso3, row.name, kind, row.lon, row.lat, row.iso2, row.iso3, note=row.note)
            )
            self._names.name(row.name, "C", place)
            english = names.cldr["en"][row.iso3]
            for text in (
                english, row.official, *names.iso[row.iso3], *names.also.get(row.iso3, ()),
                *extra.names.get(row.iso3, ()), *extra.native.get(row.iso3, ()),
            ):  # fmt: skip
                self._names.name(text, "c", place)
        self._former()
        self._peoples()
        self._foreign(names)
        for iso3, texts in extra.halves.items():
            for text in texts:
                self._names.name(text, "H", self._of(iso3, "aliases.yaml"))
        for iso3, texts in extra.metonyms.items():
            for text in texts:
                self._names.name(text, "M", self._of(iso3, "aliases.yaml"))

    def _former(self) -> None:
        for old in vocabulary.former().former:
            note = f"until {old.until}" + (f"; {old.note}" if old.note else "")
            if old.others:
                note += "; also " + ", ".join(self.countries[i].name for i in old.others)
            for text in (old.name, *old.also):
                self._names.name(text, "F", self._of(old.now, "former.yaml"), note)

    def _peoples(self) -> None:
        demonyms: dict[str, Demonym] = self._read("demonyms.json", dict[str, Demonym])
        for iso3, forms in demonyms.items():
            for text in dict.fromkeys((*forms.adjectives, *forms.singular, *forms.plural)):
                for form in (text, *_plurals(text, forms)):
                    self._names.name(form, "D", self._names.index[iso3])
        for file, peoples in (
            ("former.yaml", vocabulary.former().peoples),
            ("aliases.yaml", vocabulary.aliases().demonyms),
            ("parts.yaml", vocabulary.parts().peoples),
        ):
            for iso3, texts in peoples.items():
                for text in texts:
                    self._names.name(text, "d", self._of(iso3, file))

    def _of(self, iso3: str, file: str) -> int:
        if iso3 not in self.countries:
            raise VocabularyError(f"{file}: {iso3!r} is no code of a country; mend it")
        return self._names.index[iso3]

    def _foreign(self, names: Names) -> None:
        """Short Latin names in other languages are too like words ("Oma", "Sec"): kept out."""
        for language, table in sorted(names.cldr.items()):
            for iso3, text in table.items():
                if language == "en" or (len(text) < 4 and text.isascii()):
                    continue
                if not any(r.sense in "CcFDd" for r in self._names.of(text)):
                    place = self._names.index[iso3]
                    self._names.name(text, "O", place, language, exact=False)

    def _capitals(self) -> None:
        extra = vocabulary.aliases().capitals
        for row in self.countries.values():
            for capital in row.capitals:
                place = self._names.add(Row(
                    _capital_id(row, capital), capital.name, "capital", capital.lon, capital.lat,
                    row.iso2, row.iso3, note=capital.note, people=_LEAST_CAPITAL,
                ))  # fmt: skip
                role = "" if capital.role == "capital" else capital.role
                self._names.name(capital.name, "K", place, role)
                bare = capital.name.removesuffix(" City")
                if bare not in (capital.name, row.name):
                    self._names.name(bare, "K", place, role)
            if row.capitals:
                first = self._names.index[_capital_id(row, row.capitals[0])]
                for text in extra.get(row.iso3, ()):
                    self._names.name(text, "K", first, exact=False)

    def _is_plain(self, name: str) -> bool:
        return self._plain_words.issuperset(words(name))

    def _divisions(self) -> None:
        rows: list[Division] = self._read("divisions.json", list[Division])
        self.by_admin1 = {(r.id[:2], r.admin1): f"division:{r.id}" for r in rows if r.admin1}
        extra = vocabulary.aliases().divisions
        self._people: Counter[tuple[str, str | None]] = Counter()
        for line in self._city_lines():
            self._people[line[2], line[3]] += int(line[4])
        for row in rows:
            own = self.countries[row.iso3]
            place = self._names.add(Row(
                f"division:{row.id}", row.name, "division", row.lon or own.lon, row.lat or own.lat,
                own.iso2, row.iso3, division=f"division:{row.parent}" if row.parent else "",
                people=0 if self._is_plain(row.name) else self._people[row.id[:2], row.admin1],
            ))  # fmt: skip
            if row.iso3 == "IRL":
                self._names.name(f"County {row.name}", "V", place, "county")
                self._names.name(f"Co {row.name}", "V", place, "county")
            for text in dict.fromkeys((row.name, *_plain_division(row.name))):
                key = " ".join(words(text))
                if (
                    len(key) > 2
                    and key not in self._plain_words
                    and not any(
                        r.sense in "Cc"
                        and (
                            self._names.rows[r.place].kind == "territory"
                            or self._names.rows[r.place].iso2 == row.id[3:]  # Taiwan is CN-TW too
                        )
                        for r in self._names.of(text)
                    )
                ):
                    self._names.name(text, "V", place, row.type.lower())
            for text in row.also:
                short = text.isupper() or text.endswith(".") or len(text) < 4
                self._names.name(text, "B" if short else "V", place, row.type.lower())
            for text in extra.get(row.id, ()):
                self._names.name(text, "V", place, row.type.lower())

    def _cities(self) -> None:
        iso3 = {row.iso2: row.iso3 for row in self.countries.values()}
        for key, name, iso2, admin1, people, lon, lat, also in self._city_lines():
            own, count = f"city:{key}", int(people)
            division = self.by_admin1.get((iso2, admin1), "")
            if own in self._names.index:
                place = self._names.index[own]
                old = self._names.rows[place]
                self._names.rows[place] = msgspec.structs.replace(
                    old, people=max(count, _LEAST_CAPITAL), division=division
                )
                sense = "K"
            else:
                place, sense = self._names.add(Row(
                    own, name, "city", float(lon), float(lat), iso2, iso3[iso2], people=count,
                    division=division,
                )), "T"  # fmt: skip
            for text in (name, *(_plain_city(name) if count > _KNOWN_ABROAD else ())):
                if len(text) > 1:
                    self._names.name(text, sense, place, exact=False)
            for text in also.split("|") if count >= _KNOWN_ABROAD and also else ():
                if len(text) > 3:
                    self._names.name(text, "A", place, exact=False)

    def _city_lines(self) -> Iterator[list[str]]:
        for line in self._content("cities.tsv").decode().split("\n")[:-1]:
            yield line.split("\t")

    def _parts(self) -> None:
        for iso3, texts in vocabulary.parts().parts.items():
            for text in texts:
                self._part(text, iso3, "P", "", None, {})
        for policy in vocabulary.disputed().disputed:
            for text in policy.names:
                self._part(text, policy.country, "X", policy.note, policy.at, policy.views)
            for text in policy.peoples:
                self._names.name(text, "d", self._of(policy.country, "disputed.yaml"))
        for iso3, sites in vocabulary.aliases().sites.items():
            own = self.countries[iso3]
            for text, (lon, lat) in sites.items():
                row = Row(f"site:{'-'.join(words(text))}", text, "site", lon, lat, own.iso2, iso3)
                self._names.name(text, "S", self._names.add(row))

    def _part(
        self, text: str, iso3: str, sense: str, note: str, at: tuple[float, float] | None,
        views: dict[str, str],
    ) -> None:  # fmt: skip
        """A part takes the point of the division or city of the same name, else its country's."""
        self._of(iso3, "parts.yaml")
        own = self.countries[iso3]
        known = [
            self._names.rows[r.place] for r in self._names.of(text)
            if self._names.rows[r.place].iso3 == iso3 and r.sense in "VTK"
        ]  # fmt: skip
        lon, lat = at or ((known[0].lon, known[0].lat) if known else (own.lon, own.lat))
        place = self._names.add(Row(
            f"part:{'-'.join(words(text))}", text, "division", lon, lat, own.iso2, iso3,
            note=note or None, people=max([0, *(r.people for r in known)]), views=views,
        ))  # fmt: skip
        rows = self._names.rows
        self._names.keep(text, lambda r: rows[r.place].iso3 != iso3 or r.sense in "CcDdF")
        self._names.name(text, sense, place, note)

    def _regions(self) -> None:
        m49: list[M49] = self._read("regions.json", list[M49])
        by_code = {row.m49: row.members for row in m49}
        listed = vocabulary.regions()
        for kind, rows in (("region", listed.regions), ("organisation", listed.bodies)):
            for region in rows:
                prefix, sense = ("region", "R") if kind == "region" else ("body", "G")
                place = self._names.add(Row(
                    f"{prefix}:{region.id}", region.name, kind, *region.at,
                    members=self._members(region, by_code), note=region.note,
                ))  # fmt: skip
                for text in (region.name, *region.also):
                    self._names.name(text, sense, place)
                for text in region.adjectives:
                    self._names.name(text, "J", place)

    def _members(
        self, region: vocabulary.Region, by_code: dict[str, tuple[str, ...]]
    ) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for member in region.members:
            match = _YEARS.fullmatch(member)
            if member in by_code:
                found |= dict.fromkeys(by_code[member])
            elif match and match[1] in self.countries:
                found[member] = None
            else:
                raise VocabularyError(
                    f"regions.yaml: {region.id}: {member!r} is no member; mend it"
                )
        return tuple(found)


def _pointer(name: str, index: int) -> Entry:
    return Entry("#" + name, (Reading("#", index),), begins=False)


def _capital_id(row: Country, capital: Capital) -> str:
    return (
        f"city:{capital.id}" if capital.id else f"city:{row.iso2}-{'-'.join(words(capital.name))}"
    )


def _plurals(text: str, forms: Demonym) -> Iterator[str]:
    """An adjective that is a noun too makes its plural ("Argentinian", "Argentinians")."""
    if text.endswith(("n", "i", "r")) and text not in forms.plural and " " not in text:
        yield text + "s"
    if text.endswith("er") and " Island" in text:
        yield text + "s"
        yield text.removesuffix("er")


def _plain_division(name: str) -> Iterator[str]:
    bare = _GENERIC.sub("", name)
    if bare != name:
        yield bare


def _plain_city(name: str) -> Iterator[str]:
    """Yield the bare name of "New York City"."""
    if name.endswith(" City") and name not in ("Mexico City", "Kansas City"):
        yield name.removesuffix(" City")
