"""Named actors of a document: list entries, places that act, and persons with whom they serve."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from mapapp.claims.firms import FIRM, firms
from mapapp.claims.parse import Passage
from mapapp.geocoder import Geocoder
from mapapp.geocoder.senses import SENSES
from mapapp.model import Actor, Mention, Place
from mapapp.vocabulary.actors import ActorEntry, actors
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORD = re.compile(r"[^\W_][\w.]*", re.UNICODE)
_CALENDAR = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)
_PLACED = re.compile(r"\b(?:in|to|at|from|near|of|for|visit|visits|visited|outside)\s+$")
_COURTESY = frozenset(["mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr", "sir", "lady", "lord"])
_SHORT = re.compile(r" \(([A-Z][A-Z0-9-]{1,8})\)")
_SENT = frozenset(["envoy", "representative", "ambassador", "coordinator", "mediator"])
_JOINS = frozenset(
    ["and", "of", "for", "the", "under", "then"]
)  # in offices, and no office by themselves
_NEAR_ETHNIC = 12  # characters before a people in which "ethnic" stands
_REACH = 8  # words between a country and the name of the person who serves it
_TITLE = 16  # words of the longest office: "Under Secretary for Economic Growth, Energy, and …"
_HONORIFICS = frozenset(
    ["mr.", "mrs.", "ms.", "dr.", "sir", "sheikh", "prince", "mr", "dr", "prof."]
)
_BORN = frozenset(["national", "dual"])  # "a dual national" holds no office
_GUESS = SENSES["L"].why  # where an unknown school or road may lie; no ground for a claim
_HALF = 2  # words of a name up to its hyphen: "Lee Jae-"
_NUMBERED = frozenset(["jr", "sr", "iii", "iv"])
_ELSEWHERE = frozenset(
    ["general", "parliamentary", "permanent"]
)  # a seat's words, another's office


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


@dataclass(frozen=True, slots=True)
class Person:
    """A named person, the office the text gives, and the state or group served."""

    name: str
    role: str
    actor: Actor | None


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
    found = list(_scan(folded, sure=True))
    yield from found
    states = {m.end: m.place.iso3 for m in mentions if m.place is not None and m.place.iso3}
    named = {name for _, _, e in found for name in (e.id, e.part_of)} | set(states.values())
    unsure = list(_scan(folded, sure=False))
    parts = {(entry.part_of, entry.id) for _, _, entry in unsure if entry.part_of is not None}
    named |= {body for body, _ in parts if sum(other == body for other, _ in parts) > 1}
    for start, end, entry in unsure:
        own = {entry.id, entry.part_of, entry.home} - {None}
        owner = next((states[i] for i in range(start - 3, start) if i in states), entry.home)
        taken = any(first < end and start < last for first, last, _ in found)
        if not taken and owner == entry.home and named & own:
            yield start, end, entry


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
    taken = [(e.start, e.end) for e in listed]
    for start, end, actor in firms(text, mentions):
        if not any(s < end and start < e for s, e in taken):
            taken.append((start, end))
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
    taken = sorted((e.start, e.end) for e in found)
    ends = list(accumulate((end for _, end in taken), max))
    for mention in mentions:
        if mention.place is None or mention.why == _GUESS:
            continue
        before = bisect_left(taken, (mention.end, 0))
        if before and ends[before - 1] > mention.start:
            continue
        actor = None if _is_people(text, mention) else state(mention.place, geocoder)
        voice = mention.text if actor is None or mention.kind == "metonym" else actor.name
        is_demonym = mention.kind == "demonym"
        found.append(Entity(mention.start, mention.end, actor, voice, is_demonym=is_demonym))
    return sorted(_of_bodies(text, found), key=lambda e: e.start)


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
    """Tell a people that is no state: the Tigrayans are not Ethiopia, "ethnic Serbs" not Serbia."""
    words = mention.text.lower()
    before = text[max(0, mention.start - _NEAR_ETHNIC) : mention.start]
    is_ethnic = before.rstrip().lower().endswith("ethnic")
    listed = words in roles().peoples or words.removesuffix("s") in roles().peoples
    return mention.kind == "demonym" and (is_ethnic or listed)


def is_unofficial(office: Token) -> bool:
    """Tell whether who holds an office speaks for no state: "former", "exiled", "ex-minister"."""
    words = {c.lower_ for c in office.children if c.i < office.i}
    before = office.doc[max(0, office.i - 2) : office.i]
    return bool(words & roles().unofficial) or [t.lower_ for t in before] == ["ex", "-"]


@cache
def _leaders() -> dict[str, tuple[ActorEntry, ...]]:
    """Leaders by full name and by surname."""
    table: dict[str, list[ActorEntry]] = {}
    for entry in actors():
        if entry.kind == "leader":
            for key in {entry.name, entry.name.split()[-1]}:
                table.setdefault(key, []).append(entry)
    return {key: tuple(rows) for key, rows in table.items()}


def leaders_in(text: str) -> Iterator[int]:
    """Yield where a text has a word that ends a leader's name."""
    known = _leaders()
    return (match.start() for match in _WORD.finditer(text) if match.group() in known)


def _leader(name: str, role: str, published: dt.date | None) -> ActorEntry | None:
    """Return the leader of that name; a surname alone needs an office beside it and one state."""
    if not (set(role.split()) - _COURTESY) & (roles().offices | roles().people):
        role = ""  # "Mr. Singh" may be any
    if " " not in name and not role and name not in roles().surnames:
        return None
    year = published.year if published else None
    words = [w for w in name.split() if len(w) > 1 and not w.endswith(".")]  # "Antony J. Blinken"
    words = [w for w in words if w.lower() not in _NUMBERED]
    known = _leaders().get(name) or [
        entry
        for entry in (_leaders().get(words[-1], ()) if len(words) > 1 or (words and role) else ())
        if words[-1] == entry.name.split()[-1] and set(words) <= set(entry.name.split())
    ]
    rows = [
        entry
        for entry in known
        if year is None or (entry.since or 0) <= year <= (entry.until or year) + 1 or " " in name
    ]
    return rows[0] if len({row.serves for row in rows}) == 1 else None


def persons(
    passage: Passage,
    known: dict[str, Person],
    entity: Callable[[Token], Entity | None],
    geocoder: Geocoder,
) -> Iterator[tuple[list[Token], Person]]:
    """Yield the persons named in a passage, adding newly introduced ones to `known` by surname."""
    for name in names(passage, entity, known):
        if name[-1].lower_ in roles().institutions:
            continue
        surname = _surname(name)
        role, actor = _served(name, entity, passage.document.published, geocoder)
        if actor is not None and (len(name) > 1 or role):
            older = known.get(surname)
            full = _full(name)
            if older is None or older.actor is None:
                known[surname] = Person(full, role, actor)
            elif len(full) > len(older.name) and surname in full.split():
                known[surname] = Person(full, older.role or role, older.actor)
        person = known.get(surname) or _by_family_name(surname, len(name), known)
        if person is not None and (
            len(name) == 1 or name[0].text in person.name or actor is not None
        ):
            yield name, person
        elif len(name) > 1 and (role or actor):
            known[surname] = Person(_full(name), role, actor)
            yield name, known[surname]


def _full(name: Sequence[Token]) -> str:
    """Return a name as the text writes it: "Kassym-Jomart Tokayev"."""
    return " ".join("".join(t.text_with_ws for t in name).split())


def _by_family_name(word: str, length: int, known: Mapping[str, Person]) -> Person | None:
    """Return the person whose family name stands first: "Xi" after "Xi Jinping"."""
    if length > 1:
        return None
    found = {
        p.name: p
        for p in known.values()
        if p.name.split()[0] == word and p.actor is not None and _is_family_first(p)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_family_first(person: Person) -> bool:
    return "-" in person.name or (
        person.actor is not None and person.actor.id in roles().family_first
    )


def is_out_of_office(role: str) -> bool:
    """Tell "former foreign minister" from "former colony president", where the colony is former."""
    words = role.split()
    last = max((i for i, word in enumerate(words) if word in roles().unofficial), default=None)
    if last is None:
        return False
    offices = roles().offices | roles().people
    return all(word in offices for word in words[last + 1 :])


def _served(
    name: list[Token],
    entity: Callable[[Token], Entity | None],
    published: dt.date | None,
    geocoder: Geocoder,
) -> tuple[str, Actor | None]:
    """Return a person's office, and whom the text or the list of leaders lets it serve."""
    role, actor = _introduction(name, entity)
    if is_out_of_office(role):
        return role, None
    if actor is None:
        leader = _leader(_full(name), role, published)
        if leader is not None and leader.serves is not None:
            return role or "leader", state(geocoder.place(leader.serves), geocoder)
    if actor is None and role:
        code = seat_of(role)
        return role, state(geocoder.place(code), geocoder) if code else None
    return role, actor


def names(
    passage: Passage, entity: Callable[[Token], Entity | None], known: Container[str] = ()
) -> Iterator[list[Token]]:
    """Yield the names in a passage that are no entity's, offices cut off."""
    yield from filter(None, map(_name, _capitalised_runs(passage, known, entity)))


def seat_of(role: str) -> str | None:
    """Return the one state that has an office ("assistant secretary"), None if several have it."""
    if _ELSEWHERE & set(role.split()):
        return None
    seats = roles().seats
    return next((seats[s] for s in seats if s == role or (" " in s and s in role)), None)


def _capitalised_runs(
    passage: Passage, known: Container[str], entity: Callable[[Token], Entity | None]
) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in passage.parsed:
        is_name = token.tag_ in ("NNP", "NNPS") or token.text in known
        part = (is_name and token.lower_ not in _CALENDAR) or (
            run and (token.lower_ in ("al", "bin", "de", "von", "-") or _is_second(token, run))
        )
        if part and entity(token) is None and token.text[:1] != "'":
            run.append(token)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _is_second(word: Token, run: list[Token]) -> bool:
    """Tell the second half of a given name, "Lee Jae-myung", from "Lee Jae-led"."""
    is_joined = len(run) > _HALF and run[-1].text == "-" and not run[-1].whitespace_
    return bool(is_joined and word.is_lower and word.tag_ in ("NN", "IN", "FW", "CD", "RB"))


def _surname(name: list[Token]) -> str:
    """Return the last name: "Lloyd Austin III", "Ferdinand Marcos Jr.", but "Abdullah II"."""
    kept = [t for t in name if t.lower_.rstrip(".") not in _NUMBERED]
    return kept[-1].text if len(kept) > 1 else name[-1].text


def _is_office(run: list[Token], at: int) -> bool:
    """Tell a word of an office from the same in a name: "President Hassan *Sheikh* Mohamud"."""
    offices = roles().offices
    inside = run[at].lower_ == "sheikh" and at > 0 and run[at - 1].lower_ not in offices
    return run[at].lower_ in offices and not inside


def _name(run: list[Token]) -> list[Token]:
    """Cut the office off a run of capitals: "Secretary of State Rex Tillerson" → Rex Tillerson."""
    vocabulary = roles()
    last_office = max((i for i in range(len(run)) if _is_office(run, i)), default=-1)
    name = run[last_office + 1 :]
    while name and (name[-1].text == "-" or name[-1].lower_ in vocabulary.offices):
        name = name[:-1]
    while name and name[0].text == "-":
        name = name[1:]
    return name


def _introduction(
    name: list[Token], entity: Callable[[Token], Entity | None]
) -> tuple[str, Actor | None]:
    """Return the office and the actor served that stand beside a name, ("", None) if none do."""
    vocabulary = roles()
    doc = name[0].doc
    start = name[0].sent.start
    office = _title(list(doc[max(start, name[0].i - _TITLE) : name[0].i]), entity)
    before = list(doc[max(start, name[0].i - _REACH) : name[0].i])
    last = min(name[-1].sent.end, name[-1].i + 2 + 2 * _REACH)
    after = [doc[i] for i in range(name[-1].i + 1, last)]
    if office and (place := _of_place(after, entity)) is not None:
        return _office(office), place
    if before and (office or before[-1].lower_ in ("'s", "'")):
        near = _last_clause(before)
        served = [
            e
            for t in near
            if (e := entity(t)) is not None
            and e.actor is not None
            and not _is_host(_head_of(t, entity))
            and not _is_field(t, entity)
        ]
        served = [e for e in served if e.actor and e.actor.kind != "region"] or served
        if served and (office or before[-1].lower_ in ("'s", "'")):
            words = [t.lower_ for t in near if t.is_alpha and entity(t) is None]
            return _office(words), served[-1].actor
    if after and after[0].text == ",":
        clause: list[Token] = []
        for token in after[1:]:
            if token.text in (",", ";", ".", "-") or token.pos_ in ("VERB", "AUX"):
                break
            if token.pos_ == "DET" and clause and clause[-1].pos_ == "CCONJ":
                break
            clause.append(token)
        named = vocabulary.offices | {"counterpart"}
        behind = [t for t in clause if t.lower_ in named - _JOINS - _BORN]
        served = [
            e
            for t in clause
            if (e := entity(t)) is not None
            and e.actor is not None
            and not _is_host(_head_of(t, entity))
        ]
        if behind and served:
            words = [t.lower_ for t in clause if t.is_alpha and entity(t) is None]
            return " ".join(words), served[0].actor
        office = office or _title(clause, entity)
    return _office(office), None


def _office(words: list[str]) -> str:
    """Return the words of an office alone: "readout of vice president" is of the vice president."""
    known = (roles().offices | roles().people | roles().unofficial) - _JOINS
    told = [i for i, word in enumerate(words) if word in known]
    return " ".join(words[told[0] : told[-1] + 1] if told else words)


def _of_place(after: list[Token], entity: Callable[[Token], Entity | None]) -> Actor | None:
    """Return whom a name is followed by: "President Bo Dahl *of Norway*"."""
    if len(after) < 2 or after[0].lower_ != "of":
        return None
    place = entity(after[1]) or (entity(after[2]) if len(after) > 2 else None)
    return place.actor if place is not None else None


def _head_of(word: Token, entity: Callable[[Token], Entity | None]) -> Token:
    """Return the head of the name that a word is part of: "the *United* Nations"."""
    while word.head != word and entity(word.head) == entity(word):
        word = word.head
    return word


def _is_host(place: Token) -> bool:
    """Tell what an office deals with: the "Russian ambassador to Moldova" serves Russia."""
    sided = place.doc[max(0, place.i - 2) : place.i]
    if [t.lower_ for t in sided] in (["pro", "-"], ["anti", "-"]):
        return True
    if place.i + 1 < len(place.doc) and place.nbor(1).lower_ == "affairs":
        return True
    before = [t.lower_ for t in place.doc[max(0, place.i - 2) : place.i] if t.lower_ != "the"]
    if before[-1:] == ["to"]:
        return True
    if place.dep_ != "pobj":
        return False
    prep = place.head
    return prep.lower_ == "to" or (
        prep.lower_ in ("for", "in") and bool(roles().same_office(prep.head.lower_) & _SENT)
    )


def _is_field(place: Token, entity: Callable[[Token], Entity | None]) -> bool:
    """Tell what an office is for: the "Assistant Secretary for East Asian and Pacific Affairs"."""
    at = place.i - 1
    while at > 0 and (entity(place.doc[at]) or place.doc[at].lower_ in ("the", "and", ",")):
        at -= 1
    prep, words = place.doc[at], roles()
    office = prep.nbor(-1).lower_ if at > 0 and prep.lower_ == "for" else ""
    return office in words.offices or office in words.people


def _title(before: list[Token], entity: Callable[[Token], Entity | None]) -> list[str]:
    """Return the words of office right before a name: "Homeland Security Advisor Dr."."""
    vocabulary = roles()
    office: list[str] = []
    for token in reversed(before):
        word = token.lower_
        is_office = word in vocabulary.offices or word in vocabulary.people
        if is_office or (office and token.is_title and token.pos_ == "PROPN"):
            office.insert(0, word)
        elif entity(token) is None and not _leads_on(token, entity):
            break
    while office and office[0] in _JOINS:  # "readout of Vice President"
        office = office[1:]
    return office if set(office) - _BORN else []


def _leads_on(word: Token, entity: Callable[[Token], Entity | None]) -> bool:
    """Tell what may part an office from a name: "the ambassador *to the* UN*,* Ana Roe"."""
    if word.text in ("'s", "'", "the", "of", "-", ","):
        return True
    behind = [t for t in word.doc[word.i + 1 : word.i + 3] if t.lower_ != "the"]
    return word.lower_ in ("to", "in", "for", "at") and any(entity(t) for t in behind[:1])


def _last_clause(before: list[Token]) -> list[Token]:
    """Keep what belongs to the name: nothing before a verb, a full stop or a far comma."""
    kept: list[Token] = []
    for token in reversed(before):
        if token.text in (".", ";", ":", '"') or token.pos_ in ("VERB", "AUX", "SCONJ"):
            break
        if token.text == "," and kept and not _is_titled_again(token, kept):
            break
        if token.lower_ == "and" and token.i > 0 and _is_of_named(token.nbor(-1)):
            break
        kept.insert(0, token)
    return kept


def _is_of_named(place: Token) -> bool:
    """Tell "Premier Ada Berg *of Peru* and President Roe", who is not of Peru."""
    of = place.head
    return place.dep_ == "pobj" and of.lower_ == "of" and of.head.tag_ == "NNP"


def _is_titled_again(comma: Token, kept: list[Token]) -> bool:
    """Tell "the Emir of Kuwait, Sheikh …" from "In Kuwait, Sheikh …"."""
    if not all(t.lower_ in _HONORIFICS for t in kept):
        return False
    clause = comma.doc[max(comma.sent.start, comma.i - 4) : comma.i]
    return any(t.lower_ in roles().people for t in clause)
