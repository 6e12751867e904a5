"""Named persons: what is a name, whose it is, and the leaders that are known by theirs."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity, state
from mapapp.claims.introductions import introduction
from mapapp.claims.leaders import NUMBERED, leader, leads
from mapapp.claims.offices import is_out_of_office, seat_of
from mapapp.claims.parse import Passage
from mapapp.geocoder import Geocoder
from mapapp.model import Actor
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALENDAR = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)
_WITHIN = frozenset(  # in names, and no name by themselves
    ["-", "al", "el", "bin", "ibn", "ben", "abu", "ould", "de", "del", "della", "di", "du", "da",
     "dos", "van", "von", "der", "den", "ter", "af"]
)  # fmt: skip
_BEARS = frozenset(["nsubj", "nsubjpass", "conj", "dobj", "pobj", "poss", "agent"])
_HALF = 2  # words of a name up to its hyphen: "Lee Jae-"


@dataclass(frozen=True, slots=True)
class Person:
    """A named person, the office the text gives, and the state or group served."""

    name: str
    role: str
    actor: Actor | None


def persons(
    passage: Passage,
    known: dict[str, Person],
    entity: Callable[[Token], Entity | None],
    geocoder: Geocoder,
    unknown: list[tuple[Passage, list[Token]]],
) -> Iterator[tuple[list[Token], Person]]:
    """Yield the persons named in a passage, adding newly introduced ones to `known` by surname.

    A name of whom nothing is told goes to `unknown`: the text may introduce it below.
    """
    for name in names(passage, entity, known):
        if name[-1].lower_ in roles().institutions:
            continue
        surname = _surname(name)
        role, actor = _served(name, entity, passage.document.published, geocoder)
        full = _full(name)
        if actor is not None and (len(name) > 1 or role):
            older = known.get(surname)
            if older is not None and _is_namesake(older, full, actor):
                known[older.name], known[full] = older, Person(full, role, actor)
                known[surname] = Person(surname, "", None)  # alone it may be either
            elif older is None or older.actor is None:
                known[surname] = Person(full, role, actor)
            elif len(full) > len(older.name) and surname in full.split():
                known[surname] = Person(full, older.role or role, older.actor)
        person = known.get(full) or known.get(surname)
        person = person or _by_family_name(surname, len(name), known)
        if person is not None and (
            len(name) == 1 or name[0].text in person.name or actor is not None
        ):
            yield name, person
        elif len(name) > 1 and (role or actor):
            known[surname] = Person(full, role, actor)
            yield name, known[surname]
        elif person is None and name[-1].dep_ in _BEARS:
            unknown.append((passage, name))


def _is_namesake(person: Person, name: str, actor: Actor) -> bool:
    """Tell another state's Bo Roe from Ana Roe."""
    if person.actor is None or person.actor.id == actor.id or " " not in name:
        return False
    given, own = (set(full.split()[:-1]) for full in (person.name, name))
    return bool(given and own) and given.isdisjoint(own)


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


def _served(
    name: list[Token],
    entity: Callable[[Token], Entity | None],
    published: dt.date | None,
    geocoder: Geocoder,
) -> tuple[str, Actor | None]:
    """Return a person's office, and whom the text or the list of leaders lets it serve."""
    role, actor = introduction(name, entity)
    if is_out_of_office(role):
        return role, None
    if actor is not None and not _has_office(role):  # "Jamaica's Usain Bolt" is no official
        if leads(name[-1].text, actor):
            return role or "leader", actor
        actor = None
    if actor is None:
        known = leader(_full(name), role, published)
        if known is not None and known.serves is not None:
            return role or "leader", state(geocoder.place(known.serves), geocoder)
    if actor is None and role:
        code = seat_of(role)
        return role, state(geocoder.place(code), geocoder) if code else None
    return role, actor


def _has_office(role: str) -> bool:
    return any(word in roles().offices or word in roles().people for word in role.split())


def names(
    passage: Passage, entity: Callable[[Token], Entity | None], known: Container[str] = ()
) -> Iterator[list[Token]]:
    """Yield the names in a passage that are no entity's, offices cut off."""
    yield from filter(None, map(_name, _capitalised_runs(passage, known, entity)))


def _capitalised_runs(
    passage: Passage, known: Container[str], entity: Callable[[Token], Entity | None]
) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in passage.parsed:
        is_name = token.tag_ in ("NNP", "NNPS") or token.text in known
        part = (is_name and token.lower_ not in _CALENDAR) or (
            run and (token.lower_ in _WITHIN or _is_second(token, run))
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
    kept = [t for t in name if t.lower_.rstrip(".") not in NUMBERED]
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
    while name and (name[-1].text in _WITHIN or name[-1].lower_ in vocabulary.offices):
        name = name[:-1]
    while name and name[0].text == "-":
        name = name[1:]
    return name
