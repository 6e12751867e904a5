"""What hangs on a word by prepositions: "talks *with* Peru *on behalf of* Chile"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.dates import is_time
from mapapp.claims.exclusion import is_excluded, is_set_aside
from mapapp.claims.lists import conjuncts
from mapapp.claims.once import named_once, words_once
from mapapp.claims.rehung import COMPASS
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINERS = ("on", "in", "at", "by", "for", "as")


@named_once
def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, head word of its object) below a token, coordination spread out."""
    for child in token.children:
        if (
            child.dep_ in ("prep", "agent", "dative")
            and child.lower_ not in cues().remote_prepositions
            and child.pos_ in ("ADP", "SCONJ", "VERB", "ADV", "PART")
            and (not is_excluded(child) or is_set_aside(child))  # "from Peru, not from Chile"
            and not _is_of_noun_before(child)
        ):
            meant = _meant(child)
            yield from _below(meant, meant.lower_)
        elif child.lower_ in ("there", "here") and child.dep_ == "advmod" and child.pos_ == "ADV":
            yield "in", child  # "has troops there", "flew there"
            yield "to", child
        elif child.lower_ in ("close", "closer") and child.dep_ in ("advmod", "amod", "acomp"):
            for name, party in prepositions(child):
                yield ("close_to" if name == "to" else name), party
                if name == "to" and child.dep_ == "amod":  # "waters close to the coast of Peru"
                    yield "near", party
        elif child.dep_ == "advmod" and child.pos_ == "ADV":  # "tensions run high between"
            aside = child.lower_ in COMPASS  # "is building a port north of Lima"
            yield from (("in" if aside and n == "of" else n, x) for n, x in prepositions(child))
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if token.dep_ == "pobj" and _is_of_noun_before(after):
        yield from _below(after, after.lower_)


def _meant(prep: Token) -> Token:
    """Return the preposition that is meant: "sold not to Peru but *to* Chile"."""
    joined = (c for c in prep.children if c.dep_ == "conj" and c.pos_ == "ADP")
    return next(joined, prep) if is_set_aside(prep) else prep


def _below(prep: Token, name: str) -> Iterator[tuple[str, Token]]:
    objects = [c for c in prep.children if c.dep_ == "pobj"]
    shifted = objects[1:] if prep.lower_ in ("to", "into") else []  # see shifted_object
    yield from ((name, x) for c in prep.children if c.dep_ == "pcomp" for x in called_so(c))
    for child in (c for c in prep.children if c not in shifted):
        if child.dep_ == "pobj":
            joined = f"{name}_{child.lower_}_of"
            inner = [c for c in child.children if c.dep_ == "prep" and c.lower_ == "of"]
            if name in _JOINERS and inner and joined in cues().joined_prepositions:
                for deep in inner:
                    yield from _below(deep, joined)
                continue
            if is_time(lemma(child)):  # "in July" is no place: "in" stays free for one
                continue
            for party in conjuncts(_noun_of(child)):
                yield name, party
        elif is_excluded(child):
            continue
        elif (child.dep_ in ("prep", "pcomp") and child.pos_ in ("ADP", "SCONJ")) or (
            child.dep_ == "conj" and child.pos_ == "ADP"
        ):
            yield from _below(child, child.lower_)


def _noun_of(token: Token) -> Token:
    """Mend "at planes landing": the participle is read as the noun, and the noun as part of it."""
    if token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).dep_ == "compound":
        before = token.nbor(-1)
        return before if before.head == token else token
    return token


def _is_of_noun_before(prep: Token) -> bool:
    """Tell "objects to sales *to Peru*": the second "to" is of the noun that the first one has."""
    if prep.lower_ != "to":
        return False
    before = prep.nbor(-1) if prep.i > prep.sent.start else prep
    first = before.head
    return (
        before.dep_ == "pobj"
        and before.pos_ == "NOUN"
        and first.lower_ == "to"
        and first.head == prep.head
        and prep.head.pos_ == "VERB"
    )


def called_so(clause: Token) -> list[Token]:
    """Return what a clause in place of a noun calls it: "what it describes as *a hideout*"."""
    if lemma(clause) not in cues().namings:
        return []
    if not any(c.lower_ == "what" and c.dep_ in ("dobj", "nsubjpass") for c in clause.children):
        return []
    named = [c for c in clause.children if c.dep_ in ("oprd", "attr")]
    named += [o for c in clause.children if c.lower_ == "as" for o in c.children]
    return [x for n in named if n.pos_ in ("NOUN", "PROPN") for x in conjuncts(n)]


@words_once
def measured(token: Token) -> list[Token]:
    """Return what a word of quantity measures: "dozens of rounds of artillery" → both nouns."""
    counts = token.lemma_ in cues().quantities or token.lower_ in cues().quantities
    if not counts and token.pos_ != "NUM":  # "four of its tanks"
        return []
    inside = [party for name, party in prepositions(token) if name == "of"]
    deeper = [p for party in inside for name, p in prepositions(party) if name == "of"]
    return inside + deeper


def told_behind(noun: Token) -> Token | None:
    """Return where the thing right before it lies: "its bases in *Peru*", "border with *Peru*"."""
    hung = ((name, p) for t in (noun, noun.head) for name, p in prepositions(t))
    return next(
        (p for name, p in hung if name in ("in", "at", "with") and p.head.i == noun.i + 1), None
    )
