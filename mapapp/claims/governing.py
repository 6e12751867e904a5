"""What a governing word does to the predicate below it: plans it, ends it, denies or doubts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.beside import is_negated
from mapapp.claims.constructions import OPINIONS, is_borne_out
from mapapp.claims.passives import is_passive
from mapapp.claims.sureness import Sureness
from mapapp.claims.tokens import lemma
from mapapp.model import Factuality
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

# These report plainly in the active and hedge only in the passive: "is said to have sent".
_HEDGES_IN_PASSIVE = frozenset(
    ["say", "report", "tie", "feel", "understand", "estimate", "think", "charge", "believe"]
)
_JOURNEYS = frozenset(["visit", "trip", "tour", "journey", "travel", "stay", "swing"])
_TRANSFERS = frozenset(
    ["shipment", "delivery", "transfer", "purchase", "sale", "supply", "export", "transport"]
)
_POURS, _SCORN = ("pour", "heap"), ("scorn", "water", "ridicule", "derision")
_SEEMS = ("appear", "seem")
_LIKELY = ("likely", "look", "probable")  # of what is done they tell doubt, and no plan
_LEFT_OPEN: dict[str, Factuality] = {  # denied, they leave open what they tell
    **dict.fromkeys(("rule_out", "exclude"), "hypothetical"),
    **dict.fromkeys(
        ("admit", "confirm", "acknowledge", "concede", "verify", "corroborate"), "alleged"
    ),
}
_OPEN = ("xcomp", "acomp")


def governed(token: Token, head: Token, reading: Sureness, *, subject: bool = False) -> None:
    """Read what a governing word does to the predicate below it.

    A predicate that is the verb's active subject can only begin or end by it ("talks ended").
    """
    words, name = cues(), lemma(head)
    negated = is_negated(head) and not is_open(token)  # there beside reads it
    acts = token.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in head.children)
    if name in words.ended and (
        _is_by_the_way(token) or _is_arrival(token, head) or _is_halt(head)
    ):
        return
    if name in words.ended:
        if not acts and is_negated(head):  # "has not stopped supplying" supplies
            reading.keep(head)
        elif not acts:  # "the ally closed its border": the border, not the ally, is closed
            reading.set_phase("ended", head)
    elif name in words.completed:
        reading.set_phase("completed", head)
    elif name in words.begun and (subject or token.dep_ in ("dobj", "xcomp", "pobj")):
        reading.set_phase("planned" if _is_to_come(head) else "begun", head)
    elif name == "announce" and lemma(token) in words.enacted and not _is_to_come(head):
        reading.set_phase("completed", head)
    elif not subject and _is_plan(token, head):
        _planned(token, head, reading, negated=negated)
    elif not subject:
        _doubted(token, head, reading, negated=negated)


def is_open(word: Token) -> bool:
    """Tell a clause without a time of its own: "may agree to send", "would let it send"."""
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)
    bare = infinitive or lemma(word.head) in ("let", "make", "help")
    return word.dep_ in _OPEN or (word.dep_ == "ccomp" and word.tag_ == "VB" and bare)


def _planned(token: Token, head: Token, reading: Sureness, *, negated: bool) -> None:
    arranged = lemma(head) == "arrange" and lemma(token) in _TRANSFERS
    if arranged and not negated and not _is_to_come(head):  # "arranged the sale of drones"
        reading.set_phase("completed", head)
    elif negated and reading.phase == "ended":  # "no plans to lift the sanctions"
        reading.keep(head)
    elif negated and reading.polarity == "affirmed":  # what stands beside it may be read already
        reading.negate(head)
    elif not negated:
        reading.set_phase("planned", head)


def _is_by_the_way(noun: Token) -> bool:
    """Tell what something ended with, or by, which did not end."""
    on = noun.head if noun.lower_ == "way" else noun
    if on.lower_ == "on" and any(c.lower_ == "way" for c in on.children):
        return True  # "stopped in Peru *on* her way to Chile"
    return noun.dep_ == "pobj" and noun.head.lower_ in ("with", "by", "in", "at", "after", "for")


def _is_halt(stop: Token) -> bool:
    """Tell "the first *stop* of a tour", "her only stop", from "a stop to the raids"."""
    if stop.lower_ not in ("stop", "stops"):
        return False
    owned = any(c.tag_ == "PRP$" for c in stop.children)  # which the parser may take for a subject
    return owned or (stop.pos_ == "NOUN" and not any(c.lower_ == "to" for c in stop.children))


def _is_aside(noun: Token) -> bool:
    """Tell "announced during his visit", which nobody announced."""
    return noun.dep_ == "pobj" and noun.head.lower_ in cues().adjunct_prepositions


def _is_arrival(noun: Token, verb: Token) -> bool:
    """Tell that who ends a tour in Lima has been there, or will be."""
    return (
        lemma(verb) in ("end", "cut", "cut_short")
        and verb.pos_ == "VERB"
        and lemma(noun) in _JOURNEYS
    )


def _is_plan(token: Token, head: Token) -> bool:
    """Tell "announced the visit" from "announced that it had sent", "likely to have sent"."""
    if lemma(head) not in cues().planned or (lemma(head) in _LIKELY and _is_done(token)):
        return False
    return not (_is_past_clause(token) or _is_aside(token))


def _is_to_come(verb: Token) -> bool:
    """Tell "will start pulling out" from "has started"."""
    return any(c.dep_ == "aux" and c.lower_ in cues().modal_planned for c in verb.children)


def _is_done(verb: Token) -> bool:
    """Tell "is likely *to have bombed*", "it is likely that it *bombed*"."""
    had = any(c.dep_ == "aux" and lemma(c) == "have" for c in verb.children)
    return (verb.dep_ == "xcomp" and verb.tag_ == "VBN" and had) or _is_past_clause(verb)


def _is_past_clause(verb: Token) -> bool:
    """Tell "announced that it had sent", which is no plan."""
    had = any(c.dep_ == "aux" and lemma(c) == "have" for c in verb.children)
    was = verb.tag_ == "VBG" and any(c.dep_ == "aux" and lemma(c) == "be" for c in verb.children)
    return verb.dep_ == "ccomp" and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and had) or was)


def _doubted(token: Token, head: Token, reading: Sureness, *, negated: bool) -> None:
    words, name = cues(), lemma(head)
    if _is_denial(token, head):
        _denied(head, reading, negated=negated)
    elif negated and name in (*OPINIONS, *_SEEMS):
        reading.negate(head)
    elif name in _LEFT_OPEN and (is_negated(head) or _is_refused(head)):
        reading.open(head, _LEFT_OPEN[name], reads_on=is_open(token) or _is_refused(head))
    elif name in words.negating:
        reading.negate(head)
    elif name in words.cancelled:
        reading.set_phase("cancelled", head)
    elif reading.phase in ("ended", "cancelled") and name in words.demands and token.tag_ == "VB":
        reading.keep(head)
        if _is_left_off(token):  # "urged Peru to stop selling": who urges says so
            reading.set_factuality("alleged", head)
    elif _hedges_here(token, head):
        reading.set_factuality("alleged", head)
    elif name in words.hypothetical and head.pos_ != "AUX" and not _is_naming(token, head):
        reading.set_factuality("hypothetical", head)


def _is_refused(verb: Token) -> bool:
    """Tell "refused to confirm", of which "refused" is read next."""
    return verb.dep_ == "xcomp" and lemma(verb.head) in cues().negating


def _is_denial(token: Token, head: Token) -> bool:
    """Tell "denied", "poured scorn on" from "reject the blockade", of which none is denied."""
    name = lemma(head)
    if name in _POURS:
        return any(c.lower_ in _SCORN for c in head.children)
    return name in cues().denied and not (name == "reject" and lemma(token) in cues().imposed)


def _denied(deny: Token, reading: Sureness, *, negated: bool) -> None:
    if _is_confirmed(deny):
        reading.open(deny, "hypothetical", reads_on=False)
    else:
        reading.set_factuality("alleged" if negated else "denied", deny)


def _is_confirmed(deny: Token) -> bool:
    """Tell "neither confirm nor deny"."""
    return deny.dep_ == "conj" and lemma(deny.head) == "confirm"


def _is_naming(noun: Token, head: Token) -> bool:
    """Tell "called the pact a mistake", "called Peru's king", by which nobody calls for one."""
    if lemma(head) == "consider":  # "considers Chad's attack a mistake"
        noun = next((c for c in noun.children if c.dep_ == "nsubj"), noun)
        owned = any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.children)
        return owned and head.tag_ != "VBG"
    if lemma(head) == "call" and head.pos_ == "VERB" and noun.dep_ in ("advcl", "xcomp", "ccomp"):
        asks = any(c.lower_ in ("for", "on", "upon") for c in head.children)
        return not asks and any(c.dep_ == "dobj" for c in head.children)
    if lemma(head) == "call" and any(c.lower_ == "time" for c in head.children):
        return True  # "called time on the pact", which is no call for one
    first = noun
    while first.dep_ == "conj":
        first = first.head
    return lemma(head) == "call" and head.pos_ == "VERB" and first.dep_ in ("dobj", "oprd", "nsubj")


def _is_left_off(end: Token) -> bool:
    """Tell "stop selling", of which who demands it accuses, from "lift the embargo"."""
    return any(c.dep_ == "xcomp" for c in end.children)


def _hedges_here(token: Token, head: Token) -> bool:
    """Tell "is said to sell" and "the report that it sold" from "says" and "a report on"."""
    if head.lower_ == "reports" and token.lower_ == "of":  # "played down reports of attacks"
        return not is_borne_out(head)
    if lemma(head) in _LIKELY:
        return _is_done(token)
    if lemma(head) in _SEEMS and is_negated(head):  # "does not seem to have sent"
        return False
    if lemma(head) == "suggest":  # "pictures suggest that it has built"
        return token.dep_ == "ccomp" and token.tag_ != "VB"
    if lemma(head) not in cues().alleged or (lemma(head) == "sign" and head.pos_ != "NOUN"):
        return False
    if any(c.dep_ == "dobj" and c.lower_ in ("responsibility", "credit") for c in head.children):
        return False  # who claims it says so of himself
    if lemma(head) not in _HEDGES_IN_PASSIVE or is_passive(head):
        return True
    is_content = head.pos_ == "NOUN" and token.dep_ in ("acl", "relcl", "ccomp")
    return is_content and not is_borne_out(head)
