"""Acts: what the main predicate of a sentence does between two actors, whatever its type.

A claim needs a pattern of the vocabulary, an act only grammar. Acts tell why a sentence with two
actors gave no claim, and let benchmarks of event coding be run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.claims.ends import End
from mapapp.claims.frames import Frame, verb_frame
from mapapp.claims.grammar import lemma
from mapapp.claims.parse import Passage
from mapapp.claims.references import Cast
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PARTIES = (
    "A1", "A2", "to", "against", "with", "on", "from", "of", "for", "toward", "towards", "over",
    "between", "into", "by", "about", "upon", "at", "among",
)  # fmt: skip
_PLACES = ("in", "near", "across", "inside", "throughout", "where", "around")
_CLAUSES = ("ccomp", "xcomp", "advcl")
_REPORTED = ("ccomp", "parataxis")
_ACTS_OF_SPEECH = frozenset(
    ["accuse", "announce", "call", "declare", "demand", "tell", "urge", "warn"]
)


@dataclass(frozen=True, slots=True)
class Act:
    """One actor does something to another; `predicate` is the lemma of the verb."""

    predicate: str
    source: End
    target: End


def acts(passage: Passage, sentence: Span, cast: Cast) -> list[Act]:
    """Return the acts of the highest predicate in a sentence that joins two actors."""
    for verb in sorted(_verbs(sentence), key=lambda t: (_depth(t), t.i)):
        found = list(_of_verb(passage, verb, cast))
        if found:
            return found
    return []


def subjects_of(passage: Passage, sentence: Span, cast: Cast) -> list[End]:
    """Return who acts by the highest predicate of a sentence, alone or not."""
    for verb in sorted(_verbs(sentence), key=lambda t: (_depth(t), t.i)):
        return _ends(passage, verb_frame(verb), ("A0",), cast)
    return []


def _verbs(sentence: Span) -> Iterator[Token]:
    """Yield the verbs that do something; one that only reports leaves it to what it reports."""
    for token in sentence:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        reports = lemma(token) in cues().reports and lemma(token) not in _ACTS_OF_SPEECH
        if not (reports and any(c.dep_ in _REPORTED for c in token.children)):
            yield token


def _depth(token: Token) -> int:
    depth = 0
    while token.head != token:
        token, depth = token.head, depth + 1
    return depth


def _of_verb(passage: Passage, verb: Token, cast: Cast) -> Iterator[Act]:
    frame = verb_frame(verb)
    sources = _ends(passage, frame, ("A0",), cast)
    taken = {end.actor.id for end in sources}
    if not sources:
        return
    targets = [e for e in _ends(passage, frame, _PARTIES, cast) if e.actor.id not in taken]
    targets = targets or [
        end
        for clause in verb.children
        if clause.dep_ in _CLAUSES
        for end in _ends(passage, verb_frame(clause), ("A0",), cast)
        if end.actor.id not in taken
    ]
    targets = targets or [
        e for e in _ends(passage, frame, _PLACES, cast) if e.actor.id not in taken
    ]
    for source in sources:
        for target in targets or sources:
            if source.actor.id != target.actor.id:
                yield Act(frame.lemma, source, target)


def _ends(passage: Passage, frame: Frame, names: Sequence[str], cast: Cast) -> list[End]:
    found = {
        end.actor.id: end
        for name in names
        for token in frame.slots.get(name, ())
        for end in cast.resolve(passage, token, inside=name != "A0")
    }
    return list(found.values())
