"""To whom something is done where its sentence leaves it unsaid: "to hand two boats to the navy".

A report names once where it is and whom it tells of, and goes on: "In Mozambique he is to hand
over two boats to the navy", "Manila is arming itself. … Japan handed over two radars". The one
state left is meant: where the clauses around place what they tell, or whom they tell it; else to
whom the sentence before told of the same; else whom that sentence names beside who acts, if
nothing is said of who gets it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from mapapp.claims.ends import End
from mapapp.claims.frames import Frame, slot
from mapapp.claims.parse import Passage
from mapapp.claims.prepositions import prepositions
from mapapp.claims.tellers import thanking_for
from mapapp.claims.tokens import lemma
from mapapp.model import Actor
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import Pattern
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from mapapp.claims.references import Cast

Named = dict[str, Actor]  # actors by id
UNSAID = 0  # the level of an end that its sentence leaves unsaid
_DEPTH = 10
_FAR = 2  # sentences back
_OFTEN = 2  # sentences that name whom a report is about, at the least
_WHERE = ("in", "at", "across", "throughout")
_WHITHER = ("to", "into", "in", "at")
_TOLD = ("dobj", "dative", "nsubjpass")
_TALKS = frozenset(
    ["meet", "attend", "speak", "talk", "gather", "host", "sign", "call", "conference", "forum",
     "gathering", "briefing", "interview", "speech", "hearing", "trial", "congress", "assembly"]
)  # fmt: skip
_TELLS = frozenset(["assure", "promise", "notify", "brief"])
_SHOWS = frozenset(["open", "inaugurate", "tour", "see", "inspect", "unveil", "attend"])
_OTHERS = frozenset(
    ["customer", "client", "buyer", "country", "region", "world", "abroad", "overseas", "nation",
     "state", "area", "continent", "them", "it", "there"]
)  # fmt: skip


class Unsaid:
    """Finds whom the sentences of one document leave unsaid."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def target(
        self,
        passage: Passage,
        frame: Frame,
        pattern: Pattern,
        sources: Iterable[End],
        hosts: Collection[str],
        same: Iterable[Actor],
    ) -> list[End]:
        """Return to whom a frame's act is done, none where nobody or more than one may be meant.

        `hosts` are the states that who acts visits, `same` to whom the last sentence told of it.
        """
        takers = [t for name in pattern.target for t in slot(frame, name.partition(".*")[0])]
        words = [*takers, *slot(frame, "A1"), *(p for _, p in prepositions(frame.token))]
        if any(lemma(t) in _OTHERS | roles().others or _is_own(t) for t in words):
            return []
        if _is_used(frame.token) or any(thanking_for(t) for t in (frame.token, frame.token.head)):
            return []  # of what one is thanked for, frames tell to whom it went
        taken = {t for s in sources for t in (s.actor.id, s.actor.serves) if t is not None}
        found = next((n for n in self._around(passage, frame.token, taken, hosts) if n), None)
        if found is None and (here := self._named(passage, frame.token.sent, taken)):
            found = here if self._is_struck(passage, frame.token, here) else {}
        if found is None:
            found = {a.id: a for a in same if a.id not in taken}
            if not any(t.pos_ == "NOUN" for t in takers):  # "gave mayors pumps" at home
                found = found or self._before(passage, frame.token, taken)
        start, end = passage.offsets(frame.token, frame.token)
        named = list(found.values())
        return [End(a, start, end, UNSAID, a.name) for a in named if len(named) == 1 and _acts(a)]

    def _around(
        self, passage: Passage, token: Token, taken: Collection[str], hosts: Collection[str]
    ) -> Iterator[Named]:
        """Yield the states where the clauses around a word are placed, and whom they tell it.

        Where something is said is where it is done if who says it is there to visit.
        """
        here = token
        for _ in range(_DEPTH):
            heard = list(_heard(here, token))
            places = list(_places(here))
            is_said = lemma(here) in cues().reports or lemma(here) in _TALKS
            ends = [
                (end.actor, is_said and party in places)
                for party in (*places, *heard)
                for end in self._cast.resolve(passage, party, inside=True)
            ]
            yield {
                actor.id: actor
                for actor, is_said in ends
                if _acts(actor) and actor.id not in taken and (not is_said or actor.id in hosts)
            }
            if here.head == here or _stands_alone(here):
                return
            here = here.head

    def _named(self, passage: Passage, sentence: Iterable[Token], taken: Collection[str]) -> Named:
        """Return whom a sentence names, beside who acts."""
        named = (
            who.actor
            for token in sentence
            for who in (self._cast.entity(passage, token), self._cast.person(passage, token))
            if who is not None and who.actor is not None
        )
        return {a.id: a for a in named if a.id not in taken and a.serves not in taken}

    def _is_struck(self, passage: Passage, token: Token, named: Named) -> bool:
        """Tell "regretted the floods in Chad and said that Peru would send food"."""
        return len(named) == 1 and any(
            t.dep_ == "pobj"
            and t.head.lower_ == "in"
            and (t.head.head.pos_ == "NOUN" or t.head.head.dep_ == "acl")
            and not _is_talk(t.head.head)
            and not self._named(passage, [t], ()).keys().isdisjoint(named)
            for t in token.doc[token.sent.start : token.i]
        )

    def _before(self, passage: Passage, token: Token, taken: Collection[str]) -> Named:
        """Return whom the sentences before name beside who acts: the nearest that names any."""
        start = token.sent.start
        for _ in range(_FAR):
            if start == 0:
                break
            sentence = token.doc[start - 1].sent
            start = sentence.start
            told = [t for t in sentence if not _is_aside(t)]
            if named := self._named(passage, told, taken):
                return named if all(self._is_topic(passage, token, key) for key in named) else {}
        return {}

    def _is_topic(self, passage: Passage, token: Token, key: str) -> bool:
        """Tell a state that the report has named before, and not only by the way."""
        told = self._cast.sides.sentences(passage.origin[token.idx])
        naming = (1 for sentence in told if key in sentence.states)
        return sum(islice(naming, _OFTEN)) == _OFTEN


def _places(word: Token) -> Iterator[Token]:
    """Yield where what a word tells takes place, or where its journey leads; talks are no place."""
    names = _WHITHER if lemma(word) in cues().journeys else _WHERE
    for name, party in prepositions(word):
        if name in names and not _is_talk(party):
            yield party


def _heard(word: Token, below: Token) -> Iterator[Token]:
    """Yield whom a word above another is told of or to: "told *Peru* that it would send rice"."""
    tells = lemma(word) in cues().reports or lemma(word) in _TELLS
    if word == below or not (tells or _is_talk(word)):
        return
    yield from (c for c in word.children if c.dep_ in _TOLD and c.i < below.i)
    for name, party in prepositions(word):
        if name == "with" and party.i < below.i:
            yield party
        if _is_talk(party):  # "in a call with the king", "during her visit to Peru"
            yield from (p for n, p in prepositions(party) if n in ("with", "to"))


def _is_used(verb: Token) -> bool:
    """Tell "struck Peru with missiles *supplied* by Oman", which went to who struck.

    What a guest sees or opens is where he is: "opened a clinic that Oman *built*".
    """
    above = verb.head.head
    shown = lemma(above) in _SHOWS or lemma(above) in cues().journeys
    return verb.dep_ in ("acl", "relcl") and not (verb.head.dep_ == "dobj" and shown)


def _stands_alone(verb: Token) -> bool:
    """Tell a clause beside another, with a doer of its own: what is told there is apart."""
    return verb.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _is_own(word: Token) -> bool:
    """Tell "on its islands", which are those of who acts, or of somebody told of before."""
    return any(c.dep_ == "poss" and c.pos_ == "PRON" for c in word.children)


def _is_aside(name: Token) -> bool:
    """Tell who only condemns what was done, and where talks are held."""
    if name.dep_ == "nsubj":
        return lemma(name.head) in cues().blames
    above = name.head.head
    held = [above, *(c for c in above.children if c.dep_ in ("nsubj", "nsubjpass"))]
    return name.dep_ == "pobj" and name.head.lower_ in ("in", "at") and any(map(_is_talk, held))


def _is_talk(word: Token) -> bool:
    return lemma(word) in _TALKS or lemma(word) in cues().shared_events


def _acts(actor: Actor) -> bool:
    return actor.kind == "state"
