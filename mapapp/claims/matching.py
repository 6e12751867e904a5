"""Which patterns a predicate may match: by its lemma, then by the words in its frame."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from mapapp.claims.frames import Frame, slot
from mapapp.claims.prepositions import measured
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.relations import Pattern, RelationType, relations

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENVOYS = ("ambassador", "envoy", "consul")  # "summoned Ambassador Roe"
_KINDS = ("verbs", "nouns", "adjectives")


@cache
def index() -> dict[tuple[str, str], tuple[tuple[RelationType, Pattern], ...]]:
    """Return the patterns by kind of predicate and its lemma."""
    table: dict[tuple[str, str], list[tuple[RelationType, Pattern]]] = defaultdict(list)
    for relation in relations().values():
        for pattern in relation.patterns:
            for kind in _KINDS:
                for word in getattr(pattern, kind):
                    table[kind, word].append((relation, pattern))
    return {key: tuple(rows) for key, rows in table.items()}


@cache
def evoking() -> dict[str, frozenset[str]]:
    """Return the lemmas that evoke any relation, by kind of predicate."""
    return {kind: frozenset(word for k, word in index() if k == kind) for kind in _KINDS}


def fits(pattern: Pattern, frame: Frame) -> bool:
    """Tell whether a frame has the words that a pattern asks for, and none that it bars."""
    for name, words in pattern.having.items():
        told = _words(frame, name)
        if words.isdisjoint(told) and not ("*" in words and told):
            return False  # most fail here
    if any(slot(frame, name) for name in pattern.lacking):
        return False
    if any(lemma(t) in words for n, words in pattern.unless.items() for t in _heads(frame, n)):
        return False
    if pattern.modifiers and not _modified(frame, pattern.modifiers, pattern.having):
        return False
    return not (pattern.barred and _modified(frame, pattern.barred, pattern.having))


def listed(pattern: Pattern, frame: Frame) -> frozenset[Token]:
    """Return the words of a list that a fitting pattern asks for: "rice" of "rifles and rice".

    None where the list has other targets: "sent rice to Peru and rifles to Chile".
    """
    targets = {t.i for name in pattern.target for t in slot(frame, name)}
    return frozenset(
        party
        for name, words in pattern.having.items()
        if "*" not in words and len(parties := slot(frame, name)) > 1
        if targets.isdisjoint(range(parties[0].i, parties[-1].i))
        for party in parties
        if any(lemma(t) in words or t.lower_ in words for t in (party, *measured(party)))
    )


def _words(frame: Frame, name: str) -> frozenset[str]:
    """Return the words that a slot holds, asked once for all patterns of a frame."""
    told = frame.words.get(name)
    if told is None:
        heads = _heads(frame, name)
        told = frozenset(word for t in heads for word in (lemma(t), t.lower_))
        frame.words[name] = told
    return told


def _heads(frame: Frame, name: str) -> list[Token]:
    if name == "governor":
        return [frame.governor] if frame.governor is not None else []
    parties = slot(frame, name)
    beside = (c for p in parties for c in p.children if p.pos_ == "PROPN" or lemma(c) in _ENVOYS)
    titles = (c for c in beside if c.pos_ == "NOUN" or lemma(c) in _ENVOYS)
    return [*parties, *titles, *(meant for party in parties for meant in measured(party))]


def _modified(frame: Frame, words: tuple[str, ...], slots: Iterable[str] = ()) -> bool:
    heads = [frame.token, *(t for name in slots for t in _heads(frame, name))]
    return any(
        t.text in words or t.lower_ in words or t.lemma_.lower() in words
        for t in (*frame.slots.get("mod", ()), *(c for head in heads for c in _beside(head)))
    )


def _beside(head: Token) -> Iterator[Token]:
    """Yield what stands beside a word: in "brought them *together* in Lima" it is read of "in"."""
    for child in head.children:
        yield child
        if child.dep_ == "prep":
            yield from (c for c in child.children if c.dep_ == "advmod")
