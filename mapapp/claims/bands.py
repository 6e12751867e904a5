"""Armed bands that a text tells by their land and gives no name: "Syrian rebels"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from mapapp.claims.taken import Taken
from mapapp.geocoder import Geocoder
from mapapp.model import Actor, Mention, Place
from mapapp.vocabulary.actors import slug
from mapapp.vocabulary.roles import roles

_UNITS = "groups|factions|forces|fighters|gangs|movements|elements"
_SORT = (  # "Islamist" before "rebels"
    r"(?:(?:[A-Za-z-]+(?:ist|ed|ite|al|ic|ern|nni)|rebel|drug|street|jihadi|opposition|[A-Z][a-z]+)"
    r" ){0,2}?"
)
_WHERE = r"(?: (?:operating|based|active|fighting|hiding))? (?:in|from|inside|across) "
_LAND = (  # "the north of" before "Mali"
    r"(?:the [\w-]+ of |(?:the )?"
    r"(?:[a-z-]+ern|[a-z-]+east|[a-z-]+west|central|nearby|rural|neighbou?ring) )?"
)
_PLACED = re.compile(rf"\b(?:in|near|outside|inside|across) {_LAND}$")
_A = re.compile(r"\b(?:an?|another|one) (?:[\w-]+ )?$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those|its|their) (?:[\w-]+ )?$", re.IGNORECASE)
_BACKERS = (
    "(?:backed|trained|armed|funded|financed|supported|sponsored|paid|aligned|allied|recruited)"
)
_BACKED = re.compile(rf"-{_BACKERS} (?:[a-z-]+ ){{0,2}}$")  # "Turkish-backed" before "Syrian"
_NAMED = re.compile(r"(?:[A-Z][\w'’.-]*|[Ff]oreign|[Gg]overnment) $")
_LONG = 600  # characters of a sentence in which a band is told to be at work
_NEAR = 90  # characters before a land among which its band is told


def _any_band(*, placed: bool = False) -> str:
    every = roles().bands | roles().placed_bands if placed else roles().bands
    words = sorted(every, key=len, reverse=True)
    return "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in words)


@cache
def _opening() -> re.Pattern[str]:
    """Return what begins a sentence with a band: "Islamist insurgents attacked"."""
    before = r"(?:^|(?<=[.!?”\"] )|(?<=\n)|(?<=— )|(?<=-- ))(?:[A-Z]?[\w-]+ ){0,3}?"
    band = rf"(?P<band>(?P<word>{_any_band()})(?:s| (?:{_UNITS})))"
    return re.compile(rf"{before}{band}(?![\w-])", re.MULTILINE)


@cache
def _backed() -> re.Pattern[str]:
    """Return what tells a band by who backs it, anywhere: "Turkish-backed rebels shelled"."""
    band = rf"(?P<band>(?P<word>{_any_band(placed=True)})(?:s| (?:{_UNITS})))"
    return re.compile(rf"(?<=\w)-{_BACKERS} (?:[a-z-]+ ){{0,2}}?{band}(?![\w-])")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what follows a land's adjective, and what stands before the name of a land."""
    either = _any_band(placed=True)
    units = rf"(?:(?P<many>s| (?:{_UNITS}))| (?:group|faction|movement))?"
    band = rf"(?P<band>(?P<word>{either}){units})(?![\w-])"
    return re.compile(rf" {_SORT}{band}(?! (?:[A-Z]|{either}))"), re.compile(
        rf"\b{band}{_WHERE}{_LAND}$"
    )


def bands(
    text: str,
    mentions: Sequence[Mention],
    named: Sequence[tuple[int, int, Actor | None]],
    geocoder: Geocoder,
) -> Iterator[tuple[int, int, Actor, str]]:
    """Yield (start, end, band, its word) of bands that a text places and gives no name.

    `named` are the actors with a name, of whom a land's own are what "the Syrian rebels" means.
    """
    homes = {a.home.id for _, _, a in named if a is not None and a.kind == "group" and a.home}
    of_named = {end for _, end, _ in named}
    groups = Taken(text, ((s, e) for s, e, a in named if a is not None and a.kind == "group"))
    told: list[tuple[int, int, Actor | None]] = []
    for mention in mentions:
        match = _match(text, mention)
        if match is None or mention.place is None or mention.place.iso3 is None:
            continue
        start = mention.start if mention.kind == "demonym" else match.start("band")
        if match["band"].lower() == "armed forces":
            continue  # the state's own
        if groups.holds(*match.span("band")):
            continue  # "Houthi rebels in Yemen" have a name
        if match["word"].lower() in roles().placed_bands and not _is_placed(text, mention, match):
            continue
        land, before = geocoder.place(mention.place.iso3), text[max(0, start - _NEAR) : start]
        if any(end == match.end("band") for _, end, _ in told[-1:]):
            continue  # "Sudanese rebels based in Chad" are Sudan's
        is_one = match["many"] is None and not _A.search(before)
        is_known = land.id in homes and _THE.search(before)
        if not (is_one or is_known or match.start("band") - 1 in of_named):
            word = match["word"].lower()
            band = _band(word, land)
            told.append((start, match.end("band"), band))
            yield start, match.end("band"), band, word
    yield from _acting(text, mentions, [*named, *told], geocoder)


def _is_placed(text: str, land: Mention, match: re.Match[str]) -> bool:
    """Tell "fighters in Mali" and "Russian-backed Malian fighters" from "Malian fighters"."""
    if land.kind == "demonym":
        return _BACKED.search(text, max(0, land.start - _NEAR), land.start) is not None
    start = match.start("band")
    before = text[max(0, start - _NEAR) : start]
    is_named = _NAMED.search(before) is not None and _BACKED.search(before) is None
    return match["many"] is not None and not is_named and " from " not in match.group()


def _acting(
    text: str,
    mentions: Sequence[Mention],
    named: Sequence[tuple[int, int, Actor | None]],
    geocoder: Geocoder,
) -> Iterator[tuple[int, int, Actor, str]]:
    """Yield the bands that open a sentence, or are backed, of where it tells that they are."""
    starts = [m.start for m in mentions]
    taken = Taken(text, ((first, last) for first, last, _ in named))
    for match in (*_opening().finditer(text), *_backed().finditer(text)):
        if taken.holds(*match.span()):
            continue
        end = _sentence_end(text, match.end())
        inside = mentions[bisect_left(starts, match.end()) : bisect_left(starts, end)]
        placed = (
            m
            for m in inside
            if m.kind != "demonym" and _PLACED.search(text, max(0, m.start - _NEAR), m.start)
        )
        lands = sorted(placed, key=lambda m: m.kind != "country")
        place = next((m.place for m in lands if m.place is not None and m.place.iso3), None)
        if place is not None and place.iso3 is not None:
            word = match["word"].lower()
            yield match.start("band"), match.end(), _band(word, geocoder.place(place.iso3)), word


def _sentence_end(text: str, start: int) -> int:
    """Return where a sentence ends, at the latest at so many characters."""
    last = min(len(text), start + _LONG)
    ends = (text.find(mark, start, last) for mark in ("\n", ". "))
    return min((end for end in ends if end >= 0), default=last)


def _match(text: str, land: Mention) -> re.Match[str] | None:
    behind, before = _patterns()
    if land.kind == "demonym":
        return behind.match(text, land.end)
    return before.search(text, max(0, land.start - _NEAR), land.start)


def _band(word: str, land: Place) -> Actor:
    many = {"armed": "armed groups", "paramilitary": "paramilitaries"}.get(word, f"{word}s")
    name = f"{many.capitalize()} in {land.name}"
    return Actor(slug(name), name, "group", land)
