"""Who stands in the slots of a frame: the pairs of ends between which a pattern claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from mapapp.claims.beside import doubt
from mapapp.claims.ends import End
from mapapp.claims.frames import Frame, levels, slot
from mapapp.claims.parse import Passage
from mapapp.claims.pronouns import speaks
from mapapp.claims.references import Cast
from mapapp.claims.service import hedge
from mapapp.claims.stop_kinds import home_words
from mapapp.claims.tokens import lemma
from mapapp.claims.unsaid import Unsaid
from mapapp.model import Actor
from mapapp.vocabulary.relations import Pattern, RelationType

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
_EDGES = ("border", "frontier")  # near that of Peru is outside it
_EACH_OTHER = (("other", "each"), ("other", "the"), ("another", "one"))
_NEGOTIATORS = ("negotiator", "official", "delegation", "diplomat", "representative", "team")
_MUTUAL = frozenset(["accusation", "territorial_claim"])
_HIS = ("his", "her")
_FEW = 3  # parties who are each tied to each
_THERE = 2  # the level of what is only called "there"


class Parties:
    """Finds the ends of one document's frames."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._unsaid = Unsaid(cast)
        self._hosts: dict[str, set[str]] = defaultdict(set)  # by the state that visits them
        self._travellers: dict[str, End] = {}  # by the state they travel for

    def travels(self, who: End, host: End) -> None:
        """Keep who travels: a later sentence may tell of the journey without naming him."""
        self._hosts[who.actor.id].add(host.actor.id)
        if who.is_person:
            self._travellers.setdefault(who.actor.id, who)

    def unsaid(
        self, passage: Passage, frame: Frame, pattern: Pattern, told: list[Actor]
    ) -> list[tuple[End, End]]:
        """Return who acts with whom its sentence leaves unsaid; `told` is of the one before."""
        sources = self._sources(passage, frame, pattern)
        if not sources or self._in_slots(passage, frame, pattern.target):
            return []
        hosts = {host for s in sources for host in self._hosts[s.actor.id]}
        targets = self._unsaid.target(passage, frame, pattern, sources, hosts, told)
        return list(_joined(frame, sources, targets))

    def of(
        self, passage: Passage, frame: Frame, pattern: Pattern, relation: RelationType
    ) -> Iterator[tuple[End, End]]:
        """Yield each pair of who does and whom it is done to."""
        if pattern.homeward:
            yield from self._homeward(passage, frame, pattern)
            return
        if pairs := self._pairs(passage, frame, pattern):
            yield from pairs
            mutual = relation.id in _MUTUAL  # "traded fire": each at the other
            if mutual or (relation.family == "conflict" and relation.event):
                yield from ((other, first) for first, other in pairs)
            return
        sources = self._sources(passage, frame, pattern)
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
        if not named and pattern.of_pair:
            named = self._of_pair(passage, frame, pattern, taken)
        targets = [t for t in named if t.actor.id not in taken]
        yield from _joined(frame, sources, self._at_home(passage, frame, pattern, targets))

    def _sources(self, passage: Passage, frame: Frame, pattern: Pattern) -> list[End]:
        """Return who does it; who travels, or issues the text, where a pattern takes him for it."""
        sources = self._in_slots(passage, frame, pattern.source, pattern.source_kinds)
        if pattern.performed and frame.kind == "verbs" and "A0" in pattern.source:
            sources = self._performing(passage, frame, sources)
        if not sources and pattern.of_traveller:
            sources = self._on_tour(passage, frame, pattern)
        if not sources and pattern.by_author and self._cast.author is not None:
            sources = [End(self._cast.author, *passage.offsets(frame.token, frame.token), 1, "")]
        return sources

    def _performing(self, passage: Passage, frame: Frame, sources: list[End]) -> list[End]:
        """Keep who does what he says himself: "*he* vowed to strike", "*our* army will strike"."""
        tellers = {t.actor.id for t in self._in_slots(passage, frame, ("speaker",))}
        own = not tellers and _are_speakers(slot(frame, "A0"))
        return [s for s in sources if own or s.actor.id in tellers]

    def _at_home(
        self, passage: Passage, frame: Frame, pattern: Pattern, targets: list[End]
    ) -> list[End]:
        """Keep the targets that a pattern wants to be of who acts: he met them at his place."""
        if not pattern.at_home:
            return targets
        hosts = {e.actor.id for e in self._in_slots(passage, frame, pattern.at_home)}
        return [t for t in targets if t.actor.id in hosts and t.level > _THERE]

    def _homeward(
        self, passage: Passage, frame: Frame, pattern: Pattern
    ) -> Iterator[tuple[End, End]]:
        """Yield who goes home, and where that is: "returned to *Oslo*", "will fly *home*"."""
        sources = self._in_slots(passage, frame, pattern.source, pattern.source_kinds)
        words = home_words(frame.token)
        if len(sources) != 1 or not (words or lemma(frame.token) == "return"):
            return
        home = sources[0].actor
        tokens = [t for name in pattern.target for t in slot(frame, name)]
        places = [e for t in tokens if (e := self._cast.entity(passage, t)) is not None]
        own = [e for e in places if e.actor == home and not e.is_demonym]
        if own:
            yield sources[0], End(home, own[0].start, own[0].end, 3, own[0].voice)
        elif words and not any(e.actor is not None and e.actor.kind == "state" for e in places):
            yield sources[0], End(home, *passage.offsets(words[0], words[0]), 1, words[0].text)

    def _of_pair(
        self, passage: Passage, frame: Frame, pattern: Pattern, acting: set[str]
    ) -> list[End]:
        """Return the two whom the text is about, where a sentence names none but who acts."""
        pair = self._cast.sides.titled()
        ids = {actor.id for actor, _ in pair}
        fits = len(ids & acting) == (1 if pattern.of_pair == "one" else 0)
        sentence = (self._cast.entity(passage, t) for t in frame.token.sent)
        named = {e.actor.id for e in sentence if e is not None and e.actor is not None}
        if len(ids) != 2 or not fits or not named <= acting | ids:
            return []
        start, end = passage.offsets(frame.token, frame.token)
        return [End(actor, start, end, 1, voice) for actor, voice in pair]

    def _on_tour(self, passage: Passage, frame: Frame, pattern: Pattern) -> list[End]:
        """Return the one traveller of the text, unless the sentence tells of another's journey."""
        whose = [c for c in frame.token.children if c.dep_ == "poss" and c.lower_ in _HIS]
        if whose and not any(self._cast.resolve(passage, c) for c in whose):
            return []  # "He has cancelled *his* trip", of somebody of no known state
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
                parties = [
                    first,
                    *(
                        o
                        for i, o in enumerate(others)
                        if i == 0 or first.is_person or not o.is_person
                    ),
                ]
                if len(parties) > _FEW:  # of many the first is told of, with whom it acts
                    return [(first, o) for o in parties[1:]]
                return list(combinations(parties, 2))
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
                if not (wanted == "loc" and name == "near" and lemma(token) in _EDGES)
                for end in self._cast.resolve(passage, token, inside=besides is not None)
                if not (besides and end.actor.id in besides)
                if not (wanted == "loc" and name == "near" and end.actor.name.endswith(token.text))
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


def _joined(frame: Frame, sources: list[End], targets: list[End]) -> Iterator[tuple[End, End]]:
    """Yield each source with each target, or in order: "visited Oman and Chad *respectively*"."""
    several = len(sources) == len(targets) > 1
    if several and any(t.lower_ == "respectively" for t in frame.token.sent):
        yield from zip(sources, targets, strict=True)
    else:
        yield from ((s, t) for s in sources for t in targets if not _are_one(s, t))


def _are_one(one: End, other: End) -> bool:
    """Tell a state and who serves it, and two that serve the same."""
    both = {one.actor.serves, other.actor.serves} - {None}
    return (
        one.actor.serves == other.actor.id
        or other.actor.serves == one.actor.id
        or (len(both) == 1 and one.actor.serves == other.actor.serves)
    )


def _of_kind(ends: list[End], kinds: tuple[str, ...]) -> list[End]:
    """Keep the ends of the wanted kinds.

    "person" is one who acts in an office, "nationals" are a state's people, named ("Syrians"),
    "itself" is a state that is meant, and no thing of it ("Serbian passports"), "armed" a group
    that is no firm, or a private man who serves an organ, "firm" one that is, "place" a state and
    no one of it.
    """
    if not kinds:
        return ends
    return [
        e
        for e in ends
        if e.actor.kind in kinds
        or ("person" in kinds and e.is_person)
        or ("place" in kinds and e.actor.kind == "state" and not e.is_person)
        or ("armed" in kinds and (e.is_follower or (e.actor.kind == "group" and not e.is_firm)))
        or ("firm" in kinds and e.is_firm)
        or ("itself" in kinds and e.actor.kind == "state" and e.level > 1)
        or ("nationals" in kinds and e.actor.kind == "state" and e.is_people)
    ]


def _are_negotiators(frame: Frame, pattern: Pattern) -> bool:
    """Tell two delegations, who are the guests of nobody where they meet."""
    return any(lemma(t) in _NEGOTIATORS for n in pattern.source for t in slot(frame, n))


def _are_speakers(words: Sequence[Token]) -> bool:
    return any(speaks(w) or any(speaks(c) for c in w.children) for w in words)


def _is_each_other(word: Token) -> bool:
    """Tell "each other", "one another", and "the other" beside "each side"."""
    before = word.nbor(-1).lower_ if word.i > 0 else ""
    return (word.lower_, before) in _EACH_OTHER
