"""Subjects that the parser takes for something else, or gives to another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.lists import objects_of
from mapapp.claims.passives import PASSIVE_SUBJECTS, SUBJECTS
from mapapp.claims.tokens import lemma, verb_above
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_OVER = ("over", "about", "at", "against")
_INITIALS = 2  # letters of what may be a word in capitals, "USAID" is a name
_FRONTED = 4  # words that stand before a verb behind a fronted phrase, at the least


def of_auxiliary(verb: Token) -> list[Token]:
    """Mend "Peru has been mediating", whose subject hangs on "been"."""
    been = (c for c in verb.children if c.dep_ in ("aux", "auxpass") and lemma(c) == "be")
    return [c for b in been for c in b.children if c.dep_ in (*SUBJECTS, *PASSIVE_SUBJECTS)]


def object_beside(verb: Token, head: Token) -> Token | None:
    """Mend "disrupted a network *supporting* Hamas", read as what the subject does."""
    is_reason = lemma(head) in cues().judges or lemma(verb) in roles().helps
    if verb.tag_ != "VBG" or not is_reason or verb.left_edge != verb:
        return None
    before = verb.nbor(-1) if verb.i > 0 else verb
    return before if before.dep_ == "dobj" and before.head == head else None


def cut_off(verb: Token, subject: Token) -> list[Token]:
    """Mend "Peru, Chile and Oman patrol": the first of the list is read as an adverb."""
    first = verb.doc[verb.left_edge.i]
    is_first = first.dep_ == "npadvmod" and first.pos_ == "PROPN" and first.head == verb
    if not is_first or is_time(lemma(first)) or subject.left_edge.i != first.right_edge.i + 2:
        return []
    listed = any(c.dep_ == "cc" for c in subject.children) and subject.pos_ == "PROPN"
    return [first] if listed and first.doc[first.right_edge.i + 1].text == "," else []


def is_described(noun: Token, subjects: list[Token]) -> bool:
    """Mend "Iran's ally Syria sent": what describes the name behind it is read as a subject too."""
    name = next((s for s in subjects if s.i > noun.i), None)
    return (
        name is not None
        and noun.pos_ == "NOUN"
        and name.pos_ == "PROPN"
        and name.left_edge.i == noun.i + 1
    )


def misread_subject(verb: Token) -> Token | None:
    """Mend "Nauru cut ties", read as an adverb, and "anger over Nauru cutting ties"."""
    before = verb.nbor(-1) if verb.i > 0 else verb
    if (verb.dep_, verb.tag_) == ("advcl", "VBG") and before.head.lower_ in _OVER:
        return before if before.dep_ == "pobj" else None
    if verb.dep_ != "ROOT":
        return None
    before = verb.nbor(-1) if verb.i > 0 else verb
    if (named := _named_last(verb)) is not None:
        return named
    first = verb.doc[verb.left_edge.i]
    alone = next((c for c in verb.children if c in (first, before) and _is_name(c)), None)
    return alone if alone is not None and not is_time(lemma(alone)) else None


def _is_name(word: Token) -> bool:
    """Tell a name read as an adverb: "Nauru", and "USAID" whatever the parser takes it for."""
    initials = word.text.isupper() and len(word) > _INITIALS
    if word.dep_ == "amod" and word.is_sent_start and word.head.i == word.i + 1:
        return word.is_title  # "Peru deports", which is no kind of deporting
    return word.dep_ in ("npadvmod", "advmod") and (word.pos_ == "PROPN" or initials)


def _named_last(verb: Token) -> Token | None:
    """Mend "In talks with Peru, Chile's president, Ana Roe, said", read as what Peru is."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ") or verb.i < _FRONTED:
        return None
    here = verb.nbor(-1)
    here = here.nbor(-1) if here.text == "," else here
    last, found = here.i, None
    while here.head.i < verb.i and here.head != here and here.right_edge.i >= last:
        found = here if here.dep_ == "appos" else found
        here = here.head
    fronted = here.dep_ in ("prep", "advcl") and here.head == verb and here.i == verb.left_edge.i
    return found if fronted and found is not None and found.pos_ in ("NOUN", "PROPN") else None


def joined_to(verb: Token) -> Token | None:
    """Return the verb whose subject a coordinated one shares."""
    head = verb.head
    if head.dep_ == "oprd" and head.pos_ == "ADJ":  # "called it illegal and retaliated"
        return head.head
    if head.pos_ in ("VERB", "AUX") or head.dep_ == "acomp":
        return _infinitive_before(verb) or _finite_above(verb) or head
    if head.pos_ in ("NOUN", "PROPN") and verb.tag_ in ("VBZ", "VBD"):
        return verb_above(head)  # "came from Lima, and leaves for Quito", read as a list
    return None


def _infinitive_before(verb: Token) -> Token | None:
    """Mend "accused Peru of plotting to invade and *annex* it", joined to "accused"."""
    head = verb.head
    if verb.tag_ != "VB" or head.tag_ not in ("VBD", "VBZ", "VBN"):
        return None
    if any(c.dep_ in ("aux", "mark") for c in verb.children):
        return None
    between = (t for t in reversed(verb.doc[head.i + 1 : verb.i]) if t.tag_ == "VB")
    return next((t for t in between if any(c.lower_ == "to" for c in t.children)), None)


def _finite_above(verb: Token) -> Token | None:
    """Mend "told Peru to leave and *closed* its office", joined to "leave"."""
    head = verb.head
    infinitive = head.tag_ == "VB" and any(c.lower_ == "to" for c in head.children)
    if not infinitive or head.dep_ not in ("xcomp", "advcl", "ccomp", "acl"):
        return None
    if verb.tag_ != "VBD" and not (verb.tag_ == "VBN" and objects_of(verb)):
        return None
    above = verb_above(head.head)
    return above if above is not None and above.tag_ in ("VBD", "VBN", "VBZ") else None


def clause_before(verb: Token) -> Token | None:
    """Mend "Peru received the king, then left": the parser lets the king leave."""
    if (
        verb.dep_ != "acl"
        or verb.tag_ != "VBD"
        or verb.i == 0
        or verb.nbor(-1).lower_ not in ("then", "later")
    ):
        return None
    return verb_above(verb.head)
