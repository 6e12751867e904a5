"""How sure the text is of a predicate: phase, polarity and factuality, each with its cue.

The reading climbs from the predicate to the words that govern it ("plans to visit", "denied
that it sent") and stops where a clause no longer depends on what stands above it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mapapp.claims.frames import Frame
from mapapp.claims.grammar import is_passive, lemma
from mapapp.claims.parse import Passage
from mapapp.claims.times import over, until
from mapapp.model import Cue, CueRole, Factuality, Interval, Phase, Polarity, Status
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

# These report plainly in the active and hedge only in the passive: "is said to have sent".
_HEDGES_IN_PASSIVE = frozenset(
    ["say", "report", "tie", "feel", "understand", "estimate", "think", "charge", "believe"]
)
_OPEN = ("xcomp", "acomp")
_NO_ONE = ("nobody", "none", "neither", "noone", "few")
_UNREAL = (("instead", "of"), ("rather", "than"), ("short", "of"), ("far", "from"))
_OPINIONS = ("believe", "think")  # denied, they deny what is thought
_SURER: tuple[Factuality, ...] = ("denied", "alleged", "hypothetical", "asserted")


@dataclass(slots=True)
class _Reading:
    """What has been seen so far; the nearest cue of an axis wins, denial over all."""

    passage: Passage
    phase: Phase | None = None
    phase_from: Token | None = None
    polarity: Polarity = "affirmed"
    factuality: Factuality = "asserted"
    cues: list[Cue] = field(default_factory=list)
    is_still: bool = False  # its end is planned or called for: until then it goes on

    def note(self, role: CueRole, token: Token) -> None:
        self.cues.append(Cue(role, self.passage.span(token, token)))

    def set_phase(self, phase: Phase, token: Token) -> None:
        if token == self.phase_from:  # a word may govern twice what it governs: read it once
            return
        if phase == "ended" and self.phase in ("cancelled", "ended"):
            self._undo(token)
            return
        if self.phase == "ended" and phase == "planned":
            self.is_still = True
        if self.phase is None or (phase in ("cancelled", "ended") and self.phase == "planned"):
            self.phase, self.phase_from = phase, token
            self.note("phase", token)

    def _undo(self, token: Token) -> None:
        """Take "lifted its suspension of" as going on, "lifted its veto of" as still to come."""
        self.phase = "begun" if self.phase == "ended" else "planned"
        self.phase_from = token
        self.note("phase", token)

    def set_factuality(self, factuality: Factuality, token: Token) -> None:
        if self.phase == "ended" and factuality == "hypothetical":
            self.is_still = True
            self.note("factuality", token)
        elif _SURER.index(factuality) < _SURER.index(self.factuality):
            self.factuality = factuality
            self.note("factuality", token)

    def negate(self, token: Token) -> None:
        self.polarity = "affirmed" if self.polarity == "negated" else "negated"
        self.note("polarity", token)


def status(
    frame: Frame, pattern: Pattern, passage: Passage, date: Interval | None, *, event: bool
) -> tuple[Status, tuple[Cue, ...]]:
    """Return the status of a frame's predicate, told of a date, and the words that gave it."""
    reading = _Reading(passage)
    _beside(frame.token, reading)
    if frame.kind == "verbs":
        _of_nothing(frame.token, reading)
    _asked(frame.token, reading)
    if _is_presupposed(frame, pattern):
        return Status(reading.phase or "begun", reading.polarity, reading.factuality), tuple(
            reading.cues
        )
    carrier = frame.governor if frame.kind == "nouns" else frame.token
    _past(carrier, reading, date, event=event)
    if carrier is not None and carrier.pos_ in ("VERB", "AUX") and carrier != frame.token:
        _beside(carrier, reading, adjectives=False)
        _governed(frame.token, carrier, reading, subject=frame.token.dep_ == "nsubj")
    _climb(frame.token, reading, carrier)
    if pattern.factuality is not None and reading.factuality == "asserted":
        reading.factuality = pattern.factuality
    if reading.is_still:
        return Status("begun", reading.polarity, reading.factuality), tuple(reading.cues)
    phase = reading.phase or pattern.phase or _by_tense(carrier or frame.token, event=event)
    if pattern.phase == "cancelled" or (pattern.phase == "ended" and phase != "planned"):
        phase = pattern.phase
    return Status(phase, reading.polarity, reading.factuality), tuple(reading.cues)


def _past(carrier: Token | None, reading: _Reading, date: Interval | None, *, event: bool) -> None:
    """Read what is told as over, and "not … until" as what is since then."""
    if carrier is None or carrier.pos_ not in ("VERB", "AUX"):
        return
    if reading.polarity == "negated" or _is_negated(carrier):
        since = until(carrier)
        if since is not None:
            reading.negate(since)
        return
    ended = over(carrier, date, reading.passage.document.published, event=event)
    if ended is not None:
        reading.set_phase("ended", ended)


def _beside(token: Token, reading: _Reading, *, adjectives: bool = True) -> None:
    """Read the auxiliaries, negations, conditions, adverbs and adjectives of one word."""
    words = cues()
    for child in token.children:
        word = child.lower_
        if _negates(child):
            if not (adjectives is False and lemma(token) in words.ended):
                _negation(child, reading)
        elif child.dep_ in ("aux", "auxpass") and word in words.modal_planned:
            reading.set_phase("planned", child)
        elif word == "would" and lemma(token) == "like":
            continue  # "would like to thank" thanks
        elif child.dep_ == "aux" and word == "would" and _is_reported(token):
            reading.set_phase("planned", child)
        elif child.dep_ == "aux" and word in words.modal_hypothetical:
            reading.set_factuality("hypothetical", child)
        elif _is_condition(child, token):
            reading.set_factuality("hypothetical", child)
        elif child.dep_ in ("advmod", "npadvmod") or (
            adjectives and child.dep_ in ("amod", "compound")
        ):
            _word(child, reading)


def _asked(token: Token, reading: _Reading) -> None:
    """Read a question as what may be: a mark behind the sentence, outside of quotations."""
    for word in reversed(list(token.sent)):
        if word.text == "?":
            reading.set_factuality("hypothetical", word)
        elif word.text in ('"', "'", "''"):
            continue
        return


def _of_nothing(verb: Token, reading: _Reading) -> None:
    """Read "sent no weapons" as "did not send weapons"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "attr"):
            for word in child.children:
                if word.dep_ == "det" and word.lower_ in ("no", "neither"):
                    reading.negate(word)


def _is_to_come(word: Token) -> bool:
    """Tell whether a word of time points ahead: "is hosting talks next week"."""
    is_present = word.head.tag_ in ("VBG", "VBZ", "VBP")
    return is_present and word.dep_ == "npadvmod" and any(c.lower_ == "next" for c in word.children)


def _negates(word: Token) -> bool:
    if word.dep_ == "neg" or (
        word.lower_ in cues().negating_words and word.dep_ in ("det", "advmod", "neg", "preconj")
    ):
        return True
    return word.dep_ in ("nsubj", "nsubjpass") and (
        word.lower_ in _NO_ONE
        or any(
            (d.lower_, d.dep_) in (("no", "det"), ("neither", "preconj"), ("neither", "det"))
            for d in word.children
        )
    )


def _negation(word: Token, reading: _Reading) -> None:
    """Read "no longer" as an end, and "not only" as nothing."""
    follower = word.nbor(1) if word.i + 1 < len(word.doc) else None
    if follower is not None and follower.lower_ == "longer":
        reading.set_phase("ended", follower)
    elif follower is None or follower.lower_ != "only":
        reading.negate(word)


def _is_condition(child: Token, verb: Token) -> bool:
    """Tell whether a predicate stands under "if", or its "would" hangs on an "if" clause."""
    if child.dep_ == "mark":
        return child.lower_ in cues().conditions
    if child.dep_ == "aux" and verb.dep_ in ("advcl", "ccomp"):  # "Had Turkey invaded, …"
        inverted = any(s.dep_ == "nsubj" and child.i < s.i < verb.i for s in verb.children)
        return inverted and child.lower_ in ("had", "were", "should")
    return (
        child.dep_ == "advcl"
        and any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in child.children)
        and any(aux.dep_ == "aux" and aux.tag_ == "MD" for aux in verb.children)
    )


def _is_reported(verb: Token) -> bool:
    """Tell whether "would" is the "will" of reported speech ("announced that it would")."""
    clause = verb
    while clause.dep_ == "conj":
        clause = clause.head
    return (
        clause.dep_ == "ccomp"
        and clause.head.tag_ in ("VBD", "VBN")
        and lemma(clause.head) in cues().reports
    )


def _word(token: Token, reading: _Reading) -> None:
    words, word = cues(), token.lower_
    if word in words.alleged_words:
        reading.set_factuality("alleged", token)
    elif word in words.hypothetical_words:
        reading.set_factuality("hypothetical", token)
    elif word in words.cancelled_words:
        reading.set_phase("cancelled", token)
    elif word in words.ended_words or _is_bygone(token):
        reading.set_phase("ended", token)
    elif word in words.planned_words or _is_to_come(token):
        reading.set_phase("planned", token)


def _is_bygone(word: Token) -> bool:
    """Tell "once an ally" and "then-ally": of verbs, times.over tells."""
    if word.head.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    follower = word.nbor(1).text if word.i + 1 < len(word.doc) else ""
    return word.lower_ == "once" or (word.lower_ == "then" and follower == "-")


def _climb(token: Token, reading: _Reading, carrier: Token | None) -> None:
    here = token
    for _ in range(12):
        head = here.head
        _construed(here, reading)
        if _stands_alone(here, carrier):
            break
        if here.dep_ != "conj":
            if head != carrier or here != token:
                _governed(here, head, reading)
            if head != carrier and head.pos_ in ("VERB", "AUX") and here.dep_ in _OPEN:
                _beside(head, reading, adjectives=False)
            elif _is_cue(head):
                _hedges(head, reading)
        here = head


def _construed(word: Token, reading: _Reading) -> None:
    """Read the constructions that tell a plan, a denial or what was left undone."""
    head = word.head
    if word.dep_ == "advcl" and _is_purpose(word):
        reading.set_phase("planned", word)
    if _is_unreal(word):
        reading.negate(word.nbor(-1))
    if word.dep_ == "xcomp" and _is_to_do(head) and _has_to(word):
        reading.set_phase("planned", head)
    if word.dep_ in ("nsubj", "csubj", "ccomp", "acl") and (untrue := _untrue(head)) is not None:
        reading.set_factuality("denied", untrue)
    if _is_about_to(word):
        reading.set_phase("planned", head)
    _disbelieved(word, reading)


def _stands_alone(word: Token, carrier: Token | None) -> bool:
    """Tell whether what governs a word says nothing of how sure or real it is."""
    head, dep = word.head, word.dep_
    if head == word or dep in ("relcl", "advcl"):
        return True
    if dep == "ccomp" and any(t.text == ";" for t in word.doc[word.i : head.i]):
        return True  # the parser hangs the first of two sentences below the second
    if dep in ("dobj", "nsubjpass") and lemma(head) in cues().factive:
        return True
    if dep == "prep" and word.lower_ in cues().adjunct_prepositions:
        return True
    if dep == "acl" and word.tag_ in ("VBN", "VBG"):
        return head.pos_ in ("NOUN", "PROPN") and not _is_content(head)
    return dep in ("nsubj", "csubj") and head != carrier


def _is_presupposed(frame: Frame, pattern: Pattern) -> bool:
    """Tell whether a sentence takes a bond for granted ("its proxy X was linked to …")."""
    describes = "self" in (*pattern.source, *pattern.target)
    return describes and frame.kind == "nouns" and frame.token.dep_ not in ("attr", "oprd", "nsubj")


def _is_purpose(verb: Token) -> bool:
    return _has_to(verb) and verb.i > verb.head.i


def _is_about_to(word: Token) -> bool:
    """Tell "was about to attack" and "was to have attacked"."""
    return word.dep_ in ("xcomp", "advcl") and word.head.lower_ in ("about", "poised", "set")


def _disbelieved(word: Token, reading: _Reading) -> None:
    """Read what nobody says, what is said wrongly, and what a false story tells."""
    head = word.head
    if word.dep_ == "ccomp" and lemma(head) in cues().reports:
        for child in head.children:
            if child.dep_ == "nsubj" and _is_no_one(child) and lemma(head) not in _OPINIONS:
                reading.set_factuality("alleged", child)
            elif child.dep_ == "advmod" and child.lower_ in cues().wrong_words:
                reading.set_factuality("denied", child)
            elif child.dep_ == "nsubj" and lemma(child) in cues().denied:  # "a hoax claimed"
                reading.set_factuality("denied", child)
    if word.dep_ in ("acl", "relcl", "ccomp", "pobj", "prep") and head.pos_ == "NOUN":
        for child in head.children:
            if child.dep_ == "amod" and child.lower_ in cues().wrong_words:
                reading.set_factuality("denied", child)
            elif child.dep_ == "det" and child.lower_ == "no" and lemma(head) in cues().proofs:
                reading.negate(child)


def _is_no_one(subject: Token) -> bool:
    return subject.lower_ in _NO_ONE or any(
        c.dep_ == "det" and c.lower_ in ("no", "neither") for c in subject.children
    )


def _is_to_do(verb: Token) -> bool:
    """Tell "is to sign" and "has yet to sign"."""
    yet = any(c.dep_ == "advmod" and c.lower_ == "yet" for c in verb.children)
    is_told = any(c.dep_ in ("acomp", "attr", "oprd") for c in verb.children)  # "is wrong to say"
    return (lemma(verb) == "be" and not is_told) or (lemma(verb) == "have" and yet)


def _untrue(verb: Token) -> Token | None:
    """Return the word that calls a verb's subject untrue: "the rumours proved unfounded"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if is_passive(verb) and lemma(verb) in cues().denied:  # "was debunked"
        return verb
    told = (c for c in verb.children if c.dep_ in ("oprd", "acomp", "attr"))
    return next((c for c in told if lemma(c) in cues().denied and not _is_negated(verb)), None)


def _has_to(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _is_unreal(verb: Token) -> bool:
    """Tell what was not done: "without sending", "instead of sending", "rather than send"."""
    if verb.i < 2 or verb.dep_ not in ("pcomp", "advcl", "conj", "cc", "prep"):
        return False
    before, first = verb.nbor(-1).lower_, verb.nbor(-2).lower_
    return before == "without" or (first, before) in _UNREAL


def _is_content(noun: Token) -> bool:
    """Tell whether a noun's clause says what the noun is about ("allegations that …")."""
    word = lemma(noun)
    words = cues()
    return word in words.alleged or word in words.hypothetical or word in words.planned


def _is_cue(token: Token) -> bool:
    name = lemma(token)
    words = cues()
    return (
        name in words.alleged
        or name in words.denied
        or name in words.planned
        or name in words.reports
    )


def _hedges(head: Token, reading: _Reading) -> None:
    for child in head.children:
        if child.dep_ == "advmod":
            _word(child, reading)


def _governed(token: Token, head: Token, reading: _Reading, *, subject: bool = False) -> None:
    """Read what a governing word does to the predicate below it.

    A predicate that is the verb's active subject can only begin or end by it ("talks ended").
    """
    words, name = cues(), lemma(head)
    negated = _is_negated(head) and token.dep_ not in _OPEN  # there _beside reads it
    acts = token.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in head.children)
    if name in words.ended and not negated:
        if not acts:  # "the ally closed its border": the border, not the ally, is closed
            reading.set_phase("ended", head)
    elif name in words.completed:
        reading.set_phase("completed", head)
    elif name in words.begun and (subject or token.dep_ in ("dobj", "xcomp", "pobj")):
        reading.set_phase("begun", head)
    elif name in words.planned and not subject:
        if negated:
            reading.negate(head)
        else:
            reading.set_phase("planned", head)
    elif not subject:
        _doubted(head, name, reading, negated=negated)


def _is_negated(verb: Token) -> bool:
    """Tell whether a verb is denied, by "not" or by its subject ("nobody expects")."""
    return any(
        c.dep_ == "neg"
        or (c.dep_ == "det" and c.lower_ == "no")
        or (
            c.dep_ == "nsubj" and (c.lower_ in _NO_ONE or any(d.lower_ == "no" for d in c.children))
        )
        for c in verb.children
    )


def _doubted(head: Token, name: str, reading: _Reading, *, negated: bool) -> None:
    words = cues()
    if name in words.denied:
        reading.set_factuality("alleged" if negated else "denied", head)
    elif negated and name in _OPINIONS:
        reading.negate(head)
    elif name in words.negating:
        reading.negate(head)
    elif name in words.cancelled:
        reading.set_phase("cancelled", head)
    elif name in words.alleged and (name not in _HEDGES_IN_PASSIVE or is_passive(head)):
        reading.set_factuality("alleged", head)
    elif name in words.hypothetical and head.pos_ != "AUX":
        reading.set_factuality("hypothetical", head)


def _by_tense(token: Token, *, event: bool) -> Phase:
    if not event:
        return "begun"
    if token.tag_ in ("VBD", "VBN"):
        return "completed"
    return "begun" if token.tag_ in ("VBG", "VBZ", "VBP") else "completed"
