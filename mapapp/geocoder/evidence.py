"""The words around a name, and what they say of its being a town."""

from __future__ import annotations

import re

from mapapp.geocoder.named import Named
from mapapp.geocoder.rules import Rules
from mapapp.geocoder.scan import Hit

_AT, _OF, _AFTER = 3.0, 1.5, 2.0
_WORD, _SURNAME, _GIVEN, _BESIDE, _SAYS, _PERSON = 6.0, 3.0, 4.0, 4.0, 4.0, 5.0
_ACRONYM = 8.0
_LINE_START = re.compile(r"(?:^|\n)[^\S\n]*$")
_PARTY = re.compile(r"\b[DR]-$")  # "R-Elbow Lake": how the press of the United States gives a seat
_AGE = re.compile(r", (?:\d\d,|aged? |who |whose )")


def around(text: str, hit: Hit) -> tuple[str, str]:
    """Return the words right before and right behind a hit, "" where something parts them."""
    start, end = hit.start, hit.end
    before = after = ""
    if start and text[start - 1].isspace():
        found = text[max(0, start - 24) : start].split()
        if found:
            before = found[-1].lstrip("\"'“”‘’([—–")
            if before[-1:] in ',;:!?)”"—' or (before[-1:] == "." and len(before) > 5):
                before = ""
    elif start and text[start - 1] == "/":
        before = "/"
    if text[end : end + 1].isspace():
        found = text[end + 1 : end + 25].split(None, 1)
        if found:
            after = found[0].rstrip(".,;:!?)\"'”’")
    return before, after


def evidence(text: str, hit: Hit, named: Named, beside: tuple[str, str], rules: Rules) -> float:
    """Weigh what speaks for a name's being a town and what speaks against it.

    `beside` holds the words right before and behind it.
    """
    words, own, score = rules.words, hit.text, 0.0
    if own in words["words"]:
        score -= _WORD
    if own in words["surnames"]:
        score -= _SURNAME
    elif own in words["given_names"]:
        score -= _GIVEN
    if hit.key in named.persons:
        score -= _PERSON
    if _is_acronym(text, hit, beside[1]):
        score -= _ACRONYM
    return score + _beside(text, hit, beside, rules)


def _beside(text: str, hit: Hit, beside: tuple[str, str], rules: Rules) -> float:
    """Weigh the words right before and behind a town's name."""
    words, score = rules.words, 0.0
    before, after = beside
    if before in words["at_place"] or _PARTY.search(text, max(0, hit.start - 3), hit.start):
        score += _AT
    elif before in words["of_place"]:
        score += _OF
    elif is_behind_name(text, hit, before, rules):
        score -= _BESIDE
    if after in words["after_place"]:
        score += _AFTER
    elif after[:1].isupper():
        score -= _BESIDE / 2
    elif after in words["sayings"] or before in words["sayings"]:
        score -= _SAYS
    if _AGE.match(text, hit.end):
        score -= _SAYS
    return score


def is_behind_name(text: str, hit: Hit, before: str, rules: Rules) -> bool:
    """Tell whether an unknown capitalised word stands right before a name."""
    return (
        before[:1].isupper()
        and text[hit.start - 1 : hit.start] == " "
        and not before.isupper()
        and before not in rules.words["not_given"]
        and not before.endswith(("'s", "’s"))
    )


def _is_acronym(text: str, hit: Hit, after: str) -> bool:
    """Tell whether a name in capitals stands among words that are not: "a SWAT team"."""
    return (
        hit.text.isupper()
        and len(hit.text) < 6
        and not after.isupper()
        and text[hit.end : hit.end + 2] != " ("
        and not _LINE_START.search(text, max(0, hit.start - 3), hit.start)
    )
