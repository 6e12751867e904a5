"""What a pattern may match and is no claim all the same: private acts, acts at home."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapapp.claims.ends import End
from mapapp.claims.exclusion import second_objects
from mapapp.claims.frames import Frame, slot
from mapapp.claims.parse import Passage
from mapapp.claims.penalties import ACCUSING
from mapapp.claims.prepositions import measured, prepositions
from mapapp.claims.status import status
from mapapp.claims.thanks import thanked_each
from mapapp.claims.tokens import lemma
from mapapp.claims.verb_frames import verb_frame
from mapapp.model import Actor, Status
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern, RelationType
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = frozenset(
    [
        "economic_tie",
        "illicit_finance",
        "influence",
        "migration",
        "military_presence",
        "recruitment",
    ]
)
_OF_STATES = frozenset(  # what no firm does
    ["attack", "visit", "sanction", "alliance", "diplomatic_relations", "diplomatic_rupture",
     "territorial_claim", "threat"]
)  # fmt: skip
_CIVIL = frozenset(
    ["passenger", "commercial", "civilian", "civil", "business", "executive", "private",
     "corporate", "jumbo", "regional", "toy", "crop", "agricultural"]
)  # fmt: skip
_AIRCRAFT = frozenset(["jet", "plane", "aircraft", "helicopter", "drone", "boat"])
_MOVES = frozenset(
    ["send", "transfer", "move", "bring", "fly", "ferry", "dispatch", "deploy", "smuggle", "ship"]
)
_AIRLINES = frozenset(["airline", "airlines", "airways", "airliner", "airliners"])
_SEVERAL = 2
_HIS = ("he", "she")
_FEW = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])


def joins_nobody(relation: RelationType, source: End, target: End) -> bool:
    """Tell what two parties are told to do that is no act of the one towards the other."""
    return (
        is_private(relation, source, target)
        or is_at_home(relation, source, target)
        or (source.is_firm and relation.id in _OF_STATES)
        or _is_of_region(relation, source)
        or (relation.id == "cooperation" and is_of_body(source.actor, target.actor))
    )


def is_other_act(frame: Frame, pattern: Pattern, relation: RelationType) -> bool:
    """Tell what a pattern's words name that is no such act: words, no blows; airliners, no arms."""
    words = _is_of_words(frame.token, relation) or _is_civil(frame, pattern, relation)
    if relation.id == "economic_tie" and any(t.lower_ in _HIS for t in slot(frame, "A0")):
        return True  # "a firm that he controls in Peru"
    return words or (relation.id == "migration" and _are_few(slot(frame, "A0")))


def _are_few(people: Iterable[Token]) -> bool:
    """Tell "two citizens fled to Peru", who are no people on the move."""
    return any(c.dep_ == "nummod" and c.lower_ in _FEW for p in people for c in p.children)


def is_private(relation: RelationType, source: End, target: End) -> bool:
    """Tell what people do on their own, which is no act of their state; nor is one man a people."""
    if relation.id == "proxy" and target.is_firm:  # a firm that a group owns
        return True
    if relation.private:
        return relation.family == "people" and source.is_named
    if relation.id == "visit" and source.is_follower:
        return True
    return source.is_private or (relation.symmetric and target.is_private)


def is_water(target: End) -> bool:
    """Tell a sea, with which nobody trades or works: "carries copper to the Atlantic"."""
    actor = target.actor
    return actor.kind == "region" and (actor.home is None or not actor.home.members)


def is_at_home(relation: RelationType, source: End, target: End) -> bool:
    """Tell what a group does in the state it is of, and not against it, which joins no two."""
    if relation.symmetric and is_water(target):
        return True
    if relation.id == "visit" and target.actor.id in roles().dependencies.get(source.actor.id, ()):
        return True
    home = source.actor.home if source.actor.kind == "group" else None
    return relation.id in _WHERE and home is not None and home.iso3 == target.actor.id


def is_hindered(verb: Token) -> bool:
    """Tell what somebody keeps another *from* doing: "blocked Peru from bombing Chile"."""
    prep = verb.head
    if verb.dep_ != "pcomp" or prep.lower_ != "from":
        return False
    return prep.head.pos_ == "VERB" and lemma(prep.head) in cues().hinders


def _is_of_words(verb: Token, relation: RelationType) -> bool:
    """Tell "attacked Peru, calling it a bully", which is done by words alone."""
    if relation.id != "attack" or verb.pos_ != "VERB" or lemma(verb) != "attack":
        return False
    return any(
        c.dep_ == "advcl" and c.tag_ == "VBG" and lemma(c) in cues().namings and c.i > verb.i
        for c in verb.children
    )


def _is_civil(frame: Frame, pattern: Pattern, relation: RelationType) -> bool:
    """Tell "passenger jets" and the planes of an airline, which are no arms."""
    if relation.id != "arms_transfer":
        return False
    things = [t for name in pattern.having for t in slot(frame, name)]
    craft = [t for t in (frame.token, *things) for t in (t, *measured(t)) if lemma(t) in _AIRCRAFT]
    told = (c for t in craft for c in t.children if c.dep_ in ("amod", "compound"))
    if any(map(_are_men, things)) and frame.lemma in _MOVES:
        return True
    return any(c.lower_ in _CIVIL for c in told) or (
        bool(craft) and any(t.lower_ in _AIRLINES for t in frame.token.sent)
    )


def _are_men(fighter: Token) -> bool:
    """Tell fighters who are moved from "F-16 fighters"."""
    types = (c for c in fighter.children if c.dep_ in ("compound", "nummod", "nmod"))
    is_plane = any(any(letter.isdigit() for letter in c.text) for c in types)
    return lemma(fighter) == "fighter" and not is_plane


def _is_of_region(relation: RelationType, source: End) -> bool:
    """Tell what an "Atlantic base" would do: it keeps no troops, strikes nobody, goes nowhere."""
    acts = relation.family in ("security", "conflict")
    acts = acts or relation.id in ("diplomatic_rupture", "visit")
    return source.actor.kind == "region" and acts


def is_of_body(one: Actor, other: Actor) -> bool:
    """Tell a body's work with its own members, which is what the body is there for."""
    for body, state in ((one, other), (other, one)):
        if body.kind == "igo" and state.kind == "state":
            return body.home is None or state.id in body.home.members
    return False


def is_unsaid(pattern: Pattern, frame: Frame, read: Status, passage: Passage) -> bool:
    """Tell "does recognise the junta" of a pattern that denies, and what nobody is accused of."""
    if read.polarity == "negated" and (pattern.denied or pattern.factuality == "alleged"):
        return True
    if read.factuality != "alleged":
        return False
    accusing = (t for t in frame.token.ancestors if lemma(t) in ACCUSING and t.pos_ == "VERB")
    told = (status(verb_frame(t), pattern, passage, None, event=False)[0] for t in accusing)
    return any(each.polarity == "negated" for each in told)


def has_other_object(passage: Passage, frame: Frame, pattern: Pattern, target: End) -> bool:
    """Tell whether another object is the target's: "gave aid to Peru and weapons to Chile"."""
    if frame.kind == "nouns" and frame.governor is not None:
        later = (o for o in second_objects(frame.governor) if o.i > frame.token.i)
        return any(passage.offsets(o, o)[0] < target.start for o in later)
    words = pattern.having.get("A1")
    objects = sorted(frame.slots.get("A1", ()), key=lambda t: t.i)
    if words is None or frame.kind != "verbs" or len(objects) < 2:
        return False
    shared = not any(
        objects[0].i < party.i < objects[-1].i
        for name in pattern.target
        for party in slot(frame, name)
    )
    if shared or any(o.dep_ == "pobj" for o in objects):  # "sent troops to Peru, along with shells"
        return False
    own = [o for o in objects if passage.offsets(o, o)[0] < target.start]
    return bool(own) and "*" not in words and not _is_among(own[-1], words)


def _is_among(word: Token, words: Iterable[str]) -> bool:
    return any(t.lower_ in words or lemma(t) in words for t in (word, *measured(word)))


def _is_given_on(frame: Frame) -> bool:
    """Tell whether a clause says to whom each thing went that somebody is thanked for."""
    gifts = slot(frame, "for")
    return bool(gifts) and any(_receives(c) for c in gifts[-1].children if c.dep_ == "relcl")


def _receives(clause: Token) -> bool:
    verbs = (clause, *(c for c in clause.children if c.dep_ == "xcomp"))
    given = (o for v in verbs for name, o in prepositions(v) if name == "to")
    return any(o.lower_ not in ("us", "me") and o.pos_ != "VERB" for o in given)


def is_thanked_for_other(
    passage: Passage, frame: Frame, pattern: Pattern, source: End, target: End
) -> bool:
    """Tell "thanked Peru for its visit, and Chile for *rice*", of which Peru gave none.

    Nor is the thanks for what is told to be another's: "for the rice that it sends *to Haiti*".
    """
    words = pattern.having.get("for")
    whom = frame.slots.get("A1" if frame.kind == "verbs" else "to", [])
    if words is None:
        return False
    before = target.start < passage.offsets(frame.token, frame.token)[0]
    if before and _is_given_on(frame):
        return True
    if len(whom) < _SEVERAL:
        return False
    gifts = [t for t in slot(frame, "for") if {lemma(t), *map(lemma, measured(t))} & set(words)]
    givers = {t.i for gift in gifts for t in thanked_each(gift, whom)}
    named = [t.i for t in whom if passage.offsets(t, t)[0] <= source.end]
    return bool(givers and named) and max(named) not in givers
