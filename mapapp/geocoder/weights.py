"""How much speaks for each sense of a name: its size, and what else the text names.

Weights are natural logarithms.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log, log1p

from mapapp.geocoder.named import Named
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit
from mapapp.geocoder.senses import base
from mapapp.geocoder.table import Reading, Row

LOCAL = "TAVBPK"  # senses whose country should be one that the text names
_COUNTRY = 1.5  # weight of the logarithm of how often the text names a town's country
_DIVISION = 2.5  # the text names the division that a town lies in
_PAIRED = 8.0  # the division or country stands right behind it
_AGAIN = 5.0  # the text settles the name elsewhere
_LOCAL = 3.0  # counties are named, so the text is local news
_ALONE = 4.0  # the only country that the text names
_REPEATED = 1.5
_PART = 2.0  # a division, part or capital is known better than a town of its size
_SINGLE = 2.0  # no person, word or other country's town has the name
_FOREIGN = 2.0  # a town whose country the text does not name


class Weights:
    """Weighs the senses of names, each sense's own facts once."""

    def __init__(self, rules: Rules, row: Callable[[int], Row]) -> None:
        self._rules = rules
        self._row = row
        self._known: dict[tuple[str, int], tuple[float, str, str, bool]] = {}

    def score(self, reading: Reading, hit: Hit, named: Named) -> float:
        """Weigh a sense of a name by its size and by what else the text names."""
        if hit.pair is not None and reading == hit.pair[0]:
            return _PAIRED + 30.0
        score, code, division, is_local = self._facts(reading)
        if code:
            is_abroad = self._is_abroad(hit, reading, named)
            count = 0 if is_abroad else named.countries[code]
            if count:
                score += _COUNTRY * log1p(count)
            elif is_local and named.countries:
                score -= _FOREIGN
            is_town = reading.sense in "TA"
            if is_local and named.alone == code and not (is_abroad and is_town):
                score += _ALONE
            if named.local and reading.sense in "TAV" and named.local[code]:
                score += _LOCAL * log1p(named.local[code])
        if division and named.divisions[division]:
            score += _DIVISION
        if named.settled and named.settled.get(hit.key) == reading.place:
            score += _PAIRED
        return score

    def _is_abroad(self, hit: Hit, reading: Reading, named: Named) -> bool:
        """Tell that nothing but a country speaks for its division or town of a state's name.

        Every report names America; "Benin and Nigeria" are neighbours.
        """
        row = self._row(reading.place)
        if not any(r.sense in "CcF" for r in hit.readings):
            return False
        if row.kind != "division":
            is_town = reading.sense in "TA" and any(r.sense == "C" for r in hit.readings)
            return is_town and not named.local and hit.key not in named.settled
        prefix = row.id.partition("-")[0]
        return not any(d != row.id and d.startswith(prefix) for d in named.divisions)

    def _facts(self, reading: Reading) -> tuple[float, str, str, bool]:
        """Return a reading's weight, country and division, and if it should lie in a named one."""
        key = (reading.sense, reading.place)
        facts = self._known.get(key)
        if facts is None:
            row = self._row(reading.place)
            own = row.id if row.kind == "division" else ""
            facts = self._known[key] = (
                base(reading.sense, row.people), row.iso3 or "", row.division or own,
                reading.sense in LOCAL,
            )  # fmt: skip
        return facts

    def prior(self, best: Reading, hit: Hit, named: Named) -> float:
        """Weigh what a name is and how often the text has it."""
        score = _REPEATED * log(named.names[hit.key])
        if best.sense in "VBPK":
            score += _PART
        if hit.key in named.settled:
            score += _AGAIN
        return score + _SINGLE if self._is_single(hit) else score

    def _is_single(self, hit: Hit) -> bool:
        """Tell whether a name means towns of one country alone, and no word or person."""
        words, own = self._rules.words, hit.text
        if (
            self._rules.is_word(hit)
            or own in words["words"]
            or own in words["surnames"]
            or own in words["given_names"]
        ):
            return False
        return len({self._row(r.place).iso3 for r in hit.readings}) == 1

    def counts(self, reading: Reading, hit: Hit, named: Named) -> bool:
        """Tell whether a short form can mean its place in a text like this."""
        if reading.sense not in "BOH":
            return True
        if reading.sense == "H":
            return bool(named.countries["PRK"] and named.countries["KOR"])
        if reading.sense == "B":
            if hit.pair is not None or hit.key in named.settled:
                return True
            if len(hit.text) > 2 and (hit.text.endswith(".") or hit.text.isupper()):
                return True
            return hit.text.isupper() and self._is_spoken_of(reading, hit, named)
        return not named.is_english and len(hit.key) > 4 and len(hit.readings) == 1

    def _is_spoken_of(self, reading: Reading, hit: Hit, named: Named) -> bool:
        """Tell whether a text of two letters as "BC" is at home where their division is."""
        row = self._row(reading.place)
        if named.divisions[row.id]:
            return True
        often = named.names[hit.key] > 1 and hit.text not in self._rules.words["words"]
        return often and named.alone == row.iso3
