"""Sentences that give orders to whoever reads: they prove nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mapapp.extractors.llm.grounds import Ground
from mapapp.model import Claim
from mapapp.vocabulary.reading import orders

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAGS = ("VB", "VBP", "NN", "NNP", "UH", "JJ")  # the parser takes many an imperative for a noun
REASON = "the words stand among orders to the reader, which prove nothing"


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in orders().phrases), re.IGNORECASE | re.DOTALL)


def is_ordered(ground: Ground, start: int, end: int) -> bool:
    """Tell whether [start, end) stands in a paragraph or a sentence that orders its reader about.

    The paragraph before counts too where it ends in a colon: it hands over to this one.
    """
    first, last = ground.paragraph(start), ground.paragraph(max(end - 1, start))
    text = ground.document.text
    for number in range(max(first - 1, 0), last + 1):
        begin, stop = ground.paragraphs[number]
        words = text[begin:stop]
        if number < first and not words.rstrip().endswith(":"):
            continue
        if _phrases().search(words):
            return True
        if number < first:
            start = begin + len(words.rstrip()) - 1
    return any(_commands(first) for first in _sentence_heads(ground, start, end))


def without_orders(ground: Ground, claims: tuple[Claim, ...]) -> tuple[list[Claim], list[Claim]]:
    """Part claims into those that statements back, and those that orders do."""
    kept: list[Claim] = []
    dropped: list[Claim] = []
    for claim in claims:
        bad = is_ordered(ground, claim.evidence.start, claim.evidence.end)
        (dropped if bad else kept).append(claim)
    return kept, dropped


def _sentence_heads(ground: Ground, start: int, end: int) -> list[Token]:
    """Return the first word of each sentence around [start, end), and of the one before it."""
    heads: dict[tuple[int, int], Token] = {}
    for passage, token in ground.tokens(start, end):
        first = token.sent[0]
        heads[passage.start, first.i] = first
        if first.i > 0 and first.nbor(-1).text in (":", "…"):
            before = first.nbor(-1).sent[0]
            heads[passage.start, before.i] = before
    return list(heads.values())


def _commands(first: Token) -> bool:
    """Tell whether a sentence, by its first word, tells its reader what to write."""
    sentence = first.sent
    words = orders()
    text = " ".join(t.lower_ for t in sentence)
    if any(
        re.search(rf"\b{re.escape(must)}\b(?: \w+){{0,3}}? (?:{'|'.join(words.verbs)})\b", text)
        for must in words.musts
    ):
        return True
    opening = [t for t in sentence if not t.is_punct and not t.is_space][:4]
    for token in opening:
        if token.lower_ not in words.leads:
            return token.lower_ in words.verbs and _is_imperative(token)
    return False


def _is_imperative(token: Token) -> bool:
    """Tell whether a verb at the head of a sentence commands; "Report from Oslo" does not."""
    follower = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return token.tag_ in _TAGS and follower not in ("from", "of", "by")
