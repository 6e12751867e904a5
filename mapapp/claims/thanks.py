"""Who is thanked or blamed, by whom, for what: it is he who did it.

"We are grateful to Peru for its aid", "expressed our gratitude to Peru for sending rice".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEPTH = 6
_THANKS = frozenset(["thank", "commend", "congratulate", "praise", "salute", "applaud"])
_TWO = 2
_WHO = ("WP$", "WP", "WDT")  # "Peru, which sent ships, and Chile for its rice"


def thanks_above(word: Token) -> Token | None:
    """Return the verb, noun or adjective that thanks or blames "for" what a word names."""
    first = word
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN", "VERB"):
        first = first.head
    prep = first.head
    if first.dep_ not in ("pobj", "pcomp") or prep.lower_ != "for":
        return None
    while prep.dep_ == "conj" and prep.head.pos_ == "ADP":  # "for its help and for its friendship"
        prep = prep.head
    noun = prep.head
    if prep.lower_ != "for" and noun.dep_ == "pobj" and noun.head.lower_ == "for":
        prep = noun.head  # "for its work *in* Peru and for", read as joined to "in"
    above = prep.head
    while _is_party(above):  # "grateful to the people of Peru for", read as part of Peru
        above = above.head
    told = [c for c in above.children if c.dep_ == "acomp" and c.i < word.i]  # "is *grateful* for"
    return next((t for t in (*told, above) if _is_thanks(t)), None)


def _is_party(word: Token) -> bool:
    acts = word.pos_ == "PROPN" or word.lemma_.lower() in roles().people | roles().organs
    named = acts and word.dep_ in ("pobj", "dobj", "conj")
    return named or (word.dep_ == "prep" and word.lower_ in ("of", "to"))


def _is_thanks(word: Token) -> bool:
    name = word.lemma_.lower()
    if word.pos_ in ("VERB", "AUX"):
        return name in cues().judges or _gratitude(word) is not None
    return name in (cues().gratitude if word.pos_ in ("NOUN", "PROPN") else cues().grateful)


def _gratitude(verb: Token) -> Token | None:
    """Return the noun of thanks that a verb has: "express our *gratitude*", "*tribute* is due"."""
    deps = ("dobj", "nsubj", "nsubjpass", "dep")
    parts = (c for c in verb.children if c.dep_ in deps)
    return next((c for c in parts if c.lemma_.lower() in cues().gratitude), None)


def thanked(thanks: Token) -> Token | None:
    """Return who is thanked, the first of several."""
    if thanks.pos_ in ("VERB", "AUX") and _gratitude(thanks) is None:
        return next((c for c in thanks.children if c.dep_ == "dobj"), None)
    words = [thanks, *([_gratitude(thanks)] if thanks.pos_ in ("VERB", "AUX") else [])]
    if thanks.pos_ in ("NOUN", "PROPN", "ADJ"):
        words.append(thanks.head)
    to = (c for word in words if word is not None for c in word.children if c.lower_ == "to")
    return next((o for c in to for o in c.children if o.dep_ == "pobj"), None)


def thanking(thanks: Token) -> Token:
    """Return the word whose subject, or whose possessor, thanks: a verb, or "*our* gratitude"."""
    noun = _gratitude(thanks) if thanks.pos_ in ("VERB", "AUX") else thanks
    owner = next((c for c in noun.children if c.dep_ == "poss"), None) if noun else None
    if owner is not None:
        return owner
    return thanks if thanks.pos_ in ("VERB", "AUX") else thanks.head


def thanked_for(word: Token) -> Token | None:
    """Return who is thanked for what a word is part of: "thank *Peru* for the aid it sent"."""
    here = word
    for _ in range(_DEPTH):
        above = thanks_above(here)
        if above is not None:
            return thanked(above)
        if here.head == here or (
            here.pos_ == "VERB" and here.dep_ not in ("relcl", "acl", "pcomp")
        ):
            return None
        here = here.head
    return None


def is_thanked(party: Token) -> bool:
    """Tell whom "I want to thank" names, who is told of aside."""
    while party.dep_ in ("pobj", "prep", "conj", "appos") and (
        party.dep_ != "prep" or party.lower_ == "of"
    ):
        party = party.head
    verb = party.head
    if party.dep_ != "dobj" or verb.lemma_.lower() not in _THANKS:
        return False
    while verb.dep_ == "xcomp":
        verb = verb.head
    return any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in verb.children)


def thanked_each(word: Token, whom: Sequence[Token]) -> list[Token]:
    """Keep those who are thanked for what a word is part of: "Peru for rice, *Chile* for tents"."""
    thanks = _thanks_of(whom[0])
    bounds = [
        t.i
        for t in word.doc[whom[0].i : word.i]
        if (t.lower_ == "for" and t.head == thanks) or (t.tag_ in _WHO and t.nbor(-1).text == ",")
    ]
    first = bounds[-_TWO] if len(bounds) >= _TWO else -1
    last = bounds[-1] if bounds else word.i
    return [t for t in whom if first < t.i < last] or list(whom)


def _thanks_of(whom: Token) -> Token:
    up = whom.head
    return up.head if up.lower_ == "to" else up
