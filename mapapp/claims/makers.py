"""Who stands behind a thing: who sent it, who made it, and what somebody calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts
from mapapp.claims.passives import agents, is_passive
from mapapp.claims.prepositions import prepositions
from mapapp.claims.tokens import lemma, modifiers_of
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACTING = ("nsubj", "nsubjpass")
_MADE = frozenset(["made", "built", "supplied", "manufactured", "donated", "designed", "produced"])


def doers(noun: Token) -> list[Token]:
    """Return whose a thing or an act is: "missiles fired by Peru", "tests conducted by it".

    What he sold or gave away is no longer his, and is not told here. "A base housing Peru's men" is
    Peru's as far as somebody strikes it.
    """
    clauses = [c for c in noun.children if c.dep_ == "acl"]
    done = (c for c in clauses if is_passive(c) and lemma(c) in roles().done)
    own = [party for c in done for party in agents(c)]
    belonging = (c for c in clauses if lemma(c) == "belong")
    own += [party for c in belonging for name, party in prepositions(c) if name == "to"]
    housing = (c for c in clauses if c.tag_ == "VBG" and lemma(c) in ("house", "host"))
    return own + [x for c in housing for o in c.children if o.dep_ == "dobj" for x in conjuncts(o)]


def givers(noun: Token) -> list[Token]:
    """Return by whom a thing is told to be given or made: "jets promised by Peru"."""
    clauses = [c for c in noun.children if c.dep_ == "acl" and is_passive(c)]
    return [party for c in clauses for party in agents(c)]


def told_in(noun: Token) -> list[Token]:
    """Return who acts in the clause that tells what a noun is: "reports that *Peru* attacked"."""
    clauses = (c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl"))
    told = (c for c in clauses if any(m.dep_ == "mark" and m.lower_ == "that" for m in c.children))
    return [x for c in told for s in c.children if s.dep_ in _ACTING for x in conjuncts(s)]


def makers(noun: Token) -> list[Token]:
    """Return who made a thing, by its description: "Turkish-made drones"."""
    made = (c for c in noun.children if c.dep_ == "amod" and c.lower_ in _MADE)
    return [x for c in made for m in modifiers_of(c) if m.i < c.i for x in conjuncts(m)]
