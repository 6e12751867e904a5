"""What hides the words of a plain text: tags of a web page, and words broken at a line's end."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_BLOCK = (
    r"article|aside|blockquote|body|br|div|dd|dl|dt|fieldset|figure|figcaption|footer|form|h[1-6]|head|"
    r"header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
_INLINE = (
    r"a|abbr|b|button|cite|code|del|em|font|i|iframe|img|input|ins|label|link|meta|noscript|path|q|"
    r"s|script|small|source|span|strike|strong|style|sub|sup|svg|template|time|u|video"
)
_TAG = re.compile(
    rf"</?(?:(?P<block>{_BLOCK})|{_INLINE})\b(?:[\s/][^<>]{{0,2000}})?>", re.IGNORECASE
)
# What a page does not show, or shows on every page; and what its author took back.
_UNSHOWN = re.compile(
    r"<!--|<(script|style|noscript|template|svg|head|nav|footer|form|button|iframe|del|strike|s)"
    r"(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")
_GAPS = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+[^\S\n]*")
_BROKEN = re.compile(r"\b([^\W\d_]{2,})-[^\S\n]*\n[^\S\n]*([^\W\d_]{2,})")
_WHOLE = re.compile(r"\b[^\W\d_]+-[^\W\d_]+")
_PREFIXES = frozenset(  # behind which a hyphen stands in the middle of a line too
    ["well", "self", "non", "anti", "ex", "pro", "semi", "half", "long", "short", "high", "low",
     "mid", "multi", "cross", "two", "three", "four", "five", "six", "ten", "state", "government",
     "first", "second", "third", "twenty", "thirty", "forty", "fifty", "vice", "post", "so", "then",
     "all", "far", "hard", "much", "ill", "part", "cease", "air", "arms", "oil", "man", "war",
     "year", "day", "old"]
)  # fmt: skip


def plainly(text: str) -> str:
    """Return a text without tags, comments and entities, and with its broken words joined."""
    return _rejoined(_unmarked(text))


def _unmarked(text: str) -> str:
    if _TAG.search(text) is not None or "<!--" in text:
        shown = "".join(_shown(text))
        text = _TAG.sub(lambda tag: "\n\n" if tag["block"] else "", shown)
        text = _GAPS.sub("\n\n", text).strip()
    return _ENTITY.sub(lambda found: html.unescape(found.group()), text)


def _shown(text: str) -> Iterator[str]:
    """Yield a page's text without what it does not show; what is never closed is shown."""
    lower = text.lower()
    start, at = 0, 0
    unclosed: set[str] = set()
    while (opens := _UNSHOWN.search(text, at)) is not None:
        closing = f"</{opens[1].lower()}" if opens[1] else "-->"
        end = -1 if closing in unclosed else lower.find(closing, opens.end())
        if end < 0:
            unclosed.add(closing)
            at = opens.end()
            continue
        yield text[start : opens.start()]
        start = at = (
            end + len(closing) if opens[1] is None else lower.find(">", end) + 1 or len(text)
        )
    yield text[start:]


def _rejoined(text: str) -> str:
    """Join "govern-" and "ment"; "well-" and "known" keep their hyphen."""
    if "-" not in text or _BROKEN.search(text) is None:
        return text
    whole = set(_WHOLE.findall(text))

    def join(broken: re.Match[str]) -> str:
        first, last = broken.groups()
        hyphened = f"{first}-{last}"
        keeps = hyphened in whole or first.lower() in _PREFIXES or not last.islower()
        return hyphened if keeps else first + last

    return _BROKEN.sub(join, text)
