"""How sure the text is of a predicate: phase, polarity and factuality, each with its cue.

The nearest words are read first: those beside the predicate, the verb that carries its noun, and
then what governs these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.beside import asked, beside, is_conditional, is_negated, of_nothing
from mapapp.claims.climb import climb, is_setting
from mapapp.claims.conditions import condition, words_of
from mapapp.claims.frames import Frame
from mapapp.claims.governing import governed
from mapapp.claims.parse import Passage
from mapapp.claims.presupposed import (
    is_presupposed,
    is_there,
    is_topic,
    takes_for_granted,
    unmentioned,
)
from mapapp.claims.setting_out import led_by, setting_out
from mapapp.claims.sureness import Sureness
from mapapp.claims.times import not_before, over, told_with, until
from mapapp.claims.tokens import lemma
from mapapp.claims.undone import broken_off, is_put_off, never_began, taken_back
from mapapp.model import Cue, Factuality, Interval, Phase, Status
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDS = {  # "came to an end", "put on hold"
    **dict.fromkeys(("come", "draw", "bring"), ("to", ("end", "close", "halt", "conclusion"))),
    **dict.fromkeys(("put", "place"), ("on", ("hold", "ice"))),
}
_PUTS_TO_END = {  # "put an end *to* it", "called time *on* it"
    "put": ("to", ("end", "stop", "halt")),
    "bring": ("on", ("curtain",)),
    "call": ("on", ("time", "halt")),
    "pull": ("on", ("plug",)),
    "draw": ("under", ("line",)),
}
_OFFERS = ("offer", "promise", "pledge", "propose")
_GIVEN_BY_WORDS = frozenset(["support", "backing", "thanks", "condolence", "apology", "allegiance"])


def status(
    frame: Frame, pattern: Pattern, passage: Passage, date: Interval | None, *, event: bool
) -> tuple[Status, tuple[Cue, ...]]:
    """Return the status of a frame's predicate, told of a date, and the words that gave it."""
    reading = Sureness(passage)
    beside(frame.token, reading)
    if frame.kind == "verbs":
        of_nothing(frame.token, reading)
    asked(frame.token, reading)
    if _is_there(frame, pattern, reading):
        return Status(reading.phase or "begun", reading.polarity, reading.factuality), tuple(
            reading.cues
        )
    carrier = frame.governor if frame.kind == "nouns" else frame.token
    enacted = frame.kind == "nouns" and lemma(frame.token) in cues().enacted
    _past(carrier, reading, None if enacted else date, event=event)
    _narrated(_verb_of(frame), reading)
    if carrier is not None and _bears(carrier, frame.token, event=event):
        _carried(frame.token, carrier, reading)
    climb(frame.token, reading, carrier)
    _offered(frame, pattern, reading)
    _later(frame, reading)
    _hangs_on(carrier, reading)
    _taken_as_there(reading, pattern)
    if reading.is_still:
        return Status("begun", reading.polarity, reading.factuality), tuple(reading.cues)
    if pattern.phase == "ended":
        return _left(reading), tuple(reading.cues)
    setting_out(frame, pattern, reading)
    if event and _is_unheld(frame.token, carrier, reading):
        return Status("cancelled", "affirmed", reading.factuality), tuple(reading.cues)
    phase = reading.phase or pattern.phase or _by_tense(_tensed(frame.token, carrier), event=event)
    if pattern.phase == "cancelled":
        phase = pattern.phase
    if phase == "cancelled" and is_put_off(reading.phase_from or frame.token):
        phase = "postponed"
    return Status(phase, reading.polarity, reading.factuality), tuple(reading.cues)


def _is_there(frame: Frame, pattern: Pattern, reading: Sureness) -> bool:
    """Tell whether a sentence only names what it tells of, and says nothing of it."""
    silent = unmentioned(frame.token)
    if silent is not None:
        reading.set_factuality("alleged", silent)
    return silent is not None or is_presupposed(frame, pattern) or is_topic(frame)


def _offered(frame: Frame, pattern: Pattern, reading: Sureness) -> None:
    """Read what was offered or pledged as still to come; support that was offered is given."""
    verb = frame.token
    if pattern.performed or verb.tag_ not in ("VBD", "VBN") or lemma(verb) not in _OFFERS:
        return
    if not any(lemma(t) in _GIVEN_BY_WORDS for t in frame.slots.get("A1", ())):
        reading.set_phase("planned", verb)


def _later(frame: Frame, reading: Sureness) -> None:
    """Read what is told behind it: a plan that is dropped, or troops that are withdrawn again."""
    if reading.phase == "planned":
        broken = broken_off(frame.token) or taken_back(frame)
        if broken is not None:
            reading.set_phase("cancelled", broken)
    elif reading.phase != "ended" and reading.polarity == "affirmed":
        undone = taken_back(frame)
        if undone is not None:
            reading.phase = None
            reading.set_phase("ended", undone)


def _hangs_on(carrier: Token | None, reading: Sureness) -> None:
    """Keep the condition that is told, under which what is planned is only what may be."""
    stated = condition(carrier) if carrier is not None and carrier.pos_ == "VERB" else None
    if stated is None:
        return
    first, last = words_of(stated)
    reading.note("condition", last, first)
    if reading.phase == "planned" and not reading.is_still and stated.pos_ in ("VERB", "AUX"):
        reading.set_factuality("hypothetical", stated)


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
    if noun.dep_ == "pobj" and is_setting(noun.head):
        return False
    return not (takes_for_granted(carrier, noun) or (not event and is_there(noun)))


def _carried(noun: Token, carrier: Token, reading: Sureness) -> None:
    """Read what a noun's verb does to it, before what stands beside that verb where it ends it.

    "Peru may lift its sanctions": that they end is what may be.
    """
    is_subject = noun.dep_ == "nsubj"
    put_to_end = _put_to_end(noun, carrier)
    if put_to_end is not None:
        if is_negated(carrier):
            return
        reading.set_phase("ended", put_to_end)
        beside(carrier, reading, adjectives=False, besides=noun)
    elif lemma(carrier) in cues().ended:
        governed(noun, carrier, reading, subject=is_subject)
        beside(carrier, reading, adjectives=False, besides=noun)
    else:
        beside(carrier, reading, adjectives=False, besides=noun)
        governed(noun, carrier, reading, subject=is_subject)
    end = _close(carrier)
    if end is not None and (is_subject or noun.dep_ in ("dobj", "nsubjpass")):
        reading.set_phase("ended", end)
    unheld = never_began(carrier)
    if unheld is not None:
        reading.phase, reading.phase_from = "cancelled", unheld
        reading.note("phase", unheld)


def _close(verb: Token) -> Token | None:
    """Return the end to which something comes: "came to a close", "was put on hold"."""
    before, ends = _ENDS.get(lemma(verb), ("", ()))
    found = (o for c in verb.children if c.lower_ == before for o in c.children)
    return next((o for o in found if o.lower_ in ends), None)


def _put_to_end(noun: Token, verb: Token) -> Token | None:
    """Return the end that a verb puts to what is behind it: "put an end to the pact"."""
    before, ends = _PUTS_TO_END.get(lemma(verb), ("", ()))
    if noun.dep_ != "pobj" or noun.head.lower_ != before:
        return None
    found = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lower_ in ends)
    return next((c for c in found if noun.head.head in (verb, c)), None)


def _left(reading: Sureness) -> Status:
    """Return the status of what a predicate itself ends: troops that may leave are there still."""
    undecided = reading.phase == "planned" or reading.factuality == "hypothetical"
    if reading.polarity == "negated" or undecided:
        sure: Factuality = "denied" if reading.factuality == "denied" else "asserted"
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


def _is_unheld(noun: Token, carrier: Token | None, reading: Sureness) -> bool:
    """Tell a visit that "will not take place", or "will not go ahead"."""
    if carrier is None or carrier == noun or reading.polarity != "negated":
        return False
    held = lemma(carrier) in ("take", "go", "go_ahead", "proceed", "happen", "materialise")
    return held and noun.dep_ == "nsubj" and any(c.dep_ == "neg" for c in carrier.children)


def _told_before(verb: Token) -> bool:
    """Tell "is to fly to Peru before *heading* to Chile", planned as the flight is."""
    return (
        verb.dep_ == "pcomp"
        and verb.tag_ == "VBG"
        and verb.head.lower_ in ("before", "after", "by")
    )


def _narrated(verb: Token, reading: Sureness) -> None:
    with_main = told_with(verb)
    if with_main is not None:  # "will visit Peru before she *goes* to Chile"
        reading.set_phase("planned", with_main)
    if _is_next(verb):
        reading.set_phase("planned", verb.head)
    if _told_before(verb) or _goes_along(verb):
        above = _main(verb)
        beside(above, reading, adjectives=False)
        climb(above, reading, above)


def _tensed(token: Token, carrier: Token | None) -> Token:
    """Return the word whose tense tells when: the main verb's, of a gerund told beside it."""
    led = led_by(token)
    if led is not None and led.tag_ == "VBD":  # "ending a trip that took him to Peru"
        return led
    verb = carrier if carrier is not None and _told_before(carrier) else token
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "pcomp") and above.tag_ == "VBD":
        return verb if any(c.dep_ == "aux" for c in verb.children) else above
    return _main(verb) if _told_before(verb) else carrier or token


def _main(gerund: Token) -> Token:
    """Return the verb beside which a gerund is told."""
    above = gerund.head if gerund.dep_ == "advcl" else gerund.head.head
    return above if above.pos_ in ("VERB", "AUX") else gerund


def _is_next(verb: Token) -> bool:
    """Tell "is in Peru *before flying* to Chile", and "ahead of ending the trip there"."""
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG":
        return False
    prep = verb.head
    if prep.lower_ == "of" and prep.head.lower_ == "ahead":
        prep = prep.head
    return prep.lower_ in ("before", "ahead") and prep.head.tag_ in ("VBZ", "VBP")


def _goes_along(verb: Token) -> bool:
    """Tell "will fly to Peru, *stopping* in Chile", planned as the flight is."""
    alone = not any(c.dep_ in ("aux", "nsubj") for c in verb.children)
    on_the_way = lemma(verb) in cues().journeys or lemma(verb) in ("stop", "stop_over", "stop_off")
    behind = verb.dep_ == "advcl" and verb.i > verb.head.i
    return on_the_way and alone and behind and verb.tag_ == "VBG"


def _verb_of(frame: Frame) -> Token:
    """Return the verb that tells what happens: of "ending a trip" it is "ending"."""
    carrier = frame.governor if frame.kind == "nouns" else None
    return carrier if carrier is not None and carrier.pos_ == "VERB" else frame.token


def _by_tense(token: Token, *, event: bool) -> Phase:
    if not event:
        return "begun"
    if token.tag_ in ("VBD", "VBN"):
        return "completed"
    return "begun" if token.tag_ in ("VBG", "VBZ", "VBP") else "completed"
