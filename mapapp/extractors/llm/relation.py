"""Type and direction held to the text: the words that tell a relation must be able to."""

from __future__ import annotations

from collections.abc import Iterable

from mapapp.claims.tokens import lemma
from mapapp.extractors.llm.ends import Unproven, cut
from mapapp.extractors.llm.grounds import Ground
from mapapp.model import Claim, Span
from mapapp.vocabulary.reading import Row, evokes
from mapapp.vocabulary.relations import relations


class Reversed(Unproven):
    """The grammar of the sentence tells the relation the other way round."""


def telling(ground: Ground, row: Row, quote: tuple[int, int]) -> Span:
    """Return the words inside a quote that tell the relation, found able to tell its type.

    Raises Unproven where they do not stand in the quote or tell no such relation.
    """
    places = [
        place for place in ground.folded.find(row.says)
        if quote[0] <= place[0] and place[1] <= quote[1]
    ]  # fmt: skip
    if not places:
        raise Unproven(f"the words “{cut(row.says)}” that should tell it are not in the quote")
    known = evokes()[row.type]
    start, end = places[0]
    for _, token in ground.tokens(start, end):
        if {lemma(token), token.lemma_.lower(), token.lower_} & known:
            return ground.span(start, end)
    raise Unproven(f"“{cut(row.says)}” does not tell of {relations()[row.type].title.lower()}")


def check_direction(claim: Claim, read: Iterable[Claim]) -> None:
    """Raise Reversed where the rules read the same sentence the other way round, and only so."""
    if relations()[claim.type].symmetric:
        return
    ends = claim.source.id, claim.target.id
    ways = {
        (other.source.id, other.target.id)
        for other in read
        if other.type == claim.type
        and other.sentence.start < claim.sentence.end
        and claim.sentence.start < other.sentence.end
    }
    if ends[::-1] in ways and ends not in ways:
        raise Reversed("the grammar of the sentence reads it the other way round")
