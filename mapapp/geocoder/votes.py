"""What a text is about: the countries and divisions that its clear names speak for."""

from __future__ import annotations

from collections.abc import Callable

from mapapp.geocoder.named import Named
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit
from mapapp.geocoder.senses import NEUTRAL_SIZE, base
from mapapp.geocoder.table import Row

_CLEAR = 4.0  # a name whose likeliest sense leads by so much tells what the text is about


class Votes:
    """Lets names vote, and keeps what each votes for in any text."""

    def __init__(self, rules: Rules, row: Callable[[int], Row]) -> None:
        self._rules = rules
        self._row = row
        self._votes: dict[str, tuple[str, str]] = {}

    def cast(self, hit: Hit, named: Named) -> None:
        """Let what is clear by itself tell what the text is about."""
        if hit.pair is not None:
            chosen = hit.pair[0]
            row = self._row(chosen.place)
            named.countries[row.iso3 or ""] += 1
            if row.division:
                named.divisions[row.division] += 1
            if row.kind == "division":
                named.divisions[row.id] += 1
            named.settled[hit.key] = chosen.place
            return
        if hit.readings is hit.entry.readings:
            vote = self._votes.get(hit.key)
            if vote is None:
                vote = self._votes[hit.key] = self._clear(hit)
        else:
            vote = self._clear(hit)
        if vote[0]:
            named.countries[vote[0]] += 1
            if vote[1]:
                named.divisions[vote[1]] += 1

    def _clear(self, hit: Hit) -> tuple[str, str]:
        """Return the country and the division that a name means by itself, "" where unclear."""
        first = hit.readings[0]
        best = self._row(first.place)
        if best.iso3 is None or first.sense in "OBLH":
            return "", ""
        lead = base(first.sense, best.people)
        for reading in hit.readings[1:]:
            other = self._row(reading.place)
            if other.iso3 != best.iso3 and lead - base(reading.sense, other.people) < _CLEAR:
                return "", ""
        if first.sense in "TA" and (lead < NEUTRAL_SIZE - 1 or self._rules.is_word(hit)):
            return "", ""
        division = best.kind == "division" and not self._rules.is_word(hit)
        return best.iso3, best.id if division else ""
