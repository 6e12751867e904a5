"""Objects that the parser takes for something else, or gives to another word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.clauses import own_object
from mapapp.claims.dates import is_time
from mapapp.claims.exclusion import second_objects
from mapapp.claims.lists import conjuncts
from mapapp.claims.slots import Slots, add
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token


_NEXT = 2  # words on, at which a thing given may stand behind who gets it


def add_misread_objects(slots: Slots, verb: Token) -> None:
    """Add the objects of an active verb that the parser does not take for its own."""
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
    if not slots.get("A1") and lemma(verb) in cues().judges:  # "designated Norse", read as a name
        add(slots, "A1", [t for t in slots.get("oprd", ()) if t.pos_ == "PROPN"])
    if verb.dep_ == "amod" and any(c.dep_ == "nsubj" for c in verb.children):
        add(slots, "A1", conjuncts(verb.head))  # "Angola hosted talks", read as hosted talks
    if _is_guest(verb):
        slots["A0"], slots["A1"] = slots.get("A1", []), slots.get("A0", [])


def _is_guest(verb: Token) -> bool:
    """Tell "told *visiting* Israeli President Ana Roe", read as if the king visited her."""
    before = verb.nbor(-1) if verb.i > 0 else verb
    to_host = before.lower_ in ("with", "by") or (
        before.lower_ == "to" and any(c.lower_ == "host" for c in before.head.children)
    )
    behind = to_host or (before.pos_ == "VERB" and before != verb)
    if verb.lower_ != "visiting" or not behind:
        return False
    guests = [c for c in verb.children if c.dep_ == "dobj"]
    titles = [t.lower_ for g in guests for t in (g, *g.children) if t.i > verb.i]
    return any(word in roles().people for word in titles)


def _is_misread(word: Token) -> bool:
    is_next = word.i == word.head.i + 1
    return is_next and word.pos_ == "PROPN" and word.dep_ == "advmod" and not is_time(lemma(word))


def shifted_object(verb: Token) -> list[Token]:
    """Return an object that is read as part of who gets it: "handed over to Peru *two ships*"."""
    for prep in verb.children:
        if prep.dep_ in ("prep", "dative") and prep.lower_ in ("to", "into"):
            inside = [c for c in prep.children if c.dep_ == "pobj"]
            if inside and _is_behind_name(prep, inside[0]):
                return conjuncts(inside[0])
    return []


def _is_behind_name(prep: Token, thing: Token) -> bool:
    """Tell "to Kenya two ships", read as one noun, from "to Kenya's ships"."""
    if thing.i < prep.i + 3:
        return False
    name = prep.nbor(1)
    counted = prep.doc[name.i + 1]
    return (
        name.pos_ == "PROPN"
        and name.head == thing
        and name.dep_ in ("nmod", "compound")
        and thing.pos_ == "NOUN"
        and (counted.pos_ in ("NUM", "DET") or counted.lower_ == "more")
    )


def shifted_recipient(verb: Token) -> list[Token]:
    """Return who gets a thing though read as part of its name: "sold *Peru* Su-30 jets"."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN"]
    if not things or things[0].i < verb.i + _NEXT or lemma(verb) not in cues().gives:
        return []
    first = verb.nbor(1)
    if first.pos_ == "PROPN" and first.dep_ in ("compound", "nmod"):
        return [first]
    second = first.nbor(1)  # "gives *the Houthis* weapons"
    is_band = second.tag_ in ("NNPS", "NNS") or (second.tag_ == "NNP" and things[0].tag_ == "NNS")
    is_read_so = second.head == things[0] and second.dep_ in ("compound", "nmod", "amod")
    given_to = any(c.lower_ == "to" for word in (verb, *things) for c in word.children)
    is_one = first.lower_ == "the" and is_band and second.text[:1].isupper()
    return [second] if is_one and is_read_so and not given_to else []


def shared_objects(verb: Token) -> list[Token]:
    """Return the object that a verb shares with the next: "recruiting and training Afghans"."""
    return [
        party
        for second in verb.children
        if second.dep_ == "conj" and second.pos_ == "VERB" and second.i == verb.i + 2
        for noun in second.children
        if noun.dep_ == "dobj"
        for party in conjuncts(noun)
    ]
