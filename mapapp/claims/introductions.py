"""How a text introduces a person: the office beside the name, and whom the office serves.

"Peru's envoy to Chad, Ana Roe" has an envoy of Peru; "Li Wen, a spokesman for China" one of China.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity
from mapapp.model import Actor
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_SENT = frozenset(["envoy", "representative", "ambassador", "coordinator", "mediator"])
_JOINS = frozenset(
    ["and", "of", "for", "the", "under", "then"]
)  # in offices, and no office by themselves
_REACH = 8  # words between a country and the name of the person who serves it
_TITLE = 16  # words of the longest office: "Under Secretary for Economic Growth, Energy, and …"
_HONORIFICS = frozenset(
    ["mr.", "mrs.", "ms.", "dr.", "sir", "sheikh", "prince", "mr", "dr", "prof."]
)
_AROUND = frozenset(["at", "by", "with", "after", "during", "before", "from", "where", "alongside"])
_BORN = frozenset(["national", "dual"])  # "a dual national" holds no office


def introduction(
    name: list[Token], entity: Callable[[Token], Entity | None]
) -> tuple[str, Actor | None]:
    """Return the office and the actor served that stand beside a name, ("", None) if none do."""
    doc = name[0].doc
    start = name[0].sent.start
    office = _title(list(doc[max(start, name[0].i - _TITLE) : name[0].i]), entity)
    before = list(doc[max(start, name[0].i - _REACH) : name[0].i])
    last = min(name[-1].sent.end, name[-1].i + 2 + 2 * _REACH)
    after = [doc[i] for i in range(name[-1].i + 1, last)]
    if office and (place := _of_place(after, entity)) is not None:
        return _office(office), place
    clause = _apposition(after[1:]) if after and after[0].text == "," else []
    if before and (office or before[-1].lower_ in ("'s", "'")):
        told = _told_before(_last_clause(before), entity)
        behind = _told_behind(clause, entity) if told is not None and not told[0] else None
        if told is not None:  # "Portugal's Ana Roe, the UN envoy" is of the UN
            return behind or told
    if clause:
        told = _told_behind(clause, entity)
        was = any(t.lower_ in roles().unofficial for t in clause)
        if told is not None and not (office and was):  # "Minister Roe, a former banker of Peru"
            return told
        office = office or _title(clause, entity)
    return _office(office), None


def _told_before(
    near: list[Token], entity: Callable[[Token], Entity | None]
) -> tuple[str, Actor] | None:
    """Return the office and whom it serves before a name: "*Norway's foreign minister* Ada Roe"."""
    served = [a for t, a in _served(near, entity) if not _is_field(t, entity)]
    served = [a for a in served if a.kind != "region"] or served
    return (_office(_apart(near, entity)), served[-1]) if served else None


def _told_behind(
    clause: list[Token], entity: Callable[[Token], Entity | None]
) -> tuple[str, Actor] | None:
    """Return the office and whom it serves behind a name: "Li Wen, *a spokesman for China*"."""
    offices = (roles().offices | {"counterpart"}) - _JOINS - _BORN
    served = [actor for _, actor in _served(clause, entity)]
    if not served or not any(t.lower_ in offices for t in clause):
        return None
    return " ".join(_apart(clause, entity)), served[0]


def _served(
    words: list[Token], entity: Callable[[Token], Entity | None]
) -> Iterator[tuple[Token, Actor]]:
    """Yield the words that name whom an office beside them may serve."""
    for word in words:
        named = entity(word)
        if named is not None and named.actor is not None and not _is_host(_head_of(word, entity)):
            yield word, named.actor


def _apart(words: list[Token], entity: Callable[[Token], Entity | None]) -> list[str]:
    """Return the words that are of no name."""
    return [t.lower_ for t in words if t.is_alpha and entity(t) is None]


def _apposition(after: list[Token]) -> list[Token]:
    """Return what a comma behind a name opens: "Li Wen, *a spokesman for China* and"."""
    clause: list[Token] = []
    for token in after:
        if token.text in (",", ";", ".", "-") or token.pos_ in ("VERB", "AUX"):
            break
        if token.pos_ == "DET" and clause and clause[-1].pos_ == "CCONJ":
            break
        clause.append(token)
    return clause


def _office(words: list[str]) -> str:
    """Return the words of an office alone: "readout of vice president" is of the vice president."""
    known = (roles().offices | roles().people | roles().unofficial) - _JOINS
    for at in (i for i, word in enumerate(words) if word == "and"):
        if roles().people & set(words[:at]) and roles().people & set(words[at:]):
            return _office(words[at + 1 :])  # "President Roe and Foreign Minister"
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
        if token.lower_ in _AROUND:  # "to Peru at the invitation of President Roe"
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
