"""Whom the many of a kind are told by example: "groups *such as Hamas*", "partners, including"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mapapp.claims.lists import conjuncts
from mapapp.claims.prepositions import prepositions
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

_KINDS = frozenset(
    ["group", "organization", "organisation", "militia", "proxy", "ally", "partner", "country",
     "nation", "state", "neighbour", "neighbor", "actor", "regime", "faction", "movement",
     "affiliate", "adversary", "rival", "power", "surrogate", "client", "jurisdiction", "militant",
     "entity", "cartel", "gang", "terrorist", "insurgent", "rebel"]
)  # fmt: skip
_REGIONS = ("across", "in", "throughout", "around")


def examples(noun: Token) -> Iterator[Token]:
    """Yield whom a plural stands for, by the examples that the text gives behind it.

    "Proxies across the Middle East, including Hamas": the parser gives Hamas to the region.
    """
    if noun.tag_ not in ("NNS", "NNPS") or lemma(noun) not in _KINDS:
        return
    named = list(_named(noun))
    if not named and lemma(noun) not in roles().territories:
        around = (place for name, place in prepositions(noun) if name in _REGIONS)
        named = [x for place in around for x in _named(place)]
    yield from named


def _named(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        listed = child.lower_ in ("including", "like") or (
            child.lower_ == "as" and child.nbor(-1).lower_ == "such"
        )
        if listed and child.i > noun.i:
            yield from (x for o in child.children if o.dep_ == "pobj" for x in conjuncts(o))
