"""Above a clause: the verb whose clause it is, and who thanks whom for what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts
from mapapp.claims.passives import is_passive
from mapapp.claims.subjects import subjects
from mapapp.claims.thanks import thanked, thanked_each, thanking, thanks_above
from mapapp.claims.tokens import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token


def teller_of(verb: Token) -> Token | None:
    """Return the verb whose clause a verb is: "Peru *threatened* to sink", "*warned* it would"."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.lower_ == "into":  # "tricked them into fighting"
        return head.head if head.head.pos_ == "VERB" else None
    if verb.dep_ == "acl" and verb.tag_ == "VB" and lemma(head) in ("threat", "vow"):
        return head  # "its threat to strike"
    asked = verb.dep_ == "advcl" and verb.i == head.i + 2 and is_passive(head)  # "hired to fight"
    told = verb.dep_ in ("xcomp", "ccomp") or (asked and verb.nbor(-1).lower_ == "to")
    return head if told and head.pos_ in ("VERB", "AUX") else None


def thanked_for(noun: Token) -> list[Token]:
    """Return who is thanked for what a word tells: "thanked *Peru* for the rice"."""
    above = thanks_above(noun)
    whom = thanked(above) if above is not None else None
    return thanked_each(noun, conjuncts(whom)) if whom is not None else []


def thanking_for(word: Token) -> list[Token]:
    """Return who gives thanks for what a word tells: "*we* thank Peru for the rice"."""
    above = thanks_above(word)
    if above is None:
        return []
    who = thanking(above)
    return [who] if who.dep_ == "poss" else subjects(who)
