"""Whose a thing or a person is: "Iran's drones", "firms linked to Peru", "a hall near Moscow"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.appearances import Appearances
from mapapp.claims.ends import End, described, distinct, end_at
from mapapp.claims.entities import Entity
from mapapp.claims.exclusion import is_excluded, second_doer
from mapapp.claims.lists import conjuncts, objects_of
from mapapp.claims.makers import doers
from mapapp.claims.parse import Passage
from mapapp.claims.prepositions import prepositions
from mapapp.claims.service import blamed, clauses_of, holders, involved, linked, served_in, wholes
from mapapp.claims.subjects import antecedent, subjects
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast

WEBS = frozenset(["network", "ring", "scheme", "cell", "syndicate"])
SEATED = frozenset(
    ["base", "operate", "locate", "headquarter", "register", "domicile", "incorporate"]
)
_DEPTH = 6
_MODIFIERS = ("poss", "amod", "compound", "nmod", "npadvmod", "punct")
_ALL = ("all", "both", "most", "some")
_BESIDE = ("near", "outside")
_HELD = ("based", "led", "owned", "flagged", "operated", "registered", "crewed", "chartered")
_BACKED = ("armed", "friendly", "loyal")  # "Iran-armed rebels" are not Iran's
_HACKS = frozenset(["hack", "hacking", "hacker", "cyber", "ransomware", "espionage"])
_HEADLINES = frozenset(
    ["targets", "designates", "disrupts", "sanctions", "exposes", "dismantles", "imposes", "blocks",
     "penalizes", "penalises", "freezes", "charges", "indicts", "seizes", "counters", "increases",
     "intensifies", "escalates", "issues", "announces", "strikes", "hits", "cuts"]
)  # fmt: skip
_RULED = frozenset(["regime", "government", "junta", "administration"])
_FORCES = ("troop", "soldier", "force", "fighter", "warship", "adviser", "advisor", "instructor")
_OFFICES = ("office", "bureau", "command", "envoy", "desk", "department", "council", "commission")
_HAS = ("have", "keep", "maintain", "deploy", "station", "send")


class Owners:
    """Whose the things and people of one document are."""

    def __init__(self, cast: Cast, seen: Appearances) -> None:
        self._cast = cast
        self._seen = seen

    def _described(self, passage: Passage, token: Token, owner: End, level: int) -> End:
        return described(self._seen.people, passage, token, owner, level)

    def of(
        self, passage: Passage, token: Token, depth: int, *, of_others: bool = False
    ) -> list[End]:
        """Return the actors among a noun's possessors and modifiers ("Russian-backed" is none).

        With `of_others`, whose it is does not tell who it is: "Australia's neighbour".
        """
        found: list[End] = []
        other = second_doer(token)
        if other is not None and not is_spelled_out(passage, self._seen.entity(passage, other)):
            other = None
        owned = lemma(token) in _OFFICES and any(c.dep_ == "poss" for c in token.children)
        headed = max((c.i for c in token.children if c.lower_ in _HEADLINES), default=-1)
        for child in token.children:
            if child.dep_ not in _MODIFIERS or child.i > token.i or _is_leaning(child):
                continue
            if child.i <= headed or (owned and child.dep_ == "compound"):
                continue  # "Treasury Targets Network", read as one name; "its Peru Affairs Office"
            if of_others and child.dep_ == "poss":
                continue
            if child.dep_ == "poss" or self._seen.entity(passage, child) is not None:
                listed = [child] if other in conjuncts(child) else conjuncts(child)
                if child.tag_ == "WP$" and token.head.dep_ == "relcl":  # "Chad, whose troops"
                    listed = antecedent(child, token.head)[-1:]
                found += [e for c in listed for e in self._cast.resolve(passage, c, depth + 1)]
            elif child.dep_ == "compound" and self._rules(passage, token, child):
                found += self._cast.resolve(passage, child, depth + 1)  # "the Assad regime"
            elif child.lower_ in _HELD or (
                child.pos_ in ("ADJ", "PROPN", "NOUN")
                and child.tag_ != "VBN"
                and child.lower_ not in _BACKED
            ):
                found += self.of(passage, child, depth + 1)
        groups = [e for e in found if e.actor.kind == "group"]
        return groups or distinct(found)

    def _rules(self, passage: Passage, token: Token, name: Token) -> bool:
        return lemma(token) in _RULED and self._seen.person(passage, name) is not None

    def inside(
        self, passage: Passage, token: Token, depth: int, prepositions: tuple[str, ...], level: int
    ) -> list[End]:
        """Resolve what stands behind a preposition of a noun ("nations in the region")."""
        return [
            self._described(passage, token, end, level)
            for prep in (c for word in _seated(token) for c in word.children)
            if prep.dep_ == "prep" and prep.lower_ in prepositions and not is_excluded(prep)
            if not _opens_range(prep)
            for o in prep.children
            if o.dep_ == "pobj"
            for party in conjuncts(o)
            for end in self._cast.resolve(passage, party, depth + 1)
        ]

    def bound(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve whom somebody is bound to: "firms linked to Peru", "people with ties to it"."""
        clauses = clauses_of(token)
        for whole in wholes(clauses) if depth < _DEPTH else ():
            if whose := self.of(passage, whole, depth + 1) or self.bound(
                passage, whole, depth + 1
            ):  # "firms that form a network run by Peru"
                return [self._described(passage, token, e, 1) for e in whose]
        clauses += [x for c in clauses for x in c.children if x.dep_ in ("xcomp", "advcl")]
        return [
            self._described(passage, token, end, 1)
            for party in _bound_to(token, clauses)
            for end in self._cast.resolve(passage, party, depth + 1)
        ]

    def around(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve whose a noun is by what the clause says of it: led by, had by, linked to."""
        return (
            self._led(passage, token, depth)
            or self._had(passage, token, depth)
            or self._linked(passage, token, depth)
        )

    def _linked(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve to whom a noun is linked; an "Iran-aligned group" is not Iran."""
        ends = [e for t in linked(token) for e in self._cast.resolve(passage, t, depth + 1)]
        beside = {lemma(c) for c in token.children if c.dep_ in ("amod", "compound")}
        if lemma(token) not in roles().groups | roles().rebels or beside & _HACKS:
            return ends
        return [e for e in ends if e.actor.kind == "group"]

    def _led(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve whose "a coalition led by Peru" is, and "missiles fired by it"."""
        return [e for d in doers(token) for e in self._cast.resolve(passage, d, depth + 1)]

    def _had(self, passage: Passage, token: Token, depth: int) -> list[End]:
        """Resolve whose the troops are that a state has: "Peru has 400 *troops* in Chad"."""
        verb = token.head
        if token.dep_ != "dobj":
            return []
        if token.lemma_.lower() not in _FORCES or lemma(verb) not in _HAS:
            return []
        return [
            e
            for s in subjects(verb)
            if s != token
            for e in self._cast.resolve(passage, s, depth + 1)
        ]

    def beside(self, passage: Passage, token: Token) -> list[End]:
        """Resolve what stands near a town: "a hall near Moscow"; near a state is not in it."""
        near = (c for c in token.children if c.dep_ == "prep" and c.lower_ in _BESIDE)
        places = (o for prep in near for o in prep.children if o.dep_ == "pobj")
        return [
            end_at(passage, o, e.actor, 1, e.voice, e)
            for o in places
            if (e := self._seen.entity(passage, o)) is not None and e.actor is not None
            if not e.is_demonym and e.actor.kind == "state" and _is_part(passage, e)
        ]


def _bound_to(token: Token, clauses: list[Token]) -> list[Token]:
    """Return to whom somebody is bound, by the clauses that describe him and the words beside."""
    told = [c for c in clauses if lemma(c) in roles().bound]
    told += [g for c in clauses for p in c.children if p.dep_ == "prep" for g in p.children]
    helped = [c for c in told if lemma(c) in roles().helps]
    if token.lemma_.lower() not in roles().territories:
        helped += [c for c in clauses if lemma(c) in roles().helps and c not in told]
    held = (o for c in token.children if c.lower_ == "with" for o in c.children)
    told += [o for o in held if o.dep_ == "pobj" and lemma(o) in roles().bonds]
    told += [c for c in token.children if c.lower_ in ("loyal", "faithful")]
    parties = [o for c in helped for o in objects_of(c)]
    parties += [p for c in clauses if lemma(c) in roles().gives for p in served_in(c)]
    parties += [*blamed(token), *holders(token, clauses), *involved(clauses)]
    parties += [
        party
        for word in told
        if lemma(word) in roles().bound or word.dep_ != "pcomp"
        for name, party in prepositions(word)
        if name in ("to", "with", "for", "by", "on_behalf_of")
    ]
    return parties


def _opens_range(prep: Token) -> bool:
    """Tell "ports *from* Peru to Panama", which are not all in Peru."""
    after = prep.right_edge.i + 1
    leads = after < len(prep.doc) and prep.doc[after].lower_ == "to"
    return prep.lower_ == "from" and leads and prep.head.tag_ == "NNS"


def _seated(token: Token) -> list[Token]:
    """Return a noun and the participles that tell its seat: "firms, all of them based in Peru"."""
    beside = [token, *(c for c in token.children if c.dep_ == "appos" and c.lower_ in _ALL)]
    seats = [c for w in beside for c in w.children if c.dep_ == "acl" and lemma(c) in SEATED]
    return [token, *seats]


def _is_leaning(word: Token) -> bool:
    """Tell "pro-Kremlin bloggers" and "anti-French slogans", which are not theirs."""
    before = [t.lower_ for t in word.doc[max(0, word.i - 2) : word.i]]
    return before in (["pro", "-"], ["anti", "-"])


def _is_part(passage: Passage, entity: Entity) -> bool:
    """Tell whether a name is of a town or region, and not of the state itself."""
    words = passage.document.text[entity.start : entity.end]
    return entity.actor is not None and words != entity.actor.name and not words.isupper()


def is_spelled_out(passage: Passage, entity: Entity | None) -> bool:
    """Tell a state by its name in full: "US and UK troops" are troops of both."""
    if entity is None or entity.actor is None or entity.actor.kind != "state":
        return False
    return not passage.document.text[entity.start : entity.end].isupper()
