"""Headings in capitals, word by word, as the sentences that they are: "Peru Signs Pact With Chad".

The parser takes each word with a capital for a name, and the whole for one.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import classes, relations
from mapapp.vocabulary.roles import roles

_JOURNEY = re.compile(r"['’]s? (?:\w+ )?(?:Travel|Visit|Trip|Tour|Call|Meeting|Remarks|Address)\b")
_WORD = re.compile(r"[A-Za-z][a-z]+(?:'s)?")
_SMALL = frozenset(
    ["a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "by", "with", "from", "as",
     "over", "after", "amid", "into", "but", "near", "off", "up", "out", "its", "his", "their"]
)  # fmt: skip
_FREE = frozenset(
    ["after", "amid", "before", "despite", "during", "into", "near", "over", "until", "against",
     "between", "under", "with", "from", "their", "first", "new", "two", "three", "other", "each",
     "again", "more", "most", "heavy",
     "deadly", "tracks", "fresh", "years", "days", "closer", "since", "while",
     "around", "along", "says", "vows", "urges"]
)  # fmt: skip
_LONGEST = 18  # words
_SHORTEST = 4
_MOST = 0.8  # of the words that take a capital
_STOPS = (".", "!", "?", '"', ":", ";")
_ENDINGS = ("s", "es", "ed", "d", "ing")


def as_sentence(
    text: str, origin: array[int], names: Sequence[tuple[int, int]], document: str
) -> tuple[str, array[int]]:
    """Return a heading that begins with a name as a sentence, other text as it is."""
    here = names[bisect_left(names, (origin[0], 0)) : bisect_left(names, (origin[-1] + 1, 0))]
    if not here or here[0][0] != origin[0] or not _is_heading(text):
        return text, origin
    inside = {i for start, end in here for i in range(start, end)}
    body = set(re.findall(r"\b[a-z]{2,}\b", document))
    out = list(text)
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        plain = word[0].lower().removesuffix("'s")
        follows = words[at + 1] if at + 1 < len(words) else None
        if origin[word.start()] in inside or not (plain in body or _is_known(plain)):
            continue
        if plain in roles().offices and follows is not None and _is_name(follows, origin, inside):
            continue  # "President Roe"
        out[word.start()] = word[0][0].lower()
    return _joined("".join(out), origin, here)


def _is_heading(text: str) -> bool:
    words = [w[0] for w in _WORD.finditer(text)]
    if not _SHORTEST <= len(words) <= _LONGEST or text.rstrip().endswith(_STOPS):
        return False
    if (
        words[0] == "Treasury"
        or _JOURNEY.search(text)
        or any(w.lower() in roles().releases for w in words)
    ):
        return False
    long = [w for w in words if w.lower() not in _SMALL]
    return sum(w[0].isupper() for w in long) >= _MOST * len(long)


def _is_name(word: re.Match[str], origin: array[int], inside: set[int]) -> bool:
    """Tell a word that is no place's and no word of the language: a man's name."""
    plain = word[0].lower()
    return origin[word.start()] not in inside and not _is_known(plain)


def _joined(
    text: str, origin: array[int], names: Sequence[tuple[int, int]]
) -> tuple[str, array[int]]:
    """Join two names that open a heading: "Peru, Chad Trade Blame" is of Peru and Chad."""
    at = text.find(", ")
    starts = {start for start, _ in names}
    ends = {end for _, end in names}
    if at < 0 or origin[at] not in ends or at + 2 >= len(text) or origin[at + 2] not in starts:
        return text, origin
    joined = array("I", [*origin[:at], *[origin[at]] * len(" and"), *origin[at + 1 :]])
    return f"{text[:at]} and{text[at + 1 :]}", joined


@cache
def _is_known(word: str) -> bool:
    """Tell a word of the language that our lists hold, inflected or not."""
    if word in _FREE:
        return True
    known = _known()
    if word in known or word.removesuffix("ies") + "y" in known:
        return True
    return any(word.endswith(e) and _stems(word.removesuffix(e)) & known for e in _ENDINGS)


def _stems(stem: str) -> set[str]:
    return {stem, stem + "e", stem[:-1]} if len(stem) > 2 else set()


@cache
def _known() -> frozenset[str]:
    listed = [
        word
        for relation in relations().values()
        for pattern in relation.patterns
        for words in (pattern.verbs, pattern.nouns, pattern.adjectives, *pattern.having.values())
        for word in words
    ]
    listed += [word for words in classes().values() for word in words]
    listed += [*roles().people, *roles().organs, *cues().reports, *cues().planned]
    return frozenset(w for w in listed if w.islower())
