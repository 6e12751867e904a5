"""Active or passive: which a verb is, and by whom a passive one is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.exclusion import is_excluded
from mapapp.claims.lists import conjuncts
from mapapp.claims.once import once
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_MEANS = frozenset(
    ["train", "rail", "road", "sea", "air", "land", "ship", "truck", "lorry", "plane", "boat",
     "post", "mail", "barge", "bus", "river"]
)  # fmt: skip
_HAVE = ("have", "has", "had")


@once
def is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive, reduced relative clauses included."""
    if any(c.dep_ in ("auxpass", *PASSIVE_SUBJECTS) for c in verb.children):
        return True
    if verb.dep_ == "acl" and any(c.dep_ == "agent" for c in verb.children):
        return True  # "firms *run* by Peru", read as what they run
    if verb.tag_ != "VBN" or had(verb) is not None:
        return False
    has_aux = any(
        c.dep_ == "aux" and cues().lemmas.get(c.lower_, c.lemma_) == "have" for c in verb.children
    )
    if has_aux:
        return False
    if verb.dep_ == "conj":
        return (is_passive(verb.head) or verb.head.dep_ == "acomp") and not any(
            c.dep_ in ("dobj", *SUBJECTS) for c in verb.children
        )
    return verb.dep_ in ("acl", "amod", "advcl", "relcl") and not any(
        c.dep_ in ("dobj", *SUBJECTS) for c in verb.children
    )


def had(verb: Token) -> Token | None:
    """Return the "have" that a participle is of, read as part of a noun behind it.

    "which have *financed* schools", "nurses have for decades *served* in Peru".
    """
    if verb.tag_ != "VBN" or verb.i == 0:
        return None
    noun = verb.head
    if verb.dep_ == "amod" and noun.dep_ == "dobj":
        before = verb.nbor(-1)
        before = before.nbor(-1) if before.pos_ == "ADV" and before.i > 0 else before
        return before if before == noun.head and before.lower_ in _HAVE else None
    if verb.dep_ == "acl" and noun.dep_ == "pobj" and is_time(lemma(noun)):
        return noun.head.head if noun.head.head.lower_ in _HAVE else None
    return None


def is_means(by: Token) -> bool:
    """Tell "sent by train", in which no train sends anything."""
    after = by.nbor(1) if by.i + 1 < len(by.doc) else by
    return after.head == by and after.lower_ in _MEANS


def agents(verb: Token) -> list[Token]:
    """Return by whom a passive verb is done: "not by Peru but by Chile" is Chile."""
    by = [
        c
        for c in verb.children
        if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by" and is_passive(verb))
    ]
    by += [c for first in by for c in first.children if c.dep_ == "conj" and c.lower_ == "by"]
    if not by and is_passive(verb):  # "was listed as a threat by Peru"
        told = (o for p in verb.children if p.lower_ == "as" for o in p.children)
        by = [c for o in told if o.dep_ == "pobj" for c in o.children if c.lower_ == "by"]
    if not by and (is_passive(verb) or verb.dep_ == "acomp"):  # "is funded and armed by Iran"
        return [x for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBN" for x in agents(c)]
    return [
        x
        for c in by
        if not is_excluded(c) and not is_means(c)
        for o in c.children
        if o.dep_ == "pobj"
        for x in conjuncts(o)
    ]
