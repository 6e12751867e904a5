"""How much of a document is read: what can hold a claim, in English, within bounds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mapapp.claims.entities import Entity
from mapapp.claims.evoked import LONGEST
from mapapp.claims.leaders import leaders_in
from mapapp.claims.lines import is_furniture
from mapapp.claims.parse import Passage, paragraphs
from mapapp.model import Document, Span, Unplaced

_LONGEST = 600_000  # characters: a long book; the parsed text is kept, about 450 bytes for each
_APIECE = 15  # characters, for which a paragraph is kept beside its own
_ENOUGH = 40  # words from which the share of little words tells a language
_SAMPLE = 20_000  # characters
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(  # no word of these is a common one of a neighbouring language
    ["the", "of", "and", "to", "that", "for", "on", "with", "by", "at", "it", "from", "be", "are",
     "has", "have", "he", "his", "not", "said", "this", "its", "would", "which", "after", "over"]
)  # fmt: skip
_FOREIGN = frozenset(  # French, German, Spanish, Italian, Portuguese, Dutch, Polish
    ["le", "la", "les", "des", "du", "de", "est", "une", "dans", "qui", "que", "pour", "avec",
     "sur", "pas", "ont", "en", "selon", "der", "das", "und", "ist", "nicht", "mit", "dem", "ein",
     "eine", "einen", "nach", "von", "zu", "auf", "hat", "el", "los", "las", "del", "una", "por",
     "con", "para", "il", "della", "che", "di", "gli", "sono", "os", "uma", "com", "foi", "het",
     "een", "van", "niet", "zijn", "voor", "heeft", "naar", "aan", "nie", "na", "jest", "y", "al"]
)  # fmt: skip
_ALSO_ENGLISH = frozenset(["a", "an", "in", "is", "was", "were", "as", "or", "but", "will"])
_LATIN_END = "\u024f"  # the last letter of Latin Extended-B
_CELLS = re.compile(r"\t|\||;|,(?=\S)|[^\S\n]{3,}")
_DATA = re.compile(r'\s*[\[{].*":.*[\]}],?\s*$')
_WIDTH = 150  # characters: longer lines are prose
_ROWS = 0.5  # of all lines: fewer look like rows in prose
_SOME = 8  # words: a shorter paragraph tells no language
_FEW = 3
_NOISE = 0.04  # of all words
_MISREAD = re.compile(
    r"^[A-Za-z]+[01|][a-z]+[^\W_]*$|^[A-Za-z]{2,}[01|]{1,2}[a-z]+$|[a-z][|~^][a-z]"
)
_SPACED = re.compile(r"\b(?:[a-zA-Z] ){5,}[a-zA-Z]\b")
_SHARE = 0.05  # of all words; English prose has 0.25, headlines 0.08, other languages 0.02

Stretch = tuple[int, int]


def scope(
    document: Document, named: Sequence[Entity]
) -> tuple[list[Stretch], tuple[Unplaced, ...]]:
    """Return the paragraphs to read as (start, end), and what is left out with the reason.

    A paragraph can hold a claim if it or a neighbour names an actor: descriptions and pronouns
    point back no further.
    """
    odd = _oddness(document.text)
    if odd is None and not is_english(document.text):
        why = "the text does not seem to be in English: its names are found, its sentences not read"
        return [], (_left_out(document, 0, why),)
    notes = (_left_out(document, 0, odd),) if odd else ()
    spans, at = _within(document.text)
    starts = sorted([*(entity.start for entity in named), *leaders_in(document.text)])
    holds = [bisect_left(starts, start) < bisect_left(starts, end) for start, end in spans]
    near = [any(holds[max(0, i - 1) : i + 2]) for i in range(len(spans))]
    wanted = [span for i, span in enumerate(spans) if near[i] or i == 0]
    wanted, unread = _readable_ones(document, wanted)
    notes = (*notes, *unread)
    if at is None:
        return wanted, notes
    why = f"the text is too long: what comes after {at:,} characters was not read; split the file"
    return wanted, (*notes, _left_out(document, at, why))


def _readable_ones(
    document: Document, spans: Sequence[Stretch]
) -> tuple[list[Stretch], list[Unplaced]]:
    """Return the paragraphs that are English and no menu of a page, and what the others are."""
    kept: list[Stretch] = []
    left: dict[str, list[Stretch]] = {}
    for start, end in spans:
        paragraph = document.text[start:end]
        if is_furniture(paragraph):
            left.setdefault("a menu or a link of a web page", []).append((start, end))
        elif _is_of_another_language(paragraph):
            left.setdefault("words that do not seem to be English", []).append((start, end))
        else:
            kept.append((start, end))
    notes = [
        _left_out(document, rows[0][0], f"{why}: {_counted(len(rows))} not read")
        for why, rows in left.items()
    ]
    return kept, notes


def _counted(number: int) -> str:
    return "1 paragraph is" if number == 1 else f"{number:,} paragraphs are"


def _is_of_another_language(paragraph: str) -> bool:
    """Tell a paragraph in another language, within an English text."""
    words = _WORD.findall(paragraph)
    if len(words) < _SOME:
        return False
    letters = [letter for letter in paragraph if letter.isalpha()]
    if sum(letter > _LATIN_END for letter in letters) * 2 > len(letters):
        return True
    ours = sum(word.lower() in _ENGLISH or word.lower() in _ALSO_ENGLISH for word in words)
    theirs = [word.lower() for word, after in pairwise([*words, ""]) if _is_foreign(word, after)]
    return len(set(theirs)) >= _FEW and len(theirs) > 2 * ours


def readable(text: str) -> int:
    """Return the offset up to which a text is read: its length, but for a very long one."""
    at = _within(text)[1]
    return len(text) if at is None else at


def _within(text: str) -> tuple[list[Stretch], int | None]:
    """Return the paragraphs that are read, and where the first one too many begins, if any does.

    What lies between paragraphs costs nothing and does not count.
    """
    spans: list[Stretch] = []
    size = 0
    for start, end in paragraphs(text):
        size += end - start + _APIECE
        if size > _LONGEST:
            return spans, start
        spans.append((start, end))
    return spans, None


def _oddness(text: str) -> str | None:
    """Return why a text may give nothing though it is English, None where it is plain prose."""
    sample = text.lstrip()[:_SAMPLE]
    lines = [line for line in sample.split("\n") if line.strip()]
    if sum(bool(_DATA.match(line)) for line in lines) > _ROWS * len(lines):
        return "the lines look like data, not sentences: only sentences are read"
    rows = sum(_is_row(line.strip()) for line in lines)
    if len(lines) > 1 and rows > _ROWS * len(lines):
        return "the lines look like rows of a table: only sentences are read"
    if is_poorly_scanned(sample):
        return "many words are broken or misread, as in a poor scan: names in them were not found"
    if sample.lower() == sample != sample.upper():
        return "the text has no capital letters: names are told by them, and were not found"
    return None


def is_poorly_scanned(sample: str) -> bool:
    """Tell a text of "sancti0ns", "M0nday" and "g o v e r n m e n t"."""
    words = sample.split()
    broken = sum(_MISREAD.search(word) is not None for word in words)
    spaced = len(_SPACED.findall(sample))
    return broken + spaced >= max(_FEW, _NOISE * len(words))


def _is_row(line: str) -> bool:
    return len(line) < _WIDTH and line[-1] not in '.!?”"' and _CELLS.search(line) is not None


def is_english(text: str) -> bool:
    """Tell whether a text is in English, by its script and its little words.

    A short one is taken to be, unless words of another language are in the majority.
    """
    sample = text.lstrip()[:_SAMPLE]
    letters = [letter for letter in sample if letter.isalpha()]
    if sum(letter > _LATIN_END for letter in letters) * 2 > len(letters):
        return False
    words = _WORD.findall(sample)
    if len(words) >= _ENOUGH:
        return sum(word.lower() in _ENGLISH for word in words) > _SHARE * len(words)
    ours = sum(word.lower() in _ENGLISH or word.lower() in _ALSO_ENGLISH for word in words)
    theirs = [word for word, after in pairwise([*words, ""]) if _is_foreign(word, after)]
    return len(set(theirs)) < 2 or len(theirs) <= ours


def _is_foreign(word: str, after: str) -> bool:
    """Tell "la" and "El presidente" from "La Paz", and any word with an accent that is no name."""
    if word.lower() in _FOREIGN:
        return word.islower() or after.islower()
    return word.islower() and not word.isascii()


def endless(read: Iterable[Passage]) -> Iterator[Unplaced]:
    """Yield what is too long to be a sentence, the first of each passage."""
    for passage in read:
        found = next((s for s in passage.parsed.sents if len(s) > LONGEST), None)
        if found is not None:
            why = f"a sentence of {len(found)} words: what has no end is not read"
            yield _left_out(passage.document, passage.offsets(found[0], found[0])[0], why)


def _left_out(document: Document, start: int, why: str) -> Unplaced:
    stretch = document.text[start : start + 60]
    return Unplaced(document.id, Span(start, start + len(stretch), stretch), why)
