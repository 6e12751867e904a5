"""Which date of its sentence a predicate has, and whether the text tells it as over.

A date belongs to the clause it stands in: "on Tuesday" in "said on Tuesday that it sent aid in
March" is the day of saying, not of sending.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.bare_dates import BOUNDS, is_past
from mapapp.claims.dates import dates, is_time
from mapapp.claims.frames import Frame
from mapapp.claims.parse import Passage
from mapapp.claims.sureness import Sureness
from mapapp.claims.tokens import lemma
from mapapp.model import Interval, Span
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = ("ROOT", "conj", "relcl", "advcl", "ccomp", "acl", "parataxis", "pcomp")
_NAMES = ("nummod", "amod", "compound", "nmod", "poss")
_PROLONGS = frozenset(["extend", "renew", "prolong", "lengthen"])  # "until March": it goes on
_WILL = frozenset(["will", "would", "'ll", "wo", "shall"])
_UNTIL = ("until", "till", "unless")
_APART = ("from", "after", "before", "following", "since")
_BEFORE = frozenset(["before", "after", "when", "once", "until"])
_STALE = dt.timedelta(days=366)
"""What a report tells in the past tense of so long ago is over, where it tells of a state."""


def own_date(
    passage: Passage, frame: Frame, sentence: Span, target: int | None = None
) -> tuple[Interval, Span, Token] | None:
    """Return the date of a frame's predicate with its words and its last one, None without one.

    Of several it is that of the target that stands at an offset: "visits Peru on Monday and *Chile*
    on Friday".
    """
    found = list(_own_dates(passage, frame, sentence))
    if len(found) < 2 or target is None:
        return next(iter(found), None)
    before = [f for f in found if f[1].start < target]
    behind = [f for f in found if f[1].start > target]
    if found[0][2].i < frame.token.i:  # "on Monday she visits Peru and on Friday Chile"
        return before[-1] if before else found[0]
    return behind[0] if behind else found[-1]


def _own_dates(
    passage: Passage, frame: Frame, sentence: Span
) -> Iterator[tuple[Interval, Span, Token]]:
    clauses = list(_clauses(frame))
    for interval, start, end in dates(sentence.text, passage.document.published):
        words = Span(sentence.start + start, sentence.start + end, sentence.text[start:end])
        token = _token(passage, frame, words)
        if token is not None and _belongs(token, frame, clauses):
            yield interval, words, token


def _token(passage: Passage, frame: Frame, words: Span) -> Token | None:
    """Return the last token of a date."""
    found = [
        token
        for token in frame.token.sent
        if words.start <= passage.offsets(token, token)[0] < words.end
    ]
    return found[-1] if found else None


def _is_apart(noun: Token) -> bool:
    """Tell "returned on Friday from a *visit*", which was not on Friday."""
    told = noun.dep_ == "pobj" and noun.head.lower_ in _APART
    return told and lemma(noun) in cues().shared_events


def _clauses(frame: Frame) -> Iterator[Token]:
    """Yield the heads of the clauses whose dates are the frame's: its own and what opens to it."""
    here = frame.token
    if frame.kind == "nouns" and _is_apart(here):
        return
    for _ in range(12):
        if here.pos_ in ("VERB", "AUX") or here.head == here:
            yield here
            if here.dep_ not in ("xcomp", "conj", "acomp", "aux", "auxpass"):
                return
        here = here.head


def _belongs(date: Token, frame: Frame, clauses: list[Token]) -> bool:
    here = date
    while here.head != here:
        if here in (frame.token, frame.governor):
            return here == frame.token or not _is_apart(frame.token)
        if here.dep_ in _NAMES and here.head.pos_ in ("NOUN", "PROPN") and here != frame.token:
            if here.head in (frame.token, frame.governor, *frame.slots.get("behind", ())):
                return True
            if not _is_setting(here, here.head):
                return False
        if here in clauses:
            break
        if here.dep_ in _CLAUSES and here.pos_ in ("VERB", "AUX"):
            return False
        here = here.head
    # What several verbs share stands before the first of them, or behind the last.
    if here not in clauses or here == clauses[0]:
        return here in clauses
    if clauses[0].dep_ == "conj" and here.i < date.i < clauses[0].i:
        return False
    return here.dep_ != "conj" or date.i < here.i


def _is_setting(date: Token, named: Token) -> bool:
    """Tell a date that is not that of the noun alone, as in "the 1994 bombing"."""
    if named.dep_ == "pobj" and named.head.lower_ in BOUNDS:  # "before the 2022 invasion"
        return True
    misread = date.pos_ == named.pos_ == "PROPN"  # "On May 3 Peru sent": May is no Peru's
    return misread or is_time(lemma(named))


def over(
    word: Token, date: Interval | None, published: dt.date | None, *, event: bool
) -> Token | None:
    """Return the word that tells what a predicate says as over, None where none does."""
    used = word.dep_ == "xcomp" and word.head.lower_ == "used" and word.head.tag_ == "VBD"
    if used and not any(c.dep_ == "dobj" for c in word.head.children):
        return word.head
    for child in word.children:
        if child.lower_ == "once" and child.dep_ == "advmod" and _is_once_upon(child, word):
            return child
        if child.dep_ == "prep" and _phrase(child) in cues().past_phrases and is_past(word):
            return child
        if child.lower_ in ("until", "till") and child.dep_ == "prep" and is_past(word):
            if lemma(word) in _PROLONGS:
                return None
            return None if event and not _is_year(child) else child
    if not event and _is_long_past(word):
        return word
    if lemma(word) in cues().lasting:
        return None
    if event or not is_past(word) or date is None or date.end is None or published is None:
        return None
    return word if date.end < published - _STALE else None


def _is_long_past(verb: Token) -> bool:
    """Tell "which had fought beside Peru", and "which fought beside Peru, has since left it"."""
    if verb.dep_ != "relcl" or lemma(verb) not in cues().activities:
        return False
    if any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children):
        return True
    main = verb.head.head
    return is_past(verb) and any(c.lower_ == "since" and c.dep_ == "advmod" for c in main.children)


def _is_year(until_: Token) -> bool:
    """Tell "until last year", "until 2011" from "until dawn"."""
    words = [t.lower_ for t in until_.subtree]
    return any(is_time(w) and w[:1].isdigit() for w in words) or words[1:2] == ["last"]


def until(word: Token) -> Token | None:
    """Return the word that turns "not" into "only from then on": "did not … until 1979"."""
    found = (c for c in word.children if c.lower_ in ("until", "till") and c.dep_ == "prep")
    return next(found, None) if is_past(word) else None


def not_before(word: Token, reading: Sureness) -> None:
    """Read "will not … until": as planned for a day, as what may be where something must happen."""
    will = any(c.dep_ == "aux" and c.lower_ in _WILL for c in word.children)
    for child in word.children if will else ():
        clause = child.dep_ == "advcl" and any(c.lower_ in _UNTIL for c in child.children)
        if clause or (child.lower_ in _UNTIL and child.dep_ == "prep"):
            reading.negate(child)
            if clause:
                reading.set_factuality("hypothetical", child)
            else:
                reading.set_phase("planned", child)


def told_with(verb: Token) -> Token | None:
    """Return the "will" of the verb that a clause is told with: "will rest before he goes"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBZ", "VBP") or not marks & _BEFORE:
        return None
    return next((c for c in verb.head.children if c.lower_ in _WILL and c.dep_ == "aux"), None)


def _is_once_upon(once: Token, word: Token) -> bool:
    """Tell "once had" and "was once" from "visited once" and "once it has"."""
    if word.dep_ == "advcl" and once.i == word.left_edge.i:
        return False
    return once.i < word.i or lemma(word) == "be"


def _phrase(prep: Token) -> str:
    return " ".join(token.lower_ for token in prep.subtree)
