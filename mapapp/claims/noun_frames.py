"""The frame of a noun that names an act or a bond ("embargo", "ally")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.called import called
from mapapp.claims.frames import Frame
from mapapp.claims.governed import add_governed, is_owned
from mapapp.claims.governors import governor_of, is_beside
from mapapp.claims.lists import conjuncts
from mapapp.claims.passives import SUBJECTS
from mapapp.claims.slots import Slots, add
from mapapp.claims.subjects import of_gerund, own_parties, subjects
from mapapp.claims.tellers import teller_of, thanked_for, thanking_for
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_ROUSED = frozenset(("concern", "fear", "alarm", "worry", "doubt"))  # no topic that is "raised"


def noun_frame(noun: Token) -> Frame:
    """Return the frame of a noun that names an act or a bond ("embargo", "ally")."""
    slots: Slots = {}
    own_parties(noun, slots)
    add(slots, "self", called(noun))
    add(slots, "head", [noun.head] if noun.dep_ == "compound" else [])
    if noun.dep_ in ("ccomp", "oprd") and lemma(noun.head) in cues().namings:
        add(slots, "namer", subjects(noun.head))
    _add_standing(slots, noun)
    governor = governor_of(noun)
    if whom := thanked_for(noun):
        add(slots, "subj", [] if is_owned(noun) else whom)
        add(slots, "undergoer", thanking_for(noun))
    elif governor is not None and not is_beside(noun):
        add_governed(slots, noun, governor)
        teller = teller_of(governor) if governor.pos_ == "VERB" else None
        add(slots, "teller", [teller] if teller is not None else [])
    return Frame(noun, lemma(noun), "nouns", slots, _add_clauses(slots, noun, governor))


def _add_standing(slots: Slots, noun: Token) -> None:
    """Add what a noun's own place in its clause tells."""
    if noun.dep_ == "nsubj":
        beside = [c for c in noun.head.children if c.dep_ == "acomp"]
        within = (c for c in noun.head.children if c.dep_ == "prep" and c.lower_ == "in")
        add(slots, "is", [*beside, *(o for c in within for o in c.children)])
    if noun.dep_ == "pcomp":  # a gerund read as a noun: "accused of bombing Peru"
        add(slots, "subj", of_gerund(noun.head, 0))
        add(slots, "of", [x for c in noun.children if c.dep_ == "dobj" for x in conjuncts(c)])
    if noun.dep_ == "pobj" and noun.head.pos_ in ("ADP", "SCONJ"):
        add(slots, "behind", [noun.head])


def _add_clauses(slots: Slots, noun: Token, governor: Token | None) -> Token | None:
    """Add the parties of the clauses below a noun; return its governor, a clause's verb if none."""
    for child in noun.children:
        if _is_own_clause(child):  # "lift the tariff that *they* imposed"
            slots.pop("subj", None)
        if child.dep_ in ("acl", "ccomp") and any(c.dep_ == "mark" for c in child.children):
            acting = [t for t in child.subtree if t.dep_ in (*SUBJECTS, "nsubjpass")]
            add(slots, "content", [x for t in acting for x in conjuncts(t)])
        if child.dep_ == "relcl" and any(c.dep_ in SUBJECTS for c in child.children):
            add_governed(slots, noun, child)
            governor = governor or child
    return governor


def _is_own_clause(clause: Token) -> bool:
    """Tell a relative clause that tells who did what its noun names."""
    parts = list(clause.children) if clause.dep_ == "relcl" else []
    if any(c.dep_ == "dobj" and c.tag_ not in ("WDT", "WP") for c in parts):
        return False
    return any(c.dep_ in SUBJECTS and c.tag_ not in ("WDT", "WP") for c in parts)


def talked_of(frame: Frame) -> Frame:
    """Return the frame with a noun's own parties alone: "discussed *the war* with Peru"."""
    noun, governor = frame.token, frame.governor
    first = noun
    while first.dep_ == "conj":
        first = first.head
    above = first.head if first.dep_ == "pobj" else first
    is_topic = (
        frame.kind == "nouns"
        and governor is not None
        and lemma(governor) in cues().discusses | cues().regards
        and (first.dep_ == "dobj" or above.lower_ in ("on", "about", "of", "over"))
        and lemma(noun) not in cues().shared_events
        and not (lemma(governor) == "raise" and lemma(noun) in _ROUSED)
    )
    if not is_topic:
        return frame
    slots: Slots = {name: frame.slots[name] for name in ("self", "head") if name in frame.slots}
    own_parties(noun, slots)
    return Frame(noun, frame.lemma, "nouns", slots, governor)
