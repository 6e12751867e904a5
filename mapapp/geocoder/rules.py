"""Why a name in a text is no place: persons, papers, languages, treaties, teams."""

from __future__ import annotations

import re
from functools import lru_cache

from mapapp.geocoder.gazetteer import Name
from mapapp.vocabulary.names import not_places

_BEFORE = re.compile(r"([^\W\d_][\w.'’-]*)[^\S\n]+$")
_CAPITALS = re.compile(r"(?:[- ][A-Z][\w'’]*){1,4}")
_PAIRED = re.compile(r"-[A-Z][a-z]+(?:i|an|ese|ish|ch) [A-Z]")
_JOINED = re.compile(r"([A-Z][a-z]+)\s(?:of|for)\s(?:the\s)?$")
_WORD = re.compile(r"[a-z-]+")
_SENTENCE = re.compile(r"(?:^|[.!?:\n\"“”]\s*)$")


def rejection(text: str, start: int, end: int, name: Name) -> str | None:
    """Return why text[start:end] is no place though `name` fits it, None if it is one."""
    for rule in (_is_language, _is_person, _is_in_a_proper_name):
        reason = rule(text, start, end, name)
        if reason is not None:
            return reason
    return None


def _is_language(text: str, start: int, end: int, name: Name) -> str | None:
    """A demonym is a language after "in", "speak" and the like, with no noun behind it."""
    words, own = not_places(), text[start:end]
    if name.kind != "demonym" or own not in words.languages:
        return None
    behind = re.match(r"\s+([\w'’-]+)", text[end : end + 40])
    if behind and behind.group(1).lower() in (
        "language",
        "speaker",
        "speakers",
        "speaking",
        "word",
    ):
        return "a language"
    before = re.search(
        r"([\w'’-]+)\s+(?:([A-Z]\w+),?\s+(?:and|or|,)\s+)?$", text[max(0, start - 50) : start]
    )
    if before is None or before.group(1).lower() not in words.language_cues:
        return None
    if before.group(2) and before.group(2) not in words.languages:
        return None
    follows = behind.group(1) if behind else ""
    if follows in ("and", "or"):
        rest = re.match(r"\s+(?:and|or)\s+(\w+)", text[end : end + 40])
        return "a language" if rest and rest.group(1) in words.languages else None
    return (
        "a language"
        if not follows
        or follows in ("to", "on", "at", "by", "that", "when", "but", "as", "saying")
        or text[end : end + 1] in ".,;:)"
        else None
    )


def _is_person(text: str, start: int, end: int, name: Name) -> str | None:
    words, own = not_places(), text[start:end]
    if name.kind not in ("country", "capital", "city") or " " in own:
        return None
    before = _BEFORE.search(text[max(0, start - 40) : start])
    after = re.match(r"[^\S\n]+([A-Z][\w'’-]+)", text[end : end + 40])
    preposition = before is not None and before.group(1).lower() in (
        "in",
        "of",
        "from",
        "to",
        "at",
        "with",
        "for",
        "the",
        "and",
        "visit",
        "visited",
    )
    if own in words.given_names and after is not None and not preposition:
        follower = after.group(1)
        if follower not in words.not_given and follower not in words.heads and not _known(follower):
            return "a person's given name"
    if own in words.surnames and before is not None and before.group(1)[0].isupper():
        first = before.group(1)
        lead = text[max(0, start - 42) : start - len(before.group())]
        starts = bool(_SENTENCE.search(lead.rstrip(" ") or ""))
        if (
            first not in words.not_given
            and not _known(first)
            and not first.endswith(("'s", "’s", "."))
            and (not starts or not _common(first))
        ):
            return "a person's surname"
    return None


@lru_cache(maxsize=4096)
def _known(word: str) -> bool:
    """Tell whether a capitalised word is itself a place or demonym, and so no given name."""
    from mapapp.geocoder.folding import words  # noqa: PLC0415 - same
    from mapapp.geocoder.gazetteer import gazetteer  # noqa: PLC0415 - it is loaded by then

    return words(word.rstrip("'’s")) in gazetteer().index


def _common(word: str) -> bool:
    return word.endswith(("ing", "ed", "ly"))


def _is_in_a_proper_name(text: str, start: int, end: int, name: Name) -> str | None:
    """A place inside a paper's, institute's, club's or treaty's name is not meant itself.

    Of a pair ("the Argentine-Israeli Society") the first tells where the body sits, and counts.
    """
    words = not_places()
    if name.place.kind == "organisation" or _PAIRED.match(text, end):
        return None
    chain = _CAPITALS.match(text, end)
    for word in chain.group().replace("-", " ").split() if chain else ():
        if word in words.heads:
            return f"part of a proper name ({word})"
    joined = _JOINED.search(text[max(0, start - 30) : start])
    if joined is not None and joined.group(1) in words.joined_heads:
        return f"part of a proper name ({joined.group(1)} of …)"
    return None


def is_sport(text: str) -> bool:
    """Tell whether a text is a sports report, whose countries are teams."""
    sports = not_places().sports
    found = [word for word in _WORD.findall(text.lower()) if word in sports]
    return len(set(found)) >= 4 and len(found) * 60 >= len(text.split())
