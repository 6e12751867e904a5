"""What a text makes of its names: accepted or not, and which of their senses is meant.

Scores are natural logarithms. A town counts as one where its size, the words around it and the
rest of the text outweigh what speaks for a person or a plain word; which town of a name is meant
follows from its size and from the countries and divisions that the text names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from math import log, log1p
from operator import itemgetter

import msgspec

from mapapp.geocoder.lands import home
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit
from mapapp.geocoder.senses import base
from mapapp.geocoder.table import ARTICLE, Reading, Row

WEAK = "TAVB"
LOCAL = "TAVBPK"  # senses whose country should be one that the text names
_ENOUGH = 0.0
_NEUTRAL_SIZE = 13.0  # the logarithm of 440,000 people: a bare name of such a town is a toss-up
_COUNTRY = 1.5  # weight of the logarithm of how often the text names a town's country
_DIVISION = 2.5  # the text names the division that a town lies in
_PAIRED = 8.0  # the division or country stands right behind it
_AGAIN = 5.0  # the text settles the name elsewhere
_AT, _OF, _AFTER = 3.0, 1.5, 2.0
_WORD, _SURNAME, _GIVEN, _BESIDE, _SAYS, _PERSON = 6.0, 3.0, 4.0, 4.0, 4.0, 5.0
_LOCAL = 3.0  # counties are named, so the text is local news
_ALONE = 4.0  # the only country that the text names
_CLEAR = 4.0  # a name whose likeliest sense leads by so much tells what the text is about
_ACRONYM = 8.0
_REPEATED = 1.5
_PART = 2.0  # a division, part or capital is known better than a town of its size
_SINGLE = 2.0  # no person, word or other country's town has the name
_FOREIGN = 2.0  # a town whose country the text does not name
_DIVIDED = frozenset(["USA", "CAN", "AUS"])  # states whose towns are told apart by division
_SURE_SENSES = "CcFDdRGJMXSU"
_SEAT_REACH = 60  # characters before a name in which an office of one of the United States stands
_NEAR = 300  # characters within which a place tells where a headed name lies
_COMMA = re.compile(r",[^\S\n]|[^\S\n]\(|,?\n(?!\n)|[^\S\n](?=[A-Z.]{2,6}\b)")
_LINE_START = re.compile(r"(?:^|\n)[^\S\n]*$")
_PARTY = re.compile(r"\b[DR]-$")  # "R-Elbow Lake": how the press of the United States gives a seat
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
_TOWN_OF = re.compile(r"(?:City|Town|Village|Mayor)\sof\s$")
_AGE = re.compile(r", (?:\d\d,|aged? |who |whose )")


@dataclass(slots=True)
class Scene:
    """What a text has named so far: how often each country, which divisions, which persons."""

    local: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    divisions: Counter[str] = field(default_factory=Counter)
    settled: dict[str, int] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    alone: str | None = None
    is_english: bool = True


class Context:
    """Decides over the hits of one text at a time."""

    def __init__(
        self, rules: Rules, row: Callable[[int], Row], country: Callable[[str], int | None]
    ) -> None:
        self._rules = rules
        self._votes: dict[str, tuple[str, str]] = {}
        self._known: dict[tuple[str, int], tuple[float, str, str, bool]] = {}
        self._country = country
        self._row = row

    def decide(self, text: str, hits: list[Hit]) -> None:
        """Give each hit its place or its reason, its score and the other candidates."""
        scene = Scene(is_english=text.count(" the ") * 300 > len(text))
        around = [_around(text, hit) for hit in hits]
        self._pairs(text, hits)
        self._sift(text, hits, around, scene)
        self._count_lands(hits, scene)
        listed: Hit | None = None  # a place behind "to" or "in", which the next names may follow
        for hit, (before, after) in zip(hits, around, strict=True):
            joined = listed is not None and _is_joined(text, listed, hit)
            if hit.reason is None and hit.readings:
                self._choose(text, hit, scene, "in" if joined else before, after)
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
                self._locate(index, hits, towns or scene.countries)

    def _sift(
        self, text: str, hits: list[Hit], around: list[tuple[str, str]], scene: Scene
    ) -> None:
        """Set aside what is no place; let what is clear tell what the text is about."""
        for hit, (before, after) in zip(hits, around, strict=True):
            if not hit.readings:
                continue
            self._seat(text, hit)
            if any(r.exact == ARTICLE for r in hit.readings):
                _drop_bare(hit, before, after)
                if not hit.readings:
                    continue
            scene.names[hit.key] += 1
            hit.reason = self._rules.rejection(text, hit, before, after)
            if hit.reason is None and (
                person := None if hit.pair else self._rules.person(text, hit, before, after)
            ):
                hit.reason = person
                if "given" not in person:
                    scene.persons.add(hit.key)
            elif (
                hit.reason is None
                and hit.pair is None
                and hit.sense in "TAV"
                and after[:1].islower()
                and self._is_beside(text, hit, before)
            ):
                scene.persons.add(hit.key)
            if hit.reason is None:
                self._vote(hit, scene)

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

    def _count_lands(self, hits: list[Hit], scene: Scene) -> None:
        """Counties say that a text is local news of a state that has them."""
        for name in {h.text for h in hits if not h.readings and h.key in ("County", "Township")}:
            code = home(next(h for h in hits if h.text == name), scene.countries, self._rules)
            if code:
                scene.local[code] += 1
        for code, count in scene.local.items():
            scene.countries[code] += count
        if len(scene.countries) == 1:
            scene.alone = next(iter(scene.countries))

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

    def _pairs(self, text: str, hits: list[Hit]) -> None:
        """Note where a country or division follows a name: "Paris, Texas", "London (Ontario)"."""
        for first, second in pairwise(hits):
            if not 0 < second.start - first.end < 4:
                continue
            town = _TOWN_OF.search(text, max(0, first.start - 12), first.start) is not None
            if not town and not any(r.sense in "TAVK" for r in first.readings):
                continue
            if (
                first.text.isupper()
                and len(first.text) > 3
                and text[first.end : second.start] == " "
            ):
                continue  # "CAIRO ON TUESDAY"
            firm = first.readings[0].sense in "CcFRGJ"
            gap = _COMMA.match(text, first.end)
            if gap is None or gap.end() != second.start:
                continue
            for reading in first.readings:
                match = self._within(reading, second) if reading.sense in "TAVK" else None
                if match and not (firm and match.sense not in "VB"):
                    first.pair = (reading, match)
                    second.pair = second.pair or (match, match)
                    break
            else:
                division = next((r for r in second.readings if r.sense in "VB"), None)
                if division is not None and self._row(division.place).iso3 in _DIVIDED:
                    first.pair = (msgspec.structs.replace(division, sense="I"), division)
                    second.pair = second.pair or (division, division)

    def _within(self, inner: Reading, outer: Hit) -> Reading | None:
        """Return the reading of `outer` that `inner` lies in."""
        row = self._row(inner.place)
        for reading in outer.readings:
            if reading.sense not in "CcFVBPX":
                continue
            other = self._row(reading.place)
            if other.id == row.division or (
                other.iso3 == row.iso3
                and reading.place != inner.place
                and (reading.sense in "CcFPX" or not row.division or other.division)
            ):
                return reading
        return None

    def _vote(self, hit: Hit, scene: Scene) -> None:
        """Let what is clear by itself tell what the text is about."""
        if hit.pair is not None:
            chosen = hit.pair[0]
            row = self._row(chosen.place)
            scene.countries[row.iso3 or ""] += 1
            if row.division:
                scene.divisions[row.division] += 1
            if row.kind == "division":
                scene.divisions[row.id] += 1
            scene.settled[hit.key] = chosen.place
            return
        if hit.readings is hit.entry.readings:
            vote = self._votes.get(hit.key)
            if vote is None:
                vote = self._votes[hit.key] = self._clear(hit)
        else:
            vote = self._clear(hit)
        if vote[0]:
            scene.countries[vote[0]] += 1
            if vote[1]:
                scene.divisions[vote[1]] += 1

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
        if first.sense in "TA" and (lead < _NEUTRAL_SIZE - 1 or self._is_word(hit)):
            return "", ""
        return best.iso3, best.id if best.kind == "division" and not self._is_word(hit) else ""

    def _choose(self, text: str, hit: Hit, scene: Scene, before: str, after: str) -> None:
        if hit.key in scene.persons and hit.sense in "CcFPX" and not hit.pair and (
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
            (self._score(r, hit, scene), r) for r in hit.readings if self._counts(r, hit, scene)
        ]
        if len(ranked) > 1:
            ranked.sort(key=itemgetter(0), reverse=True)
        if not ranked:
            hit.reason = "too unclear a short form here"
            hit.is_idle = hit.sense == "H"
            return
        score, best = ranked[0]
        if self._is_doubtful(best, hit) and hit.pair is None:
            evidence = score - _NEUTRAL_SIZE + self._evidence(text, hit, scene, before, after)
            if evidence + self._prior(best, hit, scene) <= _ENOUGH:
                hit.reason = "too unlikely a town here"
                hit.is_idle = self._is_word(hit) or len(hit.text) < 4
                return
        hit.place, hit.score = best.place, score
        hit.why = best
        hit.others = ranked[1:6]

    def _prior(self, best: Reading, hit: Hit, scene: Scene) -> float:
        """Weigh what a name is and how often the text has it."""
        score = _REPEATED * log(scene.names[hit.key])
        if best.sense in "VBPK":
            score += _PART
        if hit.key in scene.settled:
            score += _AGAIN
        return score + _SINGLE if self._is_single(hit) else score

    def _is_single(self, hit: Hit) -> bool:
        """Tell whether a name means towns of one country alone, and no word or person."""
        words, own = self._rules.words, hit.text
        if (
            self._is_word(hit)
            or own in words["words"]
            or own in words["surnames"]
            or own in words["given_names"]
        ):
            return False
        return len({self._row(r.place).iso3 for r in hit.readings}) == 1

    def _is_word(self, hit: Hit) -> bool:
        return hit.text in self._rules.plain

    def _is_doubtful(self, reading: Reading, hit: Hit) -> bool:
        """Tell whether a name must earn its place by the words around it."""
        if reading.sense in WEAK:
            return True
        return reading.sense in "KP" and (
            self._is_word(hit) or (hit.text.isupper() and len(hit.text) < 6)
        )

    def _counts(self, reading: Reading, hit: Hit, scene: Scene) -> bool:
        if reading.sense not in "BOH":
            return True
        if reading.sense == "H":
            return bool(scene.countries["PRK"] and scene.countries["KOR"])
        if reading.sense == "B":
            if hit.pair is not None or hit.key in scene.settled:
                return True
            if len(hit.text) > 2 and (hit.text.endswith(".") or hit.text.isupper()):
                return True
            return hit.text.isupper() and self._is_spoken_of(reading, hit, scene)
        return not scene.is_english and len(hit.key) > 4 and len(hit.readings) == 1

    def _is_spoken_of(self, reading: Reading, hit: Hit, scene: Scene) -> bool:
        """Tell whether a text of two letters as "BC" is at home where their division is."""
        row = self._row(reading.place)
        if scene.divisions[row.id]:
            return True
        often = scene.names[hit.key] > 1 and hit.text not in self._rules.words["words"]
        return often and scene.alone == row.iso3

    def _score(self, reading: Reading, hit: Hit, scene: Scene) -> float:
        if hit.pair is not None and reading == hit.pair[0]:
            return _PAIRED + 30.0
        score, code, division, is_local = self._facts(reading)
        if code:
            count = 0 if self._is_abroad(hit, reading, scene) else scene.countries[code]
            if count:
                score += _COUNTRY * log1p(count)
            elif is_local and scene.countries:
                score -= _FOREIGN
            if is_local and scene.alone == code:
                score += _ALONE
            if scene.local and reading.sense in "TAV" and scene.local[code]:
                score += _LOCAL * log1p(scene.local[code])
        if division and scene.divisions[division]:
            score += _DIVISION
        if scene.settled and scene.settled.get(hit.key) == reading.place:
            score += _PAIRED
        return score

    def _is_abroad(self, hit: Hit, reading: Reading, scene: Scene) -> bool:
        """Tell that nothing but a country speaks for its division: every report names America."""
        row = self._row(reading.place)
        if row.kind != "division" or not any(r.sense in "CcF" for r in hit.readings):
            return False
        prefix = row.id.partition("-")[0]
        return not any(d != row.id and d.startswith(prefix) for d in scene.divisions)

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

    def _is_beside(self, text: str, hit: Hit, before: str) -> bool:
        """Tell whether an unknown capitalised word stands right before a name."""
        return (
            before[:1].isupper()
            and text[hit.start - 1 : hit.start] == " "
            and not before.isupper()
            and before not in self._rules.words["not_given"]
            and not before.endswith(("'s", "’s"))
        )

    def _evidence(self, text: str, hit: Hit, scene: Scene, before: str, after: str) -> float:
        """Weigh what speaks for a name's being a town and what speaks against it."""
        words, own, score = self._rules.words, hit.text, 0.0
        if own in words["words"]:
            score -= _WORD
        if own in words["surnames"]:
            score -= _SURNAME
        elif own in words["given_names"]:
            score -= _GIVEN
        if hit.key in scene.persons:
            score -= _PERSON
        if _is_acronym(text, hit, after):
            score -= _ACRONYM
        return score + self._beside(text, hit, before, after)

    def _beside(self, text: str, hit: Hit, before: str, after: str) -> float:
        """Weigh the words right before and behind a town's name."""
        words, score = self._rules.words, 0.0
        if before in words["at_place"] or _PARTY.search(text, max(0, hit.start - 3), hit.start):
            score += _AT
        elif before in words["of_place"]:
            score += _OF
        elif self._is_beside(text, hit, before):
            score -= _BESIDE
        if after in words["after_place"]:
            score += _AFTER
        elif after[:1].isupper():
            score -= _BESIDE / 2
        elif after in words["sayings"] or before in words["sayings"]:
            score -= _SAYS
        if _AGE.match(text, hit.end):
            score -= _SAYS
        return score


def _is_joined(text: str, place: Hit, name: Hit) -> bool:
    """Tell "flew to Paris and Geneva on Monday", two places, from "in Paris and Smith said"."""
    return (
        _LIST.fullmatch(text, place.end, name.start) is not None
        and _BEHIND.match(text, name.end) is not None
    )


def _is_acronym(text: str, hit: Hit, after: str) -> bool:
    """Tell whether a name in capitals stands among words that are not: "a SWAT team"."""
    return (
        hit.text.isupper()
        and len(hit.text) < 6
        and not after.isupper()
        and text[hit.end : hit.end + 2] != " ("
        and not _LINE_START.search(text, max(0, hit.start - 3), hit.start)
    )


def _drop_bare(hit: Hit, before: str, after: str) -> None:
    """Leave out what a name means only behind "the" where it stands without."""
    if before not in ("the", "The") or after[:1].isupper():
        hit.readings = tuple(r for r in hit.readings if r.exact != ARTICLE)
    if hit.readings:
        hit.sense = hit.readings[0].sense
    else:
        hit.reason, hit.is_idle = "a plain word", True


def _around(text: str, hit: Hit) -> tuple[str, str]:
    """Return the words right before and right behind a hit, "" where something parts them."""
    start, end = hit.start, hit.end
    before = after = ""
    if start and text[start - 1].isspace():
        found = text[max(0, start - 24) : start].split()
        if found:
            before = found[-1].lstrip("\"'“”‘’([—–")
            if before[-1:] in ',;:!?)”"—' or (before[-1:] == "." and len(before) > 5):
                before = ""
    elif start and text[start - 1] == "/":
        before = "/"
    if text[end : end + 1].isspace():
        found = text[end + 1 : end + 25].split(None, 1)
        if found:
            after = found[0].rstrip(".,;:!?)\"'”’")
    return before, after
