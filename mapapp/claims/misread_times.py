"""Times that the parser takes for part of a name: "cut ties with *Peru days* after the vote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINCE = ("after", "before", "ago", "later", "earlier", "since")


def part_month(month: Token) -> None:
    """Hang "June" of "will visit Chile and *Peru June 17*" on the verb, the name where it stood."""
    doc = month.doc
    name = doc[max(month.i - 1, 0)]
    dated = month.i + 1 < len(doc) and doc[month.i + 1].is_digit
    if not dated or name.head != month or name.dep_ != "compound" or name.pos_ != "PROPN":
        return
    verb = next((t for t in month.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or not month.is_title or not is_time(month.lower_):
        return
    for word in [c for c in month.children if c.i < name.i]:
        word.head = name
    name.head, name.dep_ = month.head, month.dep_
    month.head, month.dep_ = verb, "npadvmod"


def part_days_after(time: Token) -> None:
    """Hang "weeks" of "visited Peru *weeks* after" on the verb, and the name where it stood."""
    doc = time.doc
    name = doc[max(time.i - 1, 0)]
    after = doc[time.i + 1].lower_ if time.i + 1 < len(doc) else ""
    if name.head != time or name.pos_ != "PROPN" or after not in _SINCE:
        return
    if not is_time(time.lemma_.lower()):
        return
    prep = time.head
    verb = next((t for t in prep.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return
    before = [c for c in time.children if c.i < name.i]
    name.head, name.dep_ = prep, "pobj"
    for word in before:
        word.head = name
    time.head, time.dep_ = verb, "npadvmod"
