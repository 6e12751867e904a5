"""Whom a clause or a description tells that somebody serves: "acting for", "a member of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mapapp.claims.lists import objects_of
from mapapp.claims.passives import is_passive
from mapapp.claims.prepositions import prepositions
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_HELPING = ("aux", "auxpass", "cc", "dobj")
_IN = ("in", "at", "from", "across")
_PARTS = frozenset(["part", "members"])
_GUILTY = frozenset(["responsible", "complicit", "instrumental"])
_INVOLVES = frozenset(["involve", "engage", "implicate"])
_HOLDS = frozenset(["administer", "govern", "control", "occupy", "hold", "rule"])
_LINKS = frozenset(["link", "affiliate", "align", "associate", "connect", "tie", "own", "control"])
_FIELDS = frozenset(["sector", "industry", "economy"])
_ACTS = frozenset(
    ["shipment", "sale", "trade", "transport", "export", "purchase", "procurement", "transfer",
     "delivery", "movement", "production", "acquisition", "development", "smuggling", "trafficking"]
)  # fmt: skip
_OF_OF = 4  # levels of "of": "the shipment of millions of barrels of Peruvian oil"
_FOR = ("for", "on_behalf_of", "in_support_of")
_OF = (*_FOR, "of", "in", "to", "within", "with")


def served_in(verb: Token) -> Iterator[Token]:
    """Yield whom a verb tells that its subject, or its object in the passive, serves."""
    name = lemma(verb)
    if any(c.dep_ == "neg" for c in verb.children):
        return
    if name in roles().helps and not is_passive(verb):
        yield from (x for o in objects_of(verb) for x in (o, *_handled(o)))
    if name == "operate":  # "in the defence sector of the Peruvian economy"
        fields = (p for prep, p in prepositions(verb) if prep == "in" and lemma(p) in _FIELDS)
        yield from (x for f in fields for x in _handled(f))
    if name in roles().gives:
        given = (verb, *objects_of(verb))
        yield from (p for w in given for prep, p in prepositions(w) if prep in (*_FOR, "to"))
    elif name in roles().bound:
        wanted = (*_FOR, "by", "to", "with")
        yield from (p for prep, p in prepositions(verb) if prep in wanted)
        below = (row for o in objects_of(verb) for row in prepositions(o))
        yield from (p for prep, p in below if prep in _FOR)  # "raised money for Hamas"
    if name == "be":
        yield from (x for c in verb.children if c.dep_ == "attr" for x in followed(c))
    if name == "serve":  # "served as a key figure in it"
        yield from (x for prep, p in prepositions(verb) if prep == "as" for x in followed(p))


def _handled(noun: Token, depth: int = 0) -> Iterator[Token]:
    """Yield of what an act or a field is: "the sale *of barrels of Peruvian oil*"."""
    if depth < _OF_OF and (depth or lemma(noun) in _ACTS or lemma(noun) in _FIELDS):
        for party in (p for prep, p in prepositions(noun) if prep == "of"):
            yield party
            yield from _handled(party, depth + 1)


def reasons(verb: Token) -> Iterator[Token]:
    """Yield the verbs that tell what somebody is sanctioned for: "for having assisted Hamas"."""
    objects = objects_of(verb)
    around = [verb, *objects, *(c for o in objects for c in o.children if c.dep_ == "acl")]
    for prep in (c for word in around for c in word.children):
        if prep.dep_ == "prep" and prep.lower_ == "for":
            roles_ = (c for o in prep.children if o.dep_ == "pobj" for c in o.children)
            inner = [c for c in roles_ if c.lower_ == "in"]  # "for their role in arming Hamas"
            gerunds = (g for p in (prep, *inner) for g in p.children if g.dep_ == "pcomp")
            yield from (x for g in gerunds for x in _joined(g))


def followed(noun: Token) -> Iterator[Token]:
    """Yield whose man somebody is, in a description: "a Hamas financier", "a key figure in it"."""
    if is_follower(noun) or any(is_follower(c) for c in noun.children):
        yield noun
        yield from (party for prep, party in prepositions(noun) if prep in _OF)


def is_follower(word: Token) -> bool:
    """Tell whether a noun says that who is called so serves somebody."""
    return word.lemma_.lower() in roles().followers or word.lower_ in roles().followers


def clauses_of(noun: Token) -> list[Token]:
    """Return the clauses that describe a noun, those behind its place too: "firms in Mali that"."""
    own = [c for c in noun.children if c.dep_ in ("acl", "relcl") and not _is_of_place(c)]
    places = (p for name, p in prepositions(noun) if name in _IN and p.pos_ == "PROPN")
    behind = (c for p in places for c in p.children if c.dep_ == "relcl")
    own += [c for c in behind if noun in subjects(c)]
    if noun.dep_ == "nsubj" and _is_described_by(noun.head):
        own.append(noun.head)
    return own + [x for c in own for x in c.children if x.dep_ == "conj"]


def _is_of_place(clause: Token) -> bool:
    """Tell "a school *where* Peru trains nurses", which says nothing of whose school it is."""
    return any(c.lower_ in ("where", "when") for c in clause.children)


def _is_described_by(verb: Token) -> bool:
    """Mend "gunmen linked to Hamas *attacked*", read as two clauses of which the first is main."""
    if verb.tag_ not in ("VBD", "VBN") or any(c.dep_ in _HELPING for c in verb.children):
        return False
    joined = ("advcl", "ccomp", "conj")
    return any(
        c.dep_ in joined
        and c.i > verb.i
        and c.tag_ in ("VBD", "VBZ")
        and not any(x.dep_ in ("mark", "nsubj", "nsubjpass", "punct") for x in c.children)
        for c in verb.children
    )


def wholes(clauses: Sequence[Token]) -> Iterator[Token]:
    """Yield what a noun is a part of: "firms that form, or are part of, a network run by Peru"."""
    for clause in clauses:
        if lemma(clause) in roles().makes_up:
            yield from objects_of(clause)
        parts = (c for c in clause.children if lemma(clause) == "be" and c.lower_ in _PARTS)
        yield from (party for c in parts for name, party in prepositions(c) if name == "of")


def involved(clauses: Sequence[Token]) -> Iterator[Token]:
    """Yield whom it serves in what somebody is involved: "firms involved in arming Hamas"."""
    for clause in clauses:
        if lemma(clause) in _INVOLVES:
            yield from (p for verb in _below(clause) for p in served_in(verb))


def _below(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "with"):
            yield from (v for g in child.children if g.dep_ == "pcomp" for v in (g, *_below(g)))
        elif child.dep_ in ("xcomp", "advcl", "conj") and child.pos_ == "VERB":
            yield from (child, *_below(child))


def blamed(noun: Token) -> Iterator[Token]:
    """Yield of what somebody is guilty: "officials responsible for the killings in Mali"."""
    for child in noun.children:
        if child.lower_ in _GUILTY and child.i > noun.i:
            yield from (p for name, p in prepositions(child) if name in ("for", "in"))


def holders(noun: Token, clauses: Sequence[Token]) -> Iterator[Token]:
    """Yield who holds a place, told in the active: "an island that Gabon administers"."""
    names = (p for name, p in prepositions(noun) if name == "of" and p.pos_ == "PROPN")
    for clause in (*clauses, *(c for p in names for c in p.children)):
        if lemma(clause) in _HOLDS and not is_passive(clause) and clause.dep_ == "relcl":
            yield from (s for s in subjects(clause) if s != noun)


def linked(noun: Token) -> Iterator[Token]:
    """Yield to whom "Iran-linked hackers" or "firms affiliated with Hezbollah" are bound."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and lemma(child) in _LINKS:
            yield from (p for name, p in prepositions(child) if name in ("to", "with", "by"))
        if child.dep_ == "amod" and lemma(child) in _LINKS:
            yield from (c for c in child.children if c.dep_ in ("npadvmod", "compound", "nmod"))


def hedge(noun: Token) -> Token | None:
    """Return "linked" in "hackers linked to Iran", who may be Iran's, and may not."""
    return next((c for c in noun.children if lemma(c) == "link" and any(linked(noun))), None)


def _joined(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if child.dep_ in ("conj", "acomp") and child.tag_ in ("VBN", "VBG"):
            yield from _joined(child)
