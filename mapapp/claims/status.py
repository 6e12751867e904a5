"""How sure the text is of a predicate: phase, polarity and factuality, each with its cue.

The reading climbs from the predicate to the words that govern it ("plans to visit", "denied
that it sent") and stops where a clause no longer depends on what stands above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.beside import (
    asked,
    beside,
    hedges,
    is_conditional,
    is_inverted,
    is_negated,
    of_nothing,
)
from mapapp.claims.clauses import own_object, own_subject
from mapapp.claims.constructions import OPINIONS, construed, is_borne_out, is_told
from mapapp.claims.frames import Frame
from mapapp.claims.grammar import SUBJECTS, is_passive, lemma, named_as
from mapapp.claims.parse import Passage
from mapapp.claims.sureness import Sureness
from mapapp.claims.times import not_before, over, told_with, until
from mapapp.claims.undone import broken_off, is_venture, never_began
from mapapp.model import Cue, Interval, Phase, Status
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

# These report plainly in the active and hedge only in the passive: "is said to have sent".
_HEDGES_IN_PASSIVE = frozenset(
    ["say", "report", "tie", "feel", "understand", "estimate", "think", "charge", "believe"]
)
_JOURNEYS = frozenset(["visit", "trip", "tour", "journey", "travel", "stay", "swing"])
_OPEN_BY_DENIAL = ("rule_out", "exclude")
_OPEN = ("xcomp", "acomp")
_PURPOSES = frozenset(["aim", "design", "mean"])


def status(
    frame: Frame, pattern: Pattern, passage: Passage, date: Interval | None, *, event: bool
) -> tuple[Status, tuple[Cue, ...]]:
    """Return the status of a frame's predicate, told of a date, and the words that gave it."""
    reading = Sureness(passage)
    beside(frame.token, reading)
    if frame.kind == "verbs":
        of_nothing(frame.token, reading)
    asked(frame.token, reading)
    if _is_presupposed(frame, pattern) or _is_topic(frame):
        return Status(reading.phase or "begun", reading.polarity, reading.factuality), tuple(
            reading.cues
        )
    carrier = frame.governor if frame.kind == "nouns" else frame.token
    _past(carrier, reading, date, event=event)
    _narrated(frame.token, reading)
    if carrier is not None and _bears(carrier, frame.token, event=event):
        _carried(frame.token, carrier, reading)
    _climb(frame.token, reading, carrier)
    broken = broken_off(frame.token) if reading.phase == "planned" else None
    if broken is not None:
        reading.set_phase("cancelled", broken)
    _taken_as_there(reading, pattern)
    if reading.is_still:
        return Status("begun", reading.polarity, reading.factuality), tuple(reading.cues)
    if pattern.phase == "ended":
        return _left(reading), tuple(reading.cues)
    if pattern.phase == "begun" and _sets_out(frame.token):
        reading.set_phase("planned", frame.token)
    _on_first_leg(frame, reading)
    _set_out_for(frame, reading)
    if event and _is_unheld(frame.token, carrier, reading):
        return Status("cancelled", "affirmed", reading.factuality), tuple(reading.cues)
    phase = reading.phase or pattern.phase or _by_tense(_tensed(frame.token, carrier), event=event)
    if pattern.phase == "cancelled":
        phase = pattern.phase
    return Status(phase, reading.polarity, reading.factuality), tuple(reading.cues)


def _taken_as_there(reading: Sureness, pattern: Pattern) -> None:
    """Read what a sentence names as a thing that is there, whatever is planned with it."""
    if pattern.standing and reading.phase in ("planned", "cancelled"):
        reading.phase = None
    if pattern.standing and reading.factuality == "hypothetical":
        reading.factuality = "asserted"
    if pattern.factuality is not None and reading.factuality == "asserted":
        reading.factuality = pattern.factuality


def _bears(carrier: Token, noun: Token, *, event: bool) -> bool:
    """Tell whether a verb tells if what a noun names is so: "seeks a pact", no "pact allows"."""
    if carrier.pos_ not in ("VERB", "AUX") or carrier == noun:
        return False
    return not (_takes_for_granted(carrier, noun) or (not event and _is_there(noun)))


def _carried(noun: Token, carrier: Token, reading: Sureness) -> None:
    """Read what a noun's verb does to it, before what stands beside that verb where it ends it.

    "Peru may lift its sanctions": that they end is what may be.
    """
    is_subject = noun.dep_ == "nsubj"
    if lemma(carrier) in cues().ended:
        _governed(noun, carrier, reading, subject=is_subject)
        beside(carrier, reading, adjectives=False, besides=noun)
    else:
        beside(carrier, reading, adjectives=False, besides=noun)
        _governed(noun, carrier, reading, subject=is_subject)
    end = _close(carrier)
    if end is not None and is_subject:
        reading.set_phase("ended", end)
    unheld = never_began(carrier)
    if unheld is not None:
        reading.phase, reading.phase_from = "cancelled", unheld
        reading.note("phase", unheld)


def _close(verb: Token) -> Token | None:
    """Return the end to which something comes: "came to a close", "was brought to an end"."""
    if lemma(verb) not in ("come", "draw", "bring"):
        return None
    ends = (o for c in verb.children if c.lower_ == "to" for o in c.children)
    return next((o for o in ends if o.lower_ in ("end", "close", "halt", "conclusion")), None)


def _left(reading: Sureness) -> Status:
    """Return the status of what a predicate itself ends: troops that may leave are there still."""
    undecided = reading.phase == "planned" or reading.factuality == "hypothetical"
    if reading.polarity == "negated" or undecided:
        sure = "asserted" if reading.factuality == "hypothetical" else reading.factuality
        return Status("begun", "affirmed", sure)
    return Status("ended", reading.polarity, reading.factuality)


def _past(carrier: Token | None, reading: Sureness, date: Interval | None, *, event: bool) -> None:
    """Read what is told as over, and "not … until" as what is since then."""
    if carrier is None or carrier.pos_ not in ("VERB", "AUX") or is_conditional(carrier):
        return
    if reading.polarity == "negated" or is_negated(carrier):
        not_before(carrier, reading)
        since = until(carrier)
        if since is not None:
            reading.negate(since)
        return
    ended = over(carrier, date, reading.passage.document.published, event=event)
    if ended is not None:
        reading.set_phase("ended", ended)


def _climb(token: Token, reading: Sureness, carrier: Token | None) -> None:
    here = token
    for _ in range(12):
        head = here.head
        construed(here, reading)
        naming = named_as(here)
        if naming is not None:
            reading.set_factuality("alleged", naming)
            here = token = naming
            continue
        if _stands_alone(here, carrier):
            break
        if _shares_auxiliary(here):
            beside(head, reading, adjectives=False)
        if here.dep_ != "conj":
            if head != carrier or here != token:
                _governed(here, head, reading)
            if head != carrier and head.pos_ in ("VERB", "AUX") and _is_open(here):
                beside(head, reading, adjectives=False)
            elif _is_cue(head):
                hedges(head, reading)
        here = head


def _stands_alone(word: Token, carrier: Token | None) -> bool:
    """Tell whether what governs a word says nothing of how sure or real it is."""
    head, dep = word.head, word.dep_
    if head == word or (dep in ("relcl", "advcl") and not (is_told(word) or is_venture(word))):
        return True
    if own_subject(word) is not None or is_inverted(word):
        return True
    if dep == "ccomp" and (own_object(word) or own_object(head)) is not None:
        return True
    if dep == "ccomp" and any(t.text == ";" for t in word.doc[word.i : head.i]):
        return True  # the parser hangs the first of two sentences below the second
    if _takes_for_granted(head, word) or _is_there(word):
        return True
    if dep == "prep" and word.lower_ in cues().adjunct_prepositions:
        return True
    if dep == "acl" and word.tag_ in ("VBN", "VBG"):
        is_done = word.tag_ == "VBN" and lemma(head) in cues().planned  # "the agreement signed by"
        return head.pos_ in ("NOUN", "PROPN") and (is_done or not _is_content(head))
    return dep in ("nsubj", "csubj") and head != carrier


def _takes_for_granted(verb: Token, noun: Token) -> bool:
    """Tell that what a verb is about is there: "condemned", "will not tolerate the attacks".

    So is what is "aimed at" or "meant to" bring something about.
    """
    if noun.dep_ == "nsubjpass" and lemma(verb) in _PURPOSES:
        return True
    return noun.dep_ in ("dobj", "nsubjpass") and lemma(verb) in cues().factive


def _is_there(word: Token) -> bool:
    """Tell "a review of the pact" and "the pact lets them …": whatever is said of it, it exists."""
    head = word.head
    if word.dep_ == "nsubj" and word.pos_ == "NOUN" and head.pos_ == "VERB":
        words, name = cues(), lemma(head)
        return not any(
            name in group
            for group in (words.occurs, words.begun, words.completed, words.ended, words.cancelled,
                          words.planned, words.alleged, words.hypothetical, words.negating)
        )  # fmt: skip
    return word.dep_ == "prep" and word.lower_ == "of" and lemma(head) in cues().aspects


def _is_presupposed(frame: Frame, pattern: Pattern) -> bool:
    """Tell whether a sentence takes a bond for granted ("its proxy X was linked to …")."""
    describes = "self" in (*pattern.source, *pattern.target)
    return describes and frame.kind == "nouns" and frame.token.dep_ not in ("attr", "oprd", "nsubj")


def _is_topic(frame: Frame) -> bool:
    """Tell what is talked of in definite words: "will consult on Peru's invasion of Chile"."""
    noun = frame.token
    if frame.kind != "nouns" or not any(_is_definite(c) for c in noun.children):
        return False
    here = noun
    for _ in range(12):
        if here.dep_ not in ("pobj", "prep", "dobj", "conj"):
            return False
        if here.dep_ == "prep" and here.lower_ in cues().adjunct_prepositions:
            return False  # "during her visit they will consult"
        if here.dep_ == "prep" and here.lower_ in ("in", "at") and here.i < here.head.i:
            return False  # "in her meetings with them she will review"
        here = here.head
        if lemma(here) in ("eve", "ahead"):
            return False
        if here.pos_ in ("VERB", "AUX") and here.dep_ != "prep":  # "including" is no verb
            return lemma(here) in cues().topics
    return False


def _is_definite(word: Token) -> bool:
    owned = word.dep_ == "poss" or (word.dep_ in ("amod", "compound") and word.text[:1].isupper())
    return owned or (word.dep_ == "det" and word.lower_ in ("the", "this"))


def _on_first_leg(frame: Frame, reading: Sureness) -> None:
    """Read that a tour has just begun: "on the first leg of a tour of Peru"."""
    leg = frame.governor if frame.kind == "nouns" else None
    if leg is not None and lemma(leg) in ("leg", "stop", "stage"):
        for word in leg.children:
            if word.lower_ in ("first", "opening"):
                reading.set_phase("planned", word)


def _is_open_end(verb: Token) -> bool:
    """Tell "a visit to Peru, to be followed by one to Chile"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_unheld(noun: Token, carrier: Token | None, reading: Sureness) -> bool:
    """Tell a visit that "will not take place", or "will not go ahead"."""
    if carrier is None or carrier == noun or reading.polarity != "negated":
        return False
    held = lemma(carrier) in ("take", "go", "go_ahead", "proceed", "happen", "materialise")
    return held and noun.dep_ == "nsubj" and any(c.dep_ == "neg" for c in carrier.children)


def _set_out_for(frame: Frame, reading: Sureness) -> None:
    """Read that a visit has begun for which somebody has left: "left for a visit to Peru"."""
    verb = frame.governor if frame.kind == "nouns" else None
    told = verb is not None and lemma(verb) in ("leave", "depart", "set_off", "set_out", "embark")
    if verb is not None and told and lemma(frame.token) in cues().shared_events:
        reading.set_phase("begun", verb)
    elif verb is not None and lemma(verb) == "follow" and _is_open_end(verb):
        reading.set_phase("planned", verb)


def _is_content(noun: Token) -> bool:
    """Tell whether a noun's clause says what the noun is about ("allegations that …")."""
    word = lemma(noun)
    words = cues()
    return word in words.alleged or word in words.hypothetical or word in words.planned


def _shares_auxiliary(verb: Token) -> bool:
    """Tell "will visit Peru and *make* a stop in Chile", where "will" is of both."""
    own = any(c.dep_ in (*SUBJECTS, "nsubjpass", "aux", "auxpass") for c in verb.children)
    first = verb.head
    return verb.dep_ == "conj" and verb.tag_ == first.tag_ == "VB" and not own


def _is_open(word: Token) -> bool:
    """Tell a clause without a time of its own: "may agree to send", "would let it send"."""
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)
    bare = infinitive or lemma(word.head) in ("let", "make", "help")
    return word.dep_ in _OPEN or (word.dep_ == "ccomp" and word.tag_ == "VB" and bare)


def _is_cue(token: Token) -> bool:
    name = lemma(token)
    words = cues()
    return (
        name in words.alleged
        or name in words.denied
        or name in words.planned
        or name in words.reports
    )


def _governed(token: Token, head: Token, reading: Sureness, *, subject: bool = False) -> None:
    """Read what a governing word does to the predicate below it.

    A predicate that is the verb's active subject can only begin or end by it ("talks ended").
    """
    words, name = cues(), lemma(head)
    negated = is_negated(head) and not _is_open(token)  # there beside reads it
    acts = token.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in head.children)
    if name in words.ended and (_is_by_the_way(token) or _is_arrival(token, head)):
        return
    if name in words.ended:
        if not acts and negated:
            reading.keep(head)
        elif not acts:  # "the ally closed its border": the border, not the ally, is closed
            reading.set_phase("ended", head)
    elif name in words.completed:
        reading.set_phase("completed", head)
    elif name in words.begun and (subject or token.dep_ in ("dobj", "xcomp", "pobj")):
        reading.set_phase("planned" if _is_to_come(head) else "begun", head)
    elif name == "announce" and lemma(token) in words.enacted and not _is_to_come(head):
        reading.set_phase("completed", head)
    elif name in words.planned and not (subject or _is_past_clause(token) or _is_aside(token)):
        _planned(head, reading, negated=negated)
    elif not subject:
        _doubted(token, head, reading, negated=negated)


def _told_before(verb: Token) -> bool:
    """Tell "is to fly to Peru before *heading* to Chile", planned as the flight is."""
    return verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ in ("before", "after")


def _narrated(verb: Token, reading: Sureness) -> None:
    with_main = told_with(verb)
    if with_main is not None:  # "will visit Peru before she *goes* to Chile"
        reading.set_phase("planned", with_main)
    if _told_before(verb):
        above = _main(verb)
        beside(above, reading, adjectives=False)
        _climb(above, reading, above)


def _sets_out(verb: Token) -> bool:
    """Tell "leaves for Lima", which is yet to be reached."""
    return verb.tag_ == "VBZ" and lemma(verb) in (
        "leave", "depart", "set_off", "set_out", "include", "take_in", "cover", "comprise",
    )  # fmt: skip


def _tensed(token: Token, carrier: Token | None) -> Token:
    """Return the word whose tense tells when: the main verb's, of a gerund told beside it."""
    above = token.head.head if token.dep_ == "pcomp" else token.head
    if token.tag_ == "VBG" and token.dep_ in ("advcl", "pcomp") and above.tag_ == "VBD":
        return token if any(c.dep_ == "aux" for c in token.children) else above
    return _main(token) if _told_before(token) else carrier or token


def _main(gerund: Token) -> Token:
    """Return the verb beside which a gerund is told."""
    prep = gerund.head
    return prep.head if prep.head.pos_ in ("VERB", "AUX") else gerund


def _planned(head: Token, reading: Sureness, *, negated: bool) -> None:
    if negated and reading.phase == "ended":  # "no plans to lift the sanctions"
        reading.keep(head)
    elif negated and reading.polarity == "affirmed":  # what stands beside it may be read already
        reading.negate(head)
    elif not negated:
        reading.set_phase("planned", head)


def _is_by_the_way(noun: Token) -> bool:
    """Tell what something ended with, or by, which did not end."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("with", "by", "in", "at", "after", "for")


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


def _is_to_come(verb: Token) -> bool:
    """Tell "will start pulling out" from "has started"."""
    return any(c.dep_ == "aux" and c.lower_ in cues().modal_planned for c in verb.children)


def _is_past_clause(verb: Token) -> bool:
    """Tell "announced that it had sent", which is no plan."""
    had = any(c.dep_ == "aux" and lemma(c) == "have" for c in verb.children)
    was = verb.tag_ == "VBG" and any(c.dep_ == "aux" and lemma(c) == "be" for c in verb.children)
    return verb.dep_ == "ccomp" and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and had) or was)


def _doubted(token: Token, head: Token, reading: Sureness, *, negated: bool) -> None:
    words, name = cues(), lemma(head)
    if name in words.denied and not (name == "reject" and lemma(token) in words.imposed):
        _denied(head, reading, negated=negated)
    elif negated and name in OPINIONS:
        reading.negate(head)
    elif name in _OPEN_BY_DENIAL and is_negated(head):  # "has not ruled out" leaves it open
        reading.open(head, reads_on=token.dep_ in _OPEN)
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


def _denied(deny: Token, reading: Sureness, *, negated: bool) -> None:
    if _is_confirmed(deny):
        reading.open(deny, reads_on=False)
    else:
        reading.set_factuality("alleged" if negated else "denied", deny)


def _is_confirmed(deny: Token) -> bool:
    """Tell "neither confirm nor deny"."""
    return deny.dep_ == "conj" and lemma(deny.head) == "confirm"


def _is_naming(noun: Token, head: Token) -> bool:
    """Tell "called the pact a mistake", "called Peru's king", by which nobody calls for one."""
    if lemma(head) == "call" and head.pos_ == "VERB" and noun.dep_ in ("advcl", "xcomp", "ccomp"):
        asks = any(c.lower_ in ("for", "on", "upon") for c in head.children)
        return not asks and any(c.dep_ == "dobj" for c in head.children)
    first = noun
    while first.dep_ == "conj":
        first = first.head
    return lemma(head) == "call" and head.pos_ == "VERB" and first.dep_ in ("dobj", "oprd", "nsubj")


def _is_left_off(end: Token) -> bool:
    """Tell "stop selling", of which who demands it accuses, from "lift the embargo"."""
    return any(c.dep_ == "xcomp" for c in end.children)


def _hedges_here(token: Token, head: Token) -> bool:
    """Tell "is said to sell" and "the report that it sold" from "says" and "a report on"."""
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


def _by_tense(token: Token, *, event: bool) -> Phase:
    if not event:
        return "begun"
    if token.tag_ in ("VBD", "VBN"):
        return "completed"
    return "begun" if token.tag_ in ("VBG", "VBZ", "VBP") else "completed"
