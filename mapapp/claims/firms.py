"""Bodies that a text introduces with their seat: "Falcon Group (FG), a Turkey-based firm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mapapp.model import Actor, Mention, Place
from mapapp.vocabulary.actors import slug

_KINDS = (
    "company|firm|bank|business|exchange|entity|subsidiary|charity|airline|conglomerate|front|"
    "supplier|manufacturer|refinery"
)
_FORM = r"(?:,? (?:Ltd|Limited|LLC|Inc|Co|SARL|SA|FZE|FZCO|DMCC|JSC|PLC)\b\.?)*"
_WORD = r"[A-Z](?:[\w&'’-]|\.(?=\w))*"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:of|and|for|al|&) )?{_WORD})*{_FORM})"
_SHORT = r"(?: \((?:a\.?k\.?a\.? )?(?P<short>[A-Z][^)]{1,30})\))?"
_IS = r"(?:,(?: which)?(?: is| was)?| is| was)(?: also)? "
_BODY = (
    rf"(?:[\w-]+ ){{0,4}}(?:{_KINDS})\b(?! (?:owner|executive|manager|official|director|operator))"
)
_AT = "(?:-based|-registered)"
# "-based Falcon Group (FG)", behind the seat.
_BEHIND = re.compile(rf"(?:{_AT} |{_AT}? (?:[a-z-]+ ){{0,3}}(?:{_KINDS}) ){_NAME}{_SHORT}")
# "Falcon Group (FG) is a large" before "Turkish company" or "Ankara-based firm".
_BEFORE = re.compile(
    rf"{_NAME}{_SHORT}{_IS}(?:an?|the|another) (?:(?!of |for |in |by |to |with )[\w-]+ ){{0,3}}$"
)
_AFTER = re.compile(rf"(?:-based|-registered)? {_BODY}")
# "Falcon Group (FG), a shipping company registered in", before the seat.
_SEATED = re.compile(
    rf"{_NAME}{_SHORT}{_IS}(?:(?:an?|the|another) {_BODY}[ ,]+)?(?:that is |which is )?"
    r"(?:based|located|headquartered|registered|incorporated|domiciled) in (?:the )?$"
)
FIRM = ("company", "firm")  # what a text calls them later
_NEAR = 160  # characters before a seat among which its firm is named


def firms(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, Actor]]:
    """Yield (start, end, firm) wherever a firm of known seat is named, full names first."""
    found: dict[str, tuple[Actor, str | None]] = {}
    places = {m.text for m in mentions if m.place is not None}
    for mention in mentions:
        place = mention.place
        match = _match(text, mention) if place is not None and place.iso3 else None
        if match is not None and place is not None:
            name = re.sub(r"^(?:The|Today|Also|And) ", "", match["name"].strip(" ,"))
            if name not in places:  # "the blast in Argentina, is based in Lebanon"
                found.setdefault(name, (_firm(name, place), match["short"]))
    for name, (actor, short) in found.items():
        for wanted in (name, short):
            for hit in re.finditer(rf"\b{re.escape(wanted)}(?!\w)", text) if wanted else ():
                yield (*hit.span(), actor)


def _firm(name: str, seat: Place) -> Actor:
    return Actor(slug(name), name, "group", seat, serves=seat.iso3)


def _match(text: str, seat: Mention) -> re.Match[str] | None:
    """Return the words that introduce a firm before or behind its seat."""
    behind = _BEHIND.match(text, seat.end)
    if behind is not None:
        return behind
    before = text[max(0, seat.start - _NEAR) : seat.start]
    told = _SEATED.search(before)
    if told is None and _AFTER.match(text, seat.end):
        told = _BEFORE.search(before)
    return told
