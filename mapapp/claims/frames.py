"""Predicates → frames: who does what to whom, whatever the construction.

A frame gathers what a verb, noun or adjective says of its parties under slot names that no longer
depend on grammar: a passive's agent, a relative clause's antecedent, the subject of "plans to", the
possessor of a nominalisation all end in the same slot. Slots hold the head words of the parties:

    A0 who does it      A1 to whom or what      A2 for whom
    poss mod self       of nouns: possessor, modifier ("Israeli strike"), who is called so
    head is             of nouns: the noun they stand before ("trade blame"), how they are ("poor")
    subj obj undergoer  of nouns: the parties of the verb that governs them ("impose sanctions");
                        the undergoer of what is thanked for is who thanks
    on, to, with, …     prepositions, "on_behalf_of" and the like joined
    where               what "where" stands for
    oprd named          what somebody calls it; what it is that somebody calls so
    blamed              of nouns: on whom it is laid ("an attack blamed on Hamas")
    namer               of nouns: who calls somebody so ("calls Peru a partner")
    content             who acts in the clause that a noun or adjective introduces ("claims that")
    clause              who the sentence around an adjective is about; of "brokered by Peru", who
                        keeps what is brokered
    beside              of verbs: with whom somebody does it ("together with *Peru*")
    behind              the preposition that a noun stands behind ("*with* the help of")
    doing               of verbs: what somebody is helped to do ("help Peru *rebuild*")
    helping             of verbs: who is to be helped by it ("sent rice to help *Peru* recover")
    helped              whom a verb's object served ("sanctioned two men for supporting Hamas")
    speaker             who acts in the verb that a verb's clause hangs on ("ordered them to leave")
    host                who takes in those that it tells of ("*Chad* shelters people who fled")
    sent sender         whom somebody sends to do it, and who ("sent *soldiers* to help Peru")
    teller              of nouns: the verb above the verb that governs them
    tense               the auxiliaries of what a verb says ("warned that it *would*")
    if                  who acts in a verb's condition ("threatened to strike if Peru moves")
    A0.from, with.in    a preposition below the words of a slot, found on demand
    for.*               the slot, else what lies below its words ("for the repair of roads in Peru")
    A0.given, A1.made   who gave or made the words of a slot ("planes promised by", "Turkish-made")

How faults of the parser are mended: mending.py, and the modules called misread.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.claims.clauses import last_voice, own_object
from mapapp.claims.dates import is_time
from mapapp.claims.exclusion import is_second_doer, second_objects
from mapapp.claims.governors import governor_of, is_beside, named_as
from mapapp.claims.hosts import hosts
from mapapp.claims.lists import companions, conjuncts, objects_of
from mapapp.claims.makers import givers, makers
from mapapp.claims.misread_objects import shared_objects, shifted_object, shifted_recipient
from mapapp.claims.passives import SUBJECTS, agents, had, is_passive
from mapapp.claims.prepositions import called_so, measured, prepositions
from mapapp.claims.service import reasons, served_in
from mapapp.claims.slots import Slots, add
from mapapp.claims.subjects import (
    add_prepositions,
    antecedent,
    of_gerund,
    own_parties,
    owners,
    subjects,
)
from mapapp.claims.thanks import thanked, thanking, thanks_above
from mapapp.claims.tokens import lemma, modifiers_of
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 250  # words: no sentence of a report is longer; what has no end is no sentence
_ANSWERS = ("retaliate", "respond", "react", "answer", "reply")  # who does to an attack did it not
_SENDS = frozenset(["send", "deploy", "dispatch", "rush"])
_NO_OWNERS = frozenset(["world", "today", "region", "continent"])  # "the world's largest deal"
_DEEP = 4  # levels that "for.*" looks into
_BELOW = frozenset(
    ["of", "in", "at", "for", "to", "on", "across", "throughout", "inside", "within", "among",
     "into", "around", "including"]
)  # fmt: skip
_ROUSED = frozenset(("concern", "fear", "alarm", "worry", "doubt"))  # no topic that is "raised"
_COMPLEMENTS = {"dobj": "A1", "obj": "A1", "attr": "A1", "dative": "A2", "oprd": "oprd"}


@dataclass(slots=True)
class Frame:
    """A predicate and its parties: slot name → head words, in text order."""

    token: Token
    lemma: str
    kind: str  # "verbs", "nouns" or "adjectives"
    slots: Slots
    governor: Token | None = None


def verb_frame(verb: Token) -> Frame:
    """Return the frame of a verb."""
    slots: Slots = {}
    if is_passive(verb):
        add(slots, "A1", subjects(verb))
        add(slots, "A0", agents(verb))
        for agent in agents(verb):
            add_prepositions(slots, agent, keep=True)
        if verb.dep_ == "acl" and not slots["A0"]:
            add(slots, "A0", _thanked_for(verb.head))  # "thanked Peru for the rice sent to Chad"
            add(slots, "undergoer", _thanking_for(verb.head))
    else:
        add(slots, "A0", subjects(verb))
        add(slots, "undergoer", _thanking_for(verb))
    for child in verb.children:
        _add_complement(slots, child, verb)
    if verb.dep_ == "amod" and had(verb) is not None:
        add(slots, "A1", conjuncts(verb.head))
        add_prepositions(slots, verb.head)
    if not is_passive(verb):
        _add_misread_objects(slots, verb)
    _add_antecedent(slots, verb)
    if slots.get("A0"):
        beside = companions(verb)
        things = [
            x for x in beside if x.pos_ == "NOUN" and any(o.i < x.i for o in slots.get("A1", ()))
        ]
        add(slots, "beside", [x for x in beside if x not in things])
        add(slots, "A0", slots["beside"])
        add(slots, "A1", things)  # "sent troops there, along with shells"
    add_prepositions(slots, verb)
    _add_by_days(slots, verb)
    _add_below_objects(slots, verb)
    _add_helped(slots, verb)
    _add_doing(slots, verb)
    add(slots, "clause", _who_keeps(verb))
    add(slots, "host", hosts(verb))
    _add_helping(slots, verb)
    teller = _teller(verb)
    if teller is not None and not is_passive(teller):
        add(slots, "speaker", owners(teller) if teller.pos_ == "NOUN" else subjects(teller))
    add(slots, "if", _conditions(verb, teller))
    _add_sent(slots, verb)
    told = (c for c in verb.children if c.dep_ == "ccomp")
    add(slots, "tense", [x for c in told for x in c.children if x.dep_ in ("aux", "auxpass")])
    return Frame(verb, lemma(verb), "verbs", slots, teller)


def _add_sent(slots: Slots, verb: Token) -> None:
    """Add who is sent to do it, and by whom: "*Peru* sent *soldiers* to help Chile"."""
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "advcl", "acl", "relcl"):
        return
    sending = verb.head.head if verb.head.dep_ == "dobj" else verb.head
    if lemma(sending) in _SENDS and sending.pos_ == "VERB":
        passive = is_passive(sending)
        add(slots, "sent", subjects(sending) if passive else objects_of(sending))
        add(slots, "sender", agents(sending) if passive else subjects(sending))


def _conditions(verb: Token, teller: Token | None) -> list[Token]:
    """Return who acts in the condition of a clause: "unless *Peru* leaves"."""
    beside = [*verb.children, *(teller.children if teller is not None else ())]
    return [
        party
        for clause in beside
        if clause.dep_ == "advcl" and any(c.lower_ in ("if", "unless") for c in clause.children)
        for party in subjects(clause)
    ]


def _is_guest(verb: Token) -> bool:
    """Tell "told *visiting* Israeli President Ana Roe", read as if the king visited her."""
    if verb.lower_ != "visiting" or verb.i == 0 or verb.nbor(-1).pos_ != "VERB":
        return False
    guests = [c for c in verb.children if c.dep_ == "dobj"]
    titles = [t.lower_ for g in guests for t in (g, *g.children) if t.i > verb.i]
    return any(word in roles().people for word in titles)


def _add_misread_objects(slots: Slots, verb: Token) -> None:
    stolen = own_object(verb)
    if stolen is not None:
        add(slots, "A1", [stolen])
    if not slots.get("A1"):
        add(slots, "A1", shifted_object(verb))
    if not slots.get("A2"):
        add(slots, "A2", shifted_recipient(verb))
    add(slots, "A1", second_objects(verb) if slots.get("A1") else shared_objects(verb))
    if not slots.get("A1"):  # "visited Tonga", read as an adverb
        add(slots, "A1", [x for c in verb.children if _is_misread(c) for x in conjuncts(c)])
    if verb.dep_ == "amod" and any(c.dep_ == "nsubj" for c in verb.children):
        add(slots, "A1", conjuncts(verb.head))  # "Angola hosted talks", read as hosted talks
    if _is_guest(verb):
        slots["A0"], slots["A1"] = slots.get("A1", []), slots.get("A0", [])


def _is_misread(word: Token) -> bool:
    is_next = word.i == word.head.i + 1
    return is_next and word.pos_ == "PROPN" and word.dep_ == "advmod" and not is_time(lemma(word))


def _add_by_days(slots: Slots, verb: Token) -> None:
    """Add what is told day by day: "visited Peru on Monday and *Chile* on Tuesday"."""
    days = [o for p in verb.children if p.dep_ == "prep" for o in p.children if o.dep_ == "pobj"]
    listed = [x for day in days if is_time(lemma(day)) for x in day.children]
    others = [x for x in listed if (x.dep_, x.pos_) == ("conj", "PROPN") and not is_time(lemma(x))]
    name = next((n for n in ("A1", "to", "in") if slots.get(n)), None)
    if name is not None:
        behind = ((x, x.doc[x.i + 1 : x.i + 3]) for x in others)
        add(slots, name, [x for x, after in behind if any(is_time(lemma(t)) for t in after)])


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


def _teller(verb: Token) -> Token | None:
    """Return the verb whose clause a verb is: "Peru *threatened* to sink", "*warned* it would"."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.lower_ == "into":  # "tricked them into fighting"
        return head.head if head.head.pos_ == "VERB" else None
    if verb.dep_ == "acl" and verb.tag_ == "VB" and lemma(head) in ("threat", "vow"):
        return head  # "its threat to strike"
    asked = verb.dep_ == "advcl" and verb.i == head.i + 2 and is_passive(head)  # "hired to fight"
    told = verb.dep_ in ("xcomp", "ccomp") or (asked and verb.nbor(-1).lower_ == "to")
    return head if told and head.pos_ in ("VERB", "AUX") else None


def _add_below_objects(slots: Slots, verb: Token) -> None:
    """Add what hangs below the object: "sends troops to Peru" is read as "troops to Peru"."""
    taken = set(slots)
    for noun in slots.get("A1", []):
        if noun.i > verb.i:
            for word in (noun, *_told_of(noun)):
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


def _add_helped(slots: Slots, verb: Token) -> None:
    """Add whom somebody is said to have served: "were sanctioned for supporting Hamas"."""
    add(slots, "helped", [x for reason in reasons(verb) for x in served_in(reason)])


def _add_doing(slots: Slots, verb: Token) -> None:
    """Add who is helped, and to do what: "help Peru rebuild", read as a clause of its own."""
    if lemma(verb) in cues().enables:
        done = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"]
        add(slots, "doing", [x for c in done for x in (c, *_joined_verbs(c))])
        add(slots, "A1", [] if slots.get("A1") else _enabled(verb))


def _add_helping(slots: Slots, verb: Token) -> None:
    """Add whom what a verb tells is to help: "sent rice *to help Peru*"."""
    for word in (verb, *slots.get("A1", ()), *slots.get("in", ())):
        for child in word.children:
            if child.tag_ == "VB" and child.dep_ in ("advcl", "xcomp", "acl", "relcl"):
                enables = lemma(child) in cues().enables and child.i > verb.i
                add(slots, "helping", objects_of(child) or _enabled(child) if enables else [])


def _enabled(verb: Token) -> list[Token]:
    done = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"]
    return [x for c in done for s in c.children if s.dep_ == "nsubj" for x in conjuncts(s)]


def _joined_verbs(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VB"]


def _thanked_for(noun: Token) -> list[Token]:
    above = thanks_above(noun)
    whom = thanked(above) if above is not None else None
    return conjuncts(whom) if whom is not None else []


def _thanking_for(word: Token) -> list[Token]:
    above = thanks_above(word)
    if above is None:
        return []
    who = thanking(above)
    return [who] if who.dep_ == "poss" else subjects(who)


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


def _add_antecedent(slots: Slots, verb: Token) -> None:
    """Give a relative clause the noun it hangs on: as its place, or as its missing object."""
    if verb.dep_ == "xcomp" and verb.head.dep_ == "relcl":
        _add_outer_antecedent(slots, verb)
    if verb.dep_ != "relcl":
        return
    if any(c.dep_ == "advmod" and c.lower_ == "where" for c in verb.children):
        add(slots, "where", conjuncts(verb.head))
    elif not slots.get("A1") and any(c.dep_ in SUBJECTS for c in verb.children):
        if not _is_of_subject(verb):
            add(slots, "A1", conjuncts(verb.head))
    elif lemma(verb) in cues().namings:  # "an island that Peru considers part of its land"
        add(slots, "named", _called(verb.head) or conjuncts(verb.head))


def _is_of_subject(verb: Token) -> bool:
    """Tell "Mr Roe, *who* was in Peru", whose antecedent is no object of his."""
    return verb.pos_ == "AUX" and any(
        c.dep_ == "nsubj" and c.tag_ in ("WP", "WDT") for c in verb.children
    )


def _add_outer_antecedent(slots: Slots, verb: Token) -> None:
    """Give "the aid that they continue to *receive*" its object."""
    outer = verb.head
    missing = not any(c.dep_ in ("dobj", "ccomp") for c in outer.children)
    if missing and not slots.get("A1") and subjects(outer):
        add(slots, "A1", conjuncts(outer.head))


def noun_frame(noun: Token) -> Frame:
    """Return the frame of a noun that names an act or a bond ("embargo", "ally")."""
    slots: Slots = {}
    own_parties(noun, slots)
    add(slots, "self", _called(noun))
    add(slots, "head", [noun.head] if noun.dep_ == "compound" else [])
    if noun.dep_ in ("ccomp", "oprd") and lemma(noun.head) in cues().namings:
        add(slots, "namer", subjects(noun.head))
    _add_standing(slots, noun)
    governor = governor_of(noun)
    if whom := _thanked_for(noun):
        add(slots, "subj", [] if _is_owned(noun) else whom)
        add(slots, "undergoer", _thanking_for(noun))
    elif governor is not None and not is_beside(noun):
        _add_governed(slots, noun, governor)
        teller = _teller(governor) if governor.pos_ == "VERB" else None
        add(slots, "teller", [teller] if teller is not None else [])
    return Frame(noun, lemma(noun), "nouns", slots, _add_clauses(slots, noun, governor))


def _add_standing(slots: Slots, noun: Token) -> None:
    """Add what a noun's own place in its clause tells."""
    if noun.dep_ == "nsubj":
        add(slots, "is", [c for c in noun.head.children if c.dep_ == "acomp"])
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
            _add_governed(slots, noun, child)
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


def _called(noun: Token) -> list[Token]:
    """Return whom a noun describes: "ally Russia", "Russia, an ally", "Russia is an ally"."""
    head = noun.head
    if noun.dep_ == "appos":
        return conjuncts(head)
    if listed := _listed_behind(noun):
        return listed
    if noun.dep_ in ("compound", "nmod", "amod") and head.pos_ == "PROPN":
        return conjuncts(head)
    if noun.dep_ == "nsubj" and (named := _named_beside(noun)):
        return named
    if noun.dep_ == "ccomp":  # "considers Chile a key partner"
        return [x for c in noun.children if c.dep_ == "nsubj" for x in conjuncts(c)]
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    if top.dep_ == "conj" and lemma(top.head) == "be":  # "is a neighbour, but our ally"
        return subjects(top.head)
    twin = next((c for c in top.head.children if c.dep_ == "dep" and _is_behind(c, top)), None)
    if top.dep_ == "attr" and twin is not None:  # "should be Iran's proxy, the group Hezbollah"
        return conjuncts(twin)
    return _said_to_be(top)


def _listed_behind(noun: Token) -> list[Token]:
    """Return who "its creditors, Peru and Chile" are, read as one list."""
    if noun.tag_ != "NNS" or any(c.dep_ == "cc" for c in noun.children):
        return []
    names = [c for c in noun.children if c.dep_ == "conj" and c.pos_ == "PROPN"]
    return [x for c in names if _is_behind(c, noun, within=True) for x in conjuncts(c)]


def _said_to_be(noun: Token) -> list[Token]:
    """Return of whom a verb tells what he is: "Peru is", "called Peru", "serves as an ally"."""
    of = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if of is not None and of.head.lower_ == "one":  # "is one of Peru's allies"
        noun = of.head
        if noun.dep_ in ("nummod", "appos"):  # "called Peru one of Chile's allies"
            return conjuncts(noun.head)
    told_as = noun.dep_ == "pobj" and noun.head.lower_ == "as"
    is_among = noun.dep_ == "pobj" and noun.head.lower_ == "among"
    verb = noun.head.head if told_as or is_among else noun.head
    if is_among and lemma(verb) == "be":  # "is among the partners of Peru"
        return subjects(verb)
    if verb.pos_ not in ("VERB", "AUX") or not (told_as or noun.dep_ in ("attr", "oprd")):
        return []
    objects = objects_of(verb)
    if is_passive(verb) or not objects or lemma(verb) in cues().outdoes:
        return subjects(verb) if told_as or named_as(noun) is None else []
    return objects if noun.dep_ != "attr" else subjects(verb)


def _named_beside(subject: Token) -> list[Token]:
    """Return what a subject is, or the name that the parser makes a subject beside it."""
    complement = [c for c in subject.head.children if c.dep_ == "attr"]
    if complement:
        return [x for c in complement for x in conjuncts(c)]
    if subject.i + 1 == len(subject.doc):
        return []
    twin = subject.nbor(1)  # the parser gives "Iran's ally Russia is" two subjects
    while twin.dep_ == "compound" and twin.head.i == twin.i + 1:
        twin = twin.head
    is_twin = twin.dep_ == "nsubj" and twin.head == subject.head and twin.pos_ == "PROPN"
    return conjuncts(twin) if is_twin else []


def _is_behind(twin: Token, noun: Token, *, within: bool = False) -> bool:
    last = noun if within else noun.right_edge
    gap = noun.doc[last.i + 1 : twin.left_edge.i]
    return twin.pos_ in ("NOUN", "PROPN") and [t.text for t in gap] == [","]


def _is_apart(noun: Token, verb: Token) -> bool:
    """Tell a subject that does not do what the object names: "condemned the attack"."""
    name = lemma(verb)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head == verb:
        return False  # "sanctioned Peru in coordination with Chile"
    answers = name in _ANSWERS and noun.dep_ == "pobj" and noun.head.lower_ in ("for", "to", "over")
    return answers or name in cues().eludes or name in cues().namings or named_as(noun) is not None


def _add_governed(slots: Slots, noun: Token, governor: Token) -> None:
    if governor.pos_ in ("VERB", "AUX"):
        served = verb_frame(governor)
        who = _travellers(served.slots.get("A0", []))
        passive_subject = noun in served.slots.get("A1", []) and is_passive(governor)
        if lemma(governor) in cues().undergo or _is_under(noun, governor):
            add(slots, "undergoer", who or served.slots.get("A1", []))
        elif noun not in who and not _is_apart(noun, governor) and not _is_owned(noun):
            add(slots, "subj", who)
            if not who and not passive_subject:
                add(slots, "subj", [x for x in served.slots.get("A1", []) if x != noun])
        add(slots, "obj", [x for x in served.slots.get("A1", []) if x != noun and x.i != noun.i])
        add(slots, "obj", served.slots.get("A2", []))
        add(slots, "where", served.slots.get("where", []))
        told_by = slots.get("by", [])
        add_prepositions(slots, governor, keep=True)
        if lemma(governor) in cues().eludes and is_passive(governor):  # who condemns is no doer
            slots["by"] = told_by
    else:
        _add_holder(slots, noun, governor)
    slots_without = [name for name, parties in slots.items() if noun in parties]
    for name in slots_without:
        slots[name] = [p for p in slots[name] if p != noun]


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
    ):
        add(slots, "subj", owners(governor))
    beside: Slots = {}
    add_prepositions(beside, governor)
    for name, parties in beside.items():  # "talks on Mali and the war": which is not on Mali
        if noun not in parties and not slots.get(name):
            add(slots, name, parties)


def _travellers(subjects_: list[Token]) -> list[Token]:
    """Replace a journey that does something by whose it is: "her tour included stops in Peru"."""
    return [
        x
        for s in subjects_
        for x in (
            owners(s) or [s] if lemma(s) in cues().shared_events and s.pos_ == "NOUN" else [s]
        )
    ]


def _is_owned(noun: Token) -> bool:
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


def slot(frame: Frame, name: str) -> list[Token]:
    """Return the words in a slot; "with.in" are those behind "in" below those in "with"."""
    outer, *inner = name.split(".")
    found = frame.slots.get(outer, [])
    if inner in (["made"], ["given"]):
        behind = makers if inner == ["made"] else givers
        return [party for token in found for party in behind(token)]
    for wanted in inner:
        found = [
            party
            for token in found
            if token.lemma_.lower() not in roles().cultural
            for preposition, party in (*prepositions(token), *_carried(token))
            if preposition == wanted or (wanted == "below" and preposition in _BELOW)
        ]
    return found


def levels(name: str) -> tuple[str, ...]:
    """Return the slots that a name stands for, the nearest first: "for.*" is "for", and below."""
    outer, star, _ = name.partition(".*")
    return tuple(outer + ".below" * depth for depth in range(_DEEP)) if star else (name,)


def _carried(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield what a participle tells of a noun: "planes carrying tents", "hit by floods in Chad"."""
    for child in noun.children:
        if child.dep_ != "acl":
            continue
        if child.tag_ == "VBG" and lemma(child) in cues().carries:
            yield from (("with", x) for x in objects_of(child))
        yield from prepositions(child)
        for agent in agents(child):  # "hit by floods in Chad"
            yield from prepositions(agent)


def adjective_frame(token: Token) -> Frame:
    """Return the frame of an adjective or participle ("allied with", "Iran-backed")."""
    slots: Slots = {}
    own = [x for c in token.children if c.dep_ == "nsubj" for x in conjuncts(c)]
    add(slots, "content", [s for c in token.children if c.dep_ == "ccomp" for s in subjects(c)])
    if token.dep_ == "amod":
        add(slots, "A1", conjuncts(token.head))
        if token.head.dep_ == "nsubj":  # "the Iran-backed group Kataib Hezbollah"
            add(slots, "A1", _named_beside(token.head))
    elif own:  # "holds Iran responsible for"
        add(slots, "A1", own)
    else:
        add(slots, "A1", subjects(token.head) if token.head.pos_ in ("AUX", "VERB") else [])
    add(slots, "mod", modifiers_of(token))
    add_prepositions(slots, token)
    clause = token.head
    while clause.pos_ not in ("VERB", "AUX") and clause.head != clause:
        clause = clause.head
    if clause.pos_ in ("VERB", "AUX"):
        add(slots, "clause", subjects(clause))
    governor = token.head if token.head.pos_ == "VERB" else None
    return Frame(token, lemma(token), "adjectives", slots, governor)


def frames(doc: Doc, evoking: dict[str, frozenset[str]]) -> Iterator[Frame]:
    """Yield the frames of a parsed passage whose lemma evokes something, in text order."""
    for frame in _all_frames(doc, evoking):
        voice = last_voice(frame.token)
        if voice is not None and frame.token.i < voice[0].i:
            frame.slots = {
                name: [p for p in parties if p.i < voice[0].i]
                for name, parties in frame.slots.items()
            }
        yield frame


def _is_misread_verb(token: Token) -> bool:
    """Tell the verb of "Peru's minister visits Chad", read as a noun that has a subject."""
    if token.tag_ != "NNS":
        return False
    deps = {c.dep_ for c in token.children}
    return "nsubj" in deps and bool(deps & {"dobj", "prep"})


def _all_frames(doc: Doc, evoking: dict[str, frozenset[str]]) -> Iterator[Frame]:
    for token in (t for sentence in doc.sents if len(sentence) <= LONGEST for t in sentence):
        name = lemma(token)
        if name == "be" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in token.children):
            continue  # "in Peru he is to hand over": nobody is there yet
        acts = token.pos_ in ("VERB", "AUX") or _is_misread_verb(token)
        if acts and name in evoking["verbs"]:
            if token.dep_ == "amod" and any(
                c.dep_ in ("npadvmod", "punct") for c in token.children
            ):
                yield adjective_frame(token)
            else:
                yield verb_frame(token)
        if token.pos_ in ("NOUN", "PROPN", "ADJ") and name in evoking["nouns"]:
            yield noun_frame(token)
        if token.pos_ in ("ADJ", "VERB") and name in evoking["adjectives"]:
            yield adjective_frame(token)
