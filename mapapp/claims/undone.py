"""What never came about: plans broken off, bans, mere talk, orders not yet obeyed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mapapp.claims.beside import is_negated
from mapapp.claims.dates import is_time
from mapapp.claims.frames import Frame
from mapapp.claims.governors import governor_of
from mapapp.claims.passives import is_passive
from mapapp.claims.prepositions import prepositions
from mapapp.claims.sureness import Sureness
from mapapp.claims.tokens import lemma
from mapapp.model import Cue, Status
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMES = frozenset(["date", "time", "day", "week", "month", "year"])
_LATER = frozenset(["later", "new", "other", "another", "different", "future"])
_SOONER = frozenset(["up", "forward", "ahead", "earlier"])
_OFF = ("from", "off", "off_of", "out_of", "of")
_PROGRAMMES = frozenset(
    ["schedule", "itinerary", "programme", "program", "agenda", "route", "tour", "trip"]
)
_TAKES_BACK = frozenset(
    ["withdraw", "recall", "remove", "pull_out", "bring_home", "call_home", "evacuate", "evict",
     "reverse", "annul", "undo", "close_down", "dismantle", "return"]
)  # fmt: skip
_LETS = ("let", "allow", "permit", "enable", "entitle", "authorise", "authorize")
_HOPES = ("plan", "hope", "intend", "want", "expect", "mean", "wish", "aim")


def undone(word: Token, reading: Sureness) -> None:
    """Read what the words around a word tell of what has not come about."""
    head = word.head
    if is_venture(word):
        reading.set_phase("planned", head)
    if _is_called_off(word) and reading.phase == "planned":
        reading.set_phase("cancelled", head)
    if word.dep_ in ("xcomp", "ccomp") and has_to(word):
        _ordered(word, reading)
    if word.dep_ == "pcomp" and head.lower_ == "against":  # "voted against sending"
        reading.negate(head)
    if word.dep_ == "prep" and head.pos_ == "NOUN":
        _below_noun(word, reading)


def given_up(read: Status, told: Iterable[Cue]) -> Status:
    """Return the status of a journey that will not be made as one called off.

    "Will not travel", "cannot visit"; who "is not scheduled to stop" called nothing off.
    """
    modals = cues().modal_planned | cues().modal_hypothetical
    is_modal = any(c.span.text.lower() in modals for c in told if c.role in ("phase", "factuality"))
    if read.polarity == "affirmed" or not is_modal or read.factuality in ("alleged", "denied"):
        return read
    return Status("cancelled", "affirmed", "asserted")


def as_sent(verb: Token, read: Status) -> Status:
    """Return the status of a journey that who tells of it has asked somebody to make as planned.

    "I have asked the Secretary to travel": no request that may be turned down.
    """
    asking = verb.head
    asked = verb.dep_ in ("xcomp", "ccomp") and lemma(asking) in ("ask", "direct", "instruct")
    own = any(c.dep_ == "nsubj" and c.lower_ == "i" for c in asking.children)
    sure = read.factuality == "hypothetical" and read.polarity == "affirmed"
    return Status("planned", "affirmed", "asserted") if asked and own and sure else read


def _ordered(verb: Token, reading: Sureness) -> None:
    """Read what is ordered as still to come, and "warned not to attack" as what may be."""
    name = lemma(verb.head)
    if name in cues().orders:
        reading.set_phase("planned", verb.head)
    if name in cues().demands and any(c.dep_ == "neg" for c in verb.children):
        reading.set_factuality("hypothetical", verb.head)


def has_to(verb: Token) -> bool:
    """Tell an infinitive with "to"."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def is_venture(clause: Token) -> bool:
    """Tell what a deal or plan is about, done only when that is: "a deal for Peru to sell"."""
    noun = clause.head
    if clause.dep_ not in ("relcl", "acl", "advcl") or lemma(noun) not in cues().ventures:
        return False
    return has_to(clause) and not (noun.lower_ == "order" and noun.dep_ == "pobj")  # "in order to"


def lets(clause: Token) -> bool:
    """Tell what a deal allows, which ends with it: "scrapped a pact that *let* them stay"."""
    by = any(c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP") for c in clause.children)
    return by and lemma(clause.head) in cues().ventures and lemma(clause) in _LETS


def _is_called_off(noun: Token) -> bool:
    """Tell "the deal collapsed"."""
    return (
        noun.dep_ in ("nsubj", "nsubjpass")
        and lemma(noun) in cues().ventures
        and _ends(noun.head)
        and not is_negated(noun.head)
    )


def _ends(verb: Token) -> bool:
    return lemma(verb) in cues().cancelled or lemma(verb) in cues().ended


def _below_noun(prep: Token, reading: Sureness) -> None:
    """Read "a ban on German sales" as no sales, and "talk of a German sale" as what may be."""
    noun = prep.head
    if lemma(noun) in cues().bans and prep.lower_ in ("on", "against"):
        above = governor_of(noun)
        name = lemma(above) if above is not None else ""
        if name in cues().ended or name in cues().eludes:
            reading.set_factuality("hypothetical", noun)
        else:
            reading.negate(noun)
    elif noun.lower_ == "talk" and prep.lower_ in ("of", "about"):
        reading.set_factuality("hypothetical", noun)


def broken_off(token: Token) -> Token | None:
    """Return what breaks off a plan: "was due to fly but scrapped the trip".

    "Had planned to", with a "but" behind it, tells as much.
    """
    here = token
    for _ in range(6):
        for child in here.children:
            if child.dep_ != "conj" or child.i < token.i or child.pos_ not in ("VERB", "AUX"):
                continue
            told = (child, *(c for c in child.children if c.dep_ == "ccomp"))  # "…, she said"
            if _is_opposed(here) and (any(map(_breaks_off, told)) or _was_to_be(here)):
                return child
        if here.dep_ not in ("xcomp", "acomp", "ccomp"):
            return None
        here = here.head
    return None


def is_put_off(word: Token) -> bool:
    """Tell whether the word that calls something off tells that it is to be later."""
    return lemma(word) in cues().postponed or _is_date(word)  # "moved to a later *date*"


def _is_opposed(verb: Token) -> bool:
    return any(c.dep_ == "cc" and c.lower_ in ("but", "yet") for c in verb.children)


def _breaks_off(verb: Token) -> bool:
    """Tell "scrapped the trip" from "cancelled the purchase of tanks", which is another plan."""
    if not (_ends(verb) or verb.lemma_ in ("back", "walk")) or is_negated(verb):
        return False
    told = [c for c in verb.children if c.dep_ in ("dobj", "nsubj", "nsubjpass")]
    if verb.lemma_ in ("pull", "withdraw", "back", "walk"):  # "pulled out of the talks"
        told += [party for name, party in prepositions(verb) if name in ("of", "from")]
        return any(lemma(c) in cues().ventures for c in told)
    return any(
        c.lower_ == "it" or (lemma(c) in cues().ventures and all(_is_of_it(p) for p in c.children))
        for c in told
    )


def _is_of_it(below: Token) -> bool:
    """Tell what names no other venture: all but prepositions, and "that leg of the trip"."""
    if below.dep_ != "prep":
        return True
    whole = [c for c in below.children if c.dep_ == "pobj" and lemma(c) in cues().ventures]
    return below.lower_ == "of" and bool(whole)


def _was_to_be(verb: Token) -> bool:
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
    return had and lemma(verb) in _HOPES


def taken_back(frame: Frame) -> Token | None:
    """Return the verb that ends what was done: "sent troops, but later *withdrew* them"."""
    verb = frame.governor if frame.kind == "nouns" else frame.token
    if verb is None or verb.pos_ != "VERB":
        return None
    things = done_things(frame)
    chain = [c for c in verb.children if c.dep_ == "conj" and c.i > verb.i]
    chain += [c for first in chain for c in first.children if c.dep_ == "conj"]
    if verb.dep_ == "ccomp" and any(t.text == ";" for t in verb.doc[verb.i : verb.head.i]):
        chain.append(verb.head)  # the parser hangs the first of two sentences below the second
    chain += [t for t in verb.subtree if t.dep_ == "relcl" and t != verb]
    return next((v for v in chain if ends_things(v, things) and not _is_last_stop(v, things)), None)


def _is_last_stop(verb: Token, things: list[Token]) -> bool:
    """Tell "began her trip in Lima and ended it *in Quito*", which broke nothing off."""
    journey = any(lemma(t) in cues().shared_events for t in things)
    return journey and any(c.lower_ in ("in", "at", "with") for c in verb.children)


def done_things(frame: Frame) -> list[Token]:
    """Return what is sent, imposed or opened, which may be withdrawn, lifted or closed again."""
    if frame.kind == "nouns":
        return [frame.token]
    return [t for t in frame.slots.get("A1", ()) if t.pos_ == "NOUN"]


def ends_things(verb: Token, things: list[Token]) -> bool:
    """Tell "withdrew them", "closed it", "they were withdrawn" of things told of before."""
    if not (_ends(verb) or lemma(verb) in _TAKES_BACK) or is_negated(verb):
        return False
    if any(c.dep_ == "aux" and c.tag_ in ("MD", "TO") for c in verb.children):
        return False
    name = "nsubjpass" if is_passive(verb) else "dobj"
    told = next((c for c in verb.children if c.dep_ == name), None)
    if told is None and verb.dep_ == "relcl":  # "sanctions that it has since lifted"
        return verb.head in things and any(c.dep_ == "nsubj" for c in verb.children)
    if told is None:  # "was sent there and later withdrawn"
        own = any(c.dep_ in ("nsubj", "dobj", "prep") for c in verb.children)
        return is_passive(verb) and not own and any(t.dep_ == "nsubjpass" for t in things)
    if told.tag_ in ("WDT", "WP"):  # "sanctions that it lifted in May"
        return any(t.left_edge.i <= verb.head.i <= t.right_edge.i for t in things)
    if told.lower_ in ("it", "they", "them", "both"):
        return any((t.tag_ == "NN") == (told.lower_ == "it") for t in things)
    same = any(lemma(t) == lemma(told) for t in things)
    return same and all(c.lower_ in ("the", "these", "those") for c in told.children)


def _is_date(word: Token) -> bool:
    """Tell "to a later date", "to December"."""
    if lemma(word) in _TIMES:
        return any(c.lower_ in _LATER for c in word.children)
    return is_time(lemma(word))


def never_began(verb: Token) -> Token | None:
    """Return the clause that tells what ended as never held: "collapsed before they began".

    What "was moved to a later date" is not held when it was to be, nor is what "was struck from
    the schedule".
    """
    if lemma(verb) in ("move", "shift", "push", "change") and is_passive(verb):
        to = (c for c in verb.children if c.lower_ in ("to", "until", "into"))
        dates = [d for prep in to for d in prep.children if d.dep_ == "pobj" and _is_date(d)]
        return dates[0] if dates and not any(c.lower_ in _SOONER for c in verb.children) else None
    if lemma(verb) in ("strike", "remove", "cut", "drop", "take", "leave") and is_passive(verb):
        off = (p for name, p in prepositions(verb) if name in _OFF)
        return verb if any(lemma(p) in _PROGRAMMES for p in off) else None
    for child in verb.children:
        before = any(c.dep_ == "mark" and c.lower_ == "before" for c in child.children)
        if child.dep_ == "advcl" and before and lemma(child) in cues().begun:
            return child if _ends(verb) else None
    return None
