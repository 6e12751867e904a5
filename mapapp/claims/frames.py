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
    doing               of verbs: what somebody is helped, or agrees, to do ("help Peru *rebuild*")
    helping             of verbs: who is to be helped by it ("sent rice to help *Peru* recover")
    furthering          what it is to further ("gave money to fight *malaria* in *Peru*")
    helped              whom a verb's object served ("sanctioned two men for supporting Hamas")
    speaker             who acts in the verb that a verb's clause hangs on ("ordered them to leave")
    host                who takes in those that it tells of ("*Chad* shelters people who fled")
    sent sender         whom somebody sends to do it, and who ("sent *soldiers* to help Peru")
    journey             of verbs: what "it" is ("began her *trip* in Peru and ended it in Chile")
    teller              of nouns: the verb above the verb that governs them
    tense               the auxiliaries of what a verb says ("warned that it *would*")
    if                  who acts in a verb's condition ("threatened to strike if Peru moves")
    A0.from, with.in    a preposition below the words of a slot, found on demand
    for.*               the slot, else what lies below its words ("for the repair of roads in Peru")
    A0.given, A1.made   who gave or made the words of a slot ("planes promised by", "Turkish-made")
    about.content       who acts in the clause of the words of a slot ("reports that Peru attacked")

Verbs, nouns and adjectives each have a module that makes theirs; evoked.py finds the words that
have one. How faults of the parser are mended: mending.py, and the modules called misread.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mapapp.claims.lists import objects_of
from mapapp.claims.makers import givers, makers, told_in
from mapapp.claims.passives import agents
from mapapp.claims.prepositions import prepositions
from mapapp.claims.slots import Slots
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEHIND = {"made": makers, "given": givers, "content": told_in}
_DEEP = 4  # levels that "for.*" looks into
_BELOW = frozenset(
    ["of", "in", "at", "for", "to", "on", "across", "throughout", "inside", "within", "among",
     "into", "around", "including", "near", "off", "along"]
)  # fmt: skip


@dataclass(slots=True)
class Frame:
    """A predicate and its parties: slot name → head words, in text order."""

    token: Token
    lemma: str
    kind: str  # "verbs", "nouns" or "adjectives"
    slots: Slots
    governor: Token | None = None
    words: dict[str, frozenset[str]] = field(default_factory=dict)  # of the slots asked for


def slot(frame: Frame, name: str) -> list[Token]:
    """Return the words in a slot; "with.in" are those behind "in" below those in "with"."""
    outer, *inner = name.split(".")
    found = frame.slots.get(outer, [])
    if len(inner) == 1 and (behind := _BEHIND.get(inner[0])) is not None:
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
