"""Leaders whom the list of actors knows, found however a report spells their names.

"Abdel Fattah al-Sisi" and "Abdel-Fattah El-Sissi" are one: accents, articles, hyphens and doubled
letters tell nobody apart, nor do the vowels of a whole name.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from mapapp.model import Actor
from mapapp.vocabulary.actors import ActorEntry, actors
from mapapp.vocabulary.roles import roles

_WORD = re.compile(r"[^\W_][\w.]*", re.UNICODE)
_PARTS = re.compile(r"[\s’'-]+")
_MOHAMED = re.compile(r"m[ou]ham[aei]d")
_DOUBLED = re.compile(r"(.)\1")
_Y = re.compile(r"(?:iy|ij|i)$")
_VOWELS = re.compile(r"[aeiouyh]")
_ARTICLES = frozenset(
    ["al", "el", "as", "ash", "ad", "an", "ar", "bin", "ibn", "ben", "van", "von", "de", "der",
     "da", "dos", "do", "di", "du", "ould"]
)  # fmt: skip
_COURTESY = frozenset(["mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr", "sir", "lady", "lord"])
_LONG = 6  # consonants of a name, fewer of which could be anybody's
NUMBERED = frozenset(["jr", "sr", "iii", "iv"])


def leader(name: str, role: str, published: dt.date | None) -> ActorEntry | None:
    """Return the leader of that name; a surname alone needs an office beside it and one state."""
    if not (set(role.split()) - _COURTESY) & (roles().offices | roles().people):
        role = ""  # "Mr. Singh" may be any
    if " " not in name and not role and name not in roles().surnames:
        return None
    year = published.year if published else None
    rows = [
        entry
        for entry in _known_as(name, role)
        if year is None or (entry.since or 0) <= year <= (entry.until or year) + 1 or " " in name
    ]
    return rows[0] if len({row.serves for row in rows}) == 1 else None


def leads(word: str, actor: Actor) -> bool:
    """Tell "Serbia's Vucic" and "China's Xi", who need no office beside their state's name."""
    return word in _names_of().get(actor.id, ())


def leaders_in(text: str) -> Iterator[int]:
    """Yield where a text has a word that ends a leader's name."""
    known = _last_words()
    return (match.start() for match in _WORD.finditer(text) if match.group() in known)


def _known_as(name: str, role: str) -> tuple[ActorEntry, ...]:
    """Return the leaders whom a name may mean, the surest way of reading it first."""
    exact, surnames, skeletons = _leaders()
    if rows := exact.get(name):
        return rows
    words = _folded(name)
    if words and (len(words) > 1 or role or name in roles().surnames):
        own = set(words)
        found = tuple(
            entry
            for entry in surnames.get(words[-1], ())
            if own <= (full := set(_folded(entry.name))) or (len(full) > 1 and full <= own)
        )
        crowned = tuple(e for e in found if _crown(e) in role.split())
        found = crowned or tuple(e for e in found if not _crown(e))
        if found:
            return found
    bones = _skeleton(words)
    return skeletons.get(bones, ()) if len(words) > 1 and len(bones) >= _LONG else ()


def _crown(entry: ActorEntry) -> str:
    """Return the "king" of "King Salman", who is no other Salman."""
    first = entry.name.split()[0].lower()
    return first if first in roles().offices else ""


_Table = dict[str, tuple[ActorEntry, ...]]


@cache
def _leaders() -> tuple[_Table, _Table, _Table]:
    """Return the leaders by name as written, by folded surname, and by consonants."""
    tables: tuple[dict[str, list[ActorEntry]], ...] = ({}, {}, {})
    for entry in actors():
        if entry.kind != "leader":
            continue
        words = _folded(entry.name)
        for table, key in zip(tables, (entry.name, words[-1], _skeleton(words)), strict=True):
            table.setdefault(key, []).append(entry)
    exact, surnames, skeletons = (
        {key: tuple(rows) for key, rows in table.items()} for table in tables
    )
    return exact, surnames, skeletons


@cache
def _names_of() -> dict[str, frozenset[str]]:
    """Return the words of the names of each state's leaders."""
    found: dict[str, set[str]] = {}
    for entry in actors():
        if entry.kind == "leader" and entry.serves is not None:
            found.setdefault(entry.serves, set()).update(entry.name.split())
    return {state: frozenset(words) for state, words in found.items()}


@cache
def _last_words() -> frozenset[str]:
    last = [e.name for e in actors() if e.kind == "leader"]
    last += [name.split()[-1] for name in last]
    last += [name.split("-")[-1] for name in last]
    return frozenset([*last, *map(_bare, last)])


def _bare(name: str) -> str:
    """Return a name without its accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


@cache
def _folded(name: str) -> tuple[str, ...]:
    """Return the words of a name, spelled as plainly as they can be, articles left out."""
    plain = (w.rstrip(".") for w in _PARTS.split(_bare(name).lower()) if not w.endswith("."))
    words = [w for w in plain if len(w) > 1 and w not in _ARTICLES and w not in NUMBERED]
    return tuple(_MOHAMED.sub("mohamed", _Y.sub("y", _DOUBLED.sub(r"\1", word))) for word in words)


def _skeleton(words: tuple[str, ...]) -> str:
    return _VOWELS.sub("", "".join(words))
