"""Headings as the sentences that they are: "Peru Signs Pact With Chad", "Peru, Chad to hold talks".

The parser takes each word with a capital for a name, a verb that is a noun too for one, and
"to hold" for an aim; what a heading leaves out is put in again, and only the parser sees it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from mapapp.vocabulary.actors import actors
from mapapp.vocabulary.cues import cues
from mapapp.vocabulary.relations import classes, relations
from mapapp.vocabulary.roles import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc

    _Text = tuple[str, array[int]]
    _Names = Sequence[tuple[int, int]]

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
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_LOWER = re.compile(r"[a-z]+")
_NEXT = re.compile(r"\s*(\S+)")
# What a heading is about: names and who acts for them, up to its first other word.
_PART = re.compile(r"(?P<joiner>,|\band\b|'s(?!\w)|'(?!\w)|-)|(?P<word>[\w.]+)")
_STYLES = frozenset(["foreign", "prime", "defence", "defense", "interior", "vice", "deputy", "top",
                     "new", "acting", "special", "army", "rebel", "military"])  # fmt: skip
_LEAD = re.compile(r"[^:]{3,30}: (?=[A-Z])")  # who says so: "Kremlin: Peru to sign"
_STAYS = re.compile(r"(?:in|at) (?:[A-Z][\w ]{2,30}? (?:for|on|to)|talks|bid)\b")


def as_sentence(
    text: str, origin: array[int], names: _Names, document: str, parse: Callable[[str], Doc]
) -> _Text:
    """Return a heading that begins with a name as a sentence, other text as it is."""
    here = names[bisect_left(names, (origin[0], 0)) : bisect_left(names, (origin[-1] + 1, 0))]
    named = here and here[0][0] == origin[0]
    if not (named or text.split(maxsplit=1)[0].strip(",") in _leaders()) or not _is_short(text):
        return text, origin
    if _is_in_capitals(text):
        text = _small(text, origin, here, document)
    return _told(text, origin, here, parse)


def _small(text: str, origin: array[int], names: _Names, document: str) -> str:
    """Return a heading with small letters where a word is no name."""
    inside = {i for start, end in names for i in range(start, end)}
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
    return "".join(out)


def _is_short(text: str) -> bool:
    words = [w[0] for w in _WORD.finditer(text)]
    if not len(text.split()) >= _SHORTEST - 1 or len(words) > _LONGEST:
        return False
    return not text.rstrip().endswith(_STOPS)


def _is_in_capitals(text: str) -> bool:
    """Tell a heading whose words have capitals, which none of a release or a journey has."""
    words = [w[0] for w in _WORD.finditer(text)]
    if len(words) < _SHORTEST or words[0] == "Treasury" or _JOURNEY.search(text):
        return False
    if any(w.lower() in roles().releases for w in words):
        return False
    long = [w for w in words if w.lower() not in _SMALL]
    return sum(w[0].isupper() for w in long) >= _MOST * len(long)


def _is_name(word: re.Match[str], origin: array[int], inside: set[int]) -> bool:
    """Tell a word that is no place's and no word of the language: a man's name."""
    plain = word[0].lower()
    return origin[word.start()] not in inside and not _is_known(plain)


def _put(told: _Text, start: int, stop: int, words: str) -> _Text:
    """Put words in the place of text[start:stop]; what follows keeps its offsets."""
    text, origin = told
    last = max(stop - 1, start)
    here = [origin[min(start + i, last)] for i in range(len(words))]
    return text[:start] + words + text[stop:], array("I", [*origin[:start], *here, *origin[stop:]])


def _subject(text: str, origin: array[int], names: _Names) -> tuple[int, list[int]]:
    """Return where the names that open a heading end, and where commas join them."""
    spans = ((bisect_left(origin, start), bisect_left(origin, end)) for start, end in names)
    ends = {first: last for first, last in spans if first < last}  # the parser sees no "Texas"
    lead = _LEAD.match(text)
    at, commas = lead.end() if lead else 0, []
    while at < len(text):
        if at in ends:
            at = ends[at]
        elif text.startswith(", ", at):
            commas.append(at)
            at += 1
        elif text[at] == " ":
            at += 1
        elif (part := _PART.match(text, at)) is not None and _is_part(part, text):
            at = part.end()
        else:
            break
    return at, commas


def _is_part(part: re.Match[str], text: str) -> bool:
    word = part["word"]
    if word is None:
        return True
    plain = word.lower()
    opens = part.start() == 0 or text[: part.start()].endswith(": ")
    if word[0].isupper() and (opens or not _is_known(plain)):
        return True
    if plain in roles().people or plain in roles().organs:
        return True
    after = _PART.match(text, part.end() + 1)
    is_verb = plain in _verbs() or plain[:-1] in _verbs()  # "trade" opens "trade minister" alone
    return (plain in roles().offices or plain in _STYLES) and not (
        is_verb and (after is None or not _is_part(after, text))
    )


def _told(text: str, origin: array[int], names: _Names, parse: Callable[[str], Doc]) -> _Text:
    """Return a heading with what it leaves out behind those that it is about."""
    at, commas = _subject(text, origin, names)
    word = _LOWER.match(text, at)
    before = text[:at].rstrip()
    if word is None or not before or before[-1] in ",-":
        return text, origin
    told = (text, origin)
    several = bool(commas) or " and " in before
    verb = _verb(word[0], several=several)
    if word[0] == "to":
        does = _LOWER.match(text, word.end() + 1)
        if does is not None and does[0] in _verbs():
            told = _put(told, word.start(), word.end(), "will")
    elif _STAYS.match(text, at):
        if not _has_verb(parse(text)):
            told = _put(told, at, at, "are " if several else "is ")
    elif (
        verb is not None
        and _governs(verb, text, origin, word.end(), names, len(before))
        and not _has_verb(parse(text), at)
    ):
        told = _put(told, at + len(verb), word.end(), "")
        told = _put(told, at, at, "do indeed " if several else "does indeed ")
    is_list = told[0] == text and not _is_known(word[0]) and word[0] not in _SMALL
    if is_list or not commas:
        return told
    return _put(told, commas[-1], commas[-1] + 1, " and")  # "Peru, Chad trade blame"


def _verb(word: str, *, several: bool) -> str | None:
    """Return the verb of which a word is the form that fits who does it."""
    if several:
        return word if word in _verbs() else None
    stems = (word[: -len(e)] for e in ("s", "es") if word.endswith(e))
    return next((stem for stem in stems if stem in _verbs()), None)


def _governs(
    verb: str, text: str, origin: array[int], end: int, names: _Names, subject: int
) -> bool:
    """Tell whether a verb that may be a noun too has who does it before it, or an object behind.

    "Peru trade fire" is none, "Peru, Chad trade fire" is.
    """
    is_named = any(first <= origin[subject - 1] < last for first, last in names)
    if verb not in _nouns() or not is_named:
        return True
    after = _NEXT.match(text, end)
    if after is None:
        return False
    start, plain = origin[after.start(1)], after[1].strip(",").lower()
    named = any(first <= start < last for first, last in names)
    done_to = {plain, plain.removesuffix("s")} & _done_to(verb)
    return named or plain.isdigit() or bool(done_to)


def _has_verb(doc: Doc, wanted: int | None = None) -> bool:
    """Tell whether a heading is read with a verb: that at the wanted place, or another."""
    root = next(iter(doc.sents)).root
    if root.tag_ not in _FINITE:
        return False
    if root.idx == wanted:
        return any(c.dep_ == "nsubj" for c in root.children)
    return wanted is None or root.lemma_ not in _nouns() | _things()


@cache
def _leaders() -> frozenset[str]:
    """Return the names that leaders are known by: their surnames, or the family's where first."""
    rows = [entry for entry in actors() if entry.kind == "leader"]
    first = [e.name.split()[0] for e in rows if e.serves in roles().family_first]
    return frozenset([*first, *(e.name.split()[-1] for e in rows)])


@cache
def _verbs() -> frozenset[str]:
    listed = (v for r in relations().values() for p in r.patterns for v in p.verbs)
    return frozenset(v for v in listed if "_" not in v) | frozenset(cues().reports)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(n for r in relations().values() for p in r.patterns for n in p.nouns)


@cache
def _things() -> frozenset[str]:
    """Return what verbs of our patterns are done to."""
    rows = (p.having.get("A1", ()) for r in relations().values() for p in r.patterns)
    return frozenset(word for row in rows for word in row if word != "*")


@cache
def _done_to(verb: str) -> frozenset[str]:
    patterns = (p for r in relations().values() for p in r.patterns if verb in p.verbs)
    return frozenset(word for p in patterns for word in p.having.get("A1", ()))


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
