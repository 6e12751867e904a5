"""What stands beside a word and tells how sure it is: auxiliaries, negations, adverbs."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from mapapp.claims.exclusion import is_set_aside
from mapapp.claims.sureness import Sureness
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_DENYING = (("no", "det"), ("neither", "preconj"), ("neither", "det"))
_DAYS = frozenset([*(name.lower() for name in calendar.day_name), "today", "tomorrow", "tonight"])
_MONTHS = frozenset(name for name in calendar.month_name if name)
_IN_SPEECHES = frozenset(
    ["begin", "close", "take", "pay", "assure", "remind", "extend", "draw", "refer", "turn", "use",
     "highlight", "focus", "touch", "commend", "echo", "share", "honour", "honor", "present"]
)  # fmt: skip
NO_ONE = ("nobody", "none", "neither", "noone", "few")


def beside(
    token: Token, reading: Sureness, *, adjectives: bool = True, besides: Token | None = None
) -> None:
    """Read the auxiliaries, negations, conditions, adverbs and adjectives of one word.

    `besides` is a child that was read before ("no talks" in "no talks were held").
    """
    words = cues()
    nor = nor_before(token)
    if nor is not None and not any(c.lower_ == "nor" and c.dep_ != "cc" for c in token.children):
        reading.negate(nor)
    if _is_all_but(token):
        reading.set_factuality("hypothetical", token.nbor(-1))
    for child in (c for c in token.children if c != besides):
        word = child.lower_
        negation = _negates(child)
        if negation is not None:
            if not (adjectives is False and lemma(token) in words.ended):
                _negation(negation, reading)
        elif child.dep_ in ("aux", "auxpass") and word in words.modal_planned:
            reading.set_phase("planned", child)
        elif child.dep_ == "aux" and word in words.modal_hypothetical:
            _modal(child, token, reading)
        elif _is_condition(child, token):
            reading.set_factuality("hypothetical", child)
        elif child.dep_ in ("advmod", "npadvmod", "prep") or (
            adjectives and child.dep_ in ("amod", "compound")
        ):
            _word(child, reading)


def doubt(party: Token) -> Token | None:
    """Return what makes one member of a list doubtful: "Peru and, weather permitting, to Chile"."""
    if party.dep_ not in ("conj", "pobj"):
        return None
    first = party
    while first.head.pos_ == "ADP" and first.dep_ in ("pobj", "prep") and first.head.i < first.i:
        first = first.head
    at = first.i - 1 if first != party else _left_of_name(party)
    while at > party.sent.start and party.doc[at].text == ",":
        at -= 1
    word = party.doc[max(at, 0)]
    if first == party and party.dep_ == "pobj":
        return None
    is_maybe = word.lower_ in cues().hypothetical_words and word.pos_ == "ADV"
    return word if is_maybe or word.lower_ == "permitting" else None


def suspicion(doer: Token) -> Token | None:
    """Return what makes a doer one who is only thought to be it: "*suspected* Hamas gunmen"."""
    before = doer.doc[doer.left_edge.i : doer.i]
    told = (t for t in before if t.dep_ in ("amod", "compound"))
    return next((t for t in told if t.lower_ in ("suspected", "alleged", "presumed")), None)


def _left_of_name(party: Token) -> int:
    at = party.i - 1
    while at > party.sent.start and party.doc[at].dep_ in ("compound", "det", "amod", "poss"):
        at -= 1
    return at


def _modal(modal: Token, verb: Token, reading: Sureness) -> None:
    if modal.lower_ == "would" and lemma(verb) == "like" and _is_said_so(verb):
        return
    if modal.lower_ == "would" and (_is_reported(verb) or _is_free_speech(verb)):
        reading.set_phase("planned", modal)
    else:
        reading.set_factuality("hypothetical", modal)


def _is_said_so(like: Token) -> bool:
    """Tell "would like to thank", which thanks, from "would like to visit"."""
    told = (c for c in like.children if c.dep_ == "xcomp")
    return any(lemma(c) in cues().declares | cues().reports | _IN_SPEECHES for c in told)


def _is_free_speech(verb: Token) -> bool:
    """Tell "On Friday she would fly to Fiji", told in the words of a plan."""
    told = verb.dep_ == "ROOT" and lemma(verb) in cues().journeys
    return told and not any(t.lower_ in cues().conditions for t in verb.sent)


def _is_all_but(token: Token) -> bool:
    """Tell "has all but quit", which is not "quit"."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return [t.lower_ for t in before] == ["all", "but"]


def asked(token: Token, reading: Sureness) -> None:
    """Read a question as what may be: a mark behind the sentence, outside of quotations."""
    sentence = token.sent
    for at in range(sentence.end - 1, sentence.start - 1, -1):
        word = token.doc[at]
        if word.text == "?":
            reading.set_factuality("hypothetical", word)
        elif word.text in ('"', "'", "''"):
            continue
        return


def of_nothing(verb: Token, reading: Sureness) -> None:
    """Read "sent no weapons" as "did not send weapons"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "attr"):
            for word in child.children:
                if word.dep_ == "det" and word.lower_ in ("no", "neither"):
                    reading.negate(word)


def _is_to_come(word: Token) -> bool:
    """Tell whether a word of time points ahead: "is hosting talks next week"."""
    is_present = word.head.tag_ in ("VBG", "VBZ", "VBP")
    days = _DAYS if word.head.tag_ == "VBZ" else ("tomorrow",)  # "is visiting Peru today": now
    if is_present and word.lower_ in days and lemma(word.head) in cues().journeys:
        return True  # "leaves for Lima today"
    return is_present and word.dep_ == "npadvmod" and any(c.lower_ == "next" for c in word.children)


def _negates(word: Token) -> Token | None:
    """Return the word of a child that denies its verb: the child, or "no" before it."""
    if word.dep_ == "neg" and _is_of_party(word):
        return None
    if word.dep_ == "neg" or (
        word.lower_ in cues().negating_words and word.dep_ in ("det", "advmod", "neg", "preconj")
    ):
        return word
    if word.dep_ not in ("nsubj", "nsubjpass"):
        return None
    if word.lower_ in NO_ONE:
        return word
    for inner in word.children:
        if (inner.lower_, inner.dep_) in _DENYING:
            return inner
    return None


def _is_of_party(negation: Token) -> bool:
    """Tell "accuses *not* Peru but Chile", which is no denial of the verb."""
    at = negation.i + 1
    behind = negation.doc[at] if at < len(negation.doc) else negation
    above = [behind, behind.head, behind.head.head]
    return any(t.i >= at and t.pos_ in ("NOUN", "PROPN", "ADP") and is_set_aside(t) for t in above)


def _negation(word: Token, reading: Sureness) -> None:
    """Read "no longer" as an end, and "not only" as nothing."""
    follower = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if follower is not None and follower.lower_ == "longer":
        reading.set_phase("ended", follower, word)
    elif follower is None or follower.lower_ != "only":
        reading.negate(word)


def _is_condition(child: Token, verb: Token) -> bool:
    """Tell whether a predicate stands under "if", or its "would" hangs on an "if" clause."""
    if child.dep_ == "mark":
        return child.lower_ in cues().conditions
    if child.lower_ == "permitting":  # "weather permitting"; a later one is of what follows it
        return child.i < verb.i
    if child.dep_ == "aux" and verb.dep_ in ("advcl", "ccomp"):  # "Had Turkey invaded, …"
        inverted = any(s.dep_ == "nsubj" and child.i < s.i < verb.i for s in verb.children)
        return inverted and child.lower_ in ("had", "were", "should")
    return (
        child.dep_ == "advcl"
        and any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in child.children)
        and any(aux.dep_ == "aux" and aux.tag_ == "MD" for aux in verb.children)
    )


def is_conditional(verb: Token) -> bool:
    """Tell "if Peru had invaded" and "had Peru invaded", of which nothing came to pass."""
    return any(_is_condition(c, verb) for c in verb.children)


def is_inverted(clause: Token) -> bool:
    """Tell the condition "had Peru invaded", read as what the main verb tells."""
    return any(c.dep_ == "aux" and _is_condition(c, clause) for c in clause.children)


def _is_reported(verb: Token) -> bool:
    """Tell whether "would" is the "will" of reported speech ("announced that it would")."""
    clause = verb
    while clause.dep_ == "conj":
        clause = clause.head
    return (
        clause.dep_ == "ccomp"
        and clause.head.tag_ in ("VBD", "VBN")
        and lemma(clause.head) in (cues().reports | cues().planned)
    )


def _is_of_one_member(word: Token) -> bool:
    """Tell "flew to Chad and, possibly, to Mali", where Chad is sure: `doubt` reads the other."""
    at = word.i - 1
    while at > word.head.i and word.doc[at].text == ",":
        at -= 1
    return at > word.head.i and word.doc[at].lower_ in ("and", "or")


def _word(token: Token, reading: Sureness) -> None:
    words, word = cues(), token.lower_
    if token.dep_ == "prep":
        _on_a_day(token, reading)
    elif word in words.wrong_words and lemma(token.head) in words.alleged:  # "falsely accused of"
        reading.set_factuality("denied", token)
    elif word in words.alleged_words:
        reading.set_factuality("alleged", token)
    elif word in words.hypothetical_words:
        if _is_of_one_member(token):
            return
        reading.set_factuality("hypothetical", token)
    elif word in words.cancelled_words:
        reading.set_phase("cancelled", token)
    elif (word in words.ended_words and not _is_earlier(token)) or _is_bygone(token):
        reading.set_phase("ended", token, token.left_edge)  # "no longer"
    elif word in words.planned_words or _is_to_come(token):
        reading.set_phase("planned", token)


def _is_earlier(word: Token) -> bool:
    """Tell "has previously sanctioned", which need not be over, from "previously an ally"."""
    done = word.head.pos_ == "VERB" and lemma(word.head) not in cues().activities
    return word.lower_ == "previously" and done


def _on_a_day(prep: Token, reading: Sureness) -> None:
    """Read "travels to India on Wednesday" as a plan."""
    verb = prep.head
    if verb.tag_ == "VBZ" and lemma(verb) in cues().journeys:
        for day in prep.children:
            if day.lower_ in _DAYS or (prep.lower_ == "on" and day.text in _MONTHS):
                reading.set_phase("planned", day)


def _is_bygone(word: Token) -> bool:
    """Tell "once an ally" and "then-ally": of verbs, times.over tells."""
    if word.head.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    follower = word.nbor(1).text if word.i + 1 < len(word.doc) else ""
    is_beside = follower == "-" or word.head.dep_ == "appos"  # "Peru, then an ally of Chile"
    return word.lower_ == "once" or (word.lower_ == "then" and is_beside)


def is_no_one(subject: Token) -> bool:
    """Tell whether a subject names nobody: "none", "no official"."""
    return subject.lower_ in NO_ONE or any(
        c.dep_ == "det" and c.lower_ in ("no", "neither") for c in subject.children
    )


def is_negated(verb: Token) -> bool:
    """Tell whether a verb is denied, by "not" or by its subject ("nobody expects")."""
    if nor_before(verb) is not None:
        return True
    return any(
        c.dep_ == "neg"
        or (c.dep_ in ("det", "preconj", "advmod") and c.lower_ in ("no", "neither", "nor"))
        or (c.dep_ == "nsubj" and (c.lower_ in NO_ONE or any(d.lower_ == "no" for d in c.children)))
        for c in verb.children
    )


def nor_before(verb: Token) -> Token | None:
    """Return the "nor" that denies a verb: "neither sells *nor* gives"."""
    if verb.dep_ != "conj" or verb.pos_ not in ("VERB", "AUX"):
        return None
    joins = (c for c in verb.head.children if c.dep_ == "cc" and verb.head.i < c.i < verb.i)
    return next((c for c in joins if c.lower_ == "nor"), None)


def hedges(head: Token, reading: Sureness) -> None:
    """Read the adverbs beside a word that governs a predicate."""
    for child in head.children:
        if child.dep_ == "advmod":
            _word(child, reading)
        if child.dep_ == "nsubj" and lemma(child) in cues().tellings:  # "unconfirmed reports say"
            for word in child.children:
                if word.dep_ == "amod":
                    _word(word, reading)
