"""Who is thanked, each for its own: "We thank Peru for rice, Chile for tents and Mali for seed".

The parser hangs all but the first of them anywhere, and what they are thanked for as well. They
are told apart by their order: names, "for", what was given, and names again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINS = frozenset([",", "and", "as", "well", "also", "both", "finally", "the", "to", "of", "its"])
_FAR = 14  # words between the thanks and the first name, at the most
_ASIDE = 9  # words of an apposition between a name and "for": "Peru, our oldest partner, for"
_WHO = ("WP$", "WP", "WDT")  # "to Peru, whose ships came, and to Chile"
_NAMELY = (
    [":"],
    ["particular"],
    ["particularly"],
    ["especially"],
    ["including"],
    ["as"],
    ["namely"],
)
_TWO = 2
_GOES = frozenset(["go", "be", "extend", "express", "address"])


def mend_thanks(thanks: Token, names: Sequence[tuple[int, int]]) -> None:
    """Hang those who are thanked on the first of them, and "for" on the word that thanks."""
    end = thanks.sent.end
    after = [(first, last) for first, last in names if thanks.i < first and last <= end]
    if not after or not _begins(thanks, after[0][0]):
        return
    doc = thanks.doc
    runs = _runs(doc, after, end)
    whom = _whom(thanks, doc[runs[0][0][0] : runs[0][0][1]].root)
    if whom is None or not _is_meant(doc, runs[0][0], whom):
        return
    if whom.head.lower_ == "to" and thanks.pos_ != "VERB":
        whom.head.head = thanks  # "place on record our *gratitude to* Peru", read as of the record
    for run in runs:
        for start, stop in run:
            name = _served(doc[start:stop].root)
            if not _is_listed(name, whom) and name not in whom.ancestors:
                name.head, name.dep_ = whom, "conj"
        prep = _for_behind(doc, run[-1][1], end)
        if prep is not None and thanks not in prep.subtree:
            prep.head, prep.dep_ = thanks, "prep"


def is_of_thanks(word: Token) -> bool:
    """Tell a word that thanks somebody for something."""
    name, kind = word.lemma_.lower(), word.pos_
    if kind == "VERB":
        return name in ("thank", "commend", "salute", "applaud")
    return name in (cues().grateful if kind == "ADJ" else cues().gratitude)


def _begins(thanks: Token, first: int) -> bool:
    """Tell whether only words of courtesy part a name from the thanks: "to the people of Peru"."""
    between = thanks.doc[thanks.i + 1 : first]
    return len(between) <= _FAR and all(
        t.lower_ not in ("for", "that", ";", '"') and (t.pos_ != "VERB" or t.lemma_ in _GOES)
        for t in between
    )


def _runs(doc: Doc, names: Sequence[tuple[int, int]], end: int) -> list[list[tuple[int, int]]]:
    """Part names into those that are thanked together, each run for something of its own."""
    runs = [[names[0]]]
    for name in names[1:]:
        before = runs[-1][-1][1]
        gap = doc[before : name[0]]
        if all(_joins(t) for t in gap) and any(t.text in (",", "and") for t in gap):
            runs[-1].append(name)
        elif _is_parted(doc, before, name[0]):
            runs.append([name])
    first, *others = runs
    return [first, *(run for run in others if _is_told(doc, run, end))]


def _is_parted(doc: Doc, before: int, first: int) -> bool:
    """Tell a name behind a comma, or "and", behind what another was thanked for."""
    opens = _opening(doc, before, first)
    told = any(t.lower_ == "for" or t.tag_ in _WHO for t in doc[before:opens])
    return doc[opens - 1].text in (",", "and") and told


def _opening(doc: Doc, before: int, first: int) -> int:
    while first > before and _joins(doc[first - 1]) and doc[first - 1].text not in (",", "and"):
        first -= 1
    return first


def _is_told(doc: Doc, run: Sequence[tuple[int, int]], end: int) -> bool:
    """Tell names that are thanked for their own: ", to Chile", ", Chile for rice"."""
    first, last = run[0][0], run[-1][1]
    again = doc[_opening(doc, 0, first)].lower_ == "to"
    who = doc[last : last + _TWO]
    relative = len(who) == _TWO and who[0].text == "," and who[1].tag_ in _WHO
    return again or relative or _for_behind(doc, last, end) is not None


def _joins(word: Token) -> bool:
    courtesies = roles().organs | roles().people | {"people", "peoples"}
    return word.lower_ in _JOINS or word.lemma_.lower() in courtesies


def _for_behind(doc: Doc, at: int, end: int) -> Token | None:
    """Return the "for" that follows a name, or its apposition."""
    if at < end and doc[at].lower_ == "for":
        return doc[at]
    if at >= end or doc[at].text != ",":
        return None
    for word in doc[at + 1 : min(at + 1 + _ASIDE, end)]:
        if word.lower_ == "for" and doc[word.i - 1].text == ",":
            return word
        if word.pos_ in ("VERB", "AUX") or word.lower_ in ("for", "and", ";"):
            return None
    return None


def _whom(thanks: Token, name: Token) -> Token | None:
    """Return the word that the thanks is read as said to: an object, or what stands behind "to"."""
    between = thanks.doc[thanks.i + 1 : name.i]
    to = next((t for t in between if t.lower_ == "to" and t.dep_ in ("prep", "dative")), None)
    if to is not None:
        return next((c for c in to.children if c.dep_ == "pobj"), None)
    objects = (c for c in thanks.children if c.dep_ == "dobj" and c.i > thanks.i)
    return next(objects, None) if thanks.pos_ == "VERB" else None


def _is_meant(doc: Doc, name: tuple[int, int], whom: Token) -> bool:
    """Tell "our partners, in particular Peru" from "our friends in Peru"."""
    before = [t.lower_ for t in doc[: name[0]][-_TWO:] if t.lower_ != "the"]
    return _is_listed(_served(doc[name[0] : name[1]].root), whom) or before[-1:] in _NAMELY


def _served(name: Token) -> Token:
    """Return "the Government" of "the Government of Peru", the name itself where none stands."""
    body = name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else name
    return body if body != name and _joins(body) else name


def _is_listed(name: Token, whom: Token) -> bool:
    """Tell a name that is already read as one of those who are thanked."""
    while name != whom:
        up = name.head
        if name.dep_ == "pobj" and up.lower_ == "of":
            up = up.head
        elif name.dep_ not in ("conj", "appos"):
            return False
        if up == name:
            return False
        name = up
    return True
