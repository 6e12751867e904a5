"""The frame of a verb: who does it to whom, with whom, and what is told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.conditions import who_may
from mapapp.claims.exclusion import is_second_doer
from mapapp.claims.frames import Frame
from mapapp.claims.governors import governor_of
from mapapp.claims.helping import add_doing, add_helped, add_helping
from mapapp.claims.hosts import hosts
from mapapp.claims.itineraries import add_further, add_journey
from mapapp.claims.lists import companions, conjuncts, in_addition, objects_of
from mapapp.claims.misread_objects import add_misread_objects
from mapapp.claims.passives import agents, had, is_passive
from mapapp.claims.prepositions import called_so, measured, prepositions
from mapapp.claims.relative_objects import add_antecedent
from mapapp.claims.slots import Slots, add
from mapapp.claims.subjects import add_prepositions, antecedent, owners, subjects
from mapapp.claims.tellers import teller_of, thanked_for, thanking_for
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_TWO = 2
_SENDS = frozenset(["send", "deploy", "dispatch", "rush"])
_COMPLEMENTS = {"dobj": "A1", "obj": "A1", "attr": "A1", "dative": "A2", "oprd": "oprd"}


def verb_frame(verb: Token) -> Frame:
    """Return the frame of a verb."""
    slots: Slots = {}
    _add_doers(slots, verb)
    for child in verb.children:
        _add_complement(slots, child, verb)
    if verb.dep_ == "amod" and had(verb) is not None:
        add(slots, "A1", conjuncts(verb.head))
        add_prepositions(slots, verb.head)
    if not is_passive(verb):
        _part_recipient(slots, verb)
        add_misread_objects(slots, verb)
    add_antecedent(slots, verb)
    if slots.get("A0"):
        _add_companions(slots, verb)
    add_prepositions(slots, verb)
    add_further(slots, verb)
    add(slots, "with" if slots.get("with") else "A1", in_addition(verb))
    _add_below_objects(slots, verb)
    add_journey(slots, verb)
    add_helped(slots, verb)
    add_doing(slots, verb)
    add(slots, "clause", _who_keeps(verb))
    add(slots, "host", hosts(verb))
    add_helping(slots, verb)
    teller = teller_of(verb)
    if teller is not None and not is_passive(teller):
        add(slots, "speaker", owners(teller) if teller.pos_ == "NOUN" else subjects(teller))
    add(slots, "if", who_may(verb, teller))
    _add_sent(slots, verb)
    told = (c for c in verb.children if c.dep_ == "ccomp")
    add(slots, "tense", [x for c in told for x in c.children if x.dep_ in ("aux", "auxpass")])
    return Frame(verb, lemma(verb), "verbs", slots, teller)


def _add_doers(slots: Slots, verb: Token) -> None:
    """Add who does it, and the subject of a passive as whom it is done to."""
    if is_passive(verb):
        takes = lemma(verb) in cues().gives and any(c.dep_ == "dobj" for c in verb.children)
        add(slots, "A2" if takes else "A1", subjects(verb))  # "Chad was given rice by Peru"
        add(slots, "A0", agents(verb))
        for agent in agents(verb):
            add_prepositions(slots, agent, keep=True)
        if verb.dep_ == "acl" and not slots["A0"]:
            add(slots, "A0", thanked_for(verb.head))  # "thanked Peru for the rice sent to Chad"
            add(slots, "undergoer", thanking_for(verb.head))
    else:
        add(slots, "A0", subjects(verb))
        add(slots, "undergoer", thanking_for(verb))


def _add_companions(slots: Slots, verb: Token) -> None:
    """Add who does it too, and what else it is done to: "sent troops, along with *shells*"."""
    beside = companions(verb)
    things = [x for x in beside if x.pos_ == "NOUN" and any(o.i < x.i for o in slots.get("A1", ()))]
    add(slots, "beside", [x for x in beside if x not in things])
    add(slots, "A0", slots["beside"])
    add(slots, "A1", things)  # "sent troops there, along with shells"


def _part_recipient(slots: Slots, verb: Token) -> None:
    """Part who gets it from what he gets, both read as objects: "sold *the Houthis* 40 engines"."""
    both = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    parted = len(both) == _TWO and both[0].right_edge.i + 1 == both[1].left_edge.i
    if parted and both[0].pos_ == "PROPN" and lemma(verb) in cues().gives:
        taken = conjuncts(both[0])
        slots["A1"] = [x for x in slots.get("A1", ()) if x not in taken]
        add(slots, "A2", taken)


def _add_sent(slots: Slots, verb: Token) -> None:
    """Add who is sent to do it, and by whom: "*Peru* sent *soldiers* to help Chile"."""
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "advcl", "acl", "relcl"):
        return
    sending = verb.head.head if verb.head.dep_ == "dobj" else verb.head
    if lemma(sending) in _SENDS and sending.pos_ == "VERB":
        passive = is_passive(sending)
        add(slots, "sent", subjects(sending) if passive else objects_of(sending))
        add(slots, "sender", agents(sending) if passive else subjects(sending))


def _who_keeps(verb: Token) -> list[Token]:
    """Return who acts under a deal, or makes it: "Peru signed a truce brokered by Chile"."""
    noun = verb.head
    if (verb.dep_, verb.tag_) != ("acl", "VBN"):
        return []
    prep = noun.head if noun.dep_ == "pobj" else None
    if prep is not None and prep.lower_ in ("under", "in", "during", "after", "at"):
        return subjects(prep.head) if prep.head.pos_ == "VERB" else []
    made = noun.dep_ in ("dobj", "pobj") and lemma(governor_of(noun) or noun) in cues().keeps
    above = governor_of(noun) if made else None
    return subjects(above) if above is not None and above.pos_ == "VERB" else []


def _add_below_objects(slots: Slots, verb: Token) -> None:
    """Add what hangs below the object: "sends troops to Peru" is read as "troops to Peru"."""
    taken = set(slots)
    for noun in slots.get("A1", []):
        if noun.i > verb.i:
            aside = [] if noun.pos_ == "PROPN" else _told_of(noun)  # "accused Oman, armed by Chad"
            for word in (noun, *aside):
                for preposition, party in prepositions(word):
                    if preposition not in taken:
                        add(slots, preposition, [party])
                    for deeper, place in prepositions(party) if preposition == "of" else ():
                        if deeper not in taken:  # "a brigade of 5,000 men in Peru"
                            add(slots, deeper, [place])


def _told_of(noun: Token) -> list[Token]:
    """Return the verbs of what was done to somebody: "people, who were evacuated from Peru"."""
    clauses = (c for n in (noun, *measured(noun)) for c in n.children)
    return [c for c in clauses if c.dep_ in ("acl", "relcl") and is_passive(c)]


def _add_complement(slots: Slots, child: Token, verb: Token) -> None:
    name = _COMPLEMENTS.get(child.dep_)
    if is_second_doer(child):
        return
    if child.dep_ == "ccomp" and lemma(verb) not in cues().eludes:
        add(slots, "A1", called_so(child))
    if name == "A1":
        add(slots, name, antecedent(child, verb))
    elif name is not None and child.pos_ != "ADP":
        add(slots, name, conjuncts(child))
