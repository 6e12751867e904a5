"""Whom "they" means who are told of in the sentence before: "Roe met Mr Li. *They* agreed …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts, objects_of
from mapapp.claims.prepositions import prepositions
from mapapp.claims.pronouns import speaks
from mapapp.claims.sides import is_several
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_MEETS = frozenset(
    ["meet", "speak", "talk", "confer", "consult", "hold", "have", "conduct", "convene", "call",
     "sit_down", "dine", "host", "welcome", "receive", "join", "phone", "telephone", "see"]
)  # fmt: skip
_SPEAKS = frozenset(
    ["discuss", "agree", "exchange", "welcome", "reaffirm", "review", "underscore", "condemn",
     "commit", "pledge", "affirm", "emphasize", "emphasise", "stress", "resolve", "confirm",
     "express", "underline", "consult", "decide", "voice",
     "acknowledge", "reiterate", "speak", "talk", "explore", "consider", "touch"]
)  # fmt: skip
_TALKS = frozenset(["talk", "meeting", "conversation", "call", "discussion", "consultation"])


def parties_before(pronoun: Token) -> list[Token]:
    """Return who the sentence before tells of, where these are several; none if it does not."""
    if pronoun.sent.start == 0 or pronoun.lower_ not in ("they", "them", "their", "both"):
        return []
    before = pronoun.doc[pronoun.sent.start - 1].sent
    acting = [s for s in subjects(before.root) if not speaks(s)]
    others = [o for t in before for o in _met(t)] if acting or _first_person(before.root) else []
    if pronoun.dep_ in ("nsubj", "nsubjpass", "poss"):
        return [*acting, *others] if others or len(acting) > 1 else _several(acting)
    told = [t for t in before if t.dep_ in ("pobj", "dobj", "nsubj", "dative")]
    listed = [x for t in told if t.pos_ == "PROPN" for x in conjuncts(t)[1:2] and conjuncts(t)]
    return _several(told) or listed


def talks(pronoun: Token) -> bool:
    """Tell "They also discussed", who are those that a readout is of."""
    verb = pronoun.head
    return pronoun.dep_ == "nsubj" and pronoun.lower_ in ("they", "both") and lemma(verb) in _SPEAKS


def _first_person(verb: Token) -> bool:
    return any(speaks(s) for s in subjects(verb))


def _several(nouns: list[Token]) -> list[Token]:
    many = [n for n in nouns if is_several(n)]
    return many if len(many) == 1 else []


def _met(verb: Token) -> list[Token]:
    """Return whom somebody meets: "spoke *with Mr Roe*", "held talks *with Mr Roe*"."""
    if verb.pos_ != "VERB" or lemma(verb) not in _MEETS or verb.dep_ not in ("ROOT", "conj"):
        return []
    objects = objects_of(verb)
    talk = [o for o in objects if lemma(o) in _TALKS]
    behind = (
        party for word in (verb, *talk) for name, party in prepositions(word)
        if name in ("with", "to")
    )  # fmt: skip
    seen = [o for o in objects if _is_somebody(o)]
    return [x for o in (*seen, *behind) if _is_somebody(o) for x in conjuncts(o)]


def _is_somebody(word: Token) -> bool:
    return word.pos_ == "PROPN" or word.lemma_.lower() in roles().people
