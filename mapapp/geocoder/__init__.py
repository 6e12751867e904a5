"""Names → places, and texts → the places they name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mapapp.config import geodata_folder
from mapapp.errors import SettingsError
from mapapp.geocoder.context import Context
from mapapp.geocoder.folding import words
from mapapp.geocoder.lands import lands
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit, Scanner
from mapapp.geocoder.senses import SENSES
from mapapp.geocoder.table import ARTICLE, Entry, Reading, Row, Table
from mapapp.geocoder.typed import cleaned, distance, halves, keys
from mapapp.model import Candidate, Mention, Place, PlaceKind

if TYPE_CHECKING:
    from mapapp.geocoder.own import Overlay

__all__ = ["Geocoder"]

_KEPT = 8_192  # typed names kept with their answers
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_SURE = 0.86  # how alike a typed name must be to count as a typing mistake
_NEAR = 0.66  # and to be offered as "did you mean"
_SENSES_OF_NAMES = "UCcFRGXPKDdMSO"  # what a typed name means before it is a town or a division
_YEARS = re.compile(r"([A-Z]{3})(?: (\d{4})(?:-(\d{4}))?)?")


class Geocoder:
    """Resolves names that people type and finds the places that texts name.

    `view` is the iso3 code of the state whose view decides disputed places; without it they go by
    the policy of vocabulary/disputed.yaml. `own` is a file of a person's own names (own.py).
    Raises GeodataError where the table of names is missing or damaged, VocabularyError where the
    own file is wrong, and SettingsError where no view of that state is known.
    """

    def __init__(self, view: str | None = None, own: Path | None = None) -> None:
        self._table = Table(geodata_folder() / "names.bin")
        self._view: str | None = None
        get: Callable[[str], Entry | None] = self._table.get
        self._own: list[Row] = []
        if own is not None:
            overlay = self._overlay(own)
            get, self._own = overlay.over(get), overlay.rows
        self._rules = Rules(self._table.header.words)
        self._scanner = Scanner(get, self._rules.words["lands"])
        self._rows: dict[int, Row] = {}
        self._places: dict[int, Place] = {}
        self._reasons: dict[tuple[str, int, str], str] = {}
        self._context = Context(self._rules, self._row, self._code)
        if view is not None:
            self._view = self._viewer(view)
        self.resolve = lru_cache(_KEPT)(self._resolve)

    def _viewer(self, view: str) -> str:
        from mapapp.vocabulary.names import viewers  # noqa: PLC0415 - YAML, same

        found = self._resolve(view)
        if found is None or found.iso3 not in viewers():
            known = ", ".join(viewers())
            raise SettingsError(f"no view of disputed places is known for {view!r}; use {known}")
        self._places.clear()  # what was looked at without a view
        return found.iso3

    def _overlay(self, path: Path) -> Overlay:
        from mapapp.geocoder.own import Overlay  # noqa: PLC0415 - YAML, which most runs do not need

        def index(place_id: str) -> int | None:
            entry = self._table.get("#" + place_id)
            return entry.readings[0].place if entry is not None else None

        return Overlay(path, self._table.count, index, self._table.row)

    def viewer(self) -> Place | None:
        """Return the state whose view decides disputed places, None where the policy does."""
        return self.place(self._view) if self._view is not None else None

    def place(self, place_id: str) -> Place:
        """Return the place of an id: iso3, "region:…", "city:…". Raises KeyError if none has it."""
        index = self._code(place_id)
        if index is None:
            index = self._table.find(place_id)
        if index is None:
            own = (i for i, row in enumerate(self._own, self._table.count) if row.id == place_id)
            index = next(own, None)
        if index is None:
            raise KeyError(place_id)
        return self._place(index)

    def capital(self, iso3: str) -> Place | None:
        """Return the capital to draw for a country, None where it has none."""
        index = self._code(f"capital {iso3}")
        return None if index is None else self._place(index)

    def members(self, place_id: str, on: dt.date | None = None) -> tuple[str, ...]:
        """Return the iso3 codes of a region's or body's members on a day, today's without one.

        Raises KeyError where there is no such place.
        """
        index = self._code(place_id)
        if index is None:
            raise KeyError(place_id)
        return _members(self._row(index), on)

    def _resolve(self, name: str) -> Place | None:
        """Return the place that a typed name means, None if it means none or is too unclear."""
        found = self.explain(name)
        return found[0] if found is not None else None

    def explain(self, name: str) -> tuple[Place, str] | None:
        """Return the place that a typed name means, with the reason.

        A typing mistake is forgiven for countries, their peoples and capitals.
        """
        text = cleaned(name)
        if not text:
            return None
        reading = self._exact(text)
        if (reading is None or reading.sense in "BTA") and text.isupper():
            index = self._code(text)
            if index is not None:
                return self._place(index), f"its ISO 3166 code {text}"
        if reading is not None:
            return self._place(reading.place), self._why(reading)
        near = self.near(text)
        sure = [c for c in near if c.score >= _SURE and c.score == near[0].score]
        return (sure[0].place, sure[0].why) if len(sure) == 1 else None

    def candidates(self, name: str) -> list[Candidate]:
        """Return what else a typed name may mean, best first (score 0 to 1).

        Where the name is known: the other places of that name; else places of names like it.
        """
        text = cleaned(name)
        reading = self._exact(text) if text else None
        if reading is None:
            found = self.explain(name)
            return [c for c in self.near(name) if found is None or c.place != found[0]]
        entry = self._scanner.entry(" ".join(words(text)))
        others = [r for r in entry.readings if r.place != reading.place] if entry else []
        others.sort(key=lambda r: (_SENSES_OF_NAMES.find(r.sense) % 99, -self._row(r.place).people))
        return [
            Candidate(self._place(r.place), round(1 / (2 + rank), 3), self._why(r))
            for rank, r in enumerate(others[:5])
        ]

    def near(self, name: str) -> list[Candidate]:
        """Return up to five places with names like a typed one, best first (score 0 to 1)."""
        typed = next(keys(cleaned(name)), ("", False))[0]
        if len(typed) < 5:
            return []
        best: dict[int, Candidate] = {}
        most = max(1, int(len(typed) * (1 - _NEAR)))
        for known in self._rules.words["typed"]:
            slips = distance(known, typed, most)
            if slips > most:
                continue
            score = round(1 - slips / max(len(known), len(typed)), 3)
            entry = self._scanner.entry(known)
            if entry is None or score < _NEAR:
                continue
            index = entry.readings[0].place
            if index not in best or score > best[index].score:
                place = self._place(index)
                best[index] = Candidate(place, score, f"spelled like {known.title()!r}")
        return sorted(best.values(), key=lambda c: (-c.score, c.place.id))[:5]

    def find(self, text: str) -> list[Mention]:
        """Return the places that a text names, in order, without overlaps.

        What looks like a place and is none is a mention of kind "none" with its reason.
        """
        hits, heads = self._scanner.scan(text)
        hits = lands(text, heads, hits, self._rules)
        self._context.decide(text, hits)
        sport = self._rules.is_sport(text)
        return [
            self._mention(hit, sport=sport and text[hit.start - 4 : hit.start] != " in ")
            for hit in hits
            if not hit.is_idle
        ]

    def _mention(self, hit: Hit, *, sport: bool) -> Mention:
        if hit.place is None or hit.why is None:
            return Mention(hit.start, hit.end, hit.text, "none", None, hit.reason or "unclear")
        place = self._place(hit.place)
        if sport and (place.kind in ("country", "territory", "region") or hit.why.sense in "PX"):
            why = "a team in a sports report"
            return Mention(hit.start, hit.end, hit.text, "none", None, why)
        others: tuple[Candidate, ...] = ()
        if hit.others:
            others = tuple(
                Candidate(
                    self._place(r.place), round(1 / (1 + 2 ** min(hit.score - score, 99.0)), 3),
                    self._why(r),
                )
                for score, r in hit.others
                if r.place != hit.place
            )  # fmt: skip
        kind = SENSES[hit.why.sense].kind
        return Mention(hit.start, hit.end, hit.text, kind, place, self._why(hit.why), others)

    def _exact(self, text: str) -> Reading | None:
        if _FLAG.fullmatch(text):
            code = "".join(chr(ord(c) - 0x1F1E6 + 65) for c in text)
            index = self._code(code)
            return None if index is None else Reading("c", index, note="its flag")
        parts = halves(text)
        if parts is not None and (reading := self._owned(*parts)) is not None:
            return reading
        for key, cut in keys(text):
            entry = self._scanner.entry(key)
            reading = self._typed(entry, text) if entry is not None else None
            if reading is not None and not (cut and reading.sense not in "CcFOD"):
                return reading
        return None

    def _owned(self, first: str, second: str) -> Reading | None:
        """Return the part that the other owns or tells apart: "Macao, China", "Congo (DRC)"."""
        found = [
            reading
            for part in (first, second)
            for key in list(keys(part))[:1]
            if (entry := self._scanner.entry(key[0])) is not None
            if (reading := self._typed(entry, part)) is not None and reading.sense in "CcF"
        ]
        if len(found) < 2:
            return None
        rows = [self._row(r.place) for r in found]
        small = [r for r, row in zip(found, rows, strict=True) if row.kind == "territory"]
        if len(small) == 1:
            return small[0]
        return found[1] if any(first.lower().startswith(w) for w in ("congo", "korea")) else None

    def _typed(self, entry: Entry, text: str) -> Reading | None:
        """Return what a typed name means; case counts only for short forms of divisions."""
        bare = text.replace(".", "")
        named = [
            r for r in entry.readings
            if r.sense in _SENSES_OF_NAMES and (len(r.exact) != 2 or r.exact == bare)
            and r.exact != ARTICLE
        ]  # fmt: skip
        if named:
            return min(
                named, key=lambda r: _SENSES_OF_NAMES.index(r.sense) if r.sense in "UCcF" else 9
            )
        return next((r for r in entry.readings if r.exact in ("", bare)), None)

    def _code(self, place_id: str) -> int | None:
        entry = self._scanner.entry("#" + place_id)
        return entry.readings[0].place if entry is not None else None

    def _row(self, index: int) -> Row:
        try:
            return self._rows[index]
        except KeyError:
            count = self._table.count
            row = self._table.row(index) if index < count else self._own[index - count]
            if self._view in row.views and row.iso3 is not None:
                row = self._seen(row, row.views[self._view])
            self._rows[index] = row
            return row

    def _seen(self, row: Row, iso3: str) -> Row:
        index = self._code(iso3)
        own = self._table.row(index) if index is not None else row
        return Row(
            row.id, row.name, row.kind, row.lon, row.lat, own.iso2, own.iso3, note=row.note,
            people=row.people,
        )  # fmt: skip

    def _place(self, index: int) -> Place:
        try:
            return self._places[index]
        except KeyError:
            row = self._row(index)
            kind: PlaceKind = row.kind  # type: ignore[assignment]
            found = self._places[index] = Place(
                row.id, row.name, kind, row.lon, row.lat, row.iso2, row.iso3, _members(row, None),
                row.note,
            )  # fmt: skip
            return found

    def _why(self, reading: Reading) -> str:
        key = (reading.sense, reading.place, reading.note)
        why = self._reasons.get(key)
        if why is None:
            why = self._reasons[key] = self._told(reading)
        return why

    def _told(self, reading: Reading) -> str:
        row = self._row(reading.place)
        index = self._code(row.iso3) if row.iso3 else None
        country = self._row(index).name if index is not None else row.name
        why = SENSES[reading.sense].why.format(place=row.name, country=country)
        return f"{why} ({reading.note})" if reading.note else why


def _members(row: Row, on: dt.date | None) -> tuple[str, ...]:
    """Read "GBR 1973-2020": a member from its year on, until the end of the year that it left."""
    found = []
    for member in row.members:
        match = _YEARS.fullmatch(member)
        if match is None:
            continue
        code, since, until = match.groups()
        now = until is None
        then = on is not None and int(since or 0) <= on.year <= int(until or 9999)
        if now if on is None else then:
            found.append(code)
    return tuple(found)
