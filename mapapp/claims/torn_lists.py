"""Lists that the parser tears apart, hung together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_NOUNS = ("NOUN", "PROPN")
_TWO = 2
HUNG = ("conj", "appos", "dep", "npadvmod")  # how the parser hangs what it takes for no list


def lists_of(doc: Doc, names: Sequence[tuple[int, int]]) -> Iterator[list[Token]]:
    """Yield the heads of three names and more that only commas and a last "and" part."""
    listed: list[Token] = []
    joined = False
    before = -1
    for first, last in names:
        gap = [t.lower_ for t in doc[before:first]] if 0 <= before <= first else []
        gap = gap[:-1] if gap[-1:] == ["the"] else gap
        follows = gap in ([","], ["and"], [",", "and"], ["or"], [",", "or"]) and not joined
        if not follows:
            if joined and len(listed) > _TWO:
                yield listed
            listed, joined = [], False
        joined = joined or (follows and gap != [","])
        listed.append(doc[first:last].root)
        before = last
    if joined and len(listed) > _TWO:
        yield listed


def restore_names(listed: list[Token]) -> None:
    """Mend "Travel to Fiji, *Tonga*, Samoa *and Palau*": read as apposition, and hung on Travel."""
    first, *others = listed
    if first.dep_ in ("appos", "compound", "nmod") or any(o.dep_ not in HUNG for o in others):
        return
    before = first
    for name in others:
        name.head = before
        name.dep_ = "conj"
        before = name


def restore_list(last: Token) -> None:
    """Mend "bars a firm in Peru, a man in Chile *and a bank* in Mali", its end hung on the verb.

    What stands between is read as apposition to the first place.
    """
    verb = last.head
    first = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if (
        first is None
        or not verb.i < first.i < last.i
        or any(c.dep_ in _SUBJECTS for c in last.children)
    ):
        return
    between = [
        t
        for t in verb.doc[first.i + 1 : last.i]
        if t.dep_ == "appos" and t.pos_ in _NOUNS and t.head.dep_ == "pobj" and first in t.ancestors
    ]
    if last.pos_ == "PROPN" and not between:
        return  # "Peru bought ships from Chile, and Mali from Chad"
    before = first
    for noun in [*between, last]:
        noun.head = before
        noun.dep_ = "conj"
        before = noun


def restore_titled(name: Token) -> None:
    """Mend "with Premier Berg of Peru and *President Roe*", read as of Peru and of Roe."""
    of = name.head.head
    titled = any(c.dep_ == "compound" and c.lower_ in roles().offices for c in name.children)
    if titled and name.head.dep_ == "pobj" and of.lower_ == "of" and of.head.tag_ == "NNP":
        name.head = of.head


def restore_guest(name: Token) -> None:
    """Mend "hosted Peru's premier, Ana Roe, and *Minister Low*", its end hung on the verb."""
    verb = name.head
    first = next((c for c in verb.children if c.dep_ == "dobj" and c.i < name.i), None)
    joined = name.doc[max(name.left_edge.i - 1, 0)].lower_ == "and"
    titled = any(c.dep_ == "compound" and c.lower_ in roles().offices for c in name.children)
    alone = titled and joined and not any(c.dep_ in _SUBJECTS for c in name.children)
    if first is not None and alone and first.lower_ in roles().people | roles().offices:
        name.head = first


def restore_met(person: Token) -> None:
    """Mend "met the king in Oslo and *the sultan* in Muscat", read as the sultan's Oslo."""
    place = person.head
    first = place.head.head if place.dep_ == "pobj" else place
    met = place.pos_ == "PROPN" and first.dep_ == "dobj" and place.head.lower_ in ("in", "at")
    if met and {person.lower_, first.lower_} <= roles().people:
        person.head = first


def restore_counted(name: Token) -> None:
    """Mend "lost *three allies* in the north: *Peru*, Chile and Mali", hung before the colon.

    The parser takes the first name for an apposition to the subject, or to the verb's last word.
    """
    first = name.left_edge.i
    if first == 0 or name.doc[first - 1].text != ":" or name.head.i >= first:
        return
    counted = [
        t
        for t in name.doc[name.sent.start : first - 1]
        if t.tag_ == "NNS"
        and any(c.dep_ == "nummod" for c in t.children)
        and not is_time(t.lemma_.lower())
    ]
    if counted and name.head != counted[-1]:
        name.head = counted[-1]
        name.dep_ = "appos"
