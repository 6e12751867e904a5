"""Named actors of a document: entries of the list, places that act, firms with their seat."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from mapapp.claims.bands import bands
from mapapp.claims.firms import FIRM, firms
from mapapp.claims.taken import Taken
from mapapp.geocoder import Geocoder
from mapapp.geocoder.senses import SENSES
from mapapp.model import Actor, Mention, Place
from mapapp.vocabulary.actors import ActorEntry, actors
from mapapp.vocabulary.roles import roles

_WORD = re.compile(r"[^\W_][\w.]*", re.UNICODE)
_PLACED = re.compile(r"\b(?:in|to|at|from|near|of|for|visit|visits|visited|outside)\s+$")
_SHORT = re.compile(r" \(([A-Z][A-Z0-9-]{1,8})\)")
_GIVEN = re.compile(r"(?<!\w)\w+(?=(,? [A-Z][\w'’-]+ ))")  # an office, and a given name
_BEFORE = 40  # characters before a surname in which they stand
_NAME = 60  # characters of a surname, at the most
_NEAR_ETHNIC = 12  # characters before a people in which "ethnic" stands
_ABOUT = re.compile(
    r" (?:polic|strateg|problem|all(?:y|ies)\b|ties|prox|back|support|client|talks|envoy|expert"
    r"|file\b|issue|question|dilemma|links|connection|captive|guest|contact)"
)
_MEMBERS = re.compile(r" (?:member|operative|leader|suspect|fighter|commander|supporter|recruit)")
_KOREAS = {"North": "PRK", "South": "KOR"}
_HALF = re.compile(r"\b(North|South)\b(?='s? |[.,;]| [a-z])(?! of\b)")
_GUESS = SENSES["L"].why  # where an unknown school or road may lie; no ground for a claim


@dataclass(frozen=True, slots=True)
class Entity:
    """A named actor or place at [start, end); `actor` is None for one that only speaks."""

    start: int
    end: int
    actor: Actor | None
    voice: str
    is_agency: bool = False
    words: tuple[str, ...] = ()
    is_demonym: bool = False


@cache
def _by_first_word(*, sure: bool) -> dict[str, tuple[tuple[str, ActorEntry], ...]]:
    table: dict[str, list[tuple[str, ActorEntry]]] = {}
    for entry in actors():
        if entry.kind == "leader":
            continue
        for alias in dict.fromkeys((entry.name, *entry.aliases) if sure else entry.unsure):
            first = _WORD.search(alias)
            if first is not None:
                table.setdefault(first.group(), []).append((alias[first.start() :], entry))
    return {
        word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))
        for word, rows in table.items()
    }


def _scan(folded: str, *, sure: bool) -> Iterator[tuple[int, int, ActorEntry]]:
    table = _by_first_word(sure=sure)
    done = 0
    for match in _WORD.finditer(folded):
        start = match.start()
        if start < done:
            continue
        for alias, entry in table.get(match.group(), table.get(match.group().rstrip("."), ())):
            end = start + len(alias)
            if folded.startswith(alias, start) and not folded[end : end + 1].isalnum():
                yield start, end, entry
                done = end
                break


def _listed(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, ActorEntry]]:
    """Yield the list's actors in a text, the longest name at each place.

    A name with other meanings needs its actor or state named elsewhere, and no other's before it;
    two parts of one body ("the Secretary-General", "the Security Council") name it.
    """
    folded = text.replace("’", "'").replace("\n", " ").replace("\u00a0", " ")
    states = {m.end: m.place.iso3 for m in mentions if m.place is not None and m.place.iso3}
    found = [
        (start, end, _of_land(entry, folded, (start, end), states))
        for start, end, entry in _scan(folded, sure=True)
    ]
    yield from found
    named = {name for _, _, e in found for name in (e.id, e.part_of)} | set(states.values())
    unsure = list(_scan(folded, sure=False))
    parts = {(entry.part_of, entry.id) for _, _, entry in unsure if entry.part_of is not None}
    named |= {body for body, _ in parts if sum(other == body for other, _ in parts) > 1}
    ends = {end for _, end, _ in found}
    taken = Taken(text, [(start, end) for start, end, _ in found])
    names = {folded[start:end] for start, end, _ in unsure}
    spelled = {name: folded.find(f" ({name})") for name in names}
    for start, end, entry in unsure:
        short = spelled[folded[start:end]]
        if short >= 0 and short not in ends:
            continue  # of what the text spells out as something else
        own = {entry.id, entry.part_of, entry.home, *entry.near} - {None}
        owner = next((states[i] for i in range(start - 3, start) if i in states), entry.home)
        if not taken.holds(start, end) and owner == entry.home and named & own:
            yield start, end, entry


@cache
def _namesakes() -> dict[tuple[str, str], tuple[ActorEntry, ...]]:
    """Return the groups by their home and each word of their names: of Pakistan, a "Taliban"."""
    table: dict[tuple[str, str], list[ActorEntry]] = {}
    for entry in actors():
        if entry.kind == "group" and entry.home is not None:
            for start in (m.start() for m in _WORD.finditer(entry.name)):
                for name in _groups_at(entry.name, start):
                    table.setdefault((entry.home, name), []).append(entry)
    return {key: tuple(rows) for key, rows in table.items()}


def _groups_at(name: str, start: int) -> Iterator[str]:
    """Yield the ids of the other groups whose names stand inside a name: "Pakistani *Taliban*"."""
    first = _WORD.search(name, start)
    for alias, entry in _by_first_word(sure=True).get(first.group(), ()) if first else ():
        if entry.kind == "group" and alias != name and name.startswith(alias, start):
            yield entry.id


def _of_land(
    entry: ActorEntry, text: str, span: tuple[int, int], states: dict[int, str]
) -> ActorEntry:
    """Return the group of that name in the land before it: "Pakistan's Taliban" is its own.

    Where a noun follows, the land may be of that: "Pakistan's Taliban policy".
    """
    start, end = span
    if entry.kind != "group":
        return entry
    land = next((states[i] for i in range(start - 3, start) if i in states), None)
    own = _namesakes().get((land, entry.id), ()) if land not in (None, entry.home) else ()
    owns = text[start - 3 : start] == "'s " or text[start - 2 : start] == "' "
    barred = _ABOUT if owns else _MEMBERS
    return own[0] if len(own) == 1 and barred.match(text, end) is None else entry


def state(place: Place, geocoder: Geocoder) -> Actor:
    """Return the actor for a place: its state, its body of members, or the region itself."""
    if place.iso3 is not None:
        home = geocoder.place(place.iso3)
        return Actor(home.id, home.name, "state", home)
    if place.kind == "organisation":
        return Actor(place.id, place.name, "igo", place)
    return Actor(place.id, place.name, "region", place)


@cache
def _by_id() -> dict[str, ActorEntry]:
    return {entry.id: entry for entry in actors()}


def _actor(entry: ActorEntry, geocoder: Geocoder) -> Actor | None:
    if entry.kind == "outlet":
        return None
    if entry.kind == "state-organ" and entry.serves is not None:
        return state(geocoder.place(entry.serves), geocoder)
    home = geocoder.place(entry.home) if entry.home else None
    if entry.part_of is not None:
        return _actor(_by_id()[entry.part_of], geocoder)
    if entry.kind == "igo":
        area = geocoder.resolve(entry.name)
        return Actor(
            entry.id, entry.name, "igo", area if area and area.kind == "organisation" else home
        )
    return Actor(entry.id, entry.name, "group", home, serves=entry.serves)


def _introduced(
    text: str, mentions: Sequence[Mention], listed: Sequence[Entity]
) -> Iterator[Entity]:
    """Yield the firms that a text introduces with their seat, but where a listed name stands."""
    taken = Taken(text, [(e.start, e.end) for e in listed])
    for start, end, actor in firms(text, mentions):
        if not taken.holds(start, end):
            taken.add(start, end)
            yield Entity(start, end, actor, actor.name, words=FIRM)


def _abbreviated(text: str, named: Sequence[Entity]) -> Iterator[Entity]:
    """Yield the bodies wherever the short name stands that a text gives them: "Kataib (KH)"."""
    taken = {e.start for e in named}
    short: dict[str, Entity] = {}
    for entity in named:
        match = _SHORT.match(text, entity.end)
        if match is not None and entity.actor is not None and entity.actor.kind in ("group", "igo"):
            short.setdefault(match[1], entity)
    for name, entity in short.items():
        for hit in re.finditer(rf"\b{re.escape(name)}\b", text):
            if hit.start() not in taken:
                yield replace(entity, start=hit.start(), end=hit.end())


def _halves(
    text: str, mentions: Sequence[Mention], named: Sequence[Entity], geocoder: Geocoder
) -> Iterator[Entity]:
    """Yield "the North" and "the South" in a text that names both Koreas."""
    codes = {m.place.iso3 for m in mentions if m.place is not None}
    if not codes.issuperset(_KOREAS.values()):
        return
    taken = Taken(text, [(e.start, e.end) for e in named])
    for hit in _HALF.finditer(text):
        start, end = hit.span(1)
        if not taken.holds(start, end):
            actor = state(geocoder.place(_KOREAS[hit[1]]), geocoder)
            yield Entity(start, end, actor, actor.name)


def _voice(entry: ActorEntry, words: str) -> str:
    """An organ speaks under the words of the text; an acronym is spelled out."""
    is_spelled = entry.kind == "state-organ" and not words.replace(".", "").isupper()
    return " ".join(words.split()) if is_spelled else entry.name


def entities(text: str, mentions: Sequence[Mention], geocoder: Geocoder) -> list[Entity]:
    """Return the named actors of a text in order; a listed name wins over a place inside it."""
    found = [
        Entity(
            start,
            end,
            _actor(entry, geocoder),
            _voice(entry, text[start:end]),
            entry.kind == "outlet",
            entry.words,
        )
        for start, end, entry in _listed(text, mentions)
    ]
    found += _abbreviated(text, found)
    found += _introduced(text, mentions, found)
    found += _halves(text, mentions, found, geocoder)
    spans = [(e.start, e.end, e.actor) for e in found]
    found += [
        Entity(start, end, actor, text[start:end], words=(word,))
        for start, end, actor, word in bands(text, mentions, spans, geocoder)
    ]
    taken = sorted((e.start, e.end) for e in found)
    ends = list(accumulate((end for _, end in taken), max))
    surnames = _surnames(text)
    for mention in mentions:
        if mention.place is None or mention.why == _GUESS or _is_surname(mention, surnames):
            continue
        before = bisect_left(taken, (mention.end, 0))
        if before and ends[before - 1] > mention.start:
            continue
        actor = None if _is_people(text, mention) else state(mention.place, geocoder)
        voice = mention.text if actor is None or mention.kind == "metonym" else actor.name
        is_demonym = mention.kind == "demonym"
        found.append(Entity(mention.start, mention.end, actor, voice, is_demonym=is_demonym))
    return sorted(_of_bodies(text, found), key=lambda e: e.start)


def _surnames(text: str) -> list[str]:
    """Return, in order, what stands behind each office and given name of a text."""
    found = (hit for hit in _GIVEN.finditer(text) if hit.group().lower() in roles().people)
    ends = (hit.end(1) for hit in found if hit.end(1) - hit.start() <= _BEFORE)
    return sorted(text[end : end + _NAME] for end in ends)


def _is_surname(mention: Mention, surnames: Sequence[str]) -> bool:
    """Tell "Kurti", a town elsewhere, where a text has "prime minister, Albin Kurti"."""
    word, place = mention.text, mention.place
    is_town = place is not None and place.iso3 is not None and place.id != place.iso3
    if not is_town or " " in word or mention.kind in ("demonym", "metonym"):
        return False
    at = bisect_left(surnames, word)
    return at < len(surnames) and surnames[at].startswith(word)


def _of_bodies(text: str, found: Sequence[Entity]) -> Iterator[Entity]:
    """Yield entities, a city that acts for the body seated there as that body.

    "Brussels accuses" is the Union's where the text names it and not Belgium; "in Brussels" never.
    """
    bodies = {e.actor.id: e for e in found if e.actor is not None and e.actor.kind == "igo"}
    words = [(e, text[e.start : e.end]) for e in found]
    states = {e.actor.id for e, word in words if e.actor and word not in roles().seated}
    for entity, word in words:
        body = bodies.get(roles().seated.get(word, ""))
        own = entity.actor is not None and entity.actor.id in states
        placed = _PLACED.search(text[max(0, entity.start - 12) : entity.start])
        if body is None or own or placed:
            yield entity
        else:
            yield replace(entity, actor=body.actor, voice=body.voice)


def _is_people(text: str, mention: Mention) -> bool:
    """Tell a people that is no state: the Tigrayans are not Ethiopia, "ethnic Serbs" not Serbia.

    Nor are the "former Soviet republics" Russia.
    """
    words = mention.text.lower()
    before = text[max(0, mention.start - _NEAR_ETHNIC) : mention.start].lower()
    is_ethnic = before.rstrip().endswith("ethnic")
    if words == "soviet":
        return before.endswith(("former ", "ex-", "post-"))
    listed = words in roles().peoples or words.removesuffix("s") in roles().peoples
    return mention.kind == "demonym" and (is_ethnic or listed)
