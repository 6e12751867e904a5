"""Bodies that a text introduces with their seat: "Falcon Group (FG), a Turkey-based firm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mapapp.model import Actor, Mention, Place
from mapapp.vocabulary.actors import slug

_KIND = (
    "company|firm|bank|business|exchange|entity|subsidiary|charity|airline|conglomerate|front|"
    "supplier|manufacturer|refinery|refiner|producer|distributor|operator|shipyard|importer|"
    "exporter|forwarder|provider|contractor|consultancy|developer|factory|plant|"
    "foundation|academy|laboratory|institute|startup|start-up|marketplace|affiliate|ship manager"
)
_KINDS = (
    "companies|firms|banks|businesses|exchanges|entities|subsidiaries|charities|airlines|fronts|"
    "suppliers|manufacturers|refineries|refiners|producers|distributors|operators|shipyards|"
    "importers|exporters|forwarders|providers|contractors|affiliates|ship managers"
)
_SUFFIX = (
    r"(?:Ltd|Limited|LLC|LLP|Inc|Corp|Co|SARL|SAL|SA|AG|GmbH|BV|Pte|Pvt|PTE|LTD|PT|Sdn|Bhd|FZE|"
    r"FZCO|FZC|FZ-LLC|DMCC|JSC|OJSC|CJSC|PJSC|OOO|PLC|AS|Sirketi|Kft)"
)
_FORM = rf"(?:,? {_SUFFIX}\b\.?)*"
_WORD = (
    rf"(?:{_SUFFIX}\.(?=,? {_SUFFIX}\b)|"
    r"(?![\w-]+-(?:based|registered)\b)[A-Z](?:[\w&'’-]|\.(?=\w))*)"
)
_NAME_OF = rf"{_WORD}(?: (?:(?:of|and|for|al|&) )?{_WORD})*{_FORM}"
_NAME = rf"(?P<name>{_NAME_OF})"
_ALONE = rf"{_WORD}(?: (?:(?:of|for|al|&) )?{_WORD})*{_FORM}"  # in a list, where "and" parts two
_SHORT = r"(?:\.? \((?:a\.?k\.?a\.? )?(?P<short>[A-Z][^)]{1,30})\))?"
_IS = r"(?:,(?: which)?(?: is| was)?| is| was)(?: also)? "
_BODY = (
    rf"(?:[\w-]+ ){{0,4}}(?:{_KIND})\b(?! (?:owner|executive|manager|official|director|operator))"
)
_AT = "(?:-based|-registered|-headquartered)"
# "-based Falcon Group (FG)", behind the seat.
_BEHIND = re.compile(rf"(?:{_AT} |{_AT}? (?:[a-z-]+ ){{0,3}}(?:{_KIND}) ){_NAME}{_SHORT}")
# " company, Falcon Group (FG)," behind the seat.
_ASIDE = re.compile(rf"{_AT}? (?:[a-z-]+ ){{0,3}}(?:{_KIND}), {_NAME}{_SHORT}(?=,)")
# "Falcon Group (FG) is a large" before "Turkish company" or "Ankara-based firm".
_BEFORE = re.compile(
    rf"{_NAME}{_SHORT}{_IS}(?:an?|the|another) (?:(?!of |for |in |by |to |with )[\w-]+ ){{0,3}}$"
)
_AFTER = re.compile(rf"(?:{_AT})? {_BODY}")
# "Falcon Group (FG), a shipping company registered in", before the seat.
_SEATED = re.compile(
    rf"{_NAME}{_SHORT}{_IS}(?:(?:an?|the|another) {_BODY}[ ,]+)?(?:that is |which is )?"
    r"(?:based|located|headquartered|registered|incorporated|domiciled) in (?:the )?$"
)
# "Falcon Group (FG), an exchange house in", before the seat.
_THERE = re.compile(
    rf"{_NAME}{_SHORT}{_IS}(?:an?|another) (?:[\w-]+ ){{0,4}}(?:{_KIND}|house|portal|outlet|school)"
    r" (?:in|from) (?:the )?(?:(?:city|port) of )?$"
)
_IN = re.compile(r"\b(?:in|from) (?:the )?(?:(?:city|port) of )?$")
# "-based firms Falcon and Norse", "Turkish firms, Falcon and Norse", behind the seat.
_LIST = rf"(?P<list>{_ALONE}(?:, {_ALONE})*,? and {_ALONE})"
_SEVERAL = re.compile(rf"{_AT}? (?:[a-z-]+ ){{0,3}}(?:{_KINDS}),? {_LIST}")
# ", Falcon and Norse", behind "two firms in" the seat.
_NAMED = re.compile(rf",? {_LIST}")
_SEVERAL_IN = re.compile(
    rf"\b(?:{_KINDS})(?: (?:based|located|registered|headquartered))? in (?:the )?$"
)
# ", OFAC is targeting Falcon LLC (FG)", behind "In" and the seat.
_TARGETED = re.compile(
    r", [\w .'’]{2,60}\b(?:designat|target|sanction|list)(?:ed|ing|s|es)? "
    rf"(?P<name>{_WORD}(?: {_WORD})*,? {_SUFFIX}\b\.?){_SHORT}"
)
# "Airways" behind "Kenya", "Air" before "India", "Royal" before "Jordanian".
_CARRIER = re.compile(r" (?:Airways|Airlines|Air Lines|Cargo|Telecom)\b(?!-)")
_AIR = re.compile(r"\bAir $")
_ROYAL = re.compile(r"\bRoyal $")
_NO_CARRIER = re.compile(
    r"-| (?:[A-Z]|army|navy|air force|military|armed|court|family|palace|police|decree|guards?)"
)
_BETWEEN = re.compile(rf", and |, (?!{_SUFFIX}\b)| and ")
FIRM = ("company", "firm")  # marks those who are one
FIRMS = frozenset(  # what a text calls them later
    [*FIRM, "bank", "refinery", "business", "subsidiary", "manufacturer", "supplier", "distributor",
     "airline", "charity", "conglomerate", "shipyard", "refiner", "consultancy"]
)  # fmt: skip
_NEAR = 160  # characters before a seat among which its firm is named


def firms(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, Actor]]:
    """Yield (start, end, firm) wherever a firm of known seat is named, full names first."""
    found: dict[str, tuple[Actor, str | None]] = {}
    places = {m.text for m in mentions if m.place is not None}
    for mention in mentions:
        place = mention.place
        if place is None or not place.iso3:
            continue
        if (carrier := _carrier(text, mention)) is not None:
            found.setdefault(carrier, (_firm(carrier, place), None))
        for told, short in _introduced(text, mention):
            name = re.sub(r"^(?:The|Today|Also|And) ", "", told.strip(" ,"))
            if name not in places:  # "the blast in Argentina, is based in Lebanon"
                found.setdefault(name, (_firm(name, place), short))
    for name, (actor, short) in found.items():
        for wanted in (name, short):
            for hit in re.finditer(rf"\b{re.escape(wanted)}(?!\w)", text) if wanted else ():
                yield (*hit.span(), actor)


def _carrier(text: str, land: Mention) -> str | None:
    """Return the airline that a land's name makes: "Kenya Airways", "Air India"."""
    behind = _CARRIER.match(text, land.end)
    if behind is not None:
        return text[land.start : behind.end()]
    before = text[max(0, land.start - _NEAR) : land.start]
    air, royal = _AIR.search(before), _ROYAL.search(before)
    first = air or (royal if land.text.endswith(("ian", "Brunei")) else None)
    if first is None or _NO_CARRIER.match(text, land.end):
        return None
    return first.group() + land.text


def _firm(name: str, seat: Place) -> Actor:
    return Actor(slug(name), name, "group", seat, serves=seat.iso3)


def _introduced(text: str, seat: Mention) -> Iterator[tuple[str, str | None]]:
    """Yield the firms introduced around a seat: each one's name, and the short one it is given."""
    several = _SEVERAL.match(text, seat.end)
    if several is None and _SEVERAL_IN.search(text, max(0, seat.start - _NEAR), seat.start):
        several = _NAMED.match(text, seat.end)
    if several is not None:
        yield from ((name, None) for name in _BETWEEN.split(several["list"]))
        return
    match = _match(text, seat)
    if match is not None:
        yield match["name"], match["short"]


def _match(text: str, seat: Mention) -> re.Match[str] | None:
    """Return the words that introduce a firm before or behind its seat."""
    behind = _BEHIND.match(text, seat.end) or _ASIDE.match(text, seat.end)
    before = text[max(0, seat.start - _NEAR) : seat.start]
    if behind is None and before.endswith(("In ", "In the ")):
        behind = _TARGETED.match(text, seat.end)
    if behind is not None:
        return behind
    is_in = _IN.search(before)
    told = (_SEATED.search(before) or _THERE.search(before)) if is_in else None
    if told is None and _AFTER.match(text, seat.end):
        told = _BEFORE.search(before)
    return told
