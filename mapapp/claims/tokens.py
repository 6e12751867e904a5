"""What a word is by itself: its lemma, what modifies it, the verb it stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapapp.claims.once import once
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_SERVING = ("of", "for", "at")


@once
def lemma(token: Token) -> str:
    """Return the lower-case lemma, a verb's particle joined to it ("firm_up")."""
    base = cues().lemmas.get(token.lower_, token.lemma_.lower())
    if token.tag_ == "VBZ" and base == token.lower_ and base.endswith("s") and len(base) > 2:
        base = base[:-1]  # the lemmatiser takes "Peru arms Chile" for the noun
    for child in token.children:
        if child.dep_ == "prt":
            return f"{base}_{child.lower_}"
    if token.pos_ == "VERB" and token.i + 1 < len(token.doc):
        joined = f"{base}_{token.nbor(1).lower_}"  # "ruled out sending": the particle read as "of"
        return joined if joined in cues().phrasal else base
    return base


def modifiers_of(token: Token) -> list[Token]:
    """Return all that modifies a word, at any depth."""
    return [
        t
        for child in token.children
        if child.dep_ in ("amod", "compound", "nmod", "conj", "npadvmod", "punct")
        for t in [child, *modifiers_of(child)]
    ]


def office_end(office: Token) -> Token:
    """Return the last word of "representative of France", "spokesman for the ministry"."""
    whose = (
        c
        for c in office.children
        if c.dep_ == "prep" and c.lower_ in _SERVING and c.i == office.i + 1
    )
    return next((c.right_edge for c in whose), office)


def verb_above(word: Token) -> Token | None:
    """Return the nearest verb from a word upwards, None in a clause that has none."""
    above = word
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    return above if above.pos_ in ("VERB", "AUX") else None
