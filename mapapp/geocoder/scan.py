"""From a text to hits: the longest known names at each capitalised word."""

from __future__ import annotations

import re
from collections.abc import Callable

from mapapp.geocoder.folding import SPELLED, fold
from mapapp.geocoder.table import ARTICLE, Entry, Reading

# A capitalised word, or an acronym with stops; any letter beyond ASCII may be a capital. It begins
# with one set of letters and nothing else, which the engine skims for many times faster.
TOKEN = re.compile(
    r"[A-Z\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]"
    r"(?:(?:\.[A-Z])+(?![a-z])\.?|(?:\.[A-Z])*\.[A-Z][a-z]{1,3}\.|[^\W_]*)"
)
_NEXT = re.compile(
    r"(?:\s?&\s?|[-’']|\.?[^\S\n]|\.?[^\S\n]?\n(?![^\S\n]*\n))((?:[A-Z]\.){2,}|[^\W_]+|&)"
)
_ARTICLE = re.compile(r"(?<![^\W_])(?:a[dlnrstz]|ash|el)-$")
_MOST_KNOWN = 200_000  # words and names kept in memory before they are forgotten


class Hit:
    """A known name in a text, what it may mean, and what the context makes of it."""

    __slots__ = (
        "end", "entry", "is_idle", "key", "others", "pair", "place", "readings", "reason",
        "score", "sense", "start", "text", "why",
    )  # fmt: skip

    def __init__(
        self, text: str, start: int, end: int, entry: Entry, readings: tuple[Reading, ...]
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.entry = entry
        self.key = entry.key
        self.readings = readings
        self.sense = readings[0].sense if readings else "L"
        self.is_idle = False
        self.others: list[tuple[float, Reading]] = []
        self.pair: tuple[Reading, Reading] | None = None
        self.place: int | None = None
        self.reason: str | None = None
        self.score = 0.0
        self.why: Reading | None = None


class Scanner:
    """Finds names in texts, as `get` has them by folded words; keeps what it has looked up."""

    def __init__(self, get: Callable[[str], Entry | None], nouns: frozenset[str]) -> None:
        self._get = get
        self._nouns = nouns
        self._words: dict[str, Entry | None] = {}
        self._names: dict[str, Entry | None] = {}

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a folded name."""
        try:
            return self._names[key]
        except KeyError:
            if len(self._names) > _MOST_KNOWN:
                self._names.clear()
            found = self._names[key] = self._get(key)
            return found

    def _word(self, word: str) -> Entry | None:
        if len(self._words) > _MOST_KNOWN:
            self._words.clear()
        folded = fold(word)
        found = self._words[word] = self._get(SPELLED.get(folded, folded))
        return found

    def scan(self, text: str) -> tuple[list[Hit], list[tuple[int, int]]]:
        """Return the names that a text holds, and where nouns stand that head names."""
        words, nouns = self._words, self._nouns
        hits: list[Hit] = []
        heads: list[tuple[int, int]] = []
        done = 0
        for token in TOKEN.finditer(text):
            word = token[0]
            try:
                entry = words[word]
            except KeyError:
                entry = self._word(word)
            if word in nouns:
                heads.append(token.span())
            start = token.start()
            before = text[start - 1] if start else " "
            if before == "-" and (article := _ARTICLE.search(text, max(0, start - 5), start)):
                hit = self._longest_after(text, article.start(), token)
                if hit is not None and hit.start >= done:
                    hits.append(hit)
                    done = hit.end
                continue  # without a place of that name it is a family's: "al-Sabah"
            if entry is None or start < done or before.isalnum():
                continue
            hit = self._longest(text, start, token.end(), entry)
            if hit is not None:
                hits.append(hit)
                done = hit.end
        return hits, heads

    def _longest_after(self, text: str, start: int, token: re.Match[str]) -> Hit | None:
        """Return the name with its Arabic article: "al-Bab", "el-Obeid"."""
        folded = fold(token[0])
        for article in dict.fromkeys((text[start : token.start() - 1].lower(), "al")):
            entry = self.entry(f"{article} {folded}")
            if entry is not None:
                return self._longest(text, start, token.end(), entry)
        return None

    def _longest(self, text: str, start: int, end: int, entry: Entry) -> Hit | None:
        best: Hit | None = None
        if entry.readings:
            own = text[start:end]
            readings = _fitting(entry.readings, own)
            if readings:
                best = Hit(own, start, end, entry, readings)
        while entry.begins:
            following = _NEXT.match(text, end)
            if following is None:
                break
            folded = fold(following.group(1))
            if folded == "&":
                folded = "and"
            link = " and " if "&" in text[end : following.start(1)] else " "
            longer = self.entry(f"{entry.key}{link}{SPELLED.get(folded, folded)}")
            if longer is None:
                break
            entry, end = longer, following.end()
            if entry.readings:
                own = text[start:end]
                readings = _fitting(entry.readings, own)
                if readings:
                    best = Hit(own, start, end, entry, readings)
        if (
            best is not None
            and text[best.end : best.end + 1] == "."
            and any(r.sense == "B" for r in best.readings)
        ):
            best.end += 1
            best.text += "."
        return best


def _fitting(readings: tuple[Reading, ...], own: str) -> tuple[Reading, ...]:
    """Keep the readings that the spelling allows: "US" is no "Us", a town is capitalised."""
    kept = readings
    for reading in readings:
        if reading.exact:
            bare = own.replace(".", "")
            kept = tuple(r for r in readings if r.exact in ("", ARTICLE, bare))
            break
    if (
        " " in own
        and not own.istitle()
        and any(part[:1].islower() and len(part) > 3 for part in own.split())
    ):
        kept = tuple(r for r in kept if r.sense not in "TAKV")
    return kept
