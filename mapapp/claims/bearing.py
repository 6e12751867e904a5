"""How an official bears himself to a state told of: one that he accuses or answers is not his."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity
from mapapp.claims.parse import Passage
from mapapp.claims.passives import SUBJECTS
from mapapp.claims.tokens import lemma
from mapapp.model import Actor
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.appearances import Appearances

Named = Callable[[Passage, "Token"], Entity | None]
_ANSWERS = frozenset(
    ["reject", "deny", "dismiss", "refute", "rebut", "retort", "counter", "respond", "reply"]
)
_SPEAKS = frozenset(["spokesman", "spokeswoman", "spokesperson", "minister", "president",
                     "premier", "chancellor"])  # fmt: skip


def is_set_against(state: Actor, passage: Passage, name: Token, named: Named) -> bool:
    """Tell "*Peru* accused President Roe" and "Roe accused *Peru*": he serves another."""
    top = topmost(name)
    if top.dep_ not in ("dobj", "nsubj"):
        return False
    other = (*SUBJECTS,) if top.dep_ == "dobj" else ("dobj",)
    against = [x for c in top.head.children if c.dep_ in other for x in (c, *c.children)]
    return any(e is not None and e.actor == state for e in (named(passage, t) for t in against))


def is_told_by_himself(state: Actor, passage: Passage, name: Token, named: Named) -> bool:
    """Tell '"It was planned in *Lima*," said Minister Roe', who may well be another's."""
    quoted = False
    for token in passage.parsed[: name.i]:
        quoted ^= token.text == '"'
        entity = named(passage, token)
        if entity is not None and entity.actor == state and not quoted:
            return False
    return True


def topmost(name: Token) -> Token:
    """Return the head of the phrase that a name is part of: "*Minister* Ana Roe"."""
    top = name
    while top.dep_ in ("appos", "compound", "conj") and top.head != top:
        top = top.head
    return top


def answers(name: Token) -> bool:
    """Tell who answers what was said before, and hardly is of the side that said it."""
    return lemma(topmost(name).head) in _ANSWERS | cues().blames


def acting_before(seen: Appearances, passage: Passage, name: Token, role: str) -> Actor | None:
    """Return the one state that acts in the sentence before an official of its paragraph.

    "*Peru's ministry* said it would answer. Deputy Minister Roe warned …": he is of Peru, unless
    he accuses it or answers what it says.
    """
    if name.sent.start == 0 or not _SPEAKS & set(role.split()) or answers(name):
        return None
    before = name.doc[name.sent.start - 1].sent
    start = passage.origin[before[0].idx]
    acting = [
        past.end.actor
        for past in reversed(seen.within(start))
        if past.start < passage.origin[name.sent[0].idx]
        and past.is_subject
        and past.end.actor is not None
    ]
    # "Peru's army says that Chile's has fired": who says it is told of first
    several = len({a.id for a in acting}) > 1 and lemma(before.root) not in cues().reports
    only = acting[-1] if acting and not several else None
    if only is None or only.kind != "state" or is_set_against(only, passage, name, seen.entity):
        return None
    return only
