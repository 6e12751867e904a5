"""Who stands in a list and is no part of it: left out by "not", or the party of a verb unsaid.

"Ghana sent troops to Mali, and Togo to Niger" has a second clause without its verb, which the
parser takes for more of the first. Its parties are Togo's, never Ghana's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.once import once

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_ONE = ("none", "nobody", "nothing", "noone")
_NOUNS = ("NOUN", "PROPN")
_DESCRIBE = ("of", "in", "on", "at", "near")
"""They tell more of a noun: "in Mali and Niger in Africa"; a comma makes a clause of it."""


def is_gapped(listed: Token, word: Token) -> bool:
    """Tell whether a clause without its verb is read as a list: "by X, and Mali by Y"."""
    return listed.dep_ == "pobj" and any(
        c.dep_ in ("prep", "agent") and c.lower_ == listed.head.lower_ for c in word.children
    )


@once
def is_excluded(word: Token) -> bool:
    """Tell whether a list names a member only to leave it out: "a ship, not Saudi Arabia"."""
    if word.pos_ == "ADP" and (_is_denied(word) or _doer(word) is not None):
        return True
    if is_second_doer(word) or _is_second_object(word):
        return True
    if word.dep_ in ("conj", "appos") and (_is_denied(word) or is_excepted(word)):
        return True
    first = word.left_edge
    return (
        first.i > 0
        and first.nbor(-1).lower_ in ("not", "than", "of")
        and (
            first.nbor(-1).lower_ == "not"
            or (first.i > 1 and first.nbor(-2).lower_ in ("rather", "instead"))
        )
    )


def is_excepted(word: Token) -> bool:
    """Tell "everyone but *Peru*", and "all members of the bloc but *Peru*"."""
    first = word.left_edge
    if first.i < 2 or first.nbor(-1).lower_ != "but" or first.i <= word.sent.start + 1:
        return False
    before = first.nbor(-2)
    whole = word.head if word.dep_ == "conj" else before
    if word.dep_ in ("nsubj", "nsubjpass"):
        heads = [c for c in word.head.children if c.dep_ == word.dep_ and c.i < word.i]
        whole = heads[-1] if heads else word
    joins = whole != word and before.pos_ in ("NOUN", "PROPN", "PRON", "NUM")
    return joins and not is_set_aside(whole) and whole.lower_ not in _NO_ONE


def is_set_aside(word: Token) -> bool:
    """Tell "not *Peru* but Chile", which is not meant, from "not only *Peru* but"."""
    if not any(c.lower_ == "but" and c.dep_ == "cc" for c in word.children):
        return False
    first = word.left_edge
    if first.lower_ != "not":  # the parser may hang it on the noun, or on the verb before it
        first = first.nbor(-1) if first.i > word.sent.start else first
    if first.lower_ not in ("not", "n't"):
        return False
    if _is_not_only(first) or (first.lower_ == "n't" and word.dep_ != "attr"):
        return False
    return any(c.dep_ == "conj" for c in word.children)


def are_rest(members: Token) -> bool:
    """Tell "Peru and other NATO *members*", who are not all of NATO."""
    others = any(c.lower_ in ("other", "fellow", "several", "some") for c in members.children)
    return members.tag_ == "NNS" and others


def is_second_doer(word: Token) -> bool:
    """Tell whether a word does what the verb before it says, in a clause without a verb."""
    after = word.right_edge.i + 1
    return after < len(word.doc) and _doer(word.doc[after]) == word


def _is_denied(word: Token) -> bool:
    """Tell "not from Peru" and "to Peru, nothing", but not "not only by Peru"."""
    aside = [c for c in word.children if c.dep_ != "pobj"]
    aside += [c for o in word.children for c in o.children if c.dep_ == "appos"]
    return any(
        (c.dep_ == "neg" and not _is_not_only(c)) or c.lower_ in ("nothing", "none") for c in aside
    )


def _is_not_only(negation: Token) -> bool:
    after = negation.doc[negation.i + 1 : negation.i + 2].text.lower()
    return after in ("only", "just", "merely", "simply")


def _repeated(prep: Token) -> tuple[Token, Token] | None:
    """Return the noun before a preposition that comes a second time, and the first of the two."""
    noun = _noun_before(prep)
    if noun is None or prep.lower_ == "of" or not _has_name(prep):
        return None
    joint = noun.left_edge.i - 1
    marks = set()
    while joint > prep.sent.start and prep.doc[joint].lower_ in (",", "and", "while", "but"):
        marks.add(prep.doc[joint].lower_)
        joint -= 1
    if not marks or (prep.lower_ in _DESCRIBE and "," not in marks):
        return None
    first = next((t for t in _above(prep.doc[joint]) if t.pos_ == "ADP"), None)
    if first is None or first.lower_ != prep.lower_ or first == prep or not _has_name(first):
        return None
    return noun, first


def _noun_before(prep: Token) -> Token | None:
    noun = prep.nbor(-1) if prep.pos_ == "ADP" and prep.i > 0 else None
    if noun is None or noun.pos_ not in _NOUNS or prep.i <= prep.sent.start:
        return None
    while noun.dep_ not in ("conj", "dobj") and noun.head.right_edge.i == prep.i - 1:
        noun = noun.head  # "the king of Spain"
    return noun if noun.pos_ in _NOUNS else None


def _doer(prep: Token) -> Token | None:
    """Return who does what the verb before it says, where a preposition comes a second time.

    None where it is no one: "sent troops to Mali and aid to Niger" has one doer.
    """
    found = _repeated(prep)
    return found[0] if found is not None and _is_like_subject(*found) else None


def second_objects(verb: Token) -> list[Token]:
    """Return the objects that the parser gives to a place: "aid to Mali and weapons to Niger"."""
    found = [_repeated(c) for c in verb.children if c.dep_ in ("prep", "dative")]
    return [
        noun
        for noun, first in (pair for pair in found if pair is not None)
        if noun.dep_ == "conj" and noun.pos_ == "NOUN" and not _is_like_subject(noun, first)
    ]


def _is_second_object(word: Token) -> bool:
    after = word.right_edge.i + 1
    prep = word.doc[after] if word.dep_ == "conj" and after < len(word.doc) else None
    return prep is not None and word in second_objects(prep.head)


def second_doer(thing: Token) -> Token | None:
    """Return the name in "tanks to Ukraine and Norway missiles" that the parser gives the missiles.

    Whether both are states, and not "Hamas and Hezbollah fighters", grammar cannot tell.
    """
    prep = thing.head
    verb = next((t for t in _above(prep) if t.pos_ in ("VERB", "AUX")), None)
    if thing.dep_ != "pobj" or verb is None or not any(c.dep_ == "dobj" for c in verb.children):
        return None
    first = thing.doc[prep.i + 1] if prep.i + 1 < thing.i else None
    if first is None or first.head != thing or first.pos_ != "PROPN":
        return None
    named = (c for c in first.children if c.dep_ == "conj" and c.pos_ == "PROPN")
    return next((c for c in named if c.i < thing.i), None)


def _above(word: Token) -> list[Token]:
    """Return what governs a word, without its conjuncts."""
    found = [word]
    while found[-1].head != found[-1] and found[-1].dep_ != "ROOT":
        found.append(found[-1].head)
    return found


def _has_name(prep: Token) -> bool:
    objects = [c for c in prep.children if c.dep_ == "pobj"]
    names = [
        t for o in objects for t in (o, *(c for c in o.children if c.dep_ in ("poss", "nmod")))
    ]
    return any(t.pos_ == "PROPN" and not is_time(t.lower_) for t in names)


def _is_like_subject(doer: Token, first: Token) -> bool:
    """Tell whether a noun answers to the subject of the clause before it, not to its object."""
    verb = next((t for t in _above(first) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.i > first.i:
        return False
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c != doer]
    return doer.pos_ == "PROPN" if objects else True
