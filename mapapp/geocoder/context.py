"""What a text makes of its names: accepted or not, and which of their senses is meant.

Scores are natural logarithms. A town counts as one where its size, the words around it and the
rest of the text outweigh what speaks for a person or a plain word; which town of a name is meant
follows from its size and from the countries and divisions that the text names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from operator import itemgetter

from mapapp.geocoder.evidence import around, evidence, is_behind_name
from mapapp.geocoder.lands import home
from mapapp.geocoder.named import Named
from mapapp.geocoder.pairs import pair
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit
from mapapp.geocoder.senses import NEUTRAL_SIZE
from mapapp.geocoder.table import ARTICLE, Reading, Row
from mapapp.geocoder.votes import Votes
from mapapp.geocoder.weights import LOCAL, Weights

_WEAK = "TAVB"
_ENOUGH = 0.0
_SURE_SENSES = "CcFDdRGJMXSU"
_SEAT_REACH = 60  # characters before a name in which an office of one of the United States stands
_NEAR = 300  # characters within which a place tells where a headed name lies
_SEAT = re.compile(
    r"\b(?:Republicans?|Democrats?|[Ss]enators?|[Cc]ongress(?:man|woman)|[Gg]overnor|[Ss]tate"
    r"|Sen\.|Rep\.|Gov\.)(?:\s[A-Z][\w.'’-]*){0,4}\s(?:from|of)\s$"
)
_GUARD = re.compile(r"\s(?:National Guard|State (?:University|Senate|House|Police))\b")
_TO = frozenset(["to", "from", "for"])
_LIST = re.compile(r",?\s(?:(?:and|or)\s)?(?:(?:then|finally|also|on|to)\s){0,2}")
_BEHIND = re.compile(
    r"[.;:)]|,?\s(?:and|or|on|in|for|from|to|before|after|where|this|next|last|during|as|with)\b|,"
)


class Context:
    """Decides over the hits of one text at a time."""

    def __init__(
        self, rules: Rules, row: Callable[[int], Row], country: Callable[[str], int | None]
    ) -> None:
        self._rules = rules
        self._votes = Votes(rules, row)
        self._weights = Weights(rules, row)
        self._country = country
        self._row = row

    def decide(self, text: str, hits: list[Hit]) -> None:
        """Give each hit its place or its reason, its score and the other candidates."""
        named = Named(is_english=text.count(" the ") * 300 > len(text))
        beside = [around(text, hit) for hit in hits]
        pair(text, hits, self._row)
        self._sift(text, hits, beside, named)
        self._count_lands(hits, named)
        listed: Hit | None = None  # a place behind "to" or "in", which the next names may follow
        for hit, (before, after) in zip(hits, beside, strict=True):
            joined = listed is not None and _is_joined(text, listed, hit)
            if hit.reason is None and hit.readings:
                self._choose(text, hit, named, "in" if joined else before, after)
            words = self._rules.words
            heads = joined or before in words["at_place"] or before in _TO
            listed = hit if hit.place is not None and heads else None
        unknown = [i for i, hit in enumerate(hits) if not hit.readings and hit.reason is None]
        if unknown:
            towns = Counter(
                self._row(hit.place).iso3 or ""
                for hit in hits
                if hit.place is not None and hit.sense in LOCAL
            )
            for index in unknown:
                if (
                    beside[index][1].istitle()
                    and text[hits[index].end : hits[index].end + 1] == " "
                ):
                    hits[index].reason = "part of a longer name"  # "Bay Hospital Association"
                    continue
                self._locate(index, hits, towns or named.countries)

    def _sift(
        self, text: str, hits: list[Hit], beside: list[tuple[str, str]], named: Named
    ) -> None:
        """Set aside what is no place; let what is clear tell what the text is about."""
        for hit, (before, after) in zip(hits, beside, strict=True):
            if not hit.readings:
                continue
            self._seat(text, hit)
            if any(r.exact == ARTICLE for r in hit.readings):
                _drop_bare(hit, before, after)
                if not hit.readings:
                    continue
            named.names[hit.key] += 1
            hit.reason = self._rules.rejection(text, hit, before, after)
            if hit.reason is None and (
                person := None if hit.pair else self._rules.person(text, hit, before, after)
            ):
                hit.reason = person
                if "given" not in person:
                    named.persons.add(hit.key)
            elif (
                hit.reason is None
                and hit.pair is None
                and hit.sense in "TAV"
                and after[:1].islower()
                and is_behind_name(text, hit, before, self._rules)
            ):
                named.persons.add(hit.key)
            if hit.reason is None:
                self._votes.cast(hit, named)

    def _seat(self, text: str, hit: Hit) -> None:
        """Keep the division where the text gives it a seat: "a Republican from Georgia"."""
        states = tuple(
            r for r in hit.readings if r.sense == "V" and self._row(r.place).iso3 == "USA"
        )
        if not states or hit.sense != "C":
            return
        seat = _SEAT.search(text, max(0, hit.start - _SEAT_REACH), hit.start)
        if seat is not None or _GUARD.match(text, hit.end):
            hit.readings, hit.sense, hit.pair = states, "V", (states[0], states[0])

    def _count_lands(self, hits: list[Hit], named: Named) -> None:
        """Counties say that a text is local news of a state that has them."""
        for name in {h.text for h in hits if not h.readings and h.key in ("County", "Township")}:
            code = home(next(h for h in hits if h.text == name), named.countries, self._rules)
            if code:
                named.local[code] += 1
        for code, count in named.local.items():
            named.countries[code] += count
        if len(named.countries) == 1:
            named.alone = next(iter(named.countries))

    def _locate(self, index: int, hits: list[Hit], counts: Counter[str]) -> None:
        """Give a headed name the country of the nearest place, else the one named most."""
        hit = hits[index]
        near = [
            (abs(other.start - hit.start), row.iso3)
            for other in hits[max(0, index - 4) : index + 5]
            if other.place is not None and other.readings and other.sense not in "DdJ"
            if (row := self._row(other.place)).iso3 and abs(other.start - hit.start) < _NEAR
        ]
        own = near and hit.key not in self._rules.words["firm_lands"]
        code = min(near)[1] if own else home(hit, counts, self._rules)
        place = self._country(code) if code else None
        if place is None:
            hit.reason = "no country to place it in"
            return
        hit.place, hit.score, hit.why = place, 5.0, Reading("L", place)

    def _choose(self, text: str, hit: Hit, named: Named, before: str, after: str) -> None:
        if hit.key in named.persons and hit.sense in "CcFPX" and not hit.pair and (
            hit.text in self._rules.people and before not in self._rules.words["at_place"]
        ):  # fmt: skip
            hit.reason = "a person whom the text names in full elsewhere"
            return
        if hit.pair is not None and hit.pair[0].sense == "I":
            hit.place, hit.why, hit.score = hit.pair[0].place, hit.pair[0], 20.0
            return
        if len(hit.readings) == 1 and hit.sense in _SURE_SENSES:
            hit.why = hit.readings[0]
            hit.place = hit.why.place
            return
        ranked = [
            (self._weights.score(r, hit, named), r)
            for r in hit.readings
            if self._weights.counts(r, hit, named)
        ]
        if len(ranked) > 1:
            ranked.sort(key=itemgetter(0), reverse=True)
        if not ranked:
            hit.reason = "too unclear a short form here"
            hit.is_idle = hit.sense == "H"
            return
        score, best = ranked[0]
        if self._is_doubtful(best, hit) and hit.pair is None:
            likely = score - NEUTRAL_SIZE + evidence(text, hit, named, (before, after), self._rules)
            if likely + self._weights.prior(best, hit, named) <= _ENOUGH:
                hit.reason = "too unlikely a town here"
                hit.is_idle = self._rules.is_word(hit) or len(hit.text) < 4
                return
        hit.place, hit.score = best.place, score
        hit.why = best
        hit.others = ranked[1:6]

    def _is_doubtful(self, reading: Reading, hit: Hit) -> bool:
        """Tell whether a name must earn its place by the words around it."""
        if reading.sense in _WEAK:
            return True
        return reading.sense in "KP" and (
            self._rules.is_word(hit) or (hit.text.isupper() and len(hit.text) < 6)
        )


def _is_joined(text: str, place: Hit, name: Hit) -> bool:
    """Tell "flew to Paris and Geneva on Monday", two places, from "in Paris and Smith said"."""
    return (
        _LIST.fullmatch(text, place.end, name.start) is not None
        and _BEHIND.match(text, name.end) is not None
    )


def _drop_bare(hit: Hit, before: str, after: str) -> None:
    """Leave out what a name means only behind "the" where it stands without."""
    if before not in ("the", "The") or after[:1].isupper():
        hit.readings = tuple(r for r in hit.readings if r.exact != ARTICLE)
    if hit.readings:
        hit.sense = hit.readings[0].sense
    else:
        hit.reason, hit.is_idle = "a plain word", True
