"""What all readers share: bytes → text → Document."""

from __future__ import annotations

import codecs
import datetime as dt
import hashlib
import re

from mapapp.errors import NoText, ReadError
from mapapp.model import Document

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPES = re.compile(  # ECMA-48: colours, titles and moves of a terminal
    "(?:\x1b\\[|\x9b(?=[0-9]))[0-?]{0,64}[ -/]{0,8}[@-~]"
    "|\x1b[\\]PX^_][^\x07\x1b\x9c\n]{0,4096}(?:\x07|\x1b\\\\|\x9c)"
    "|\x1b[ -/]{0,8}[0-~]"
)
_QUOTES = {0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—"}  # Windows-1252
_C1 = {code: _QUOTES.get(code, " ") for code in range(0x80, 0xA0)}
_TITLE_LENGTH = 150
_HEAD = 600  # characters: a date on a line of its own further down is not the report's own
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[^\S\n]+"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:(?P<m1>{_MONTH})[^\S\n]+(?P<d1>\d{{1,2}}),?|(?P<d2>\d{{1,2}})[^\S\n]+(?P<m2>{_MONTH}),?)"
    r"[^\S\n]+(?P<y>\d{4})[^\S\n]*"
)
_DATELINE = re.compile(
    r"^[^\S\n]*(?:(?:published|posted|date)[^\S\n]*(?:on|:)[^\S\n]*)?"
    rf"(?:{_DAY})?{_DATE}$",
    re.MULTILINE | re.IGNORECASE,
)
_OPENING = re.compile(
    rf"^[^\S\n]*[A-Z][A-Z .'’/-]{{2,40}}(?:, [A-Z][A-Za-z .]{{2,30}})?,[^\S\n]+(?i:{_DATE})"
    r"(?:\([^)\n]{2,30}\)[^\S\n]*)?[—–-]",
    re.MULTILINE,
)
_ISO_LINE = re.compile(
    r"^[^\S\n]*(?:(?:published|posted|date)[^\S\n]*(?:on|:)[^\S\n]*)?(\d{4}-\d{2}-\d{2})[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)


def decode(data: bytes, name: str) -> str:
    """Return text from bytes: by byte order mark, as UTF-8, else as Windows-1252.

    Raises ReadError for what is no text at all.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _tidy(data[len(mark) :].decode(encoding, errors="replace"))
    sample = data[:65536]
    controls = len(_CONTROLS.findall(_ESCAPES.sub("", sample.decode("latin-1"))))
    if b"\x00" in sample or controls > len(sample) / 20:
        raise ReadError(f"{name}: a binary file, not text; convert it to .txt, .docx or .pdf first")
    try:
        return _tidy(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _tidy(data.decode("cp1252", errors="replace"))


def _tidy(text: str) -> str:
    """Give every line one end, and put spaces for controls, so that offsets stay.

    What steers a terminal (ESC [31m) is a control with all its letters.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    plain = _ESCAPES.sub(lambda found: " " * len(found.group()), lines)
    return _CONTROLS.sub(" ", plain.translate(_C1))


def document(
    text: str,
    source: str,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: dt.date | None = None,
) -> Document:
    """Return a document whose id is a hash of what it says. Raises NoText without a word."""
    text = _tidy(text).encode("utf-8", "replace").decode()
    if not re.search(r"\w", text):
        raise NoText(f"{source}: no text in it; choose another file or paste its text")
    content = "\x1f".join(
        (text, title or "", publisher or "", published.isoformat() if published else "")
    )
    digest = hashlib.sha256(content.encode()).hexdigest()[:16]
    return Document(digest, text, source, _clean(title), _clean(publisher), published)


def _clean(words: str | None) -> str | None:
    return " ".join(_tidy(words).split()) or None if words else None


def first_line_title(text: str) -> str | None:
    """Return the first line where it looks like a title: short, no sentence, a blank line after."""
    first, _, rest = text.lstrip().partition("\n")
    line = first.strip()
    short = 0 < len(line) <= _TITLE_LENGTH and line[-1] not in ".,;:"
    return line if short and rest[:1] in ("\n", "\r") else None


def dateline(text: str) -> dt.date | None:
    """Return the date near the top of a text, else None.

    It stands on a line of its own, or opens the report: "NAIROBI, 3 June 2024 (AFP) —".
    """
    head = text[:_HEAD]
    match = _DATELINE.search(head) or _OPENING.search(head)
    if match is None:
        line = _ISO_LINE.search(head)
        return iso_date(line.group(1)) if line else None
    month = _MONTHS.index((match["m1"] or match["m2"])[:3].lower()) + 1
    try:
        return dt.date(int(match["y"]), month, int(match["d1"] or match["d2"]))
    except ValueError:
        return None


def iso_date(text: str | None) -> dt.date | None:
    """Return the date at the start of an ISO 8601 text ("2016-08-22T09:00Z"), else None."""
    try:
        return dt.date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return None
