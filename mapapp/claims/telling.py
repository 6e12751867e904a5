"""How what is said hangs on the verb that tells it: behind it, before it, or beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.penalties import ACCUSING
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_COLONS = (":", "-", "–", "—")
_LABEL = 5  # words that a speaker before or behind a headline has at the most


def opens(clause: Token) -> bool:
    """Tell 'He went on: "…"', read as a clause of what he says."""
    after = clause.doc[clause.i : clause.head.i]
    return clause.dep_ == "ccomp" and any(t.text == ":" for t in after)


def follows(clause: Token) -> bool:
    """Tell "Peru armed Chile, an agency reported from Oslo", read as what was armed, or did it."""
    verb = clause.head
    if clause.dep_ not in ("ccomp", "conj") or clause.i < verb.i or reports(verb):
        return False
    if not any(c.dep_ == "nsubj" and c.pos_ != "PRON" for c in clause.children):
        return False
    joined = any(c.dep_ == "cc" and c.i < clause.i for c in verb.children)
    return not joined and clause.doc[clause.left_edge.i - 1].text == ","


def precedes(clause: Token) -> bool:
    """Tell "*Peru armed Chile*, the agency quoted him as saying", read as when or why it quoted."""
    bare = not any(c.dep_ in ("mark", "advmod") and c.i < clause.i for c in clause.children)
    finite = clause.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ == "aux" for c in clause.children)
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    return clause.dep_ == "advcl" and clause.i < clause.head.i and bare and finite and own


def is_parted(clause: Token) -> bool:
    """Tell "Peru is; its president said", who says nothing of what stands before."""
    between = clause.doc[clause.i : clause.head.i]
    return clause.dep_ == "ccomp" and any(t.text == ";" for t in between)


def is_relative(clause: Token) -> bool:
    """Tell "claim the shoal, *which Taiwan claims*", in which nobody says what stands before."""
    return any(c.tag_ in ("WDT", "WP") and c.i < clause.i for c in clause.children)


def labels(word: Token) -> Iterator[list[Token]]:
    """Yield the words that a colon parts from a headline: "*Sources*: …", "…: *defence ministry*".

    Behind the colon an article or number tells one more thing: "sent one man: a minister".
    """
    words = [t for t in word.sent if not t.is_space and t.text not in (".", '"')]
    marks = [i for i, t in enumerate(words) if t.text in _COLONS]
    if not marks:
        return
    first, last = words[: marks[0]], words[marks[-1] + 1 :]
    if word.i > words[marks[0]].i and words[marks[0]].text == ":" and _is_label(first):
        yield first
    behind = word.i < words[marks[-1]].i and _is_label(last)
    if behind and not any(t.pos_ in ("DET", "NUM") for t in last):
        before = words[marks[-1] - 1]
        if before.pos_ == "PROPN" or before.lemma_.lower() not in roles().people:
            yield last


def _is_label(words: list[Token]) -> bool:
    named = 0 < len(words) <= _LABEL and words[-1].pos_ in ("NOUN", "PROPN")
    return named and all(t.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART") for t in words)


def is_errand(verb: Token) -> bool:
    """Tell "called Peru *to inform* it that", in which the text itself tells what is so."""
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return to and verb.dep_ == "advcl" and lemma(verb) in ("inform", "tell", "convey", "say")


def is_topic(prep: Token) -> bool:
    """Tell "warned of a takeover", which who warns says."""
    return prep.lower_ in ("about", "of") and lemma(prep.head) in ("warn", "complain")


def demands_end(verb: Token) -> bool:
    """Tell "called on Peru to stop selling": who calls says that Peru sells."""
    if lemma(verb) not in cues().ended or lemma(verb.head) not in cues().demands:
        return False
    return any(c.dep_ == "xcomp" for c in verb.children)


def inverted(verb: Token) -> list[Token]:
    """Return the subject behind a quotation that is read as an object: "…", read a banner."""
    aside = verb.dep_ in ("dep", "parataxis") and verb.head.i < verb.i
    if not aside and not any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children):
        return []
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return []
    return [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]


def reports(verb: Token) -> bool:
    """Tell a verb of saying or accusing."""
    return verb.pos_ == "VERB" and lemma(verb) in {*cues().reports, *ACCUSING}


def according_to(word: Token) -> Token | None:
    """Return the source that "according to" names."""
    if word.lower_ != "according":
        return None
    return next((o for prep in word.children for o in prep.children if o.dep_ == "pobj"), None)
