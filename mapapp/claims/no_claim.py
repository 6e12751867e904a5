"""What a pattern may match and is no claim all the same: games, private acts, acts at home."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapapp.claims.attribution import ACCUSING
from mapapp.claims.ends import End
from mapapp.claims.exclusion import second_objects
from mapapp.claims.frames import Frame, slot
from mapapp.claims.parse import Passage
from mapapp.claims.prepositions import measured
from mapapp.claims.status import status
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


def is_play(word: Token) -> bool:
    """Tell whether a word makes of its sentence a game or a tale."""
    name = word.lower_
    return (
        name in cues().games
        or name in cues().fictions
        or word.lemma_.lower() in cues().fictions
        or (name in ("game", "games") and word.i > 0 and word.nbor(-1).lower_ == "war")
    )


def is_private(relation: RelationType, source: End, target: End) -> bool:
    """Tell what people do on their own, which is no act of their state; nor is one man a people."""
    if relation.private:
        return relation.family == "people" and source.is_named
    if relation.id == "visit" and source.is_follower:
        return True
    return source.is_private or (relation.symmetric and target.is_private)


def is_at_home(relation: RelationType, source: End, target: End) -> bool:
    """Tell what a group does in the state it is of, and not against it, which joins no two."""
    if relation.id == "visit" and target.actor.id in roles().dependencies.get(source.actor.id, ()):
        return True
    home = source.actor.home if source.actor.kind == "group" else None
    return relation.id in _WHERE and home is not None and home.iso3 == target.actor.id


def is_of_region(relation: RelationType, source: End) -> bool:
    """Tell what an "Atlantic base" would do: a region keeps no troops and strikes nobody."""
    return source.actor.kind == "region" and relation.family in ("security", "conflict")


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
