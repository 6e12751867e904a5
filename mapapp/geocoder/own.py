"""A person's own gazetteer: a YAML file of aliases and places, laid over ours.

    aliases:
      CUB: [the Island]            # by iso3, or by the id of another place
    places:
      - {name: Camp Elm, country: DJI, at: [43.1, 11.5], also: [Elm], note: Closed in 2020.}

What it names it settles: our own meanings of such a name are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from mapapp.errors import VocabularyError
from mapapp.geocoder.folding import spelled, words
from mapapp.geocoder.table import Entry, Reading, Row
from mapapp.vocabulary import load

_SENSES = {"country": "c", "territory": "c", "region": "R", "organisation": "G"}


class OwnPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A base, camp, port or town; `at` is (lon, lat) in degrees."""

    name: str
    country: str
    at: tuple[float, float]
    also: tuple[str, ...] = ()
    note: str | None = None


class OwnNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file's content."""

    aliases: dict[str, tuple[str, ...]] = {}
    places: tuple[OwnPlace, ...] = ()


class Overlay:
    """Entries of a person's own gazetteer; its places are numbered from `first` on."""

    def __init__(
        self, path: Path, first: int, index: Callable[[str], int | None], row: Callable[[int], Row]
    ) -> None:
        """Read the file. Raises VocabularyError: which file, where in it, what is wrong."""
        self._path, self._first, self._index = path, first, index
        self.rows: list[Row] = []
        self._entries: dict[str, Entry] = {}
        content = load(path, OwnNames)
        for place_id, texts in content.aliases.items():
            known = self._known(place_id, f"aliases, {place_id}")
            for text in texts:
                self._add(text, _SENSES.get(row(known).kind, "U"), known)
        for number, place in enumerate(content.places, 1):
            where = f"places, number {number} ({place.name})"
            home = row(self._known(place.country, where))
            if home.id != home.iso3:
                raise self._wrong(where, f"{place.country!r} is no country's code")
            lon, lat = place.at
            if not (-180 <= lon <= 180 and -90 <= lat <= 90):
                raise self._wrong(where, f"{lon}, {lat} is no longitude and latitude in degrees")
            name = "-".join(words(place.name))
            self.rows.append(
                Row(
                    f"own:{name}",
                    place.name,
                    "site",
                    lon,
                    lat,
                    home.iso2,
                    home.iso3,
                    (),
                    place.note,
                )
            )
            for text in (place.name, *place.also):
                self._add(text, "U", first + len(self.rows) - 1)

    def over(self, get: Callable[[str], Entry | None]) -> Callable[[str], Entry | None]:
        """Return a look-up that asks this gazetteer before another."""

        def both(key: str) -> Entry | None:
            own, ours = self._entries.get(key), get(key)
            if own is None or ours is None:
                return own or ours
            return Entry(key, own.readings or ours.readings, own.begins or ours.begins)

        return both

    def _add(self, text: str, sense: str, place: int) -> None:
        parts = words(text)
        if not parts:
            raise self._wrong(repr(text), "a name needs letters or digits")
        key = " ".join(parts)
        old = self._entries.get(key)
        reading = Reading(sense, place, spelled(text), f"from {self._path.name}")
        self._entries[key] = Entry(key, (reading,), begins=old is not None and old.begins)
        for size in range(1, len(parts)):
            start = " ".join(parts[:size])
            old = self._entries.get(start)
            self._entries[start] = Entry(start, old.readings if old else (), begins=True)

    def _known(self, place_id: str, where: str) -> int:
        index = self._index(place_id)
        if index is None:
            raise self._wrong(where, f"{place_id!r} is no code or id of a place")
        return index

    def _wrong(self, where: str, what: str) -> VocabularyError:
        return VocabularyError(f"{self._path.name}: {where}: {what}; mend the file")
