"""Names → places, and texts → the places they name."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from mapapp.geocoder.folding import WORD, acronym, fold, words
from mapapp.geocoder.gazetteer import Gazetteer, Name, gazetteer
from mapapp.geocoder.rules import is_sport, rejection
from mapapp.model import Candidate, Mention, Place

__all__ = ["Geocoder"]

_LONGEST_NAME = 100  # characters; no country's name in any language comes near
_SURE = 0.86  # how alike a typed name must be to count as a typing mistake
_NEAR = 0.6  # and to be offered as "did you mean"
_JOIN = re.compile(r"(?:[^\S\n]|[-'’.]|\n(?!\n)|\s?&\s?){1,3}")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_INVERTED = re.compile(r"^([^,]+),\s*(.+)$")
_LEAD = re.compile(
    r"^(?:the\s+)?(?:(?:federal\s+|democratic\s+)?republic\s+of\s+(?:the\s+)?)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    word: str


class Geocoder:
    """Resolves names that people type and finds the places that texts name."""

    def __init__(self) -> None:
        self._gazetteer: Gazetteer = gazetteer()

    def place(self, place_id: str) -> Place:
        """Return the country (by iso3) or region (by id). Raises KeyError if there is none."""
        return self._gazetteer.places[place_id]

    def capital(self, iso3: str) -> Place | None:
        """Return the capital to draw for a country, None where it has none."""
        return self._gazetteer.capitals.get(iso3)

    def resolve(self, name: str) -> Place | None:
        """Return the place that a typed name means, None if it means none or is too unclear."""
        found = self.explain(name)
        return found[0] if found is not None else None

    def explain(self, name: str) -> tuple[Place, str] | None:
        """Return the place that a typed name means, with the reason.

        A typing mistake is forgiven for countries and cities, not for regions.
        """
        found = self._exact(name)
        if found is not None:
            return found.place, found.why
        near = next((c for c in self.near(name) if c.place.iso3), None)
        return (near.place, near.why) if near is not None and near.score >= _SURE else None

    def _exact(self, name: str) -> Name | None:
        text = "".join(
            c for c in unicodedata.normalize("NFC", name[: _LONGEST_NAME * 4])
            if not unicodedata.category(c).startswith("C") or c == "\t"
        ).strip()  # fmt: skip
        if not text or len(text) > _LONGEST_NAME:
            return None
        flag = _FLAG.fullmatch(text)
        if flag:
            return self._by_code("".join(chr(ord(c) - 0x1F1E6 + 65) for c in text))
        for candidate in _variants(text):
            key = words(candidate)
            for reading in self._gazetteer.index.get(key, ()):
                if reading.exact is None or len(candidate) > 3 or candidate == reading.exact:
                    return reading
            foreign = self._gazetteer.foreign.get(key)
            if foreign is not None:
                return Name(foreign[0], "country", f"its name in the language {foreign[1]}", 6)
        return self._by_code(text) if text.isupper() else None

    def _by_code(self, code: str) -> Name | None:
        for place in self._gazetteer.places.values():
            if code in (place.iso2, place.iso3) and place.id == place.iso3:
                return Name(place, "country", f"its ISO 3166 code {code}", 7)
        return None

    def near(self, name: str) -> list[Candidate]:
        """Return up to five places with names like a typed one, best first (score 0 to 1)."""
        typed = " ".join(words(name[:_LONGEST_NAME]))
        if len(typed) < 4 or len(name) > _LONGEST_NAME:
            return []
        best: dict[str, Candidate] = {}
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(typed)
        for key, readings in self._gazetteer.index.items():
            known = " ".join(key)
            if (
                abs(len(known) - len(typed)) > 3
                or len(known) < 4
                or readings[0].kind not in ("country", "capital", "demonym", "region")
            ):
                continue
            matcher.set_seq1(known)
            if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
                continue
            score = round(matcher.ratio(), 3)
            place = readings[0].place
            if score >= _NEAR and (place.id not in best or score > best[place.id].score):
                best[place.id] = Candidate(place, score, f"spelled like {known.title()!r}")
        return sorted(best.values(), key=lambda c: (-c.score, c.place.id))[:5]

    def find(self, text: str) -> list[Mention]:
        """Return the places that a text names, in order, without overlaps.

        What looks like a place and is none is a mention of kind "none" with its reason.
        """
        sport = is_sport(text)
        tokens = [
            _Token(m.start(), m.end(), m.group(), fold(m.group())) for m in WORD.finditer(text)
        ]
        found: list[Mention] = []
        i = 0
        while i < len(tokens):
            size = self._gazetteer.longest.get(_first(tokens[i].word), 0)
            match = self._longest(text, tokens, i, size) if size else None
            if match is None:
                i += 1
                continue
            count, readings = match
            found.append(
                self._mention(
                    text, tokens[i].start, tokens[i + count - 1].end, readings, sport=sport
                )
            )
            i += count
        return _in_context(found)

    def _longest(
        self, text: str, tokens: list[_Token], i: int, size: int
    ) -> tuple[int, tuple[Name, ...]] | None:
        if not tokens[i].text[0].isupper() and tokens[i].word != "sub":
            return None
        for count in range(min(size, len(tokens) - i), 0, -1):
            if any(
                not _JOIN.fullmatch(text, tokens[j].end, tokens[j + 1].start)
                for j in range(i, i + count - 1)
            ):
                continue
            span = text[tokens[i].start : tokens[i + count - 1].end]
            key = tuple(_first(t.word) for t in tokens[i : i + count])
            readings = tuple(r for r in self._gazetteer.index.get(key, ()) if _spelled(span, r))
            if readings:
                return count, readings
        return None

    def _mention(
        self, text: str, start: int, end: int, readings: tuple[Name, ...], *, sport: bool
    ) -> Mention:
        best = readings[0]
        own = text[start:end]
        if sport and best.place.kind in ("country", "territory", "region"):
            return Mention(start, end, own, "none", None, "a team in a sports report")
        reason = rejection(text, start, end, best)
        if reason is not None:
            return Mention(start, end, own, "none", None, reason)
        others = tuple(
            Candidate(r.place, round(1 / (2 + i), 3), r.why)
            for i, r in enumerate(readings[1:])
            if r.place.id != best.place.id
        )
        return Mention(start, end, own, best.kind, best.place, best.why, others)


def _first(word: str) -> str:
    return {"st": "saint", "ste": "sainte"}.get(word, word)


def _spelled(span: str, reading: Name) -> bool:
    """Tell whether a text spells a name as it must be: "US" is no "Us", "the" alone is nothing."""
    if reading.exact is not None:
        plain = acronym(span)
        return (
            span == reading.exact
            or span.rstrip(".") == reading.exact.rstrip(".")
            or (plain is not None and plain == acronym(reading.exact))
        )
    capitals = [part for part in re.split(r"[\s-]+", span) if part[:1].isupper()]
    return bool(capitals)


def _variants(text: str) -> Iterator[str]:
    yield text
    inverted = _INVERTED.match(text)
    if inverted:
        yield f"{inverted.group(2)} {inverted.group(1)}"
        yield inverted.group(1)
    bare = _LEAD.sub("", text)
    if bare and bare != text:
        yield bare


def _in_context(found: list[Mention]) -> list[Mention]:
    """Let the other places of the text settle what a name alone leaves open."""
    named = {
        m.place.iso3
        for m in found
        if m.place is not None and m.kind in ("country", "demonym") and not m.candidates
    }
    return [_settled(m, named) for m in found]


def _settled(mention: Mention, named: set[str | None]) -> Mention:
    if mention.place is None or not mention.candidates or mention.place.iso3 in named:
        return mention
    for candidate in mention.candidates:
        if candidate.place.iso3 in named:
            others = tuple(c for c in mention.candidates if c is not candidate)
            first = Candidate(mention.place, 0.5, mention.why)
            return Mention(
                mention.start, mention.end, mention.text, mention.kind, candidate.place,
                f"{candidate.why}, which the text names elsewhere", (first, *others),
            )  # fmt: skip
    return mention
