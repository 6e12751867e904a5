"""Outlets and agencies through which a text passes on what somebody says, and whom they cite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapapp.claims.lists import objects_of
from mapapp.claims.tokens import lemma
from mapapp.vocabulary.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

CITES = ("cite", "quote")
_LINKS = frozenset(["according", "interview", "remark"])


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet or agency, the word that tells of it, and whether it passes on another's words.

    "Chad's minister told *Reuters*" is at the near end, "*The Times* reported" at the far one.
    """

    name: str
    cue: Token
    is_far: bool


def relays(token: Token, cue: Token, name: Callable[[Token], str | None]) -> list[Relay]:
    """Return the outlets and agencies of a sentence that carry a predicate, the nearest first.

    `name` gives the one that a word names; what is said itself is not looked into.
    """
    said = _said(token, cue)
    found: dict[str, Relay] = {}
    for word in token.sent:
        voice = name(word) if word.i not in said or _quotes(word, cue) else None
        if voice is not None and name(word.head) != voice:
            found.setdefault(voice, Relay(voice, _link(word, cue), _is_far(word)))
    return sorted(found.values(), key=lambda r: (r.is_far, r.cue != cue))


def _quotes(word: Token, cue: Token) -> bool:
    """Tell "the minister said, *quoted by MENA*", which the parser hangs on what is said."""
    verb = _top(word).head.head
    return _top(word).head.dep_ == "agent" and lemma(verb) in CITES and verb.i > cue.i


def cited(token: Token, cue: Token) -> Iterator[tuple[Token, Token]]:
    """Yield whom who speaks cites, and the word for it: "the agency said, citing *officials*".

    Behind a comma at the end it is who speaks that cites, even where the parser hangs it lower.
    """
    said = _said(token, cue)
    for word in token.sent:
        ends = word.i > max(token.i, cue.i) and word.nbor(-1).text == ","
        if (ends or word.i not in said) and word.tag_ == "VBG" and lemma(word) in CITES:
            yield from ((party, word) for party in objects_of(word))


def _said(token: Token, cue: Token) -> set[int]:
    """Return the places of the words that are said, without those that tell who says them."""
    here = token
    while here.head not in (here, cue):
        if cue.head == here:
            break
        here = here.head
    inside = {t.i for t in here.subtree}
    return inside - {t.i for t in cue.subtree} if cue.i in inside else inside


def _top(word: Token) -> Token:
    while word.dep_ in ("compound", "appos", "nmod") and word.head != word:
        word = word.head
    return word


def _link(word: Token, cue: Token) -> Token:
    for above in _top(word).ancestors:
        if above.pos_ == "VERB" or above.lower_ in _LINKS or lemma(above) in cues().writings:
            return above
    return cue


def _is_far(word: Token) -> bool:
    top = _top(word)
    if top.dep_ == "nsubj":
        return lemma(top.head) in cues().reports
    return top.dep_ == "pobj" and top.head.head.lower_ == "according"
