"""Lines of a text that are no part of its paragraphs: menus of a page, headings without a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_LONGEST = 200  # characters: a longer line is prose
_SHORT = 0.6  # of the widest line of its paragraph
_GOES_ON = frozenset(
    ["a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "by", "with", "from", "as",
     "that", "which", "who", "its", "his", "her", "their", "is", "was", "will", "has", "had"]
)  # fmt: skip
# What a web page puts around a report.
_FURNITURE = re.compile(
    r"(?i:skip to (?:main )?content|share (?:this|on|via)\b.*|follow us\b.*|subscribe\b.*"
    r"|sign up\b.*|sign in|log ?in|advertisement|sponsored(?: content)?|cookie policy"
    r"|privacy policy|terms of (?:use|service)|all rights reserved\.?|back to top"
    r"|most (?:read|popular)|trending(?: now)?|related (?:articles|stories|news|topics|content)"
    r"|(?:read more|related|see also|also read|recommended|more on this|watch|listen)\s*:.*"
    r"|click here\b.*|print this page|newsletter|leave a comment|\d+ comments?"
    r"|(?:\(c\)|copyright)\s(?:©\s?)?\d{4}\b.*|©.*)"
)
_MENU = re.compile(r"[^|›»•\n]{1,40}(?:\s[|›»•]\s[^|›»•\n]{1,40}){2,}")


def is_furniture(line: str) -> bool:
    """Tell a menu, a button or a link of a web page from a line of a report."""
    words = line.strip()
    if not 0 < len(words) <= _LONGEST:
        return False
    menu = _MENU.fullmatch(words) is not None and words[-1] not in ".!?"
    return menu or _FURNITURE.fullmatch(words) is not None


def ends_of_lines(text: str) -> Iterator[int]:
    """Yield where a line ends that is no part of what follows it, though no empty line does.

    It is of a page's menu, or beside one, or much shorter than the lines around it.
    """
    at = 0
    rows: list[tuple[int, str]] = []  # the end of each line of a paragraph, and the line
    for line in _lines(text):
        at += len(line) + 1
        if line.strip():
            rows.append((at - 1, line))
            continue
        if len(rows) > 1:
            yield from _cuts(rows)
        rows = []


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text one by one, and an empty one behind them."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield from (text[start:], "")


def _cuts(rows: list[tuple[int, str]]) -> Iterator[int]:
    widest = max(len(line) for _, line in rows)
    odd = [is_furniture(line) for _, line in rows]
    for ((end, line), menu), ((_, after), next_menu) in pairwise(zip(rows, odd, strict=True)):
        if menu or next_menu or _is_cut(line.strip(), after.strip(), widest):
            yield end


def _is_cut(line: str, after: str, widest: int) -> bool:
    short = len(line) < _SHORT * widest <= _LONGEST
    goes_on = line[-1:] in ",;-" or line.rpartition(" ")[2].lower() in _GOES_ON
    return short and not goes_on and after[:1].isupper() and line[:1].isupper()
