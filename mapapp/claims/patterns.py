"""Frames × patterns → claims: which relation a predicate states, between whom."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from mapapp.claims.attribution import Voices
from mapapp.claims.beside import doubt, suspicion
from mapapp.claims.ends import End
from mapapp.claims.exclusion import second_objects
from mapapp.claims.frames import Frame, frames, levels, noun_frame, slot, talked_of, verb_frame
from mapapp.claims.grammar import lemma, measured
from mapapp.claims.parse import Passage
from mapapp.claims.references import Cast
from mapapp.claims.service import hedge
from mapapp.claims.status import status
from mapapp.claims.times import ahead, own_date
from mapapp.claims.undone import given_up
from mapapp.model import Actor, Claim, Cue, Factuality, Polarity, Span, Status
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern, RelationType, relations
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = (
    "in",
    "at",
    "across",
    "throughout",
    "inside",
    "within",
    "into",
    "around",
    "near",
    "where",
    "including",
)
_EACH_OTHER = (("other", "each"), ("other", "the"), ("another", "one"))
_OPPOSITE: dict[Polarity, Polarity] = {"affirmed": "negated", "negated": "affirmed"}
_SIGNED = ("alliance", "economic_tie")
_BARE = ("support", "help", "assist", "back")
_GIFTS = ("aid", "military_support")
_ENVOYS = ("ambassador", "envoy", "consul")  # "summoned Ambassador Roe"
_WHERE = frozenset(
    [
        "economic_tie",
        "illicit_finance",
        "influence",
        "migration",
        "military_presence",
        "recruitment",
    ]
)
_UTTERED = ("accusation", "concern", "visit")
_LIST = 2  # places that make a journey of several stops
_THERE = 2  # the level of what is only called "there"
_NEGOTIATORS = ("negotiator", "official", "delegation", "diplomat", "representative", "team")
_KINDS = ("verbs", "nouns", "adjectives")


@dataclass(frozen=True, slots=True)
class Found:
    """A claim with its ends as the text names them, its frame, and its pattern's strength."""

    claim: Claim
    source: End
    target: End
    score: float
    frame: Frame


@cache
def _index() -> dict[tuple[str, str], tuple[tuple[RelationType, Pattern], ...]]:
    table: dict[tuple[str, str], list[tuple[RelationType, Pattern]]] = defaultdict(list)
    for relation in relations().values():
        for pattern in relation.patterns:
            for kind in _KINDS:
                for word in getattr(pattern, kind):
                    table[kind, word].append((relation, pattern))
    return {key: tuple(rows) for key, rows in table.items()}


@cache
def evoking() -> dict[str, frozenset[str]]:
    """Return the lemmas that evoke any relation, by kind of predicate."""
    return {kind: frozenset(word for k, word in _index() if k == kind) for kind in _KINDS}


class Reader:
    """Matches the frames of one document's passages against the patterns."""

    def __init__(self, cast: Cast, voices: Voices) -> None:
        self._cast = cast
        self._voices = voices
        self._travellers: dict[str, End] = {}  # by the state they travel for
        self.stops_at_home: list[Found] = []  # of journeys abroad; no visits, but stops of tours

    def read(self, passage: Passage) -> list[Found]:
        """Return the passage's claims: one for each type, pair of ends and sentence."""
        best: dict[tuple[str, str, str, int], Found] = {}
        plays: dict[int, bool] = {}
        for frame in frames(passage.parsed, evoking()):
            sentence = frame.token.sent
            if sentence.start not in plays:
                plays[sentence.start] = any(_is_play(t) for t in sentence)
            if plays[sentence.start]:
                continue
            for found in self._of_frame(passage, frame):
                claim = found.claim
                ends = (claim.source.id, claim.target.id)
                first, second = sorted(ends) if relations()[claim.type].symmetric else ends
                key = (claim.type, first, second, claim.sentence.start)
                older = best.get(key)
                best[key] = found if older is None else _telling(older, found)
                if claim.type == "visit" and found.source.is_person:
                    self._travellers.setdefault(claim.source.id, found.source)
        return _without_severed(_without_covered(best.values()))

    def _of_frame(self, passage: Passage, frame: Frame) -> list[Found]:
        """Where a frame reads as several types between the same ends, the best score wins."""
        readings: dict[tuple[str, str], list[Found]] = defaultdict(list)
        if frame.kind == "nouns" and self._cast.entity(passage, frame.token) is not None:
            return []  # a word of a name: the "Force" of the Qods Force is none in a country
        whole, own = frame, talked_of(frame)
        for relation, pattern in _index().get((frame.kind, frame.lemma), ()):
            frame = whole if relation.symmetric else own
            if not _fits(pattern, frame) or self._names_group(passage, frame, pattern):
                continue
            for source, target in self._ends(passage, frame, pattern, relation):
                if _is_private(relation, source, target) or _is_at_home(relation, source, target):
                    continue
                if relation.id == "cooperation" and _is_of_body(source.actor, target.actor):
                    continue
                if _has_other_object(passage, frame, pattern, target):
                    continue
                found = self._claim(passage, frame, relation, pattern, source, target)
                if _is_unsaid(pattern, relation, found.claim.status):
                    continue
                readings[source.actor.id, target.actor.id].append(found)
                if relation.id == "visit":
                    self._stop_at_home(passage, frame, found, relation, pattern)
        return [_best(rows) for rows in readings.values()]

    def _stop_at_home(
        self,
        passage: Passage,
        frame: Frame,
        abroad: Found,
        relation: RelationType,
        pattern: Pattern,
    ) -> None:
        """Keep the stop in the traveller's own country: "will travel to Miami, Lima and Quito"."""
        stops = frame.slots.get("to", ())
        home = abroad.source.actor
        if len(stops) < _LIST or "to" not in pattern.target or not abroad.source.is_person:
            return
        for token in stops:
            entity = self._cast.entity(passage, token)
            if entity is not None and entity.actor == home and not entity.is_demonym:
                end = End(home, entity.start, entity.end, 3, entity.voice)
                stop = self._claim(passage, frame, relation, pattern, abroad.source, end)
                self.stops_at_home.append(stop)

    def _names_group(self, passage: Passage, frame: Frame, pattern: Pattern) -> bool:
        """Tell "the Russian force Wagner": what the group does is not given to its state."""
        name = frame.token.head
        if frame.token.dep_ not in ("compound", "nmod") or "mod" not in pattern.source:
            return False
        entity = self._cast.entity(passage, name) if "self" not in pattern.target else None
        return entity is not None and entity.actor is not None and entity.actor.kind == "group"

    def _ends(
        self, passage: Passage, frame: Frame, pattern: Pattern, relation: RelationType
    ) -> Iterator[tuple[End, End]]:
        if pairs := self._pairs(passage, frame, pattern):
            yield from pairs
            if relation.family == "conflict" and relation.event:  # "traded fire": each at the other
                yield from ((other, first) for first, other in pairs)
            return
        sources = self._in_slots(passage, frame, pattern.source, pattern.source_kinds)
        if pattern.performed and frame.kind == "verbs" and "A0" in pattern.source:
            tellers = {t.actor.id for t in self._in_slots(passage, frame, ("speaker",))}
            sources = [s for s in sources if s.actor.id in tellers]  # he himself "vowed to strike"
        if not sources and pattern.of_traveller:
            sources = self._on_tour(passage, frame, pattern)
        if not sources and pattern.by_author and self._cast.author is not None:
            sources = [End(self._cast.author, *passage.offsets(frame.token, frame.token), 1, "")]
        if not sources:
            return
        if pattern.host_among and len(sources) > 1:
            yield from self._guests(passage, frame, pattern, sources)
            sources = [] if _are_negotiators(frame, pattern) else sources
        if len(sources) > 1 and any(
            _is_each_other(t) for n in pattern.target for t in slot(frame, n)
        ):
            yield from ((s, t) for s in sources for t in sources if s != t)
            return
        taken = {s.actor.id for s in sources}
        kinds = pattern.target_kinds
        named = self._in_slots(passage, frame, pattern.target, kinds, besides=taken)
        if not named and frame.kind == "verbs":
            own = relation.family != "conflict"  # nobody strikes what is his own
            named = _of_kind(self._outside(passage, frame, pattern, taken, alone=own), kinds)
        targets = [t for t in named if t.actor.id not in taken]
        yield from (
            (s, t)
            for s in sources
            for t in self._at_home(passage, frame, pattern, targets)
            if s.actor.serves != t.actor.id and t.actor.serves != s.actor.id
        )

    def _at_home(
        self, passage: Passage, frame: Frame, pattern: Pattern, targets: list[End]
    ) -> list[End]:
        """Keep the targets that a pattern wants to be of who acts: he met them at his place."""
        if not pattern.at_home:
            return targets
        hosts = {e.actor.id for e in self._in_slots(passage, frame, pattern.at_home)}
        return [t for t in targets if t.actor.id in hosts and t.level > _THERE]

    def _on_tour(self, passage: Passage, frame: Frame, pattern: Pattern) -> list[End]:
        """Return the one traveller of the text, unless the sentence tells of another's journey."""
        hosts = {e.actor.id for e in self._in_slots(passage, frame, pattern.target)}
        known = hosts | set(self._travellers)
        named = (self._cast.person(passage, t) for t in frame.token.sent)
        others = any(p.actor.id not in known for p in named if p is not None and p.actor)
        return list(self._travellers.values()) if len(self._travellers) == 1 and not others else []

    def _pairs(self, passage: Passage, frame: Frame, pattern: Pattern) -> list[tuple[End, End]]:
        """Pair the ends that one slot holds: "between Peru and Chile"."""
        # kinds told of one side alone say nothing of the other
        told = pattern.source_kinds and pattern.target_kinds
        kinds = (*pattern.source_kinds, *pattern.target_kinds) if told else ()
        for name in pattern.pair:
            both = _of_kind(self._in_slots(passage, frame, (name,)), kinds)
            if len(both) > 1 and not self._is_one_side(passage, frame, name):
                first, *others = both
                # "between Peru and Chile, Ana Roe, and": who stands behind two states is no third
                return [
                    (first, o)
                    for i, o in enumerate(others)
                    if i == 0 or first.is_person or not o.is_person
                ]
        return []

    def _is_one_side(self, passage: Passage, frame: Frame, name: str) -> bool:
        """Tell "Peru and Chile mend ties *with Mali*" and "*its* allies Peru and Chile"."""
        if name == "self":
            return bool(slot(frame, "poss"))
        if name not in ("subj", "A0"):
            return False
        others = self._in_slots(passage, frame, ("with", "A1.with"))
        own = self._in_slots(passage, frame, (name,))
        return bool({e.actor.id for e in others} - {e.actor.id for e in own})

    def _guests(
        self, passage: Passage, frame: Frame, pattern: Pattern, parties: list[End]
    ) -> Iterator[tuple[End, End]]:
        """Pair who meets with the one of them at whose place: "Mali and Chad met in Bamako"."""
        hosts = {h.actor.id: h for h in self._in_slots(passage, frame, pattern.target)}
        for guest in parties:
            yield from (
                (guest, hosts[p.actor.id])
                for p in parties
                if p.actor.id in hosts and p.actor.id != guest.actor.id
            )

    def _in_slots(
        self,
        passage: Passage,
        frame: Frame,
        slots: Sequence[str],
        kinds: tuple[str, ...] = (),
        besides: set[str] | None = None,
    ) -> list[End]:
        """Return the actors of the first slot that holds any (other than those besides)."""
        for wanted in (level for name in slots for level in levels(name)):
            names = _PLACES if wanted == "loc" else (wanted,)
            found = {
                end.actor.id: replace(end, doubt=doubt(token) or hedge(token))
                for name in names
                for token in slot(frame, name)
                for end in self._cast.resolve(passage, token, inside=besides is not None)
                if not (besides and end.actor.id in besides)
            }
            if fitting := _of_kind(list(found.values()), kinds):
                return fitting
        return []

    def _outside(
        self, passage: Passage, frame: Frame, pattern: Pattern, besides: set[str], *, alone: bool
    ) -> list[End]:
        """Return whose "its airspace" is where the doer cannot be meant; with `alone`, who "it" is.

        Nobody sells himself a thing: "sold it drones".
        """
        words = [t for name in pattern.target if name != "loc" for t in slot(frame, name)]
        words = [t for t in words if not alone or (t.pos_ == "PRON" and t.dep_ == "dative")]
        return [end for word in words for end in self._cast.outside(passage, word, besides)]

    def _claim(
        self,
        passage: Passage,
        frame: Frame,
        relation: RelationType,
        pattern: Pattern,
        source: End,
        target: End,
    ) -> Found:
        sentence = passage.span(frame.token.sent[0], frame.token.sent[-1])
        date = own_date(passage, frame, sentence)
        act = frame
        if pattern.performed and frame.governor is not None:
            told = next(iter(frame.slots.get("teller", ())), frame.governor)
            act = noun_frame(told) if told.pos_ == "NOUN" else verb_frame(told)
        read, cues = status(act, pattern, passage, date[0] if date else None, event=relation.event)
        if pattern.denied and read.phase == "ended":  # "no longer recognises"
            read = replace(read, phase="completed", polarity="affirmed")
        elif pattern.denied:
            read = replace(read, polarity=_OPPOSITE[read.polarity])
        if relation.id == "visit":
            read = given_up(read, cues)
        date = ahead(date, read.phase, passage.document.published)
        read, doubted = _hedged(passage, read, source, target)
        if relation.event and read.factuality == "asserted":
            doers = (t for name in pattern.source for t in slot(act, name))
            for word in (w for t in doers if (w := suspicion(t)) is not None):
                read = replace(read, factuality="alleged")
                doubted = (*doubted, Cue("factuality", passage.span(word, word)))
        who, said = self._voices.attribution(
            passage, frame.token, accusing=pattern.factuality == "alleged"
        )
        evidence = _evidence(passage, frame, source, target, sentence)
        trigger = Cue("trigger", passage.span(frame.token, frame.token))
        dated = (Cue("date", date[1]),) if date else ()
        content = (
            passage.document.id, relation.id, source.actor.id, target.actor.id,
            str(evidence.start), str(evidence.end), read.label,
        )  # fmt: skip
        claim = Claim(
            id=hashlib.sha256("\x1f".join(content).encode()).hexdigest()[:12],
            document=passage.document.id,
            type=relation.id,
            source=source.actor,
            target=target.actor,
            sentence=sentence,
            evidence=evidence,
            source_span=_words(passage, source),
            target_span=_words(passage, target),
            attribution=who,
            status=read,
            cues=(trigger, *cues, *doubted, *said, *dated),
            pattern=pattern.id,
            date=date[0] if date else None,
        )
        level = 0.05 * (source.level + target.level)
        return Found(claim, source, target, pattern.score + level, frame)


def _are_negotiators(frame: Frame, pattern: Pattern) -> bool:
    """Tell two delegations, who are the guests of nobody where they meet."""
    return any(lemma(t) in _NEGOTIATORS for n in pattern.source for t in slot(frame, n))


def _without_covered(rows: Iterable[Found]) -> list[Found]:
    """Leave out the bare support of "support and aid", and the trade that a sanction bans."""
    kept = list(rows)
    told = {(f.claim.type, _pair(f), f.claim.sentence.start) for f in kept}
    barred = {(f.frame.token, _pair(f)) for f in kept if f.claim.type == "sanction"}

    def is_covered(found: Found) -> bool:
        by: tuple[str, ...] = ()
        if found.claim.type == "cooperation" and found.frame.lemma in _BARE:
            by = _GIFTS
        elif found.claim.type == "cooperation" and found.frame.lemma == "commitment":
            by = ("alliance",)  # "its commitment to our allies in Chad"
        elif found.claim.type == "economic_tie":
            by = ("illicit_finance",)
            if (found.frame.governor, _pair(found)) in barred:
                return True
        return any((kind, _pair(found), found.claim.sentence.start) in told for kind in by)

    return [f for f in kept if not is_covered(f) and not _is_signed_elsewhere(f, kept)]


def _is_signed_elsewhere(found: Found, kept: list[Found]) -> bool:
    """Tell the bare signing of what tells more by itself: "signed a pact of mutual defence"."""
    frame = found.frame
    return (
        found.claim.type == "cooperation"
        and frame.kind == "verbs"
        and any(
            f.claim.type in _SIGNED
            and f.frame.token in frame.slots.get("A1", ())
            and _pair(f) == _pair(found)
            for f in kept
        )
    )


def _pair(found: Found) -> frozenset[str]:
    return frozenset((found.claim.source.id, found.claim.target.id))


def _without_severed(rows: Iterable[Found]) -> list[Found]:
    """Leave out the ties that are named to be cut: "Peru severed its trade ties with Chile"."""
    kept = list(rows)
    cut = {
        (f.frame.token, _pair(f))
        for f in kept
        if f.claim.type == "diplomatic_rupture" and f.frame.kind == "verbs"
    }
    return [
        f for f in kept if (f.frame.governor, _pair(f)) not in cut or f.frame.token.dep_ != "dobj"
    ]


def _is_unsaid(pattern: Pattern, relation: RelationType, read: Status) -> bool:
    """Tell "does recognise the junta" of a pattern that denies, and "declined to criticise Peru".

    That nobody blamed, feared or visited anybody is no claim, but "Peru denied that it blamed
    Chile" is.
    """
    if read.polarity != "negated":
        return False
    return pattern.denied or (relation.id in _UTTERED and read.factuality == "asserted")


def _is_each_other(word: Token) -> bool:
    """Tell "each other", "one another", and "the other" beside "each side"."""
    before = word.nbor(-1).lower_ if word.i > 0 else ""
    return (word.lower_, before) in _EACH_OTHER


def _hedged(
    passage: Passage, read: Status, source: End, target: End
) -> tuple[Status, tuple[Cue, ...]]:
    """Return a status made less sure where one end alone is doubtful: "Peru and possibly Chile"."""
    word = target.doubt or source.doubt
    if word is None or read.factuality != "asserted":
        return read, ()
    sure: Factuality = "alleged" if lemma(word) in cues().alleged else "hypothetical"
    return replace(read, factuality=sure), (Cue("factuality", passage.span(word, word)),)


def _has_other_object(passage: Passage, frame: Frame, pattern: Pattern, target: End) -> bool:
    """Tell whether another object is the target's: "gave aid to Peru and weapons to Chile"."""
    if frame.kind == "nouns" and frame.governor is not None:
        later = (o for o in second_objects(frame.governor) if o.i > frame.token.i)
        return any(passage.offsets(o, o)[0] < target.start for o in later)
    words = pattern.having.get("A1")
    objects = sorted(frame.slots.get("A1", ()), key=lambda t: t.i)
    if words is None or frame.kind != "verbs" or len(objects) < 2:
        return False
    shared = not any(
        objects[0].i < party.i < objects[-1].i
        for name in pattern.target
        for party in slot(frame, name)
    )
    if shared or any(o.dep_ == "pobj" for o in objects):  # "sent troops to Peru, along with shells"
        return False
    own = [o for o in objects if passage.offsets(o, o)[0] < target.start]
    return bool(own) and "*" not in words and not _is_among(own[-1], words)


def _is_among(word: Token, words: Iterable[str]) -> bool:
    return any(t.lower_ in words or lemma(t) in words for t in (word, *measured(word)))


def _is_of_body(one: Actor, other: Actor) -> bool:
    """Tell a body's work with its own members, which is what the body is there for."""
    for body, state in ((one, other), (other, one)):
        if body.kind == "igo" and state.kind == "state":
            return body.home is None or state.id in body.home.members
    return False


def _is_private(relation: RelationType, source: End, target: End) -> bool:
    """Tell what people do on their own, which is no act of their state; nor is one man a people."""
    if relation.private:
        return relation.family == "people" and source.is_named
    if relation.id == "visit" and source.is_follower:
        return True
    return source.is_private or (relation.symmetric and target.is_private)


def _is_at_home(relation: RelationType, source: End, target: End) -> bool:
    """Tell what a group does in the state it is of, and not against it, which joins no two."""
    if relation.id == "visit" and target.actor.id in roles().dependencies.get(source.actor.id, ()):
        return True
    home = source.actor.home if source.actor.kind == "group" else None
    return relation.id in _WHERE and home is not None and home.iso3 == target.actor.id


def _is_play(word: Token) -> bool:
    """Tell whether a word makes of its sentence a game or a tale."""
    name = word.lower_
    return (
        name in cues().games
        or name in cues().fictions
        or word.lemma_.lower() in cues().fictions
        or (name in ("game", "games") and word.i > 0 and word.nbor(-1).lower_ == "war")
    )


def _telling(older: Found, newer: Found) -> Found:
    """Return the reading of a sentence that tells more of two with one type and ends.

    "lifted its sanctions after imposing them": what is over by the main clause is over.
    """
    for one, other in ((older, newer), (newer, older)):
        aside = one.frame.token.dep_ in ("pcomp", "advcl", "acl", "relcl")
        if aside and one.claim.status.label == "asserted" and other.claim.status.label == "ended":
            return other
    return newer if newer.score > older.score else older


def _best(rows: list[Found]) -> Found:
    """Return the strongest reading of a frame between two ends; the types that lost go with it."""
    best = max(rows, key=lambda found: found.score)
    others = dict.fromkeys(f.claim.type for f in sorted(rows, key=lambda found: -found.score))
    others.pop(best.claim.type)
    return replace(best, claim=replace(best.claim, alternatives=tuple(others)))


def _of_kind(ends: list[End], kinds: tuple[str, ...]) -> list[End]:
    """Keep the ends of the wanted kinds.

    "person" is one who acts in an office, "nationals" are a state's people, named ("Syrians"),
    "itself" is a state that is meant, and no thing of it ("Serbian passports"), "armed" a group
    that is no firm, "place" a state and no one of it.
    """
    if not kinds:
        return ends
    return [
        e
        for e in ends
        if e.actor.kind in kinds
        or ("person" in kinds and e.is_person)
        or ("place" in kinds and e.actor.kind == "state" and not e.is_person)
        or ("armed" in kinds and e.actor.kind == "group" and not e.is_firm)
        or ("itself" in kinds and e.actor.kind == "state" and e.level > 1)
        or ("nationals" in kinds and e.actor.kind == "state" and e.is_people)
    ]


def _fits(pattern: Pattern, frame: Frame) -> bool:
    if any(slot(frame, name) for name in pattern.lacking):
        return False
    if any(lemma(t) in words for n, words in pattern.unless.items() for t in _heads(frame, n)):
        return False
    if pattern.modifiers and not _modified(frame, pattern.modifiers, pattern.having):
        return False
    if pattern.barred and _modified(frame, pattern.barred, pattern.having):
        return False
    return all(
        any("*" in words or lemma(t) in words or t.lower_ in words for t in _heads(frame, name))
        for name, words in pattern.having.items()
    )


def _heads(frame: Frame, name: str) -> list[Token]:
    if name == "governor":
        return [frame.governor] if frame.governor is not None else []
    parties = slot(frame, name)
    beside = (c for p in parties for c in p.children if p.pos_ == "PROPN" or lemma(c) in _ENVOYS)
    titles = (c for c in beside if c.pos_ == "NOUN" or lemma(c) in _ENVOYS)
    return [*parties, *titles, *(meant for party in parties for meant in measured(party))]


def _modified(frame: Frame, words: tuple[str, ...], slots: Iterable[str] = ()) -> bool:
    heads = [frame.token, *(t for name in slots for t in _heads(frame, name))]
    return any(
        t.text in words or t.lower_ in words or t.lemma_.lower() in words
        for t in (*frame.slots.get("mod", ()), *(c for head in heads for c in head.children))
    )


def _words(passage: Passage, end: End) -> Span:
    return Span(end.start, end.end, passage.document.text[end.start : end.end])


def _evidence(passage: Passage, frame: Frame, source: End, target: End, sentence: Span) -> Span:
    """The stretch from the first to the last word of the claim, at least six words of it."""
    token_start, token_end = passage.offsets(frame.token, frame.token)
    starts, ends = [token_start], [token_end]
    if frame.governor is not None:
        start, end = passage.offsets(frame.governor, frame.governor)
        starts.append(start)
        ends.append(end)
    for end_ in (source, target):
        if sentence.start <= end_.start and end_.end <= sentence.end:
            starts.append(end_.start)
            ends.append(end_.end)
    start, end = min(starts), max(ends)
    if len(passage.document.text[start:end].split()) < 6:
        return sentence
    return Span(start, end, passage.document.text[start:end])
