"""Lists spread out: "A, B and C", "A along with B", whatever the parser takes them for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.clauses import is_other_subject
from mapapp.claims.exclusion import is_excluded, is_gapped, is_set_aside
from mapapp.claims.once import words_once
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

# What heads the name of a state that takes "the", and no office.
_POLITIES = frozenset(
    ["state", "states", "republic", "kingdom", "emirates", "federation", "union", "sultanate",
     "commonwealth", "principality", "duchy"]
)  # fmt: skip
_WITH_ARTICLE = frozenset(["republic", "states", "kingdom", "emirates", "islands", "island"])


@words_once
def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it: "A, B and C", "A along with B"."""
    found = [] if is_set_aside(token) else [token]
    for child in token.children:
        if child.dep_ in ("conj", "appos") and (
            is_excluded(child) or is_gapped(token, child) or is_other_subject(child)
        ):
            continue
        if child.dep_ in ("conj", "appos") and _is_listed(token, child):
            found += conjuncts(child)
        elif child.dep_ == "prep" and _is_alongside(child):
            found += [x for o in child.children for x in _objects(o)]
        elif child.dep_ == "cc" and (lost := _read_apart(child)) is not None:
            found += conjuncts(lost)
    inner = _end_of_name(token)
    before = _before_last(token)
    found = found if before is None else [before, *found]
    return found if inner is None else found + conjuncts(inner)[1:]


def _before_last(token: Token) -> Token | None:
    """Return the first of "in *Zimbabwe* and Burkina Faso", read as part of the longer name."""
    if token.pos_ != "PROPN" or token.lower_ in roles().institutions:
        return None
    first = next((c for c in token.children if c.dep_ == "nmod" and c.pos_ == "PROPN"), None)
    if first is None or [c.lower_ for c in first.children] != ["and"]:
        return None
    between = token.doc[first.i + 2 : token.i]
    return first if all(t.dep_ == "compound" and t.head == token for t in between) else None


def _end_of_name(token: Token) -> Token | None:
    """Return the last noun of "the State of Qatar": the parser hangs the rest of a list on it."""
    if token.pos_ != "PROPN" or token.lower_ not in _POLITIES:
        return None
    of = (c for c in token.children if c.lower_ == "of" and c.i == token.i + 1)
    return next((o for c in of for o in c.children if o.dep_ == "pobj" and o.pos_ == "PROPN"), None)


def _read_apart(joiner: Token) -> Token | None:
    """Mend "the ministers of Peru and Chile met", where Chile is read as who the ministers are."""
    if joiner.head.dep_ != "pobj" or any(c.dep_ == "conj" for c in joiner.head.children):
        return None
    above = joiner.head.head.head
    beside = (c for c in above.children if c.dep_ == "appos" and c.pos_ == "PROPN")
    return next((c for c in beside if c.left_edge.i == joiner.i + 1), None)


def _is_listed(head: Token, child: Token) -> bool:
    """A list read as apposition ("Chad, Djibouti, Kenya and …") is still a list."""
    if child.dep_ == "conj":
        return child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")
    return (
        head.pos_ == child.pos_ == "PROPN"
        and child.i > head.i + 1
        and _last_conjunct(child) != child
        and (
            child.lower_ in _WITH_ARTICLE | _POLITIES
            or not any(t.pos_ == "DET" for t in child.children)
        )
        and not any(c.dep_ == "amod" and c.tag_ in ("VBN", "VBD") for c in child.children)
        and (
            any(c.dep_ == "cc" for c in _last_conjunct(child).head.children)
            or any(c.dep_ == "conj" and c.i > child.i for c in head.children)
        )
    )


def _last_conjunct(token: Token) -> Token:
    for child in token.children:
        if child.dep_ == "conj":
            return _last_conjunct(child)
    inner = _end_of_name(token)
    last = token if inner is None else _last_conjunct(inner)
    return token if last == inner else last


def _is_alongside(prep: Token) -> bool:
    """Tell whether a preposition only lengthens a list ("along with", "as well as", "like")."""
    before = prep.nbor(-1).lower_ if prep.i > prep.sent.start else ""
    if prep.lower_ in ("with", "as"):
        return before in ("along", "together", "well") or (prep.lower_ == "as" and before == "such")
    if prep.lower_ in ("along", "together", "jointly"):
        return any(c.lower_ == "with" for c in prep.children)
    if prep.lower_ == "alongside" and prep.head.dep_ == "pobj" and prep.head.pos_ == "NOUN":
        return prep.head.head.lower_ not in ("in", "at", "on")  # "serve in the city alongside them"
    return prep.lower_ in ("alongside", "like", "including")


def _objects(token: Token) -> list[Token]:
    if token.dep_ == "pobj":
        return conjuncts(token)
    return [x for o in token.children if o.dep_ == "pobj" for x in conjuncts(o)]


def objects_of(verb: Token) -> list[Token]:
    """Return what a verb is done to, lists spread out."""
    return [x for c in verb.children if c.dep_ == "dobj" for x in conjuncts(c)]


def companions(verb: Token) -> list[Token]:
    """Return who does it too: "fights there along with Iran and Russia"."""
    found = (
        party
        for prep in verb.children
        if prep.dep_ in ("prep", "advmod")
        if prep.lower_ in ("along", "together", "jointly", "with") and _is_alongside(prep)
        for inner in (prep, *prep.children)
        for party in _objects(inner)
    )
    return list(dict.fromkeys(found))


def in_addition(verb: Token) -> list[Token]:
    """Return what is done it to besides: "gave it money, in addition to *rockets*"."""
    inner = (c for prep in verb.children if prep.lower_ == "in" for c in prep.children)
    to = (t for c in inner if c.lower_ == "addition" for t in c.children if t.lower_ == "to")
    return [x for prep in to for x in _objects(prep) if x.pos_ == "NOUN"]
