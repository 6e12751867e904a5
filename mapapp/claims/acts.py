"""Acts: what the main predicate of a sentence does between two actors, whatever its type.

A claim needs a pattern of the vocabulary, an act only grammar. Acts tell why a sentence with two
actors gave no claim, and let benchmarks of event coding be run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.claims.ends import End
from mapapp.claims.frames import Frame
from mapapp.claims.parse import Passage
from mapapp.claims.passives import is_passive
from mapapp.claims.prepositions import prepositions
from mapapp.claims.references import Cast
from mapapp.claims.tokens import lemma
from mapapp.claims.verb_frames import verb_frame
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
_BACKED = ("backed", "supported", "funded", "trained", "armed", "made", "aligned", "allied", "born")
_DONE_TO = frozenset(
    ["arrest", "detain", "hold", "jail", "imprison", "sentence", "try", "charge", "convict", "kill",
     "execute", "expel", "deport", "investigate", "question", "wound", "injure", "kidnap", "abduct",
     "capture", "shoot", "attack", "beat", "torture", "ambush", "release", "free", "welcome", "put"]
)  # fmt: skip
_MUTUAL = frozenset(["meet", "confer", "negotiate", "clash", "cooperate"])
_TALKS = frozenset(["talk", "meeting", "negotiation", "discussion", "conversation", "summit"])
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


def is_bystander(word: Token) -> bool:
    """Tell who is named and takes no part: who only tells, and whom another is for or against.

    "…, the Peruvian embassy said"; "according to Peru"; "pro-Peruvian", "Peru-backed".
    """
    after = [t.lower_ for t in word.doc[word.i + 1 : word.i + 3]]
    before = [t.lower_ for t in word.doc[max(0, word.i - 2) : word.i]]
    if before in (["pro", "-"], ["anti", "-"]):
        return True
    if after[:1] == ["-"] and after[-1] in _BACKED:
        return True
    here = word
    while here.head != here:
        if here.lower_ == "according":
            return True
        if here.dep_ == "nsubj" and lemma(here.head) in cues().reports - _ACTS_OF_SPEECH:
            told = (c for c in here.head.children if c.dep_ in _REPORTED)
            return here.head.dep_ in _REPORTED or any(c.i < here.i for c in told)
        here = here.head
    return False


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
    if not sources:
        yield from _undergone(passage, frame, cast)
        return
    taken = {end.actor.id for end in sources}
    targets = [e for e in _ends(passage, frame, _PARTIES, cast) if e.actor.id not in taken]
    targets = targets or [
        e for e in _below_subject(passage, frame, cast) if e.actor.id not in taken
    ]
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
    mutual = _is_mutual(frame)
    for source in sources:
        for target in targets or sources:
            if source.actor.id != target.actor.id:
                yield Act(frame.lemma, source, target)
                if mutual and targets:
                    yield Act(frame.lemma, target, source)


def _undergone(passage: Passage, frame: Frame, cast: Cast) -> Iterator[Act]:
    """Yield what is done to somebody by the state where it is: "a Peruvian was held in Chad"."""
    if frame.lemma not in _DONE_TO or not is_passive(frame.token):
        return
    victims = _ends(passage, frame, ("A1",), cast) or list(_below_subject(passage, frame, cast))
    for place in _ends(passage, frame, ("in",), cast) if len(victims) == 1 else ():
        if place.actor.id != victims[0].actor.id:
            yield Act(frame.lemma, place, victims[0])


def _below_subject(passage: Passage, frame: Frame, cast: Cast) -> Iterator[End]:
    """Yield against whom a passive's subject is: "evidence against Peru was shown by Chad"."""
    for noun in frame.slots.get("A1", ()) if is_passive(frame.token) else ():
        for name, party in prepositions(noun):
            if name in _PARTIES:
                yield from cast.resolve(passage, party, inside=True)


def _is_mutual(frame: Frame) -> bool:
    """Tell what both sides do: "held talks with Peru", "met with Peru's envoy"."""
    if not frame.slots.get("with"):
        return False
    objects = {lemma(t) for t in frame.slots.get("A1", ())}
    return frame.lemma in _MUTUAL or bool(objects & cues().shared_events & _TALKS)


def _ends(passage: Passage, frame: Frame, names: Sequence[str], cast: Cast) -> list[End]:
    found = {
        end.actor.id: end
        for name in names
        for token in frame.slots.get(name, ())
        for end in cast.resolve(passage, token, inside=name != "A0")
    }
    return list(found.values())
