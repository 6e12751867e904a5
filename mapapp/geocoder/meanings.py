"""What each name means: places and the names they go by, collected for the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mapapp.geocoder.folding import spelled, words
from mapapp.geocoder.senses import base
from mapapp.geocoder.table import ARTICLE, Entry, Reading, Row
from mapapp.geocoder.typed import bag

_MOST = 24  # meanings of one name; further ones are villages


class Meanings:
    """Collects places and what their names mean."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.index: dict[str, int] = {}  # of the rows, by their id
        self._readings: dict[str, list[Reading]] = {}

    def add(self, row: Row) -> int:
        """Keep a place, once for its id, and return its index."""
        if row.id not in self.index:
            self.index[row.id] = len(self.rows)
            self.rows.append(row)
        return self.index[row.id]

    def name(
        self, text: str, sense: str, place: int, note: str = "", *, exact: bool = True
    ) -> None:
        """Record that a name can mean a place; "the Gulf" is one only with its article."""
        self._record(text, Reading(sense, place, spelled(text) if exact else "", note))
        if text.startswith("the "):
            self._record(text.removeprefix("the "), Reading(sense, place, ARTICLE, note))

    def _record(self, text: str, reading: Reading) -> None:
        key = _key(text)
        if not key:
            return
        place, spelling = reading.place, reading.exact
        found = self._readings.setdefault(key, [])
        if all(r.place != place or (r.exact and r.exact != spelling) for r in found):
            found.append(reading)

    def of(self, text: str) -> Sequence[Reading]:
        """Return what a name means so far."""
        return self._readings.get(_key(text), ())

    def keep(self, text: str, kept: Callable[[Reading], bool]) -> None:
        """Leave a name only some of what it means."""
        self._readings[_key(text)] = [r for r in self.of(text) if kept(r)]

    def by_name(self) -> Iterator[Entry]:
        """Yield each name, the likeliest of its meanings first."""
        begins = {
            " ".join(parts[:size])
            for key in self._readings
            for parts in [key.split(" ")]
            for size in range(1, len(parts))
        }
        for key in sorted(begins | self._readings.keys()):
            found = sorted(self._readings.get(key, ()), key=self._rank)
            yield Entry(key, tuple(found[:_MOST]), key in begins)

    def bags(self) -> Iterator[Entry]:
        """Yield names of countries by their words in any order, where that is clear."""
        found: dict[str, list[Reading]] = {}
        for key, readings in self._readings.items():
            named = [r for r in readings if r.sense in "Cc"]
            if named and " " in key:
                found.setdefault(bag(key.split(" ")), []).extend(named)
        for key, rows in found.items():
            if len({r.place for r in rows}) == 1:
                yield Entry(key, (rows[0],), begins=False)

    def typed(self) -> Iterator[str]:
        """Yield names that a person may have meant to type: countries, peoples, capitals."""
        for key, readings in self._readings.items():
            if len(key) > 3 and any(r.sense in "CcFDK" for r in readings):
                yield key

    def _rank(self, reading: Reading) -> tuple[float, str]:
        return -base(reading.sense, self.rows[reading.place].people), str(reading.place)


def _key(text: str) -> str:
    return " ".join(words(text))
