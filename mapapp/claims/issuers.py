"""Whose text it is: the line that tells who issues a release, the organ that announces it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity
from mapapp.claims.offices import Named
from mapapp.claims.parse import Passage
from mapapp.claims.tokens import lemma
from mapapp.model import Actor
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_LINE = 14  # words that a line of dates, places and an issuer has at the most
_DESIGNATES = frozenset(["sanction", "designate", "target", "disrupt", "impose", "blacklist"])
_BODY = 2  # passages: a title and what stands below it
_TODAY = ("advmod", "npadvmod", "nmod")


def on_dateline(opening: Sequence[Passage], entities: Sequence[Entity]) -> Actor | None:
    """Return whose organ a dateline names: "18 October 2024 - Nairobi - Global Affairs Canada"."""
    starts = [e.start for e in entities]
    for passage in opening:
        is_line = len(passage.parsed) <= _LINE and not any(
            t.pos_ in ("VERB", "AUX") or t.text == ":" for t in passage.parsed
        )
        dashed = is_line and any(t.text in ("-", "|") for t in passage.parsed)
        end = passage.end if dashed else passage.origin[passage.parsed[0].idx]
        line = entities[bisect_left(starts, passage.start) : bisect_left(starts, end)]
        organs = {a.id: a for e in line if (a := organ(e)) is not None}
        if len(organs) == 1:
            return next(iter(organs.values()))
    return None


def announcer(passage: Passage, named: Named) -> Actor | None:
    """Return whose organ opens a release: "*The Ministry of Finance* today announced …"."""
    for token in passage.parsed:
        entity = named(passage, token)
        if token.dep_ != "nsubj" or lemma(token.head) not in cues().proclaims:
            continue
        if entity is not None and _is_today(token.head):
            return organ(entity)
        if token.lower_ == "government" and _is_today(token.head):
            return _governed(token, passage, named)
    return None


def _governed(government: Token, passage: Passage, named: Named) -> Actor | None:
    """Return whose "the Government of Canada" is."""
    of = (o for c in government.children if c.lower_ == "of" for o in c.children)
    found = [e for o in of if (e := named(passage, o)) is not None and is_state(e)]
    return found[0].actor if len(found) == 1 else None


def at_home(opening: Sequence[Passage], entities: Sequence[Entity]) -> Actor | None:
    """Return the state from whose town a text is written that opens: "*the Ministry* announced"."""
    for passage in opening:
        first = passage.origin[passage.parsed[0].idx]
        line = [e for e in entities if passage.start <= e.start < first and is_state(e)]
        own = (t for t in next(iter(passage.parsed.sents)) if t.lower_ in roles().own_organs)
        if len(line) == 1 and any(t.dep_ == "nsubj" and t.is_title and is_bare(t) for t in own):
            return line[0].actor
    return None


def is_bare(noun: Token) -> bool:
    """Tell "the Government", and no "Federal Government", "Government of Peru"."""
    return all(c.dep_ in ("det", "punct", "relcl", "appos") for c in noun.children)


def is_state(entity: Entity) -> bool:
    """Tell a state, or a place that stands for it."""
    return entity.actor is not None and entity.actor.kind == "state"


def designator(passages: Sequence[Passage], named: Named) -> Actor | None:
    """Return whose organ designates somebody in a title, and is named in the sentence below it."""
    if len(passages) < _BODY or lemma(passages[0].parsed[0].head) not in _DESIGNATES:
        return None
    titled = named(passages[0], passages[0].parsed[0])
    actor = organ(titled) if titled is not None else None
    opening = (named(passages[1], t) for t in next(iter(passages[1].parsed.sents)))
    return actor if any(e is not None and organ(e) == actor for e in opening) else None


def _is_today(verb: Token) -> bool:
    return any(c.lower_ == "today" and c.dep_ in _TODAY for c in verb.children)


def organ(entity: Entity) -> Actor | None:
    """Return the state of an organ of it ("the Treasury"), None for a state or another body."""
    actor = entity.actor
    is_organ = actor is not None and actor.kind == "state" and entity.voice != actor.name
    return actor if is_organ else None
