"""Constructions that tell a plan, a denial, or what was left undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.beside import is_negated, is_no_one
from mapapp.claims.passives import is_passive
from mapapp.claims.sureness import Sureness
from mapapp.claims.tokens import lemma
from mapapp.claims.undone import has_to, undone
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

OPINIONS = ("believe", "think")  # denied, they deny what is thought
_OF_WHAT_IS_TOLD = ("xcomp", "advcl", "acl", "relcl")
_UNREAL = (("instead", "of"), ("rather", "than"), ("short", "of"), ("far", "from"))


def construed(word: Token, reading: Sureness) -> None:
    """Read the constructions that tell a plan, a denial or what was left undone."""
    head = word.head
    if _is_weighed(word):
        reading.set_factuality("hypothetical", head)
    elif word.dep_ == "advcl" and _is_purpose(word) and _demands(head):
        reading.set_factuality("hypothetical", head)
    elif word.dep_ == "advcl" and _is_purpose(word):
        reading.set_phase("planned", word)
    if word.dep_ == "pcomp" and head.lower_ == "against" and lemma(head.head) in cues().warnings:
        reading.set_factuality("hypothetical", head)
    if word.dep_ in ("acl", "advcl") and _is_purpose(word) and reading.phase == "ended":
        reading.keep(head)  # "a deal to end the war": it goes on until then
    _open_to(word, reading)
    if _is_unreal(word):
        reading.negate(word.nbor(-1))
    if word.dep_ in ("xcomp", "advcl") and has_to(word):
        _to_do(word, reading)
    _judged(word, reading)
    if _is_about_to(word) or _is_going_to(word) or _is_announced(word) or _is_to_leave(word):
        reading.set_phase("planned", head)
    undone(word, reading)
    _disbelieved(word, reading)
    telling = _telling(word)
    if telling is not None:
        _of_telling(telling, reading)


def _is_going_to(verb: Token) -> bool:
    """Tell "is going to receive"."""
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going" and infinitive


def _is_announced(verb: Token) -> bool:
    """Tell the infinitive of a heading: "Peru to send troops to Chad", "Minister to visit Peru"."""
    to = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ == "to"), None)
    if verb.tag_ != "VB" or to is None:
        return False
    if verb.dep_ == "ROOT":
        return any(c.dep_ in ("nsubj", "nsubjpass") and c.i < to.i for c in verb.children)
    named = verb.head.dep_ == "ROOT" and verb.head.pos_ in ("PROPN", "NOUN")
    ordinal = any(c.lower_ in ("first", "last", "only", "latest") for c in verb.head.children)
    return verb.dep_ in ("relcl", "acl") and named and not ordinal and lemma(verb.head) != "need"


def _is_to_leave(verb: Token) -> bool:
    """Tell "announced that she is travelling to Peru", where she is yet to go."""
    is_journey = verb.tag_ == "VBG" and verb.dep_ == "ccomp" and lemma(verb) in cues().journeys
    now = any(
        c.dep_ == "aux" and c.lower_ in ("is", "are", "am", "'s", "'re") for c in verb.children
    )
    return is_journey and now and lemma(verb.head) == "announce"


def _demands(verb: Token) -> bool:
    """Tell "called on Peru to leave" and "repeated its call for Peru to leave"."""
    return lemma(verb) in cues().demands or any(
        c.dep_ == "dobj" and lemma(c) in cues().demands for c in verb.children
    )


def _judged(word: Token, reading: Sureness) -> None:
    """Read what is called untrue, or not sure."""
    if word.dep_ in ("nsubj", "csubj", "ccomp", "acl", "xcomp") or is_told(word):
        untrue = _untrue(_clause_of(word), is_said=_is_said(word))
        if untrue is not None and (word.dep_ != "xcomp" or _is_said(word)):
            reading.set_factuality("denied", untrue)
    unsure = _unsure(word.head) if word.dep_ in ("ccomp", "acl", "relcl") else None
    if unsure is not None:
        reading.set_factuality("hypothetical", unsure)


def is_told(clause: Token) -> bool:
    """Tell a clause that its noun tells, though read as one about it: "the report that …"."""
    if clause.dep_ != "relcl" or lemma(clause.head) not in cues().tellings:
        return False
    that = next((c for c in clause.children if c.lower_ == "that" and c.i < clause.i), None)
    if that is None or that.dep_ == "nsubj":
        return False
    return that.dep_ == "mark" or any(c.dep_ == "dobj" and c != that for c in clause.children)


def is_borne_out(telling: Token) -> bool:
    """Tell "the report was confirmed" and "the claim is true"."""
    verb = telling.head
    if telling.dep_ not in ("nsubj", "nsubjpass") or is_negated(verb):
        return False
    if is_passive(verb):
        return lemma(verb) in ("confirm", "verify", "corroborate", "substantiate")
    return any(lemma(told) in cues().truths for told in _predicated(verb))


def _telling(clause: Token) -> Token | None:
    """Return the noun whose clause is told behind the verb: "no proof has emerged that …"."""
    if clause.head.pos_ == "NOUN" and clause.dep_ in ("acl", "relcl", "ccomp", "pobj", "prep"):
        return clause.head
    if clause.dep_ not in ("ccomp", "advcl") or clause.head.pos_ != "VERB":
        return None
    if not any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children):
        return None
    found = (c for c in clause.head.children if c.dep_ == "nsubj" and c.i < clause.i)
    return next((c for c in found if lemma(c) in cues().tellings), None)


def _of_telling(noun: Token, reading: Sureness) -> None:
    """Read what a noun does to what it tells: "a false story", "no proof"."""
    for child in noun.children:
        if child.dep_ == "amod" and child.lower_ in cues().wrong_words:
            reading.set_factuality("denied", child)
        elif lemma(noun) in cues().proofs and child.lower_ in ("little", "scant"):
            reading.set_factuality("alleged", child)
        elif child.dep_ == "det" and child.lower_ == "no" and lemma(noun) in cues().proofs:
            reading.negate(child)


def _is_purpose(verb: Token) -> bool:
    """Tell "sent troops to attack", but not "a film made to show that it attacked"."""
    return has_to(verb) and verb.i > verb.head.i and lemma(verb) not in cues().thoughts


def _is_weighed(verb: Token) -> bool:
    """Tell "it would be wise for Peru to arm": what is judged is not done by being judged."""
    if verb.dep_ not in ("advcl", "xcomp", "ccomp") or not has_to(verb) or _is_said(verb):
        return False
    be = _clause_of(verb)
    subject = next((c for c in be.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ != "it" or lemma(be) != "be":
        return False
    told = [c for c in be.children if c.dep_ in ("acomp", "attr")]
    of_whom = any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children)
    return bool(told) and (of_whom or any(lemma(c) in cues().mistaken for c in told))


def _clause_of(word: Token) -> Token:
    """Return the verb above a word, "wrong" in "is wrong to say" looked through."""
    between = word.head.dep_ in ("acomp", "attr") and word.dep_ in _OF_WHAT_IS_TOLD
    return word.head.head if between else word.head


def _is_about_to(word: Token) -> bool:
    """Tell "was about to attack" and "was to have attacked"."""
    return word.dep_ in ("xcomp", "advcl") and word.head.lower_ in ("about", "poised", "set")


def _is_said(word: Token) -> bool:
    """Tell whether a word is of saying: a report, or "wrong to say"."""
    name = lemma(word)
    if word.pos_ == "NOUN":
        return name in cues().tellings
    return has_to(word) and (name in cues().reports or name in OPINIONS)


def _disbelieved(word: Token, reading: Sureness) -> None:
    """Read what nobody says, and what is said wrongly."""
    head = word.head
    if word.dep_ != "ccomp" or lemma(head) not in cues().reports:
        return
    for child in head.children:
        if child.dep_ == "nsubj" and is_no_one(child) and lemma(head) not in OPINIONS:
            reading.set_factuality("alleged", child)
        elif child.dep_ == "advmod" and child.lower_ in cues().wrong_words:
            reading.set_factuality("denied", child)
        elif child.dep_ == "nsubj" and lemma(child) in cues().denied:  # "a hoax claimed"
            reading.set_factuality("denied", child)
        elif child.dep_ == "nsubj":  # "a forged letter said"
            _of_telling(child, reading)


def _open_to(to: Token, reading: Sureness) -> None:
    """Read "is open to selling", "is not averse to selling": what may be."""
    adjective = to.head
    if to.lower_ != "to" or adjective.pos_ != "ADJ":
        return
    if adjective.lower_ == "open" and not is_negated(adjective.head):
        reading.set_factuality("hypothetical", adjective)
    elif adjective.lower_ == "averse" and is_negated(adjective.head):
        reading.open(adjective, "hypothetical", reads_on=False)


def _to_do(act: Token, reading: Sureness) -> None:
    """Read "is to sign" and "still has to sign", "has yet to sign", "*were* Peru to sign"."""
    verb = act.head
    if verb.lower_ == "were" and any(c.dep_ == "nsubj" and c.i > verb.i for c in verb.children):
        reading.set_factuality("hypothetical", verb)
        return
    told = any(c.dep_ in ("acomp", "attr", "oprd") for c in verb.children)  # "is wrong to say"
    if act.dep_ != "xcomp" or lemma(verb) not in ("be", "have") or told:
        return
    adverbs = {c.lower_: c for c in verb.children if c.dep_ == "advmod"}
    if "yet" in adverbs:
        reading.negate(adverbs["yet"])
    elif lemma(verb) == "be" or "still" in adverbs:
        reading.set_phase("planned", verb)


def _untrue(verb: Token, *, is_said: bool) -> Token | None:
    """Return the word that calls a verb's subject untrue: "the rumours proved unfounded".

    What is said can be "wrong" too; of what was done, that only tells that it was no good.
    """
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if is_passive(verb) and lemma(verb) in cues().denied:  # "was debunked"
        return verb
    words = cues().denied | (cues().mistaken if is_said else frozenset())
    for told in _predicated(verb):
        negated = is_negated(verb)
        if lemma(told) in words and not negated:
            return told
        if lemma(told) in cues().truths and negated:
            return told
    return None


def _unsure(verb: Token) -> Token | None:
    """Return what is denied to be sure: "it is not clear that"."""
    if verb.pos_ not in ("VERB", "AUX") or not is_negated(verb):
        return None
    return next((t for t in _predicated(verb) if lemma(t) in cues().certainties), None)


def _predicated(verb: Token) -> list[Token]:
    """Return what a verb says its subject is, "turned out to be" looked through."""
    own = [c for c in verb.children if c.dep_ in ("oprd", "acomp", "attr")]
    opened = [c for c in verb.children if c.dep_ == "xcomp" and lemma(c) == "be"]
    return own + [t for be in opened for t in be.children if t.dep_ in ("oprd", "acomp", "attr")]


def _is_unreal(verb: Token) -> bool:
    """Tell what was not done: "without sending", "instead of sending", "rather than send"."""
    if verb.i < 2 or verb.dep_ not in ("pcomp", "advcl", "conj", "cc", "prep"):
        return False
    before, first = verb.nbor(-1).lower_, verb.nbor(-2).lower_
    return before == "without" or (first, before) in _UNREAL
