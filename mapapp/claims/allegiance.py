"""Which armed group a private person serves: "a Hezbollah financier", "acted on its behalf"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from mapapp.claims.entities import Entity
from mapapp.claims.firms import FIRM
from mapapp.claims.issuers import organ
from mapapp.claims.parse import Passage
from mapapp.claims.persons import Person, names
from mapapp.claims.service import clauses_of, followed, is_follower, reasons, served_in
from mapapp.claims.subjects import subjects
from mapapp.claims.tokens import lemma
from mapapp.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

Named = Callable[[Passage, "Token"], Entity | None]
_MODIFIERS = ("poss", "compound", "nmod", "amod", "npadvmod")
_DESIGNATES = frozenset(
    ["designate", "sanction", "blacklist", "list", "arrest", "indict", "convict", "jail"]
)
_PARTS = frozenset(
    ["network", "wing", "office", "arm", "portfolio", "unit", "branch", "behalf", "cell"]
)
_ORGANS = frozenset(
    [
        "ministry",
        "government",
        "regime",
        "army",
        "military",
        "navy",
        "force",
        "intelligence",
        "service",
    ]
)
_ENDS = (".", "!", "?", '"')
_DEPTH = 4


def followers(
    passages: Sequence[Passage], entity: Named, placed: Container[str]
) -> Iterator[tuple[Passage, list[Token], Person]]:
    """Yield the names of people, not placed by now, of whom the text tells one group they serve."""
    found: dict[str, list[tuple[Passage, list[Token]]]] = defaultdict(list)
    told: dict[str, dict[str, Actor]] = defaultdict(dict)
    for passage in (p for p in passages if p.parsed.text.rstrip().endswith(_ENDS)):  # no heading
        for name in names(passage, partial(entity, passage)):
            if name[-1].text not in placed:
                found[name[-1].text].append((passage, name))
                groups = (g for w in _served(name[-1]) for g in _groups(passage, w, entity))
                told[name[-1].text] |= {group.id: group for group in groups}
    for surname, places in found.items():
        full = max((" ".join(t.text for t in name) for _, name in places), key=len)
        if " " in full and len(told[surname]) == 1:
            person = Person(full, "", next(iter(told[surname].values())))
            yield from ((passage, name, person) for passage, name in places)


def _served(name: Token) -> Iterator[Token]:
    """Yield whom the words around a name tell that he serves."""
    yield from followed(name) if any(is_follower(c) for c in name.children) else ()
    for described in (c for c in name.children if c.dep_ == "appos"):
        yield from followed(described)
        yield from (x for clause in clauses_of(described) for x in served_in(clause))
    if name.dep_ == "appos":
        yield from followed(name.head)
    above = name
    while above.dep_ == "conj":
        above = above.head
    verb = above.head
    if verb.pos_ not in ("VERB", "AUX"):
        return
    if lemma(verb) in _DESIGNATES and above.dep_ in ("dobj", "nsubjpass"):
        yield from (x for c in reasons(verb) for x in served_in(c))
    elif above.dep_ in ("nsubj", "nsubjpass"):
        yield from (x for v in _clauses(verb) if above in subjects(v) for x in served_in(v))


def _clauses(verb: Token, depth: int = 0) -> Iterator[Token]:
    yield verb
    if depth < _DEPTH:
        for child in verb.children:
            if child.pos_ in ("VERB", "AUX") and child.dep_ in ("conj", "xcomp", "advcl"):
                yield from _clauses(child, depth + 1)


def _groups(passage: Passage, word: Token, entity: Named, depth: int = 0) -> Iterator[Actor]:
    """Yield the armed groups and organs that a word names, or own it: "Hamas's investment office".

    A state is served by who serves an organ of it: "for Iran's ministry".
    """
    named = entity(passage, word)
    if named is not None:
        is_band = named.actor is not None and named.actor.kind == "group" and named.words != FIRM
        if named.actor is not None and (is_band or organ(named) is not None):
            yield named.actor
        return
    if lemma(word) in _ORGANS:
        owners = (entity(passage, c) for c in word.children if c.dep_ in _MODIFIERS)
        yield from (o.actor for o in owners if o and o.actor and o.actor.kind == "state")
    for child in word.children if depth < _DEPTH else ():
        if child.dep_ in _MODIFIERS:
            yield from _groups(passage, child, entity, depth + 1)
        elif child.dep_ == "prep" and child.lower_ == "of" and _is_part(word):
            for party in child.children:
                yield from _groups(passage, party, entity, depth + 1)


def _is_part(word: Token) -> bool:
    return word.lemma_.lower() in _PARTS or is_follower(word)
