"""Who takes in the people of a clause: "Chad shelters people who fled Sudan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAKES_IN = frozenset(
    ["host", "shelter", "welcome", "receive", "admit", "accept", "accommodate", "house", "resettle",
     "absorb", "register", "take", "take_in"]
)  # fmt: skip
_OPENED = frozenset(["door", "border", "arm", "gate"])


def hosts(verb: Token) -> list[Token]:
    """Return who hosts those of whom a clause tells that they fled or left."""
    if verb.dep_ in ("ccomp", "xcomp") and verb.tag_ == "VBG":  # "welcomed *families fleeing* Peru"
        return subjects(verb.head) if lemma(verb.head) in _TAKES_IN else []
    if verb.dep_ not in ("relcl", "acl"):
        return []
    people = verb.head
    while people.dep_ == "pobj" and people.head.lower_ == "of":  # "thousands of people"
        people = people.head.head
    if people.dep_ == "dobj" and lemma(people.head) in _TAKES_IN:
        return subjects(people.head)
    to = people.head
    if people.dep_ != "pobj" or to.lower_ not in ("to", "for"):
        return []
    above = to.head
    # "is home to people who left Peru"
    if above.lemma_.lower() == "home" and above.dep_ in ("attr", "advmod"):
        return subjects(above.head)
    opened = [c for c in above.children if c.dep_ == "dobj" and c.lemma_.lower() in _OPENED]
    return subjects(above) if opened and lemma(above) == "open" else []
