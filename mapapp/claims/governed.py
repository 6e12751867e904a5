"""What the verb or noun above a noun tells of its parties: "*impose* sanctions"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.governors import named_as
from mapapp.claims.lists import conjuncts, objects_of
from mapapp.claims.passives import is_passive
from mapapp.claims.penalties import ACCUSING, punished
from mapapp.claims.slots import Slots, add
from mapapp.claims.subjects import add_prepositions, owners, subjects
from mapapp.claims.tokens import lemma
from mapapp.claims.verb_frames import verb_frame
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANSWERS = ("retaliate", "respond", "react", "answer", "reply")  # who does to an attack did it not
_NO_OWNERS = frozenset(["world", "today", "region", "continent"])  # "the world's largest deal"


_JOURNEYS = ("visit", "trip", "tour", "stopover")


def add_governed(slots: Slots, noun: Token, governor: Token) -> None:
    """Add the parties that the word above a noun has: "*Canada* imposed sanctions on *Peru*"."""
    if governor.pos_ in ("VERB", "AUX"):
        served = verb_frame(governor)
        who = _travellers(served.slots.get("A0", []))
        if _is_journey(noun, governor):  # "On a visit to Peru, the king was told"
            who = served.slots.get("A1", [])
        if noun.dep_ == "pobj" and noun.head.lower_ in ("for", "over", "of"):
            who = _charged(governor, served.slots.get("A1", [])) or who
        passive_subject = noun in served.slots.get("A1", []) and is_passive(governor)
        if lemma(governor) in cues().undergo or _is_under(noun, governor):
            add(slots, "undergoer", who or served.slots.get("A1", []))
        elif noun not in who and not _is_apart(noun, governor) and not is_owned(noun):
            add(slots, "subj", who)
            if not who and not passive_subject:
                add(slots, "subj", [x for x in served.slots.get("A1", []) if x != noun])
        add(slots, "obj", [x for x in served.slots.get("A1", []) if x != noun and x.i != noun.i])
        add(slots, "obj", served.slots.get("A2", []))
        add(slots, "where", served.slots.get("where", []))
        told_by = slots.get("by", [])
        add_prepositions(slots, governor, keep=True)
        shunned = lemma(governor) in cues().eludes or lemma(governor) in ACCUSING
        is_condemned = shunned and is_passive(governor)
        if is_condemned or _is_journey(noun, governor):  # who condemns, or tells, is no doer
            slots["by"] = told_by
    else:
        _add_holder(slots, noun, governor)
    slots_without = [name for name, parties in slots.items() if noun in parties]
    for name in slots_without:
        slots[name] = [p for p in slots[name] if p != noun]


def _charged(verb: Token, objects: list[Token]) -> list[Token]:
    """Return who did it: "accused *Peru* of attacks", "imposed sanctions on *Peru* for attacks"."""
    return objects if lemma(verb) in ACCUSING else punished(verb, objects_of(verb))


def _is_journey(noun: Token, verb: Token) -> bool:
    """Tell a journey during which something is done to the traveller."""
    before = noun.head.lower_ if noun.dep_ == "pobj" else ""
    return before in ("on", "during") and lemma(noun) in _JOURNEYS and is_passive(verb)


def _is_apart(noun: Token, verb: Token) -> bool:
    """Tell a subject that does not do what the object names: "condemned the attack"."""
    name = lemma(verb)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head == verb:
        return False  # "sanctioned Peru in coordination with Chile"
    behind = noun.head.lower_ if noun.dep_ == "pobj" else ""
    if name == "call" and behind == "for":  # "called for sanctions against Peru"
        return lemma(noun) not in cues().enacted
    if name == "consider" and noun.dep_ == "dobj":  # "is considering a visit to Peru"
        return any(c.dep_ in ("oprd", "ccomp", "xcomp") or c.lower_ == "as" for c in verb.children)
    answers = name in _ANSWERS and noun.dep_ == "pobj" and noun.head.lower_ in ("for", "to", "over")
    return answers or name in cues().eludes or name in cues().namings or named_as(noun) is not None


def _is_under(noun: Token, governor: Token) -> bool:
    """Tell "remains *under* Turkish occupation", "died *in* the attack": the subject suffers it."""
    prep = noun.head.lower_ if noun.dep_ == "pobj" else ""
    return (prep == "under" and lemma(governor) in cues().lies_under) or (
        prep in ("in", "during") and lemma(governor) in cues().harms
    )


def _add_holder(slots: Slots, noun: Token, governor: Token) -> None:
    """Add the parties of the noun that a noun serves: "the *government's* talks on sanctions"."""
    if governor.lower_ == "home":  # "is home to a base", read as an adverb or as a noun
        add(slots, "subj", subjects(governor.head))
    elif governor.pos_ in ("NOUN", "PROPN"):
        _add_below_noun(slots, noun, governor)
    elif governor.pos_ == "ADJ" and lemma(governor) in cues().grateful:
        add(slots, "undergoer", subjects(governor))  # "appreciative of the aid of Peru"


def _add_below_noun(slots: Slots, noun: Token, governor: Token) -> None:
    """Add the parties of a noun that another governs: "talks on the war"."""
    if _is_had(noun, governor):
        add(slots, "subj", conjuncts(governor))
    elif (
        not slots.get("by")  # "mourns the victims of an attack carried out by Hamas"
        and lemma(governor) not in cues().eludes
        and lemma(governor) not in roles().people
        and lemma(governor) not in cues().tellings  # "reports of attacks", confirmed by Peru
        and not _is_wished(governor)
    ):
        add(slots, "subj", owners(governor))
    beside: Slots = {}
    add_prepositions(beside, governor)
    for name, parties in beside.items():  # "talks on Mali and the war": which is not on Mali
        if noun not in parties and not slots.get(name):
            add(slots, name, parties)


def _is_wished(end: Token) -> bool:
    """Tell "supports *the removal* of the embargo", which is another's to remove."""
    return (
        lemma(end) in cues().ended
        and end.dep_ in ("dobj", "pobj")
        and lemma(end.head if end.dep_ == "dobj" else end.head.head) in cues().wishes
    )


def _travellers(subjects_: list[Token]) -> list[Token]:
    """Replace a journey that does something by whose it is: "her tour included stops in Peru"."""
    return [
        x
        for s in subjects_
        for x in (
            owners(s) or [s] if lemma(s) in cues().shared_events and s.pos_ == "NOUN" else [s]
        )
    ]


def is_owned(noun: Token) -> bool:
    """Tell "Peru welcomed *Chile's* deal with Oman", in which Peru has no part."""
    return any(
        (
            c.dep_ == "poss"
            and c.pos_ != "PRON"
            and not is_time(lemma(c))
            and lemma(c) not in _NO_OWNERS
        )
        or (c.dep_ == "amod" and c.tag_ == "JJ" and c.text.istitle())  # "Western concerns"
        for c in noun.children
    )


def _is_had(noun: Token, holder: Token) -> bool:
    """Tell "people with ties to Peru", "Peru, at odds with Chile", whose ties and odds they are."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ != "pobj" or first.head.head != holder:
        return False
    on_journey = first.head.lower_ in ("on", "in", "during") and lemma(noun) in cues().shared_events
    return first.head.lower_ in ("with", "at") or on_journey
